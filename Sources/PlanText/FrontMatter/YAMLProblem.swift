/// What libyaml complains of, in the words of somebody who keeps a plan.
struct YAMLProblem {
  let message: String
  let mend: String?
  /// Whether the mark belongs where the unfinished thing began, not where the reader gave up.
  let isAtStart: Bool

  init(_ problem: String, _ context: String) {
    let isQuoted = context.contains("quoted scalar")
    switch problem {
    case _ where isQuoted && (problem.contains("unexpected end") || problem.contains("unexpected document")):
      self.init(
        saying: "the quotation mark that opens here is never closed", "close it at the end of the value",
        isAtStart: true)
    case _ where isQuoted && problem.contains("unknown escape"):
      self.init(
        saying: "a backslash in double quotes has a meaning of its own here", "use single quotes, or write it twice")
    case _ where problem.contains("mapping values are not allowed"):
      self.init(saying: "a second colon stands in this line", "put quotes around a value that has a colon in it")
    case _ where problem.contains("cannot start any token"):
      self.init(
        saying: "a value cannot begin with this character",
        "put quotes around the value; indent with spaces, never with a tab")
    case _ where problem.contains("tab character"):
      self.init(saying: "a tab stands where spaces belong", "indent with spaces")
    case _ where problem.contains("could not find expected ':'"):
      self.init(saying: "this line is no 'key: value'", "write a colon and a space behind the key", isAtStart: true)
    case _ where problem.contains("expected ',' or ']'"):
      self.init(saying: "the list that opens here is never closed", "close it with ]", isAtStart: true)
    case _ where problem.contains("expected ',' or '}'"):
      self.init(saying: "the braces that open here are never closed", "close them with }", isAtStart: true)
    case _ where problem.contains("did not find expected key") || problem.contains("block end"):
      self.init(saying: "the indentation of this line fits nothing above it", "begin each key at the left edge")
    case _ where problem.contains("did not find expected node content"):
      self.init(saying: "a value is missing here", "write one, or take the comma or bracket away")
    case _ where problem.contains("control characters"):
      self.init(saying: "a control character stands here", "take it out")
    default: self.init(saying: "this is not YAML: \(problem)", nil)
    }
  }

  private init(saying message: String, _ mend: String?, isAtStart: Bool = false) {
    self.message = message
    self.mend = mend
    self.isAtStart = isAtStart
  }
}
