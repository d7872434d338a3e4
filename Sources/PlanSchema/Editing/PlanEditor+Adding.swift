// Adding a record: a row of a table, a task or an item of a list.
import PlanText

extension PlanEditor {
  /// Adds a record to a section and gives it the next free id.
  /// - Parameters:
  ///   - words: `field=value`, or a bare word for the record's text or name.
  ///   - sectionName: id or heading of the section.
  /// - Returns: the key of the new record; nil where the section's records have none.
  @discardableResult
  package mutating func add(_ words: [String], to sectionName: String) throws(EditProblem) -> RecordKey? {
    let schema = try section(named: sectionName)
    if schema.shape == .prose {
      throw EditProblem("\(schema.heading) is prose: it has no records", hint: "Write it in the file.")
    }
    var values = try self.values(words, for: schema)
    let id = try nextID(in: schema, values: &values)
    try requireAll(of: schema, values: values)
    try makeSection(schema)
    switch schema.shape {
    case .records: try addRow(values, to: schema)
    case .tasks: try addTask(values, to: schema)
    case .lists: try addItem(values, id: id, to: schema)
    case .prose: break
    }
    if let id { return RecordKey(id) }
    let parts = schema.key.compactMap { values[$0] }
    return parts.count == schema.key.count && !parts.isEmpty ? RecordKey(parts.joined(separator: "@")) : nil
  }

  private func section(named name: String) throws(EditProblem) -> SectionSchema {
    guard let kind = account.documents.first?.kind else { throw EditProblem("the plan has no schema") }
    let folded = name.lowercased().split(separator: " ").joined(separator: "-")
    let match = kind.sections.first { section in
      section.id == folded || section.heading.lowercased() == name.lowercased()
        || section.aliases.contains { $0.lowercased() == name.lowercased() }
    }
    if let match { return match }
    let names = kind.sections.map(\.id)
    throw EditProblem(
      "there is no section '\(name)'",
      hint: nearest(to: folded, among: names).map { "Did you mean \($0)?" }
        ?? "Sections with records: \(kind.sections.filter { $0.shape != .prose }.map(\.id).joined(separator: ", ")).")
  }

  private func values(_ words: [String], for schema: SectionSchema) throws(EditProblem) -> [String: String] {
    var values: [String: String] = [:]
    for word in words {
      if let equals = word.firstIndex(of: "="), let field = try? field(String(word[..<equals]), in: schema) {
        values[field.id] = try checked(String(word[word.index(after: equals)...]), for: field, in: schema)
      } else if let equals = word.firstIndex(of: "="), word[..<equals].allSatisfy({ $0.isLetter || $0 == "-" }) {
        if schema.shape == .lists, word[..<equals] == "list" {
          values["list"] = String(word[word.index(after: equals)...])
        } else {
          _ = try field(String(word[..<equals]), in: schema)
        }
      } else {
        let main = mainField(of: schema)
        guard values[main.id] == nil else {
          throw EditProblem("'\(word)' has no field to go to", hint: "Put a text of several words in quotes.")
        }
        values[main.id] = try checked(word, for: main, in: schema)
      }
    }
    for field in schema.fields where values[field.id] == nil {
      if let initial = field.initial { values[field.id] = initial }
    }
    return values.filter { !$0.value.isEmpty }
  }

  /// The field that a bare word is for: the text of a task or item, the name of a record, the first part of its key.
  private func mainField(of schema: SectionSchema) -> FieldSchema {
    if schema.shape != .records, let text = schema.field("text") { return text }
    return schema.fields.first { $0.type != .id } ?? FieldSchema(id: "text", heading: "Text", about: "", type: .text)
  }

  private func nextID(in schema: SectionSchema, values: inout [String: String]) throws(EditProblem) -> String? {
    var prefix = schema.prefix
    if schema.shape == .lists {
      let names = schema.lists.map(\.id)
      guard let name = values["list"]?.lowercased(),
        let list = schema.lists.first(where: { $0.id == name || $0.heading.lowercased() == name })
      else {
        throw EditProblem(
          "\(schema.heading) has several lists", hint: "Say which: list=\(names.joined(separator: ", list="))")
      }
      values["list"] = list.id
      prefix = list.prefix
    }
    guard let prefix else { return nil }
    if let given = values["id"] { return given }
    let used = account.sections.flatMap(\.records).compactMap(\.key?.text).compactMap { key -> Int? in
      guard key.hasPrefix(prefix) else { return nil }
      return Int(key.dropFirst(prefix.count))
    }
    let id = prefix + String((used.max() ?? 0) + 1)
    values["id"] = id
    return id
  }

