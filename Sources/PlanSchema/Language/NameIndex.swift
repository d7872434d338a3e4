package import PlanText

/// Finds headings, columns and keys by any of their spellings: case aside, and space, hyphen and underscore alike.
///
/// Lookups read the bytes of the text in place: a plan has a hundred header cells, and none of them needs a `String`.
package struct NameIndex: Sendable {
  private var hashes: [UInt64] = []
  private var names: [[UInt8]] = []
  private var targets: [Int] = []

  package init() {}

  /// Adds a spelling. Returns the target that holds this spelling already, if it is another one; that one keeps it.
  @discardableResult
  package mutating func insert(_ name: String, for target: Int) -> Int? {
    let bytes = Array(name.utf8)
    if let holder = self.target(of: bytes, in: SourceRange(0, bytes.count)) { return holder == target ? nil : holder }
    let folded = FoldedBytes(bytes, SourceRange(0, bytes.count))
    hashes.append(folded.hash)
    names.append(Array(folded))
    targets.append(target)
    return nil
  }

  /// What a name stands for; nil if it is not known.
  package func target(of name: String) -> Int? {
    let bytes = Array(name.utf8)
    return target(of: bytes, in: SourceRange(0, bytes.count))
  }

  /// What the name written in a part of a text stands for; nil if it is not known.
  package func target(of bytes: [UInt8], in range: SourceRange) -> Int? {
    let folded = FoldedBytes(bytes, range)
    let hash = folded.hash
    for index in hashes.indices where hashes[index] == hash && names[index].elementsEqual(folded) {
      return targets[index]
    }
    return nil
  }
}

/// The bytes of a name with what makes no difference taken out, one at a time.
struct FoldedBytes: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var cursor: Int
  private var end: Int

  init(_ bytes: [UInt8], _ range: SourceRange) {
    var lower = Swift.min(Swift.max(range.lowerBound, 0), bytes.count)
    var upper = Swift.min(Swift.max(range.upperBound, lower), bytes.count)
    var isASCII = true
    for index in lower..<upper where bytes[index] >= 0x80 {
      isASCII = false
      break
    }
    if isASCII {
      self.bytes = bytes
    } else {
      // Rare: a heading in another language. Its case needs Unicode's tables.
      let text = String(decoding: bytes[lower..<upper], as: UTF8.self).lowercased()
      var plain = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        plain.append(scalar == "\u{2019}" ? "'" : scalar == "\u{A0}" || scalar == "\u{2011}" ? " " : scalar)
      }
      self.bytes = Array(String(plain).utf8)
      lower = 0
      upper = self.bytes.count
    }
    while lower < upper, Self.isGap(self.bytes[lower]) { lower += 1 }
    while upper > lower, Self.isGap(self.bytes[upper - 1]) { upper -= 1 }
    self.cursor = lower
    self.end = upper
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, SourceRange(0, bytes.count))
  }

  /// FNV-1a over what is left.
  var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  mutating func next() -> UInt8? {
    guard cursor < end else { return nil }
    let byte = bytes[cursor]
    cursor += 1
    if Self.isGap(byte) {
      while cursor < end, Self.isGap(bytes[cursor]) { cursor += 1 }
      return 0x2D
    }
    return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x5F || byte == 0x09
  }
}
