// Whether a text speaks of something, where no id says so: a measure in an issue, a reason in an action.

extension String {
  /// Whether words stand in this text as they are, letter case of the Latin alphabet aside, and not within other words.
  package func mentions(_ words: String) -> Bool {
    let text = Array(utf8), sought = Array(words.utf8)
    guard !sought.isEmpty, text.count >= sought.count else { return false }
    for start in 0...(text.count - sought.count) where isBoundary(text, before: start) {
      let end = start + sought.count
      guard isBoundary(text, before: end) else { continue }
      if zip(text[start..<end], sought).allSatisfy({ folded($0) == folded($1) }) { return true }
    }
    return false
  }
}

/// Whether a word may begin or end at a place: there is no letter or digit on one of its sides.
private func isBoundary(_ text: [UInt8], before place: Int) -> Bool {
  guard place > 0, place < text.count else { return true }
  return !isWordByte(text[place - 1]) || !isWordByte(text[place])
}

/// Letters and digits; of other alphabets every byte.
private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(folded(byte))
}

private func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

/// Two spellings of a word of the settings: letter case aside, and a space for a hyphen.
package func isSameWord(_ left: String, _ right: String) -> Bool {
  let (one, other) = (left.utf8, right.utf8)
  guard one.count == other.count else { return false }
  return zip(one, other).allSatisfy { first, second in
    first == second || folded(first == 0x20 ? 0x2D : first) == folded(second == 0x20 ? 0x2D : second)
  }
}
