/// The bytes of one file, exactly as they were read, and the one place where offsets become lines and columns.
package struct SourceText: Sendable {
  /// Path by which findings name this text, relative to the top of the plan repository.
  package let path: String
  /// Every byte that was read, byte order mark included.
  package let bytes: [UInt8]
  /// Offset of the first byte of each line; line ends are LF, CRLF and CR, as in CommonMark.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(of: bytes)
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The whole text.
  package var range: SourceRange { SourceRange(0, bytes.count) }

  /// Text of a range; invalid UTF-8 is repaired. The range is clamped to the text.
  package func string(in range: SourceRange) -> String {
    let lower = min(max(range.lowerBound, 0), bytes.count)
    let upper = min(max(range.upperBound, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// Number of the line that holds an offset, from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and column of an offset; the column counts Unicode scalars, a byte order mark not counted.
  package func position(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    var column = 1
    for index in start..<min(max(offset, start), bytes.count) where bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { column -= 1 }
    return SourcePosition(line: line, column: column)
  }

  /// Range of a line (from 1) without its line end; empty at the end of the text if there is no such line.
  package func lineRange(_ line: Int) -> SourceRange {
    guard line >= 1, line <= lineStarts.count else { return .at(bytes.count) }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start, end)
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 48 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let byte = buffer[index]
        if byte == 0x0A {
          starts.append(index + 1)
        } else if byte == 0x0D, index + 1 == buffer.count || buffer[index + 1] != 0x0A {
          starts.append(index + 1)
        }
      }
    }
    return starts
  }
}
