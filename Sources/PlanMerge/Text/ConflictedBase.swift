// A base that was itself made by a merge, as in a criss-cross history, may hold conflicts of its own.

/// A base without the regions in which its own two sides differ: what stands there is known of no common ancestor, so
/// whatever the two texts say of it now must be compared with each other.
struct ConflictedBase {
  private(set) var text: [UInt8] = []
  /// Words of the regions. A record that is named there is no new one.
  private(set) var words: Set<String> = []

  init(_ bytes: [UInt8]) throws(Unmergeable) {
    var isInside = false
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let line = bytes[start..<end]
      start = end
      if Self.isMarker(line, of: UInt8(ascii: "<")) {
        if isInside { throw Unmergeable("the common ancestor holds conflicts that cannot be told apart") }
        isInside = true
      } else if isInside, Self.isMarker(line, of: UInt8(ascii: ">")) {
        isInside = false
      } else if isInside {
        for word in line.split(whereSeparator: { !isWordByte($0) }) {
          words.insert(String(decoding: word, as: UTF8.self))
        }
      } else {
        text += line
      }
    }
    if isInside { throw Unmergeable("the common ancestor holds conflicts that cannot be told apart") }
  }

  /// Seven or more of a character at the start of a line, and a space.
  private static func isMarker(_ line: ArraySlice<UInt8>, of mark: UInt8) -> Bool {
    guard line.first == mark else { return false }
    let count = line.prefix { $0 == mark }.count
    return count >= 7 && line.dropFirst(count).first == 0x20
  }
}
