// Writes plain values as bytes, for what is kept between two commands.

/// Bytes that grow at the end. Whole numbers take one byte for each seven bits.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small negative numbers are as short as small positive ones.
  package mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write<Element>(
    _ elements: some Collection<Element>, _ writeElement: (inout ByteWriter, Element) -> Void
  ) {
    write(UInt64(elements.count))
    for element in elements { writeElement(&self, element) }
  }

  /// Whether there is a value, and the value.
  package mutating func write<Wrapped>(_ value: Wrapped?, _ writeValue: (inout ByteWriter, Wrapped) -> Void) {
    write(value != nil)
    if let value { writeValue(&self, value) }
  }
}
