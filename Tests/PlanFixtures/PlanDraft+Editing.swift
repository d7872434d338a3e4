// Changes drafts of plans as people change plans: one thing here, another there.

import PlanSchema

extension PlanDraft {
  /// The plan after some edits; each touches one thing, but for an id given anew, which most references follow.
  package func edited(_ count: Int, by dice: inout Dice) -> PlanDraft {
    var draft = self
    for _ in 0..<count { draft.edit(with: &dice) }
    return draft
  }

  private mutating func edit(with dice: inout Dice) {
    let place = sections.indices.filter { !sections[$0].rows.isEmpty }.randomElement(using: &dice)
    switch (Int.random(in: 0..<16, using: &dice), place) {
    case (0...3, let place?): setCell(in: place, with: &dice)
    case (4, let place?): clearCell(in: place, with: &dice)
    case (5...6, let place?): renameRow(in: place, with: &dice)
    case (7, let place?): addRow(to: place, with: &dice)
    case (8, let place?): _ = removeRow(from: place, with: &dice)
    case (9, let place?): muddleIDs(in: place, with: &dice)
    case (10, _): editProse(with: &dice)
    case (11, _): editSections(with: &dice)
    case (12, _): editFree(with: &dice)
    case (13, _): title = title == "Northgate" ? "Northgate Foods" : "Northgate"
    case (14, _): preamble = Bool.random(using: &dice) ? [] : [Self.paragraph(&dice)] + preamble
    default: editFields(with: &dice)
    }
  }

  private func row(in place: Int, with dice: inout Dice) -> Int {
    sections[place].rows.indices.randomElement(using: &dice) ?? 0
  }

  private mutating func setCell(in place: Int, with dice: inout Dice) {
    let row = row(in: place, with: &dice)
    let schema = sections[place].schema
    let fields = schema.fields.filter {
      !["id", "list", "checked", "text"].contains($0.id) && !schema.key.contains($0.id)
    }
    if schema.shape == .tasks, Int.random(in: 0..<4, using: &dice) == 0 {
      sections[place].rows[row].cells["checked"] = sections[place].rows[row].cells["checked"] == nil ? "x" : nil
    } else if schema.shape == .tasks, Bool.random(using: &dice) {
      let note = sections[place].rows[row].note
      sections[place].rows[row].note = note == nil || Bool.random(using: &dice) ? Self.words(&dice, 2...12) : nil
    } else if let field = fields.randomElement(using: &dice) {
      sections[place].rows[row].cells[field.id] = cell(of: field, in: schema, with: &dice)
    } else if schema.field("text") != nil {
      sections[place].rows[row].cells["text"] = Self.words(&dice, 2...8)
    }
  }

  private mutating func clearCell(in place: Int, with dice: inout Dice) {
    let row = row(in: place, with: &dice)
    let cells = sections[place].rows[row].cells.keys.filter { !["list", "text"].contains($0) }.sorted()
    guard let cell = cells.randomElement(using: &dice) else { return }
    sections[place].rows[row].cells[cell] = nil
  }

  /// Another id with the references that follow it, or another natural key.
  private mutating func renameRow(in place: Int, with dice: inout Dice) {
    let row = row(in: place, with: &dice)
    let schema = sections[place].schema
    guard let id = sections[place].rows[row].cells["id"] else {
      guard let field = schema.key.compactMap({ schema.field($0) }).randomElement(using: &dice) else { return }
      sections[place].rows[row].cells[field.id] = cell(of: field, in: schema, with: &dice)
      return
    }
    let new = freeID(prefix: String(id.prefix { $0.isLetter }), with: &dice)
    sections[place].rows[row].cells["id"] = new
    for section in sections.indices {
      let references = sections[section].schema.fields.filter { $0.type.isReference }.map(\.id)
      for row in sections[section].rows.indices where Int.random(in: 0..<8, using: &dice) > 0 {
        for field in references {
          guard let cell = sections[section].rows[row].cells[field] else { continue }
          sections[section].rows[row].cells[field] = cell.split(separator: ",").map { part in
            let space = part.prefix { $0 == " " }
            return part.dropFirst(space.count) == id ? space + new : String(part)
          }.joined(separator: ",")
        }
      }
    }
  }

  private mutating func removeRow(from place: Int, with dice: inout Dice) -> Row {
    sections[place].rows.remove(at: row(in: place, with: &dice))
  }

  /// Ids that stand twice, are missing, changed places, or are none; rows that moved.
  private mutating func muddleIDs(in place: Int, with dice: inout Dice) {
    let (one, other) = (row(in: place, with: &dice), row(in: place, with: &dice))
    let ids = (sections[place].rows[one].cells["id"], sections[place].rows[other].cells["id"])
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: sections[place].rows[other].cells["id"] = ids.0
    case 1: sections[place].rows[one].cells["id"] = nil
    case 2: (sections[place].rows[one].cells["id"], sections[place].rows[other].cells["id"]) = (ids.1, ids.0)
    case 3: sections[place].rows[one].cells["id"] = ids.0?.lowercased()
    default: sections[place].rows.shuffle(using: &dice)
    }
  }

  private mutating func editProse(with dice: inout Dice) {
    guard let place = sections.indices.randomElement(using: &dice) else { return }
    Self.edit(&sections[place].blocks, with: &dice)
  }

  private static func edit(_ blocks: inout [String], with dice: inout Dice) {
    guard let place = blocks.indices.randomElement(using: &dice) else {
      blocks.append(block(&dice))
      return
    }
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: blocks.remove(at: place)
    case 1: blocks.insert(block(&dice), at: place)
    default:
      var words = blocks[place].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let word = Int.random(in: 0..<words.count, using: &dice)
      if Bool.random(using: &dice), words.count > 1 { words.remove(at: word) } else { words.insert("really", at: word) }
      blocks[place] = words.joined(separator: " ")
    }
  }

  private mutating func editSections(with dice: inout Dice) {
    if Bool.random(using: &dice), let place = sections.indices.randomElement(using: &dice) {
      sections.remove(at: place)
    } else if let schema = Schema.builtIn()["plan"]?.sections.randomElement(using: &dice),
      !sections.contains(where: { $0.schema.id == schema.id })
    {
      sections.append(SectionDraft(schema))
      if schema.shape != .prose { addRow(to: sections.count - 1, with: &dice) }
    }
    sections.shuffle(using: &dice)
  }

  private mutating func editFree(with dice: inout Dice) {
    guard let place = free.indices.randomElement(using: &dice) else {
      free.append(("Travel", [Self.paragraph(&dice)]))
      return
    }
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: free.remove(at: place)
    case 1: free[place].heading = free[place].heading.uppercased()
    default: Self.edit(&free[place].blocks, with: &dice)
    }
  }

  private mutating func editFields(with dice: inout Dice) {
    if Bool.random(using: &dice), let place = fields.indices.randomElement(using: &dice) {
      fields.remove(at: place)
    } else if !fields.contains(where: { $0.key == "wallet" }) {
      fields.append(("wallet", "£\(Int.random(in: 1...9, using: &dice))m"))
    }
  }
}

extension ValueType {
  fileprivate var isReference: Bool {
    switch self {
    case .reference: true
    case .either(let types): types.contains(where: \.isReference)
    case .list(let item): item.isReference
    default: false
    }
  }
}
