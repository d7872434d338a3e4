/// Why a text is not a value of its type.
package struct ValueProblem: Error, Hashable, Sendable {
  /// What is wrong, with the text in it: `'31 Feb' is not a date`.
  package let message: String
  /// What would be right, to follow "write": `2026-02-28`.
  package let expected: String

  package init(_ message: String, expected: String) {
    self.message = message
    self.expected = expected
  }
}

/// The text of bytes for a message, cut when long.
func quoted(_ bytes: ArraySlice<UInt8>) -> String {
  "'" + String(decoding: bytes.prefix(60), as: UTF8.self) + (bytes.count > 60 ? "…" : "") + "'"
}

/// A digit's value, or nil.
@inline(__always)
func digit(_ byte: UInt8) -> Int? {
  byte &- 0x30 < 10 ? Int(byte &- 0x30) : nil
}

/// A whole number of at most nine digits and nothing else.
func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
  var number = 0
  for byte in bytes {
    guard let value = digit(byte) else { return nil }
    number = number * 10 + value
  }
  return number
}
