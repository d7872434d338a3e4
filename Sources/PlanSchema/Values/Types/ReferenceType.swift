/// The key of a record in one of the named sections; `other-account#T1` reaches another account. No section named: any.
struct ReferenceType: ValueDefinition {
  let sections: [String]

  var name: String { sections.isEmpty ? "reference" : "reference to " + sections.joined(separator: "|") }
  var inWords: String { sections.isEmpty ? "a record" : "a record of " + sections.joined(separator: ", ") }
  var jsonSchema: String { JSONSchema.pattern("^([a-z0-9][a-z0-9-]*#)?\\\\S.*$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    guard let hash = text.utf8.firstIndex(of: 0x23) else {
      return .success(.reference(Reference(key: RecordKey(text))))
    }
    let account = text[..<hash]
    let key = text[text.index(after: hash)...]
    guard isSlug(account), !key.isEmpty else {
      return .failure(
        ReadingProblem("'\(text)' does not name a record", "write an id such as T1, or 'other-account#T1'"))
    }
    return .success(.reference(Reference(account: String(account), key: RecordKey(String(key)))))
  }

  /// A reference reads anything, but only `T1`, `C3@U1` or `other#T1` looks like one.
  func fits(_ text: String) -> Bool {
    if text.utf8.contains(0x23) || text.utf8.contains(0x40) { return true }
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }.count
    return (1...3).contains(letters) && letters < text.utf8.count
      && text.utf8.dropFirst(letters).allSatisfy { (0x30...0x39).contains($0) }
  }
}
