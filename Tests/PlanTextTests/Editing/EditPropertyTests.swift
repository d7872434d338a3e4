// Laws of editing, over texts made at random from odd pieces: an edit changes its value, and not a byte beside it.
import PlanFixtures
import Testing

@testable import PlanText

@Suite struct TextEditPropertyTests {
  static let seeds = Array(0..<300)

  @Test(arguments: seeds)
  func `every edit changes what it says and no other byte`(_ seed: Int) throws {
    var dice = Dice(seed: seed)
    let text = OddText.document(&dice)
    let document = read(text)
    try #require(document.findings.isEmpty, "\(text.debugDescription) \(document.findings.map(\.message))")
    for table in document.tables {
      try edit(table, of: document, &dice)
    }
    for list in document.lists { try edit(list, of: document, &dice) }
    try editFrontMatter(of: document, &dice)
  }

  private func edit(_ table: Table, of document: Document, _ dice: inout Dice) throws {
    let outline = Outline(document)
    for row in table.rows {
      for column in table.header.cells.indices {
        let value = OddText.values.randomElement(using: &dice) ?? ""
        guard let edits = try? document.settingCell(column, of: row, in: table, to: value) else {
          Issue.record("\(value.debugDescription) in \(document.source.string(in: row.range).debugDescription)")
          continue
        }
        if row.cells.indices.contains(column) {
          let slot = row.cells[column].slot
          #expect(edits.allSatisfy { slot.contains($0.range) })
        } else {
          #expect(edits.allSatisfy { $0.range == .at(row.range.upperBound) })
        }
        var wanted = outline.units
        let place = try #require(outline.place("row", at: row.range)) + 1 + column
        wanted[place].text = Document.decoded(Document.cellContent(value))
        #expect(document.reads(wanted, after: edits))
      }
    }
    let cells = table.header.cells.map { _ in OddText.values.randomElement(using: &dice) ?? "" }
    guard let added = try? document.addingRow(to: table, cells: cells) else {
      Issue.record("\(cells) to \(document.source.string(in: table.range).debugDescription)")
      return
    }
    #expect(added.allSatisfy { $0.range.isEmpty })
    let result = try #require(document.applying(added))
    let said = try #require(
      result.tables.first { $0.range.lowerBound == table.range.lowerBound }?.rows.last?.cells.map(result.cellText))
    let short = said + [String](repeating: "", count: max(0, cells.count - said.count))
    #expect(short == cells.map { Document.decoded(Document.cellContent($0)) })
    guard table.rows.allSatisfy({ $0.cells.count <= table.header.cells.count }) else { return }
    #expect(try document.addingColumn(to: table, heading: "Ünew | x").allSatisfy { $0.range.isEmpty })
  }

  private func edit(_ list: List, of document: Document, _ dice: inout Dice) throws {
    for item in list.items where item.checkbox != nil {
      for on in [true, false] {
        let edits = document.checking(item, on)
        #expect(edits.allSatisfy { $0.range.count == 1 && $0.replacement.count == 1 })
        let result = try #require(document.applying(edits))
        #expect(
          result.lists.flatMap(\.items).first { $0.range == item.range }?.isChecked == on || edits.isEmpty)
      }
    }
    let edits = try document.addingTask(to: list, text: "A9 *Ünïcode* | x @tom due:2026-01-01", isChecked: true)
    #expect(edits.allSatisfy { $0.range.isEmpty })
  }

  private func editFrontMatter(of document: Document, _ dice: inout Dice) throws {
    for key in OddText.keys {
      for isList in [false, true] {
        let value = OddText.values.randomElement(using: &dice) ?? ""
        guard let edits = try? document.settingFrontMatter(key, to: value, isList: isList, order: OddText.keys)
        else {
          Issue.record("\(key) to \(value.debugDescription), list \(isList): \(yaml(document).debugDescription)")
          continue
        }
        let result = try #require(document.applying(edits))
        let node = try #require(result.frontMatter?.root?[key])
        if !isList { #expect(node.text ?? "" == value) }
        let others = { (document: Document) in
          document.frontMatter?.root?.entries.filter { $0.key.text != key }.map { Outline.words($0.value) } ?? []
        }
        #expect(others(result) == others(document))
        // Comments stand where they stood.
        #expect(
          comments(result) == comments(document) || node.items != nil || document.frontMatter?.root?[key]?.items != nil)
      }
      let removed = try #require(document.applying(document.removingFrontMatter(key)))
      #expect(removed.frontMatter?.root?[key] == nil)
      #expect(removed.findings.isEmpty)
    }
  }

  private func yaml(_ document: Document) -> String {
    document.frontMatter.map { document.source.string(in: $0.yamlRange) } ?? ""
  }

  private func comments(_ document: Document) -> [String] {
    document.frontMatter.map { matter in
      document.source.string(in: matter.yamlRange).split(whereSeparator: \.isNewline)
        .filter { $0.contains(" # ") || $0.hasPrefix("# ") }
        .map { $0.split(separator: "# ").last.map(String.init) ?? "" }
    } ?? []
  }
}
