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
    write(finding.logical) { writer, place in
      writer.write(place.document)
      for part in [place.account, place.section, place.record, place.field] { writer.write(part) { $0.write($1) } }
    }
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
    finding.logical = try optional { (reader) throws(UnreadableBytes) in try reader.logicalPlace() }
    return finding
  }

  private mutating func logicalPlace() throws(UnreadableBytes) -> LogicalPlace {
    let document = try text()
    func part() throws(UnreadableBytes) -> String? {
      try optional { (reader) throws(UnreadableBytes) in try reader.text() }
    }
    return LogicalPlace(
      account: try part(), document: document, section: try part(), record: try part(), field: try part())
  }
}
