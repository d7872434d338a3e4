import PlanText

/// The text of one value, and where each of its bytes stands in the source.
struct WrittenValue {
  /// Without surrounding space.
  let bytes: ArraySlice<UInt8>
  /// What to add to an index of ``bytes`` to get its offset in the source; nil where the text was decoded on the way
  /// (an escaped bar, a quoted scalar with escapes), so that only the whole value has a place.
  let shift: Int?
  /// Bytes of the whole value in the source.
  let range: SourceRange

  init(bytes: ArraySlice<UInt8>, shift: Int?, range: SourceRange) {
    self.bytes = bytes
    self.shift = shift
    self.range = range
  }

  /// A value that stands in the source as it is.
  init(_ source: SourceText, _ range: SourceRange) {
    let lower = min(max(range.lowerBound, 0), source.bytes.count)
    let upper = min(max(range.upperBound, lower), source.bytes.count)
    self.init(bytes: source.bytes[lower..<upper], shift: 0, range: range)
  }

  /// A YAML scalar's decoded text.
  init(_ text: String, of node: YAMLNode) {
    let bytes = Array(text.utf8)[...]
    let shift: Int? =
      switch node.range.count - bytes.count {
      case 0: node.range.lowerBound
      case 2: node.range.lowerBound + 1
      default: nil
      }
    self.init(bytes: bytes, shift: shift, range: node.range)
  }

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// `-`, `–` or `—`: there is none, and that is known.
  var isNone: Bool {
    switch bytes.count {
    case 1: bytes.first == 0x2D
    case 3: bytes.elementsEqual([0xE2, 0x80, 0x93]) || bytes.elementsEqual([0xE2, 0x80, 0x94])
    default: false
    }
  }

  /// A part of this value, without surrounding space.
  func part(_ lower: Int, _ upper: Int) -> WrittenValue {
    var lower = lower
    var upper = upper
    while lower < upper, Self.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, Self.isSpace(bytes[upper - 1]) { upper -= 1 }
    return WrittenValue(
      bytes: bytes[lower..<upper], shift: shift, range: shift.map { SourceRange(lower + $0, upper + $0) } ?? range)
  }

  /// What stands between the commas.
  var commaParts: [WrittenValue] {
    var parts: [WrittenValue] = []
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == 0x2C {
      parts.append(part(start, index))
      start = index + 1
    }
    parts.append(part(start, bytes.endIndex))
    return parts
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
