/// A phone number.
struct PhoneType: ValueDefinition {
  var name: String { "phone" }
  var inWords: String { "a phone number" }
  var jsonSchema: String { JSONSchema.pattern("^[+0-9(][0-9 ()./x-]{3,}.*$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    var digits = 0
    var isPhone = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F, 0x78: break
      default: isPhone = false
      }
    }
    if isPhone, digits >= 3 { return .success(.word(text)) }
    return .failure(
      ReadingProblem("'\(text)' is not a phone number", "write it with the country code, such as +44 20 7946 0000"))
  }
}
