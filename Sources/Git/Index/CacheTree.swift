// What the index remembers of whole folders: the extension TREE of its file.

/// The ids of the trees that folders of the index would be stored as, where git has worked them out and nothing in the
/// folder was staged since. git itself tells by them what is staged without reading every tree of the last commit.
///
/// The format is git's own: see gitformat-index(5).
struct CacheTree {
  /// A folder of the index.
  struct Folder {
    /// nil where something below was staged since.
    var id: ObjectID?
    /// By the bytes of their names, which need not be text.
    var folders: [[UInt8]: Folder] = [:]
  }

  let root: Folder

  /// Reads it out of the bytes of an index file; nil where there is none, or it cannot be read.
  init?(inIndexFile bytes: [UInt8]) {
    guard let start = Self.endOfEntries(bytes) else { return nil }
    var place = start
    // The last twenty bytes are a check sum.
    while place + 8 <= bytes.count - 20 {
      let size = Self.number(bytes, place + 4)
      let end = place + 8 + size
      guard end <= bytes.count - 20 else { return nil }
      if bytes[place..<place + 4].elementsEqual("TREE".utf8) {
        var reader = Reader(bytes: bytes, place: place + 8, end: end)
        guard let (name, root) = reader.folder(depth: 0), name.isEmpty, root.id != nil || !root.folders.isEmpty else {
          return nil
        }
        self.root = root
        return
      }
      place = end
    }
    return nil
  }

  /// Where the entries of an index end and its extensions begin.
  private static func endOfEntries(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 32, bytes[..<4].elementsEqual("DIRC".utf8) else { return nil }
    let version = number(bytes, 4)
    guard (2...4).contains(version) else { return nil }
    var place = 12
    for _ in 0..<number(bytes, 8) {
      guard place + 64 <= bytes.count else { return nil }
      let flags = Int(bytes[place + 60]) << 8 | Int(bytes[place + 61])
      let fixed = 62 + (version >= 3 && flags & 0x4000 != 0 ? 2 : 0)
      var end = place + fixed
      if version == 4 {
        // How much of the path before is kept, seven bits in a byte; then the rest of the path.
        while end < bytes.count, bytes[end] & 0x80 != 0 { end += 1 }
        end += 1
        guard let zero = end < bytes.count ? bytes[end...].firstIndex(of: 0) : nil else { return nil }
        place = zero + 1
        continue
      }
      var length = flags & 0xFFF
      if length == 0xFFF {
        guard end < bytes.count, let zero = bytes[end...].firstIndex(of: 0) else { return nil }
        length = zero - end
      }
      place += (fixed + length + 8) & ~7
    }
    return place
  }

  /// A number of four bytes, the highest first.
  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private struct Reader {
    let bytes: [UInt8]
    var place: Int
    let end: Int

    /// A folder with all below it. Deeper ones than any path of a file can be are refused.
    mutating func folder(depth: Int) -> (name: [UInt8], Folder)? {
      guard depth < 200, let name = bytes(upTo: 0), let entries = number(upTo: 0x20),
        let count = number(upTo: 0x0A), count >= 0
      else { return nil }
      var folder = Folder()
      if entries >= 0 {
        guard place + 20 <= end else { return nil }
        folder.id = ObjectID(bytes: bytes[place..<place + 20])
        place += 20
      }
      folder.folders.reserveCapacity(min(count, end - place))
      for _ in 0..<count {
        guard let (name, below) = self.folder(depth: depth + 1) else { return nil }
        folder.folders[name] = below
      }
      return (name, folder)
    }

    private mutating func bytes(upTo byte: UInt8) -> [UInt8]? {
      guard place < end, let stop = bytes[place..<end].firstIndex(of: byte) else { return nil }
      defer { place = stop + 1 }
      return Array(bytes[place..<stop])
    }

    private mutating func number(upTo byte: UInt8) -> Int? {
      bytes(upTo: byte).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
  }
}
