// A plan before it is written: what it says, apart from how it is laid out.

package import PlanSchema

/// What a plan says, in the words in which it will stand in a file.
package struct PlanDraft: Sendable {
  package var title = "Northgate Foods"
  package var preamble: [String] = []
  /// Keys of front matter with their values; client and currency come by themselves.
  package var fields: [(key: String, value: String)] = []
  package var sections: [SectionDraft] = []
  /// Sections that the schema does not know.
  package var free: [(heading: String, blocks: [String])] = []

  package init() {}

  package struct SectionDraft: Sendable {
    package let schema: SectionSchema
    package var rows: [Row] = []
    package var blocks: [String] = []

    package init(_ schema: SectionSchema) { self.schema = schema }
  }

  package struct Row: Sendable {
    /// Field id → text as it stands in a cell or attribute.
    package var cells: [String: String] = [:]
    package var note: String?

    package init() {}
  }

  /// The plan as it says it, in the order of the draft and in one file.
  package var written: WrittenPlan {
    var unused = Dice(seed: 0)
    return WrittenPlan(files: [("plan.md", text(sections, with: &unused, isPlain: true))])
  }

  /// The same plan laid out otherwise: sections, rows, columns and keys in another order, some sections in a part, cells of
  /// other widths, headings in other spellings.
  package func written(laidOutBy dice: inout Dice) -> WrittenPlan {
    var draft = self
    draft.fields.shuffle(using: &dice)
    draft.sections.shuffle(using: &dice)
    draft.free.shuffle(using: &dice)
    for place in draft.sections.indices { draft.sections[place].rows.shuffle(using: &dice) }
    let cut = Int.random(in: 0...draft.sections.count, using: &dice)
    var files = [("plan.md", draft.text(Array(draft.sections[..<cut]), with: &dice))]
    if cut < draft.sections.count {
      var text = "---\nkind: part\n---\n# Part\n"
      for section in draft.sections[cut...] { text += draft.text(section, with: &dice) }
      files.append(("part.md", text))
    }
    return WrittenPlan(files: files)
  }

  private func text(_ sections: [SectionDraft], with dice: inout Dice, isPlain: Bool = false) -> String {
    var text = "---\nclient: Northgate Foods plc\ncurrency: GBP\n"
    for field in fields { text += "\(field.key): \(field.value)\n" }
    text += "---\n# \(title)\n"
    for block in preamble { text += "\n\(block)\n" }
    for section in sections { text += self.text(section, with: &dice, isPlain: isPlain) }
    for section in free {
      text += "\n## \(section.heading)\n"
      for block in section.blocks { text += "\n\(block)\n" }
    }
    return text
  }

  private func text(_ section: SectionDraft, with dice: inout Dice, isPlain: Bool = false) -> String {
    let schema = section.schema
    let heading = isPlain ? schema.heading : [schema.heading, schema.heading.uppercased()].randomElement(using: &dice)
    var text = "\n## \(heading ?? schema.heading)\n"
    for block in section.blocks { text += "\n\(block)\n" }
    guard !section.rows.isEmpty else { return text }
    switch schema.shape {
    case .prose: break
    case .records: text += table(section, with: &dice, isPlain: isPlain)
    case .tasks: text += "\n" + section.rows.map { task($0, schema) }.joined()
    case .lists:
      for list in schema.lists {
        let items = section.rows.filter { $0.cells["list"] == list.id }
        guard !items.isEmpty else { continue }
        text += "\n### \(list.heading)\n\n"
        for item in items {
          text += "- " + [item.cells["id"], item.cells["text"]].compactMap(\.self).joined(separator: " ") + "\n"
        }
      }
    }
    return text
  }

  private func table(_ section: SectionDraft, with dice: inout Dice, isPlain: Bool) -> String {
    var columns = section.schema.fields.filter { field in
      field.requirement == .required || section.rows.contains { $0.cells[field.id] != nil }
    }
    if !isPlain { columns.shuffle(using: &dice) }
    func line(_ cells: [String]) -> String { "|" + cells.map { " \($0) |" }.joined() + "\n" }
    var text = "\n" + line(columns.map(\.heading)) + line(columns.map { _ in isPlain ? "-" : "---" })
    for row in section.rows {
      text += line(
        columns.map { column in
          let cell = row.cells[column.id] ?? ""
          return isPlain ? cell : cell + String(repeating: " ", count: Int.random(in: 0...3, using: &dice))
        })
    }
    return text
  }

  /// `- [x] A1 Call the plant manager @dick due:2026-11-14`, and its note below.
  private func task(_ row: Row, _ schema: SectionSchema) -> String {
    var text = "- [\(row.cells["checked"] ?? " ")] "
    text += [row.cells["id"], row.cells["text"]].compactMap(\.self).joined(separator: " ")
    for field in schema.fields where !["id", "text", "checked"].contains(field.id) {
      guard let value = row.cells[field.id] else { continue }
      text += field.type == .person ? " @\(value)" : " \(field.id):\(value)"
    }
    return text + "\n" + (row.note.map { "\n  \($0)\n\n" } ?? "")
  }
}
