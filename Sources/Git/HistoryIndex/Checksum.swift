// A number that tells whether bytes are still those that were written.

/// A checksum of 64 bits against accidents, not against forgers. Any change to eight bytes in a row changes it.
enum Checksum {
  /// The checksum of all bytes from an offset on.
  static func of(_ bytes: [UInt8], from start: Int = 0) -> UInt64 {
    let span = bytes.span.bytes
    var sums: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var position = start
    // Four sums that do not wait for each other.
    while span.byteCount - position >= 32 {
      sums.0 = mix(sums.0, span.word(at: position))
      sums.1 = mix(sums.1, span.word(at: position + 8))
      sums.2 = mix(sums.2, span.word(at: position + 16))
      sums.3 = mix(sums.3, span.word(at: position + 24))
      position += 32
    }
    while position < span.byteCount {
      sums.0 = mix(sums.0, UInt64(bytes[position]))
      position += 1
    }
    let sum = mix(mix(mix(sums.0, sums.1), sums.2), sums.3)
    return mix(sum, UInt64(bytes.count - start))
  }

  /// Each step can be undone, so two sums that differ once differ until the end.
  private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ mixed >> 29
  }
}

extension RawSpan {
  fileprivate func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
