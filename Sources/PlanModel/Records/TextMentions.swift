// Whether a text speaks of something, where no id says so: a measure in an issue, a reason in an action.

extension String {
  /// Whether words stand in this text as they are, letter case of the Latin alphabet aside, and not within other words.
  package func mentions(_ words: String) -> Bool {
    let (text, sought) = (utf8, words.utf8)
    guard let first = sought.first.map(folded), let last = sought.reversed().first else { return false }
    var before: UInt8 = 0x20
    var start = text.startIndex
    while start != text.endIndex {
      let byte = text[start]
      if folded(byte) == first, !(isWordByte(before) && isWordByte(first)),
        let next = match(sought, at: start), !(isWordByte(last) && next.map(isWordByte) ?? false)
      {
        return true
      }
      before = byte
      start = text.index(after: start)
    }
    return false
  }

  /// The byte behind some bytes that stand at a place of this text (nil at its end); nil where others stand there.
  private func match(_ sought: String.UTF8View, at start: String.Index) -> UInt8?? {
    var place = start
    for byte in sought {
      guard place != utf8.endIndex, folded(utf8[place]) == folded(byte) else { return .none }
      place = utf8.index(after: place)
    }
    return .some(place == utf8.endIndex ? nil : utf8[place])
  }
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
