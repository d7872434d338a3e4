// The lines of a plan on a terminal.

import PlanDiff
import PlanSchema
import PlanText
import Results

struct PlanLines {
  let format: TerminalFormat
  let includesConfidential: Bool

  /// Title and front matter, in two columns where they fit.
  func card(_ account: DecodedAccount, notes: [(name: String, text: String)]) -> [Line] {
    var title = Line(visibleLine(account.title ?? account.id), .heading)
    if account.title != nil { title.append("  " + visibleLine(account.id), .dim) }
    var entries = account.fields
      .filter { !$0.raw.isEmpty && (includesConfidential || !$0.schema.isConfidential) }
      .map { (name: visibleLine($0.schema.heading), text: visibleLine($0.raw)) }
    entries += notes.map { (visibleLine($0.name), visibleLine($0.text)) }
    let names = min(24, entries.map { displayWidth($0.name) }.max() ?? 0) + 2
    let half = (format.width - 2) / 2
    var lines = [title]
    var pending: Line?
    for entry in entries {
      let line = Line(entry.name, .dim).padded(to: names).indented(by: 2) + Line(entry.text)
      if let left = pending {
        pending = nil
        if line.width <= half {
          lines.append(left.padded(to: half) + line)
          continue
        }
        lines.append(left)
      }
      if line.width <= half - 2 {
        pending = line
      } else {
        lines += line.wrapped(to: format.width, hanging: names + 2)
      }
    }
    if let left = pending { lines.append(left) }
    return lines
  }

  func section(_ section: DecodedSection) -> [Line] {
    var heading = Line(visibleLine(section.schema.heading), .heading)
    if section.schema.shape == .tasks, !section.records.isEmpty {
      let done = section.records.count { isDone($0, section.schema) }
      heading.append("  \(section.records.count - done) open, \(done) done", .dim)
    }
    var lines = [heading]
    switch section.schema.shape {
    case .prose: break
    case .records: lines += table(section)
    case .tasks: for record in section.records { lines += task(record, section.schema) }
    case .lists: lines += lists(section)
    }
    return lines + prose(section.prose.map(\.text))
  }

  /// One record with all that is written of it.
  func record(_ record: Record, in section: DecodedSection) -> [Line] {
    let schema = section.schema
    var head = Line(visibleLine(schema.heading), .dim)
    if let key = record.key { head.append("  " + visibleLine(key.text), .heading) }
    let entries = schema.fields.enumerated().compactMap { place, field -> (name: String, text: Line)? in
      let text = cell(record, place, field)
      return text.isEmpty ? nil : (visibleLine(field.heading), text)
    }
    let names = min(30, entries.map { displayWidth($0.name) }.max() ?? 0) + 2
    var lines = [head]
    for entry in entries {
      let line = Line(entry.name, .dim).padded(to: names).indented(by: 2) + entry.text
      lines += line.wrapped(to: format.width, hanging: names + 2)
    }
    if let note = record.note { lines += [Line()] + prose([note]) }
    return lines
  }

  /// Blocks of Markdown, wrapped; code and tables as they are.
  func prose(_ blocks: [String]) -> [Line] {
    var lines: [Line] = []
    for (place, unit) in proseUnits(of: blocks).enumerated() {
      if place > 0, unit.startsBlock { lines.append(Line()) }
      if unit.isCode {
        lines.append(Line(tabsExpanded(unit.text)).indented(by: 2).truncated(to: format.width))
      } else {
        let isItem = unit.text.hasPrefix("- ") || unit.text.hasPrefix("* ") || unit.text.hasPrefix("+ ")
        lines += Line(unit.text).indented(by: 2).wrapped(to: format.width, hanging: isItem ? 4 : 2)
      }
    }
    return lines
  }

  private func table(_ section: DecodedSection) -> [Line] {
    let columns = section.schema.fields.enumerated().filter { includesConfidential || !$0.element.isConfidential }
    let rows = section.records.map { record in columns.map { cell(record, $0.offset, $0.element) } }
    return FittedTable(headings: columns.map(\.element.heading), rows: rows).lines(width: format.width, indent: 2)
  }

  private func task(_ record: Record, _ schema: SectionSchema) -> [Line] {
    let done = isDone(record, schema)
    var line = Line(done ? "✓ " : "☐ ", done ? .added : .dim).indented(by: 2)
    var details: [Line] = []
    if let key = record.key { line.append(visibleLine(key.text) + " ", .key) }
    for (place, field) in schema.fields.enumerated() where !schema.key.contains(field.id) && !schema.isBox(field) {
      let text = cell(record, place, field)
      if text.isEmpty { continue }
      switch field.id {
      case "text": line = line + text
      default: details.append(Line(visibleLine(withinSentence(field.heading)) + " ", .dim) + text)
      }
    }
    for (place, detail) in details.enumerated() {
      line.append(place == 0 ? "  " : " · ", .dim)
      line = line + detail
    }
    var lines = line.wrapped(to: format.width, hanging: 4)
    if let note = record.note { lines += prose([note]).map { $0.isEmpty ? $0 : $0.indented(by: 2) } }
    return lines
  }

  private func lists(_ section: DecodedSection) -> [Line] {
    let schema = section.schema
    let list = schema.fieldIndex("list")
    let text = schema.fieldIndex("text")
    func value(_ record: Record, _ field: Int?) -> String {
      field.flatMap { record.raw.indices.contains($0) ? record.raw[$0] : nil } ?? ""
    }
    var lines: [Line] = []
    for declared in schema.lists {
      let records = section.records.filter { [declared.id, declared.heading].contains(value($0, list)) }
      guard !records.isEmpty else { continue }
      lines.append(Line(visibleLine(declared.heading), .strong).indented(by: 2))
      for record in records {
        var line = Line()
        if let key = record.key { line.append(visibleLine(key.text) + " ", .key) }
        line.append(visibleLine(value(record, text)))
        lines += line.indented(by: 4).wrapped(to: format.width, hanging: 6)
      }
    }
    return lines
  }

  private func isDone(_ record: Record, _ schema: SectionSchema) -> Bool {
    guard let box = schema.boxIndex, record.values.indices.contains(box) else { return false }
    return record.values[box] == .yesNo(true)
  }

  private func cell(_ record: Record, _ place: Int, _ field: FieldSchema) -> Line {
    let raw = record.raw.indices.contains(place) ? record.raw[place] : ""
    return Line(visibleLine(raw), field.type == .id ? .key : nil)
  }
}

/// Tabs as four spaces, since a terminal's own stops depend on where the line stands.
private func tabsExpanded(_ text: String) -> String {
  text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ")
}
