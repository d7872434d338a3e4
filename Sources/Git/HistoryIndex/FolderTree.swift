// A stored tree as bytes, and where two of them differ.
import CLibgit2
import Glibc

/// A tree in its stored form: entries one after another, each a mode in octal digits, a blank, a name, a NUL and the 20
/// bytes of an id. Where entries start cannot be seen by looking at a place in the middle, since an id may hold any
/// bytes; so it is kept.
final class FolderTree {
  /// What a tree says of one name.
  struct Entry: Hashable, Sendable {
    let mode: FileMode
    let id: ObjectID
  }

  /// A name of which two trees say different things.
  struct Difference {
    let name: [UInt8]
    let old: Entry?
    let new: Entry?
  }

  private let object: RawObject?
  private let bytes: UnsafeRawBufferPointer
  /// Where each entry starts, and last where the tree ends.
  private let starts: [Int]

  /// The tree without entries.
  init() {
    object = nil
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    starts = [0]
  }

  /// Finds the entries of a tree; nil if it is not whole.
  ///
  /// - Parameters:
  ///   - relative: a tree that is likely to have most entries in common.
  ///   - common: what both have in common.
  init?(_ object: consuming RawObject, near relative: FolderTree, common: CommonBytes) {
    bytes = object.bytes
    guard let starts = Self.starts(in: object.bytes, near: relative, common) else { return nil }
    self.starts = starts
    self.object = consume object
  }

  /// What another tree, given as it is stored, has in common with this one.
  func common(with object: borrowing RawObject) -> CommonBytes { CommonBytes(bytes, object.bytes) }

  /// What another tree has in common with this one.
  func common(with other: FolderTree) -> CommonBytes { CommonBytes(bytes, other.bytes) }

  /// What differs from another tree, by name.
  ///
  /// - Parameter common: what both have in common.
  func differences(from old: FolderTree, _ common: CommonBytes) -> [Difference] {
    // Up to the first difference both have the same entries.
    let first = min(old.entry(at: common.prefix), entry(at: common.prefix))
    // Once both have an entry start at the same distance from the end, within what is common there, all are the same.
    var (oldEnd, newEnd) = (old.starts.count - 1, starts.count - 1)
    var candidate = max(first, old.firstStart(from: old.bytes.count - common.suffix))
    while candidate < oldEnd {
      let place = starts.count - (old.starts.count - candidate)
      if place >= first, bytes.count - starts[place] == old.bytes.count - old.starts[candidate] {
        (oldEnd, newEnd) = (candidate, place)
        break
      }
      candidate += 1
    }
    return Self.joined(old.entries(in: first..<oldEnd), entries(in: first..<newEnd))
  }

  /// The number of the entry that a byte belongs to; of the last one at the end.
  private func entry(at offset: Int) -> Int {
    max(0, min(firstStart(from: offset + 1) - 1, starts.count - 2))
  }

  /// The number of the first entry that starts at an offset or later; the number of all if there is none.
  private func firstStart(from offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func entries(in range: Range<Int>) -> [(name: [UInt8], entry: Entry)] {
    range.map { number in
      let entry = StoredEntry(in: bytes, at: starts[number])
      guard let entry else { return ([], Entry(mode: FileMode(rawValue: 0), id: .zero)) }
      return (Array(bytes[entry.name]), Entry(mode: entry.mode, id: entry.id(in: bytes)))
    }
  }

  /// Brings entries of one name together. Trees sort a folder as if its name ended in a slash, so a file and a folder of
  /// one name may stand apart.
  private static func joined(
    _ old: [(name: [UInt8], entry: Entry)], _ new: [(name: [UInt8], entry: Entry)]
  ) -> [Difference] {
    if old.count == 1, new.count == 1, old[0].name == new[0].name {
      return old[0].entry == new[0].entry ? [] : [Difference(name: old[0].name, old: old[0].entry, new: new[0].entry)]
    }
    let old = old.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    let new = new.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    var (left, right) = (old[...], new[...])
    var differences: [Difference] = []
    while let name = [left.first?.name, right.first?.name].compactMap({ $0 }).min(by: {
      $0.lexicographicallyPrecedes($1)
    }) {
      let (before, after) = (left.first { $0.name == name }?.entry, right.first { $0.name == name }?.entry)
      // A tree that is not sound may have a name twice: the first counts.
      left = left.drop { $0.name == name }
      right = right.drop { $0.name == name }
      if before != after { differences.append(Difference(name: name, old: before, new: after)) }
    }
    return differences
  }

  private static func starts(
    in bytes: UnsafeRawBufferPointer, near relative: FolderTree, _ common: CommonBytes
  ) -> [Int]? {
    let first = relative.entry(at: common.prefix)
    var starts = Array(relative.starts[..<first])
    starts.reserveCapacity(relative.starts.count + 1)
    var position = relative.starts[first]
    let shift = bytes.count - relative.bytes.count
    var candidate = first
    while position < bytes.count {
      // Where both have an entry start within what is common at the end, the rest of the entries are the same.
      while relative.starts[candidate] + shift < position { candidate += 1 }
      if position >= bytes.count - common.suffix, relative.starts[candidate] + shift == position {
        for start in relative.starts[candidate...] { starts.append(start + shift) }
        return starts
      }
      guard let entry = StoredEntry(in: bytes, at: position) else { return nil }
      starts.append(position)
      position = entry.end
    }
    starts.append(bytes.count)
    return starts
  }
}

/// One entry of a stored tree.
private struct StoredEntry {
  let mode: FileMode
  let name: Range<Int>

  /// Where the next entry starts.
  var end: Int { name.upperBound + 21 }

  /// Reads the entry that starts at an offset; nil if there is no whole one.
  init?(in bytes: UnsafeRawBufferPointer, at start: Int) {
    var mode: UInt32 = 0
    var position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") {
      guard (48...55).contains(bytes[position]), position - start < 7 else { return nil }
      mode = mode << 3 | UInt32(bytes[position] - 48)
      position += 1
    }
    position += 1
    guard position < bytes.count, let base = bytes.baseAddress,
      let end = memchr(base + position, 0, bytes.count - position)
    else { return nil }
    let nameEnd = UnsafeRawPointer(end) - base
    guard nameEnd > position, bytes.count - nameEnd > 20 else { return nil }
    self.mode = FileMode(rawValue: mode)
    name = position..<nameEnd
  }

  func id(in bytes: UnsafeRawBufferPointer) -> ObjectID {
    ObjectID(in: bytes.bytes, at: name.upperBound + 1)
  }
}

/// How many bytes two runs of bytes have in common at both ends. The two parts do not overlap in either.
struct CommonBytes {
  private(set) var prefix = 0
  private(set) var suffix = 0

  init(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) {
    let limit = min(one.count, other.count)
    guard limit > 0, let left = one.baseAddress, let right = other.baseAddress else { return }
    let block = 256
    while prefix + block <= limit, memcmp(left + prefix, right + prefix, block) == 0 { prefix += block }
    while prefix < limit, one[prefix] == other[prefix] { prefix += 1 }
    let (leftEnd, rightEnd) = (left + one.count, right + other.count)
    while suffix + block <= limit - prefix, memcmp(leftEnd - suffix - block, rightEnd - suffix - block, block) == 0 {
      suffix += block
    }
    while suffix < limit - prefix, one[one.count - suffix - 1] == other[other.count - suffix - 1] { suffix += 1 }
  }
}
