// What people do to plans, one thing at a time.

import PlanFixtures
import PlanSchema

/// One edit, of one place.
enum PlanEdit {
  case field(String, String?)
  case cell(part: String, row: String, field: String, String?)
  case note(part: String, row: String, String?)
  case addRow(part: String, EditablePlan.Row)
  case removeRow(part: String, row: String)
  case sentence(part: String, paragraph: String, Int, String)
  case addParagraph(part: String, after: String, EditablePlan.Paragraph)
  case removeParagraph(part: String, paragraph: String)
  case removePart(String)
  case addPart(EditablePlan.Part)
  /// These change no meaning.
  case reverseRows(part: String)
  case movePart(String)
  case shoutHeading(String)

  /// The place as a path: an edit of a place is an edit of all above it.
  var place: [String]? {
    switch self {
    case .field(let key, _): ["front matter", key]
    case .cell(let part, let row, let field, _): [part, "rows", row, field]
    case .note(let part, let row, _): [part, "rows", row, "note"]
    case .addRow(let part, let row): [part, "rows", row.name]
    case .removeRow(let part, let row): [part, "rows", row]
    case .sentence(let part, let paragraph, let number, _): [part, "prose", paragraph, "\(number)"]
    // What is added right below a paragraph that is changed as well is one change with it.
    case .addParagraph(let part, let above, _): [part, "prose", above]
    // The paragraphs beside one that goes are part of the same change if they are changed as well.
    case .removeParagraph(let part, _): [part, "prose"]
    case .removePart(let part): [part]
    case .addPart(let part): [part.name]
    case .reverseRows, .movePart, .shoutHeading: nil
    }
  }

  func overlaps(_ other: PlanEdit) -> Bool {
    guard let one = place, let two = other.place else { return false }
    return zip(one, two).allSatisfy { $0 == $1 }
  }

  /// What is added is added before anything goes, so that it finds its neighbours.
  private var turn: Int {
    switch self {
    case .addRow, .addParagraph, .addPart: 0
    case .removeRow, .removeParagraph, .removePart: 2
    default: 1
    }
  }

  static func apply(_ edits: [PlanEdit], to plan: EditablePlan) -> EditablePlan {
    var plan = plan
    for edit in edits.sorted(by: { $0.turn < $1.turn }) { edit.apply(to: &plan) }
    return plan
  }

  private func apply(to plan: inout EditablePlan) {
    func part(_ name: String, _ change: (inout EditablePlan.Part) -> Void) {
      if let place = plan.parts.firstIndex(where: { $0.name == name }) { change(&plan.parts[place]) }
    }
    switch self {
    case .field(let key, let value):
      if let place = plan.fields.firstIndex(where: { $0.key == key }) {
        if let value { plan.fields[place].value = value } else { plan.fields.remove(at: place) }
      } else if let value {
        plan.fields.append((key, value))
      }
    case .cell(let name, let row, let field, let value):
      part(name) { part in
        guard let place = part.rows.firstIndex(where: { $0.name == row }) else { return }
        part.rows[place].cells[field] = value
        if value != nil, part.schema?.shape == .records, !part.columns.contains(field) { part.columns.append(field) }
      }
    case .note(let name, let row, let value):
      part(name) { part in
        if let place = part.rows.firstIndex(where: { $0.name == row }) { part.rows[place].note = value }
      }
    case .addRow(let name, let row):
      part(name) { part in
        part.rows.append(row)
        guard part.schema?.shape == .records else { return }
        for field in row.cells.keys.sorted() where !part.columns.contains(field) { part.columns.append(field) }
      }
    case .removeRow(let name, let row): part(name) { $0.rows.removeAll { $0.name == row } }
    case .sentence(let name, let paragraph, let number, let text):
      part(name) { part in
        guard let place = part.paragraphs.firstIndex(where: { $0.name == paragraph }) else { return }
        part.paragraphs[place].sentences[number] = text
      }
    case .addParagraph(let name, let above, let paragraph):
      part(name) { part in
        guard let place = part.paragraphs.firstIndex(where: { $0.name == above }) else { return }
        part.paragraphs.insert(paragraph, at: place + 1)
      }
    case .removeParagraph(let name, let paragraph): part(name) { $0.paragraphs.removeAll { $0.name == paragraph } }
    case .removePart(let name): plan.parts.removeAll { $0.name == name }
    case .addPart(let part): plan.parts.append(part)
    case .reverseRows(let name): part(name) { $0.rows.reverse() }
    case .movePart(let name):
      guard let place = plan.parts.firstIndex(where: { $0.name == name }) else { return }
      plan.parts.append(plan.parts.remove(at: place))
    case .shoutHeading(let name): part(name) { $0.heading = $0.heading.uppercased() }
    }
  }
}

