// How a document ends and indents its lines, so that what is added looks like what is there.

extension SourceText {
  /// The line end that most lines have; LF in a text of one line.
  var lineEnd: String {
    var counts = (plain: 0, both: 0, old: 0)
    for start in lineStarts.dropFirst() {
      if bytes[start - 1] == 0x0D {
        counts.old += 1
      } else if start >= 2, bytes[start - 2] == 0x0D {
        counts.both += 1
      } else {
        counts.plain += 1
      }
    }
    if counts.both > counts.plain, counts.both >= counts.old { return "\r\n" }
    return counts.old > counts.plain ? "\r" : "\n"
  }

  /// The bytes that end a line (from 1): empty for the last one of a text.
  func lineEnd(ofLine line: Int) -> SourceRange {
    let end = lineRange(line).upperBound
    return SourceRange(end, line >= 1 && line < lineStarts.count ? lineStarts[line] : end)
  }

  /// Spaces and tabs before the first other byte of the line that holds an offset.
  func indentation(at offset: Int) -> String {
    let line = lineRange(line(at: offset))
    let blanks = bytes[line.lowerBound..<line.upperBound].prefix { $0 == 0x20 || $0 == 0x09 }
    return String(decoding: blanks, as: UTF8.self)
  }

  /// Whether a line (from 1) holds nothing but space.
  func isBlank(line: Int) -> Bool { isBlank(lineRange(line)) }

  /// Whether a range holds nothing but space and line ends.
  func isBlank(_ range: SourceRange) -> Bool {
    bytes[range.lowerBound..<range.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Line on which a range ends (from 1).
  func lastLine(of range: SourceRange) -> Int { line(at: max(range.lowerBound, range.upperBound - 1)) }

  /// Lines to put below a line (from 1), as one insertion that ends each as that line ends. A text without a last line
  /// end stays without.
  func inserting(_ lines: [String], belowLine line: Int) -> Edit {
    let end = lineEnd(ofLine: line)
    let mark = end.isEmpty ? lineEnd : string(in: end)
    return Edit(.at(end.lowerBound), lines.map { mark + $0 }.joined())
  }
}
