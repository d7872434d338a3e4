// Reads back what ``ByteWriter`` wrote; bytes that are anything else are refused, never trusted.

/// What was read is not what was written.
package struct UnreadableBytes: Error {
  package init() {}
}

/// Takes plain values off the front of bytes.
package struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  package var isAtEnd: Bool { place >= bytes.endIndex }

  package mutating func byte() throws(UnreadableBytes) -> UInt8 {
    guard place < bytes.endIndex else { throw UnreadableBytes() }
    defer { place += 1 }
    return bytes[place]
  }

  package mutating func unsigned() throws(UnreadableBytes) -> UInt64 {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let next = try byte()
      result |= UInt64(next & 0x7F) << shift
      if next & 0x80 == 0 { return result }
    }
    throw UnreadableBytes()
  }

  package mutating func integer() throws(UnreadableBytes) -> Int {
    let folded = try unsigned()
    return Int(truncatingIfNeeded: Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1))
  }

  package mutating func flag() throws(UnreadableBytes) -> Bool { try byte() != 0 }

  package mutating func text() throws(UnreadableBytes) -> String {
    let count = try unsigned()
    guard count <= UInt64(bytes.endIndex - place) else { throw UnreadableBytes() }
    let end = place + Int(count)
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  package mutating func list<Element>(
    _ readElement: (inout ByteReader) throws(UnreadableBytes) -> Element
  ) throws(UnreadableBytes) -> [Element] {
    let count = try unsigned()
    // Every element takes a byte at least.
    guard count <= UInt64(bytes.endIndex - place) else { throw UnreadableBytes() }
    var elements: [Element] = []
    elements.reserveCapacity(Int(count))
    for _ in 0..<count { elements.append(try readElement(&self)) }
    return elements
  }

  package mutating func optional<Wrapped>(
    _ readValue: (inout ByteReader) throws(UnreadableBytes) -> Wrapped
  ) throws(UnreadableBytes) -> Wrapped? {
    try flag() ? try readValue(&self) : nil
  }

  /// A case of an enumeration by its name.
  package mutating func word<Word: RawRepresentable<String>>() throws(UnreadableBytes) -> Word {
    guard let word = Word(rawValue: try text()) else { throw UnreadableBytes() }
    return word
  }
}
