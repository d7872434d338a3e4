/// What `rutter init` lays down: the folders plans-template/ and hooks/ of the source tree, written into the binary when
/// it is built.
package enum Template {}

/// A file of the template.
package struct TemplateFile: Sendable {
  /// From the top of the folder, with `/` between its parts.
  package let path: String
  package let isExecutable: Bool
  private let base64: String

  init(path: String, isExecutable: Bool, base64: String) {
    self.path = path
    self.isExecutable = isExecutable
    self.base64 = base64
  }

  /// The file's bytes. Text in base 64 is what compiles fast: a literal of numbers takes minutes.
  package var contents: [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for character in base64.utf8 {
      guard let value = Self.value(character) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
