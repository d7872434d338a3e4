// Small things that are asked of bytes.

/// White space as it separates words.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Text without layout: every run of white space is one space, and none stands at the ends.
func foldedText(_ bytes: ArraySlice<UInt8>) -> String {
  var folded: [UInt8] = []
  folded.reserveCapacity(bytes.count)
  for byte in bytes {
    if !isSpace(byte) {
      folded.append(byte)
    } else if let last = folded.last, last != 0x20 {
      folded.append(0x20)
    }
  }
  if folded.last == 0x20 { folded.removeLast() }
  return String(decoding: folded, as: UTF8.self)
}

func foldedText(_ text: String) -> String { foldedText(Array(text.utf8)[...]) }

/// Letters and digits; of other alphabets every byte.
func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}
