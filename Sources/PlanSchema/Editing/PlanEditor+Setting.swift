// Giving one value another text.
import PlanText

extension PlanEditor {
  /// Gives a value another text. Empty text means: not known.
  package mutating func set(_ path: ValuePath, to text: String) throws(EditProblem) {
    guard let name = path.field else {
      throw EditProblem(
        "'\(path.key?.text ?? path.section ?? "")' is no single value",
        hint: path.key.map { "Name a field as well: \($0.text).field=value" }
          ?? "Edit the section in the file, or add a record with 'rutter add'.")
    }
    guard let sectionID = path.section, let key = path.key else {
      try setFrontMatter(name, to: text)
      return
    }
    guard let section = account.section(sectionID) else { throw EditProblem("there is no section \(sectionID)") }
    let field = try field(name, in: section.schema)
    if field.type == .id || section.schema.key.contains(field.id) {
      throw EditProblem(
        "\(field.heading) is what identifies \(key.text); it is not set like a value",
        hint: "Change it in the file, with everything that refers to it.")
    }
    let value = try checked(text, for: field, in: section.schema)
    switch section.schema.shape {
    case .records: try setCell(field, of: key, in: section, to: value)
    case .tasks: try setAttribute(field, of: key, in: section, to: value)
    case .lists: try setItem(field, of: key, in: section, to: value)
    case .prose: throw EditProblem("\(section.schema.heading) is prose", hint: "Edit it in the file.")
    }
  }

  private mutating func setFrontMatter(_ key: String, to text: String) throws(EditProblem) {
    guard let plan = account.documents.first, let field = plan.kind.field(key) else {
      throw EditProblem("the front matter has no key '\(key)'")
    }
    let value = try checked(text, for: field, in: nil)
    let order = plan.kind.frontMatter.map(\.id)
    let edits = try reporting(plan.source.path) {
      try plan.document.settingFrontMatter(key, to: value, isList: field.type.isList, order: order)
    }
    try apply(edits, to: plan.source.path)
  }

  private mutating func setCell(
    _ field: FieldSchema, of key: RecordKey, in section: DecodedSection, to value: String
  ) throws(EditProblem) {
    guard let index = section.schema.fieldIndex(field.id), let document = document(at: section.path) else { return }
    let (table, row, record) = try tableRow(of: key, in: section)
    if let range = record.ranges[index] {
      guard let cell = row.cells.first(where: { $0.range == range }) else {
        // The row is short: the cell is there for the reader of the forge, but not in the text.
        let column = try self.column(field, of: table, in: section, document: document)
        let edits = try reporting(section.path) { try document.settingCell(column, of: row, in: table, to: value) }
        try apply(edits, to: section.path)
        return
      }
      let edits = try reporting(section.path) { try document.editing(cell: cell, to: value) }
      try apply(edits, to: section.path)
      return
    }
    if value.isEmpty { return }
    if let column = try? self.column(field, of: table, in: section, document: document) {
      let edits = try reporting(section.path) { try document.settingCell(column, of: row, in: table, to: value) }
      try apply(edits, to: section.path)
      return
    }
    let edits = try reporting(section.path) { try document.addingColumn(to: table, heading: field.heading) }
    try apply(edits, to: section.path)
    guard let section = account.section(section.schema.id) else { return }
    try setCell(field, of: key, in: section, to: value)
  }

  private mutating func setAttribute(
    _ field: FieldSchema, of key: RecordKey, in section: DecodedSection, to value: String
  ) throws(EditProblem) {
    guard let record = section.records.first(where: { $0.key == key }), let document = document(at: section.path),
      let index = section.schema.fieldIndex(field.id)
    else { return }
    if field.type == .yesNo, record.ranges[index] == nil || section.schema.isBox(field) {
      throw EditProblem("the check box of \(key.text) is not set like a value", hint: "Use 'rutter done'.")
    }
    if field.id != "text", value.contains(where: \.isWhitespace) {
      throw EditProblem(
        "'\(value)' has a space in it, and a value in a task cannot", hint: "Separate the parts with a comma only.")
    }
    try apply(
      TaskLine(document: document, item: try item(of: record, in: section)).setting(
        field, at: record.ranges[index], to: value),
      to: section.path)
  }

  private mutating func setItem(
    _ field: FieldSchema, of key: RecordKey, in section: DecodedSection, to value: String
  ) throws(EditProblem) {
    guard field.id == "text", let index = section.schema.fieldIndex("text"),
      let range = section.records.first(where: { $0.key == key })?.ranges[index]
    else { throw EditProblem("only the text of \(key.text) can be set") }
    try apply([Edit(range, value)], to: section.path)
  }

  func document(at path: String) -> Document? {
    account.documents.first { $0.source.path == path }?.document
  }

  /// The table and the row on which a record stands.
  private func tableRow(of key: RecordKey, in section: DecodedSection) throws(EditProblem) -> (Table, TableRow, Record)
  {
    if let record = section.records.first(where: { $0.key == key }) {
      for case .table(let table) in section.section.blocks {
        if let row = table.rows.first(where: { $0.range == record.range }) { return (table, row, record) }
      }
    }
    throw EditProblem("\(key.text) is not in the table of \(section.schema.heading)")
  }

  private func column(
    _ field: FieldSchema, of table: Table, in section: DecodedSection, document: Document
  )
    throws(EditProblem) -> Int
  {
    for (column, cell) in table.header.cells.enumerated() {
      let name = document.cellText(cell)
      if let known = try? self.field(name, in: section.schema), known.id == field.id { return column }
    }
    throw EditProblem("the table of \(section.schema.heading) has no column \(field.heading)")
  }

  /// The list item on which a task stands.
  func item(of record: Record, in section: DecodedSection) throws(EditProblem) -> ListItem {
    for case .list(let list) in section.section.blocks {
      if let item = list.items.first(where: { $0.range == record.range }) { return item }
    }
    throw EditProblem("the task is not in the list of \(section.schema.heading)")
  }

  /// Runs an edit of the text and says on which file it failed.
  func reporting(_ path: String, _ work: () throws -> [Edit]) throws(EditProblem) -> [Edit] {
    do {
      return try work()
    } catch let problem as EditProblem {
      throw problem
    } catch {
      throw EditProblem("\(path): \(error)")
    }
  }
}

extension ValueType {
  /// Whether several values are written side by side.
  var isList: Bool {
    if case .list = self { return true }
    return false
  }
}
