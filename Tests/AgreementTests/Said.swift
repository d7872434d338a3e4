// One question, many answers: they have to be one.
import Testing

/// What one command says when it is asked.
struct Said {
  /// The command and its format.
  let by: String
  let what: String

  init(_ by: String, _ what: String) {
    self.by = by
    self.what = what
  }
}

/// All that was said of one question is the same, and is what is true where the test knows it.
///
/// - Parameter atLeast: how many have to say anything at all; else a test would pass because nobody was understood.
func expectAgreement(
  on question: String, _ said: [Said], truth: String? = nil, atLeast: Int = 2,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(said.count >= atLeast, "\(question): only \(said.map(\.by)) answered", sourceLocation: sourceLocation)
  let answers = Set(said.map(\.what) + [truth].compactMap(\.self))
  if answers.count > 1 {
    let list = said.map { "\n  \($0.by): \($0.what)" }.joined()
    Issue.record("\(question)\(truth.map { ", truly \($0)" } ?? "")\(list)", sourceLocation: sourceLocation)
  }
}