extension EditablePlan {
  /// Draws an edit. What it makes anew is numbered from `first`, so that two people never name one thing.
  func edit(with dice: inout Dice, from first: inout Int) -> PlanEdit? {
    first += 1
    let part = parts.randomElement(using: &dice)
    let filled = parts.filter { !$0.rows.isEmpty }.randomElement(using: &dice)
    let written = parts.filter { !$0.paragraphs.isEmpty }.randomElement(using: &dice)
    let row = filled?.rows.randomElement(using: &dice)
    let paragraph = written?.paragraphs.randomElement(using: &dice)
    switch Int.random(in: 0..<20, using: &dice) {
    case 0: return .field("status", ["draft", "dormant", "closed"].randomElement(using: &dice))
    case 1: return .field("tier", Bool.random(using: &dice) ? nil : "growth")
    case 2: return .field("wallet", "£\(first)m")
    case 3...8:
      guard let filled, let row, let schema = filled.schema else { return nil }
      return Self.cellEdit(of: row, in: filled.name, schema, first, with: &dice)
    case 9:
      guard let filled, let row, filled.schema?.shape == .tasks else { return nil }
      return .note(part: filled.name, row: row.name, row.note == nil ? "Noted \(first)." : nil)
    case 10...11:
      // The first item of a list brings its heading, which may meet a paragraph that comes in at the same place.
      guard let filled, let schema = filled.schema, schema.shape != .lists else { return nil }
      return .addRow(part: filled.name, Self.row(first, of: schema, with: &dice))
    case 12:
      guard let filled, let row, filled.rows.count > 2 else { return nil }
      return .removeRow(part: filled.name, row: row.name)
    case 13...14:
      guard let written, let paragraph else { return nil }
      let number = Int.random(in: 0..<paragraph.sentences.count, using: &dice)
      return .sentence(part: written.name, paragraph: paragraph.name, number, "It was rewritten as \(first).")
    case 15:
      guard let written, let paragraph else { return nil }
      return .addParagraph(
        part: written.name, after: paragraph.name,
        Paragraph(name: "new \(first)", sentences: ["A paragraph \(first) came.", "It has two sentences \(first)."]))
    case 16:
      guard let written, let paragraph, written.paragraphs.count > 1 else { return nil }
      return .removeParagraph(part: written.name, paragraph: paragraph.name)
    case 17: return Int.random(in: 0..<4, using: &dice) == 0 ? part.map { .removePart($0.name) } : nil
    case 18:
      return .addPart(
        Part(
          name: "new \(first)", heading: "Topic \(first)",
          paragraphs: [Paragraph(name: "p", sentences: ["About \(first)."])]))
    default:
      return [
        part.map { .movePart($0.name) }, filled.map { .reverseRows(part: $0.name) },
        part.map { .shoutHeading($0.name) },
      ].randomElement(using: &dice) ?? nil
    }
  }

  /// An edit of one value, which nobody else writes.
  static func cellEdit(
    of row: Row, in part: String, _ schema: SectionSchema, _ number: Int, with dice: inout Dice
  ) -> PlanEdit? {
    let fields = schema.fields.filter { !["id", "list"].contains($0.id) && !schema.key.contains($0.id) }
    guard let field = fields.randomElement(using: &dice) else { return nil }
    if field.id == "checked" {
      return .cell(part: part, row: row.name, field: "checked", row.cells["checked"] == nil ? "x" : nil)
    }
    if row.cells[field.id] != nil, field.id != "text", Int.random(in: 0..<6, using: &dice) == 0 {
      return .cell(part: part, row: row.name, field: field.id, nil)
    }
    let text = schema.shape == .tasks && field.id != "text" ? "v\(number)" : "value \(number)"
    return .cell(part: part, row: row.name, field: field.id, text)
  }
}
