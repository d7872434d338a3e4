// The kinds of pairs of edits that docs/MERGING.md counts.

import PlanFixtures
import PlanSchema

/// What two people do to one plan at the same time.
enum PairKind: String, CaseIterable {
  case valuesOfOneRow = "Two values of one row"
  case neighbouringRows = "A value each of two neighbouring rows"
  case addedRows = "A new row each, in one table"
  case addedActions = "A new action each"
  case sameID = "A new action each, under the same id"
  case removedNeighbour = "A row removed, its neighbour changed"
  case attributes = "Two attributes of one action"
  case newColumn = "A new column, a value elsewhere in the table"
  case laidOut = "All tables laid out anew, a value changed"
  case orderedRows = "Rows put in another order, a value changed"
  case movedSection = "A section moved, a value in it changed"
  case neighbouringKeys = "Two front matter keys, one below the other"
  case sentences = "Two sentences of one paragraph"
  case sameEdit = "The same edit on both sides, and one more beside it"
  case random = "One to four random edits each, of different places"
  case oneValue = "One value, to two ends"
  case oneKey = "One front matter key, to two ends"
  case oneSentence = "One sentence, to two ends"
  case removedRow = "A row removed, and changed"

  /// Whether there is nothing that a person has to decide.
  var isDisjoint: Bool {
    switch self {
    case .oneValue, .oneKey, .oneSentence, .removedRow: false
    default: true
    }
  }

  /// Base, ours and theirs; nil where the plan has no place for such edits.
  func texts(of plan: EditablePlan, with dice: inout Dice) -> (base: String, ours: String, theirs: String)? {
    guard let (ours, theirs) = edits(of: plan, with: &dice) else { return nil }
    var texts = (PlanEdit.apply(ours, to: plan).text, PlanEdit.apply(theirs, to: plan).text)
    if self == .laidOut { texts.1 = MergePropertyTests.laidOut(texts.1) }
    if Bool.random(using: &dice) { swap(&texts.0, &texts.1) }
    return (plan.text, texts.0, texts.1)
  }

