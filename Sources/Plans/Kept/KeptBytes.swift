// A file of entries by key that can be read in place and is never trusted.
package import Git
package import System

/// Entries of a file: `RUTKEPT1`, the stamp of the program, the number of entries, then for each in order of keys its key,
/// place, length and check sum, then the entries themselves.
///
/// What is damaged reads as if it were not there.
package struct KeptBytes: Sendable {
  private let bytes: [UInt8]
  private let entryCount: Int

  private static let magic = Array("RUTKEPT1".utf8)
  private static let headerSize = 8 + 20 + 4
  private static let rowSize = 20 + 4 + 4 + 4

  /// Reads a file; empty if there is none, it cannot be read, or another program wrote it.
  package init(file: String, in folder: CacheFolder, stamp: ObjectID) {
    guard let read = folder.bytes(of: file), read.count >= Self.headerSize, read.starts(with: Self.magic),
      read[8..<28].elementsEqual(stamp.bytes)
    else {
      bytes = []
      entryCount = 0
      return
    }
    let count = Self.number(read, 28)
    guard count <= (read.count - Self.headerSize) / Self.rowSize else {
      bytes = []
      entryCount = 0
      return
    }
    bytes = read
    entryCount = count
  }

  package var isEmpty: Bool { entryCount == 0 }
  /// Bytes of the file.
  package var count: Int { bytes.count }

  package subscript(key: ObjectID) -> ArraySlice<UInt8>? {
    let wanted = key.bytes
    var low = 0
    var high = entryCount
    while low < high {
      let middle = (low + high) / 2
      let row = Self.headerSize + middle * Self.rowSize
      let found = bytes[row..<(row + 20)]
      if found.elementsEqual(wanted) { return entry(middle, key: wanted[...]) }
      if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Adds the entries to others, which win.
  package func merge(into entries: inout [ObjectID: [UInt8]]) {
    for place in 0..<entryCount {
      let row = Self.headerSize + place * Self.rowSize
      let key = bytes[row..<(row + 20)]
      guard let id = ObjectID(bytes: key), entries[id] == nil, let entry = entry(place, key: key) else { continue }
      entries[id] = Array(entry)
    }
  }

  /// Replaces a file; whether that could be done.
  package static func write(
    _ entries: [ObjectID: [UInt8]], to file: String, in folder: CacheFolder, stamp: ObjectID
  ) -> Bool {
    let sorted = entries.map { (key: $0.key.bytes, bytes: $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var result = magic + stamp.bytes
    append(sorted.count, to: &result)
    var place = headerSize + sorted.count * rowSize
    result.reserveCapacity(place + sorted.reduce(0) { $0 + $1.bytes.count })
    for entry in sorted {
      result += entry.key
      append(place, to: &result)
      append(entry.bytes.count, to: &result)
      append(Int(check(entry.key[...], entry.bytes[...])), to: &result)
      place += entry.bytes.count
    }
    for entry in sorted { result += entry.bytes }
    return folder.replace(file, with: result)
  }

  private func entry(_ place: Int, key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let row = Self.headerSize + place * Self.rowSize
    let (start, length) = (Self.number(bytes, row + 20), Self.number(bytes, row + 24))
    guard start <= bytes.count, length <= bytes.count - start else { return nil }
    let entry = bytes[start..<(start + length)]
    return Self.number(bytes, row + 28) == Int(Self.check(key, entry)) ? entry : nil
  }

  /// FNV-1a: it tells damage, and nobody who can write here needs to forge it.
  private static func check(_ key: ArraySlice<UInt8>, _ entry: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0x811C_9DC5
    for byte in key { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    for byte in entry { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    guard place >= 0, place + 4 <= bytes.count else { return .max }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
