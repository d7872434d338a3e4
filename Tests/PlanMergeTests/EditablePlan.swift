// A plan as what it says, to be changed place by place and written down.

import PlanFixtures
import PlanSchema

/// What a plan says. Its parts have names that stay when they change, so that edits of two people can be told apart.
struct EditablePlan {
  struct Row {
    /// Stays the same however the record is called.
    var name: String
    var cells: [String: String]
    var note: String?
  }

  struct Paragraph {
    var name: String
    var sentences: [String]
  }

  struct Part {
    var name: String
    var heading: String
    /// Nil for a section that the schema does not know.
    var schema: SectionSchema?
    var columns: [String] = []
    var rows: [Row] = []
    var paragraphs: [Paragraph] = []
  }

  /// Of a repository that has none of its own.
  static let settings = Settings()

  var fields: [(key: String, value: String)] = []
  var parts: [Part] = []

  /// Draws a plan with sections of every shape.
  init(drawnBy dice: inout Dice) {
    fields = [
      ("client", "Northgate Foods plc"), ("manager", "tom"), ("status", "active"), ("tier", "key"),
      ("currency", "GBP"), ("since", "2024-05-01"), ("review-every", "3 months"),
    ]
    let kind = Self.settings.schema["plan"]
    var count = 0
    let ids = ["mission", "team", "contacts", "targets", "swot", "risks", "actions"].shuffled(using: &dice)
      .prefix(Int.random(in: 1...3, using: &dice))
    for id in ids {
      guard let schema = kind?.section(id) else { continue }
      var part = Part(name: id, heading: schema.heading, schema: schema)
      for number in 0..<Int.random(in: schema.shape == .prose ? 2...4 : 0...2, using: &dice) {
        part.paragraphs.append(Self.paragraph("p\(number)", in: id, count: &count, with: &dice))
      }
      if schema.shape != .prose {
        for number in 1...Int.random(in: 3...6, using: &dice) {
          part.rows.append(Self.row(number, of: schema, with: &dice))
        }
        part.columns = schema.fields.filter { field in part.rows.contains { $0.cells[field.id] != nil } }.map(\.id)
      }
      parts.append(part)
    }
    var free = Part(name: "travel", heading: "Travel")
    for number in 0..<3 {
      free.paragraphs.append(Self.paragraph("p\(number)", in: "travel", count: &count, with: &dice))
    }
    parts.insert(free, at: Int.random(in: 0...parts.count, using: &dice))
  }

  /// A row whose id or key nothing else has, if numbers are unique.
  static func row(_ number: Int, of schema: SectionSchema, with dice: inout Dice) -> Row {
    let draft = PlanDraft()
    let list = schema.lists.randomElement(using: &dice)
    var cells: [String: String] = [:]
    for field in schema.fields {
      switch field.id {
      case "id": cells["id"] = "\(list?.prefix ?? schema.prefix ?? "X")\(number)"
      case "list": cells["list"] = list?.id
      case "text": cells["text"] = "Number \(number) " + words(&dice)
      case "person" where schema.key == ["person"]: cells["person"] = "person-\(number)"
      case "checked": cells["checked"] = Bool.random(using: &dice) ? "x" : nil
      default:
        if field.requirement == .required || Int.random(in: 0..<3, using: &dice) == 0 {
          cells[field.id] = draft.cell(of: field, in: schema, with: &dice)
        }
      }
    }
    let hasNote = schema.shape == .tasks && Int.random(in: 0..<3, using: &dice) == 0
    return Row(name: "\(list?.id ?? "")\(number)", cells: cells, note: hasNote ? words(&dice) : nil)
  }

  static func words(_ dice: inout Dice) -> String {
    let words = ["call", "the", "plant", "manager", "about", "night", "shifts", "in", "Leeds", "東京", "a|b"]
    return (0..<Int.random(in: 2...6, using: &dice)).compactMap { _ in words.randomElement(using: &dice) }
      .joined(separator: " ")
  }

  static func paragraph(_ name: String, in part: String, count: inout Int, with dice: inout Dice) -> Paragraph {
    Paragraph(
      name: name,
      sentences: (0..<Int.random(in: 1...4, using: &dice)).map { _ in
        count += 1
        return "Sentence \(count) of \(part) says: \(words(&dice))."
      })
  }

  // MARK: Writing

  var text: String {
    var text = "---\n"
    for field in fields { text += "\(field.key): \(field.value)\n" }
    text += "---\n# Northgate Foods\n"
    for part in parts {
      text += "\n## \(part.heading)\n"
      for paragraph in part.paragraphs {
        // Long paragraphs are wrapped, as some editors do.
        let separator = paragraph.name.hasSuffix("1") ? "\n" : " "
        text += "\n\(paragraph.sentences.joined(separator: separator))\n"
      }
      guard let schema = part.schema, !part.rows.isEmpty else { continue }
      switch schema.shape {
      case .prose: break
      case .records: text += table(part, schema)
      case .tasks: text += "\n" + part.rows.map { task($0, schema) }.joined()
      case .lists:
        for list in schema.lists {
          let items = part.rows.filter { $0.cells["list"] == list.id }
          if items.isEmpty { continue }
          text += "\n### \(list.heading)\n\n"
          for item in items { text += "- \(item.cells["id"] ?? "") \(item.cells["text"] ?? "")\n" }
        }
      }
    }
    return text
  }

  private func table(_ part: Part, _ schema: SectionSchema) -> String {
    let columns = part.columns.compactMap { schema.field($0) }
    func line(_ cells: [String]) -> String { "|" + cells.map { " \($0) |" }.joined() + "\n" }
    return "\n" + line(columns.map(\.heading)) + line(columns.map { _ in "---" })
      + part.rows.map { row in
        line(columns.map { (row.cells[$0.id] ?? "").split(separator: "|").joined(separator: "\\|") })
      }.joined()
  }

  private func task(_ row: Row, _ schema: SectionSchema) -> String {
    var text = "- [\(row.cells["checked"] ?? " ")] \(row.cells["id"] ?? "") \(row.cells["text"] ?? "")"
    for field in schema.fields where !["id", "text", "checked"].contains(field.id) {
      guard let value = row.cells[field.id] else { continue }
      text += field.type == .person ? " @\(value)" : " \(field.id):\(value)"
    }
    return text + "\n" + (row.note.map { "\n  \($0)\n\n" } ?? "")
  }
}