  private func edits(of plan: EditablePlan, with dice: inout Dice) -> (ours: [PlanEdit], theirs: [PlanEdit])? {
    func part(_ shape: SectionSchema.Shape) -> EditablePlan.Part? {
      plan.parts.filter { $0.schema?.shape == shape && $0.rows.count > 2 }.randomElement(using: &dice)
    }
    /// An edit of a value that a row has.
    func value(_ part: EditablePlan.Part, _ row: Int, _ field: Int, _ text: String) -> PlanEdit? {
      let schema = part.schema
      let keys = Set((schema?.key ?? []) + ["id", "list", "checked"])
      let fields = (schema?.fields ?? []).map(\.id).filter { id in
        !keys.contains(id) && (part.columns.contains(id) || schema?.shape == .tasks && part.rows[row].cells[id] != nil)
      }
      guard fields.indices.contains(field), part.rows.indices.contains(row) else { return nil }
      return .cell(part: part.name, row: part.rows[row].name, field: fields[field], text)
    }
    func pair(_ ours: PlanEdit?, _ theirs: PlanEdit?) -> ([PlanEdit], [PlanEdit])? {
      guard let ours, let theirs else { return nil }
      return ([ours], [theirs])
    }
    let table = part(.records)
    let tasks = part(.tasks)
    let prose = plan.parts.filter { $0.paragraphs.contains { $0.sentences.count > 1 } }.randomElement(using: &dice)
    let paragraph = prose?.paragraphs.first { $0.sentences.count > 1 }
    switch self {
    case .valuesOfOneRow: return table.flatMap { pair(value($0, 1, 0, "mine"), value($0, 1, 1, "yours")) }
    case .neighbouringRows: return table.flatMap { pair(value($0, 1, 0, "mine"), value($0, 2, 1, "yours")) }
    case .addedRows: return table.flatMap { added(to: $0, 101, 102, with: &dice) }
    case .addedActions: return tasks.flatMap { added(to: $0, 101, 102, with: &dice) }
    case .sameID:
      guard let tasks, var (ours, theirs) = added(to: tasks, 101, 102, with: &dice),
        case .addRow(let name, var row)? = theirs.first
      else { return nil }
      row.cells["id"] = "A101"
      theirs = [.addRow(part: name, row)]
      swap(&ours, &theirs)
      return (ours, theirs)
    case .removedNeighbour:
      return table.flatMap { pair(.removeRow(part: $0.name, row: $0.rows[1].name), value($0, 2, 0, "yours")) }
    case .attributes: return tasks.flatMap { pair(value($0, 1, 0, "mine"), value($0, 1, 1, "yours")) }
    case .newColumn:
      guard let table, let schema = table.schema,
        let field = schema.fields.first(where: { !table.columns.contains($0.id) })
      else { return nil }
      return pair(
        .cell(part: table.name, row: table.rows[0].name, field: field.id, "new"), value(table, 1, 0, "yours"))
    case .laidOut: return table.flatMap { value($0, 1, 0, "mine") }.map { ([$0], []) }
    case .orderedRows: return table.flatMap { pair(value($0, 1, 0, "mine"), .reverseRows(part: $0.name)) }
    case .movedSection: return table.flatMap { pair(value($0, 1, 0, "mine"), .movePart($0.name)) }
    case .neighbouringKeys: return pair(.field("status", "dormant"), .field("tier", "growth"))
    case .sentences:
      return prose.flatMap { part in
        paragraph.flatMap { pair(rewritten(part, $0, 0, "Mine is new."), rewritten(part, $0, 1, "Yours is new.")) }
      }
    case .sameEdit:
      guard let table, let same = value(table, 1, 0, "same"), let other = value(table, 1, 1, "mine") else { return nil }
      return ([same, other], [same])
    case .random:
      var edits: (ours: [PlanEdit], theirs: [PlanEdit]) = ([], [])
      var numbers = (ours: 100, theirs: 200)
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        if let edit = plan.edit(with: &dice, from: &numbers.ours), edit.place != nil,
          !edits.ours.contains(where: edit.overlaps)
        {
          edits.ours.append(edit)
        }
        if let edit = plan.edit(with: &dice, from: &numbers.theirs), edit.place != nil,
          !(edits.ours + edits.theirs).contains(where: edit.overlaps)
        {
          edits.theirs.append(edit)
        }
      }
      edits.theirs.removeAll { edit in edits.ours.contains(where: edit.overlaps) }
      return edits.ours.isEmpty || edits.theirs.isEmpty ? nil : edits
    case .oneValue: return table.flatMap { pair(value($0, 1, 0, "mine"), value($0, 1, 0, "yours")) }
    case .oneKey: return pair(.field("status", "dormant"), .field("status", "closed"))
    case .oneSentence:
      return prose.flatMap { part in
        paragraph.flatMap { pair(rewritten(part, $0, 1, "Mine is new."), rewritten(part, $0, 1, "Yours is new.")) }
      }
    case .removedRow:
      return table.flatMap { pair(.removeRow(part: $0.name, row: $0.rows[1].name), value($0, 1, 0, "yours")) }
    }
  }

  private func rewritten(
    _ part: EditablePlan.Part, _ paragraph: EditablePlan.Paragraph, _ number: Int, _ text: String
  ) -> PlanEdit {
    .sentence(part: part.name, paragraph: paragraph.name, number, text)
  }

  private func added(
    to part: EditablePlan.Part, _ one: Int, _ other: Int, with dice: inout Dice
  ) -> ([PlanEdit], [PlanEdit])? {
    guard let schema = part.schema else { return nil }
    return (
      [.addRow(part: part.name, EditablePlan.row(one, of: schema, with: &dice))],
      [.addRow(part: part.name, EditablePlan.row(other, of: schema, with: &dice))]
    )
  }
}