  private func requireAll(of schema: SectionSchema, values: [String: String]) throws(EditProblem) {
    let missing = schema.fields.filter { $0.requirement == .required && values[$0.id] == nil && $0.id != "list" }
    guard missing.isEmpty else {
      let names = missing.map(\.id)
      throw EditProblem(
        "\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") missing",
        hint: "Add \(names.map { "\($0)=…" }.joined(separator: " ")).")
    }
    for key in schema.key where values[key] == nil && schema.field(key) != nil {
      throw EditProblem("\(key) is missing: it identifies the record", hint: "Add \(key)=…")
    }
  }

  /// Adds the section to the plan, at its place in the order of the schema, if no file has it.
  private mutating func makeSection(_ schema: SectionSchema) throws(EditProblem) {
    guard account.section(schema.id) == nil, let plan = account.documents.first else { return }
    let order = plan.kind.sections.map(\.id)
    let place = order.firstIndex(of: schema.id) ?? order.count
    let before = plan.sections.filter { (order.firstIndex(of: $0.schema.id) ?? 0) < place }
    let last = before.max { (order.firstIndex(of: $0.schema.id) ?? 0) < (order.firstIndex(of: $1.schema.id) ?? 0) }
    let edits = try reporting(plan.source.path) {
      try plan.document.addingSection(heading: schema.heading, after: last?.section)
    }
    try apply(edits, to: plan.source.path)
  }

  private mutating func addRow(_ values: [String: String], to schema: SectionSchema) throws(EditProblem) {
    guard let section = account.section(schema.id), let document = document(at: section.path) else { return }
    guard let table = table(of: section) else {
      let given = schema.fields.filter { values[$0.id] != nil && values[$0.id] != $0.initial }.map(\.id)
      let columns = DocumentDraft.columns(of: schema, including: Set(given))
      let edits = try reporting(section.path) {
        try document.addingTable(
          to: section.section, header: columns.map(\.heading), rows: [columns.map { values[$0.id] ?? "" }])
      }
      try apply(edits, to: section.path)
      return
    }
    let known = table.header.cells.map { cell in try? field(document.cellText(cell), in: schema) }
    let present = Set(known.compactMap { $0?.id })
    let absent = schema.fields.first { field in
      // A value that nobody asked for is not worth a column.
      values[field.id] != nil && values[field.id] != field.initial && !present.contains(field.id)
    }
    if let absent {
      let edits = try reporting(section.path) { try document.addingColumn(to: table, heading: absent.heading) }
      try apply(edits, to: section.path)
      try addRow(values, to: schema)
      return
    }
    let cells = known.map { field in field.flatMap { values[$0.id] } ?? "" }
    let edits = try reporting(section.path) { try document.addingRow(to: table, cells: cells) }
    try apply(edits, to: section.path)
  }

  private mutating func addTask(_ values: [String: String], to schema: SectionSchema) throws(EditProblem) {
    guard let section = account.section(schema.id), let document = document(at: section.path) else { return }
    var tokens = [values["id"] ?? "", values["text"] ?? ""]
    for field in schema.fields where !schema.isBox(field) && !["id", "text"].contains(field.id) {
      guard let value = values[field.id] else { continue }
      if value.contains(where: \.isWhitespace) {
        throw EditProblem(
          "'\(value)' has a space in it, and a value in a task cannot", hint: "Separate the parts with a comma only.")
      }
      tokens.append(TaskLine.token(field, value))
    }
    let text = tokens.filter { !$0.isEmpty }.joined(separator: " ")
    let edits = try reporting(section.path) {
      guard let list = section.section.blocks.lastList(where: { $0.items.contains { $0.checkbox != nil } }) else {
        return try document.addingList(to: section.section, items: [text], areTasks: true)
      }
      return try document.addingTask(to: list, text: text, isChecked: false)
    }
    try apply(edits, to: section.path)
  }

  private mutating func addItem(_ values: [String: String], id: String?, to schema: SectionSchema) throws(EditProblem) {
    guard let section = account.section(schema.id), let document = document(at: section.path),
      let list = schema.lists.first(where: { $0.id == values["list"] })
    else { return }
    let text = [id, values["text"]].compactMap(\.self).joined(separator: " ")
    let blocks = section.section.blocks
    let heading = blocks.firstIndex { block in
      guard case .heading(let heading) = block else { return false }
      let name = document.source.string(in: heading.textRange).lowercased()
      return name == list.heading.lowercased() || list.aliases.contains { $0.lowercased() == name }
    }
    guard let heading, case .heading(let title) = blocks[heading] else {
      let edits = try reporting(section.path) {
        try document.addingList(to: section.section, items: [text], underNewHeading: list.heading)
      }
      try apply(edits, to: section.path)
      return
    }
    let below = blocks[(heading + 1)...].prefix { if case .heading = $0 { false } else { true } }
    let edits = try reporting(section.path) {
      if let existing = Array(below).lastList(where: { _ in true }) {
        return try document.addingItem(to: existing, text: text)
      }
      return try document.addingList(to: section.section, items: [text], areTasks: false, under: title)
    }
    try apply(edits, to: section.path)
  }

  private func table(of section: DecodedSection) -> Table? {
    for case .table(let table) in section.section.blocks { return table }
    return nil
  }
}

extension [Block] {
  /// The last list that fits.
  fileprivate func lastList(where fits: (List) -> Bool) -> List? {
    for case .list(let list) in reversed() where fits(list) { return list }
    return nil
  }
}
