/// A web address, or a file of the repository that must exist: `https://…`, a path, or either in Markdown's `<…>` or `[text](…)`.
struct LinkType: ValueDefinition {
  var name: String { "link" }
  var inWords: String { "a link" }
  var jsonSchema: String { JSONSchema.pattern("^\\\\S.*$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    var target = text[...]
    if target.hasPrefix("<"), target.hasSuffix(">") {
      target = target.dropFirst().dropLast()
    } else if target.hasPrefix("["), target.hasSuffix(")"), let open = target.utf8.lastIndex(of: 0x28) {
      target = target[target.index(after: open)...].dropLast()
    }
    guard !target.isEmpty, !target.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      return .failure(ReadingProblem("'\(text)' is not a link", "write a web address, or the path of a file"))
    }
    guard let scheme = scheme(of: target) else { return .success(.word(String(target))) }
    if ["http", "https", "mailto", "tel"].contains(scheme) { return .success(.word(String(target))) }
    return .failure(ReadingProblem("'\(text)' is a link of the kind '\(scheme):', which is not followed from a plan"))
  }
}

/// `https` of `https://example.com`; nil for a path.
func scheme(of link: some StringProtocol) -> String? {
  guard let colon = link.utf8.firstIndex(of: 0x3A) else { return nil }
  let name = link[..<colon]
  guard let first = name.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
  guard name.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || (0x2B...0x39).contains($0) && $0 != 0x2F }) else {
    return nil
  }
  return name.lowercased()
}
