// The name of a git object.
import CLibgit2

/// The SHA-1 id of an object: 20 bytes, written as 40 hexadecimal digits.
///
///     let id = ObjectID(hex: "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
///     repository.abbreviation(of: id)  // "4b825dc", longer where that is not unique
package struct ObjectID: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// The id of an object from its 40 hexadecimal digits; nil if they are anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 40 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    var first: UInt8?
    for digit in hex.utf8 {
      guard let value = Self.value(ofDigit: digit) else { return nil }
      if let upper = first {
        bytes.append(upper << 4 | value)
        first = nil
      } else {
        first = value
      }
    }
    self.init(bytes: bytes)
  }

  /// The id with these 20 bytes; nil for any other number of bytes.
  package init?(bytes: some Sequence<UInt8>) {
    var words: [UInt32] = []
    var count = 0
    for byte in bytes {
      if count % 4 == 0 { words.append(0) }
      words[count / 4] = words[count / 4] << 8 | UInt32(byte)
      count += 1
      guard count <= 20 else { return nil }
    }
    guard count == 20 else { return nil }
    high = UInt64(words[0]) << 32 | UInt64(words[1])
    middle = UInt64(words[2]) << 32 | UInt64(words[3])
    low = words[4]
  }

  /// The id with 40 hexadecimal digits, from bytes that need not be text.
  init?(hexDigits digits: UnsafeRawBufferPointer) {
    guard digits.count == 40 else { return nil }
    var (high, middle, low): (UInt64, UInt64, UInt32) = (0, 0, 0)
    for (position, digit) in digits.enumerated() {
      guard let value = Self.value(ofDigit: digit) else { return nil }
      switch position {
      case ..<16: high = high << 4 | UInt64(value)
      case ..<32: middle = middle << 4 | UInt64(value)
      default: low = low << 4 | UInt32(value)
      }
    }
    self.init(high: high, middle: middle, low: low)
  }

  /// The id whose 20 bytes begin at an offset of a longer run of bytes, which must hold them.
  init(in bytes: RawSpan, at offset: Int) {
    high = UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    middle = UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    low = UInt32(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 16, as: UInt32.self))
  }

  init(_ raw: git_oid) {
    (high, middle, low) = withUnsafeBytes(of: raw.id) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
      )
    }
  }

  /// Copies what libgit2 points to.
  init?(_ pointer: UnsafePointer<git_oid>?) {
    guard let pointer else { return nil }
    self.init(pointer.pointee)
  }

  var raw: git_oid {
    var raw = git_oid()
    withUnsafeMutableBytes(of: &raw.id) { bytes in
      bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return raw
  }

  /// The id that git writes where there is no object: 40 zeros.
  package static let zero = Self(git_oid())

  /// The tree without entries.
  package static let emptyTree = Self(
    high: 0x4b82_5dc6_42cb_6eb9, middle: 0xa060_e54b_f8d6_9288, low: 0xfbee_4904)

  private init(high: UInt64, middle: UInt64, low: UInt32) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// The 20 bytes.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: raw.id) { Array($0) }
  }

  /// The 40 hexadecimal digits in lower case.
  package var hex: String {
    prefix(40)
  }

  /// The first digits, which need not be unique: ``Repository/abbreviation(of:)`` asks the repository.
  package func prefix(_ count: Int) -> String {
    let digits = bytes.flatMap { [Self.digit($0 >> 4), Self.digit($0 & 15)] }
    return String(decoding: digits.prefix(max(count, 0)), as: UTF8.self)
  }

  package var description: String { hex }

  package static func < (left: Self, right: Self) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
