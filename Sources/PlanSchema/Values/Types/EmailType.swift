/// An e-mail address.
struct EmailType: ValueDefinition {
  var name: String { "email" }
  var inWords: String { "an e-mail address" }
  var jsonSchema: String { JSONSchema.pattern("^[^@ ]+@[^@ ]+$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    let address = text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let hasOddBytes = address.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == 0x3C || $0 == 0x3E || $0 == 0x2C }
    if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
      !hasOddBytes
    {
      return .success(.word(address))
    }
    return .failure(ReadingProblem("'\(text)' is not an e-mail address", "write an address such as tom@example.com"))
  }
}
