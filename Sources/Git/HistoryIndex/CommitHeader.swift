// What a stored commit says before its message.

/// The tree, the parents and the times of a commit, read from its bytes.
struct CommitHeader: Sendable {
  let tree: ObjectID
  let parents: [ObjectID]
  /// Seconds since 1970.
  let committerSeconds: Int64
  let author: Timestamp

  /// Reads the lines of the header that matter; nil if they are not those of a commit.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = LineReader(bytes: bytes)
    guard let tree = reader.id(after: "tree ") else { return nil }
    self.tree = tree
    var parents: [ObjectID] = []
    while let parent = reader.id(after: "parent ") { parents.append(parent) }
    self.parents = parents
    guard let author = reader.time(after: "author "), let committer = reader.time(after: "committer ") else {
      return nil
    }
    self.author = author
    committerSeconds = committer.seconds
  }
}

/// Takes one line after another.
private struct LineReader {
  let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Goes on behind a word if the next line begins with it.
  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count <= bytes.count - position else { return false }
    for offset in 0..<count where bytes[position + offset] != word.utf8Start[offset] { return false }
    position += count
    return true
  }

  mutating func id(after word: StaticString) -> ObjectID? {
    guard take(word), bytes.count - position > 40, bytes[position + 40] == UInt8(ascii: "\n"),
      let id = ObjectID(hexDigits: UnsafeRawBufferPointer(rebasing: bytes[position..<position + 40]))
    else { return nil }
    position += 41
    return id
  }

  /// The time behind the email address at the end of a line. As git does, takes a time that is none for the year 1970.
  mutating func time(after word: StaticString) -> Timestamp? {
    guard take(word) else { return nil }
    let line = UnsafeRawBufferPointer(rebasing: bytes[position...].prefix { $0 != UInt8(ascii: "\n") })
    position = min(position + line.count + 1, bytes.count)
    guard let bracket = line.lastIndex(of: UInt8(ascii: ">")) else { return Timestamp(seconds: 0, offset: 0) }
    let words = line[(bracket + 1)...].split(separator: UInt8(ascii: " "))
    guard let first = words.first, let seconds = Self.number(first) else { return Timestamp(seconds: 0, offset: 0) }
    return Timestamp(seconds: seconds, offset: words.count > 1 ? Self.offset(words[1]) : 0)
  }

  /// A decimal number, which may be negative.
  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int64? {
    let isNegative = digits.first == UInt8(ascii: "-")
    var number: Int64 = 0
    var count = 0
    for digit in isNegative || digits.first == UInt8(ascii: "+") ? digits.dropFirst() : digits {
      guard (48...57).contains(digit) else { break }
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int64(digit - 48))
      guard !overflow, !carry else { return nil }
      (number, count) = (sum, count + 1)
    }
    return count == 0 ? nil : isNegative ? -number : number
  }

  /// `+0130` as minutes east of UTC; 0 for what no clock shows, as libgit2 reads it.
  private static func offset(_ zone: Slice<UnsafeRawBufferPointer>) -> Int {
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let digits = number(zone.dropFirst()), digits >= 0, digits / 100 <= 14, digits % 100 <= 59
    else { return 0 }
    let minutes = Int(digits / 100 * 60 + digits % 100)
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }
}
