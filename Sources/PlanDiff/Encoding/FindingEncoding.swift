// Findings as bytes: what was found and where, without further places and mends.

package import PlanText

extension ByteWriter {
  package mutating func write(_ finding: Finding) {
    write(finding.kind.id)
    write(finding.severity.rawValue)
    write(finding.message)
    write(finding.suggestion) { $0.write($1) }
    let place = finding.place
    write(place.path)
    for number in [
      place.range.lowerBound, place.range.upperBound, place.start.line, place.start.column, place.end.line,
      place.end.column, place.excerptOffset,
    ] {
      write(number)
    }
    write(place.excerpt)
  }
}

extension ByteReader {
  /// - Parameter kinds: by id; a kind that is not among them is refused.
  package mutating func finding(_ kinds: [String: FindingKind]) throws(UnreadableBytes) -> Finding {
    guard let kind = kinds[try text()] else { throw UnreadableBytes() }
    let severity: Severity = try word()
    let message = try text()
    let suggestion = try optional { (reader) throws(UnreadableBytes) in try reader.text() }
    let path = try text()
    var numbers: [Int] = []
    for _ in 0..<7 { numbers.append(try integer()) }
    let place = SourcePlace(
      path: path, range: SourceRange(numbers[0], numbers[1]),
      start: SourcePosition(line: numbers[2], column: numbers[3]),
      end: SourcePosition(line: numbers[4], column: numbers[5]), excerpt: try text(), excerptOffset: numbers[6])
    var finding = Finding(kind, message, at: place, suggestion: suggestion)
    finding.severity = severity
    return finding
  }
}
