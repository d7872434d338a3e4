// Sections, and the first table or list of one.

extension Document {
  /// Adds a section after another one, or at the end of the text, set off by blank lines.
  /// - Throws: `EditError` if the heading is empty or would not be read as one, as below a code block that never ends.
  package func addingSection(heading: String, after section: Section?) throws -> [Edit] {
    let heading = Self.oneLine(heading)
    guard !heading.isEmpty else { throw EditError("a section needs a heading") }
    let outline = Outline(self)
    var wanted = outline.units
    let unit = Outline.Unit("heading 2", heading)
    let end = section.map(\.range.upperBound) ?? source.bytes.count
    guard end < source.bytes.count else {
      wanted.append(unit)
      return try proven([atEnd("## \(heading)")], wanted, "'\(heading)' would not be read as a heading at the end")
    }
    // The next heading follows: the new section goes between, with a blank line on both sides.
    let next = outline.ranges.indices.first { outline.ranges[$0].lowerBound >= end && outline.units[$0].kind != "key" }
    wanted.insert(unit, at: next ?? wanted.count)
    let line = source.line(at: end)
    let mark = lineEnd(above: line)
    let before = line > 1 && source.isBlank(line: line - 1) ? "" : mark
    return try proven(
      [Edit(.at(source.lineStarts[line - 1]), "\(before)## \(heading)\(mark)\(mark)")], wanted,
      "'\(heading)' would not be read as a heading")
  }

  /// Puts a table into a section that has none.
  /// - Throws: `EditError` if it would not be read as one there.
  package func addingTable(to section: Section, header: [String], rows: [[String]]) throws -> [Edit] {
    let cells = ([header] + rows).map { $0.prefix(header.count).map(Self.cellContent) }
    let widths = header.indices.map { column in
      max(2, cells.map { $0.indices.contains(column) ? displayWidth($0[column]) : 0 }.max() ?? 0)
    }
    func line(_ row: [String]) -> String {
      let padded = widths.indices.map { column in
        let text = row.indices.contains(column) ? row[column] : ""
        return text + String(repeating: " ", count: max(0, widths[column] - displayWidth(text)))
      }
      return "| \(padded.joined(separator: " | ")) |"
    }
    let dashes = widths.map { String(repeating: "-", count: $0) }
    var units = [Outline.Unit("table", header.map { _ in "none" }.joined(separator: " "))]
    for row in cells {
      units.append(Outline.Unit("row", ""))
      units += header.indices.map { column in
        Outline.Unit("cell", row.indices.contains(column) ? Self.decoded(row[column]) : "")
      }
    }
    let lines = cells.map(line)
    return try adding(
      lines.prefix(1) + [line(dashes)] + lines.dropFirst(), to: section, below: nil, units: units, named: "a table")
  }

  /// Puts a list into a section that has none, or below one of its headings.
  /// - Throws: `EditError` if an item's text would be read as something else.
  package func addingList(
    to section: Section, items: [String], areTasks: Bool, under heading: Heading? = nil
  ) throws -> [Edit] {
    try adding(
      Self.lines(items, areTasks: areTasks), to: section, below: heading,
      units: Self.units(items, areTasks: areTasks), named: "a list")
  }

  /// Puts a level 3 heading with a list below it at the end of a section.
  /// - Throws: `EditError` if the heading or an item would be read as something else.
  package func addingList(to section: Section, items: [String], underNewHeading heading: String) throws -> [Edit] {
    let heading = Self.oneLine(heading)
    return try adding(
      ["### \(heading)", ""] + Self.lines(items, areTasks: false), to: section, below: nil,
      units: [Outline.Unit("heading 3", heading)] + Self.units(items, areTasks: false), named: "a list")
  }

  private static func lines(_ items: [String], areTasks: Bool) -> [String] {
    items.map { "- \(areTasks ? "[ ] " : "")\(oneLine($0))" }
  }

  private static func units(_ items: [String], areTasks: Bool) -> [Outline.Unit] {
    [Outline.Unit("list", "bullets")]
      + items.map { Outline.Unit(areTasks ? "task" : "item", Outline.item(oneLine($0), box: areTasks ? false : nil)) }
  }

  /// Lines at the end of a section (or right below a heading in it), set off by blank lines.
  private func adding(
    _ lines: [String], to section: Section, below heading: Heading?, units: [Outline.Unit], named name: String
  ) throws -> [Edit] {
    let last = heading?.range ?? section.blocks.last?.range ?? section.heading.range
    let outline = Outline(self)
    guard let next = outline.ranges.indices.last(where: { outline.ranges[$0].upperBound <= last.upperBound }) else {
      throw EditError("the section is not in this text")
    }
    var wanted = outline.units
    wanted.insert(contentsOf: units, at: next + 1)
    let line = source.lastLine(of: last)
    let isFollowed = line < source.lineStarts.count && !source.isBlank(line: line + 1)
    let edit = source.inserting([""] + lines + (isFollowed ? [""] : []), belowLine: line)
    return try proven([edit], wanted, "\(name) would be read as something else at the end of this section")
  }

  private func atEnd(_ line: String) -> Edit {
    let bytes = source.bytes
    let last = source.lineStarts.count
    let mark = lineEnd(above: last)
    let isLineOpen = source.lineRange(last).count > 0
    let text = last == 1 ? source.range : SourceRange(0, source.lineStarts[last - 1])
    if source.isBlank(text), !isLineOpen || source.isBlank(line: last) { return Edit(.at(bytes.count), line + mark) }
    if isLineOpen { return Edit(.at(bytes.count), mark + mark + line) }
    return Edit(.at(bytes.count), (source.isBlank(line: last - 1) ? "" : mark) + line + mark)
  }

  /// How the line above another one ends.
  private func lineEnd(above line: Int) -> String {
    let end = source.lineEnd(ofLine: line - 1)
    return end.isEmpty ? source.lineEnd : source.string(in: end)
  }
}
