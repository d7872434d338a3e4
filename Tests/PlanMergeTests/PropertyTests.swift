// Random pairs of edits: what does not overlap becomes the union, what does is left to a person.

import FoundationEssentials
import PlanDiff
import PlanFixtures
import PlanSchema
import PlanText
import Testing

@testable import PlanMerge

struct MergePropertyTests {
  /// Read once: it costs more than a merge.
  static let settings = EditablePlan.settings
  static let path = "accounts/northgate-foods/plan.md"

  static func merged(_ base: String, _ ours: String, _ theirs: String) throws -> Merged {
    let kind = try #require(settings.schema["plan"])
    return try merge(
      Versions(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8)), path: path, as: kind,
      settings: settings)
  }

  static func account(_ text: String) -> DecodedAccount {
    WrittenPlan(files: [("plan.md", text)]).account(settings: settings)
  }

  /// The text in the canonical layout.
  static func laidOut(_ text: String) -> String {
    let document = Document.parse(SourceText(path: path, text))
    let edits = document.formatted(frontMatterOrder: [])
    return document.source.applying(edits).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Of each test and seed; `RUTTER_MERGE_ROUNDS` asks for more.
  static let rounds = ProcessInfo.processInfo.environment["RUTTER_MERGE_ROUNDS"].flatMap { Int($0) } ?? 130
  static let seeds = 0..<8

  @Test(arguments: seeds)
  func `edits of different places become the union`(seed: Int) throws {
    for round in 0..<Self.rounds {
      var dice = Dice(seed: seed * 1_000_000 + round)
      let plan = EditablePlan(drawnBy: &dice)
      var edits: (ours: [PlanEdit], theirs: [PlanEdit]) = ([], [])
      var numbers = (ours: 100, theirs: 200)
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        if let edit = plan.edit(with: &dice, from: &numbers.ours),
          !edits.ours.contains(where: edit.overlaps)
        {
          edits.ours.append(edit)
        }
      }
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        if let edit = plan.edit(with: &dice, from: &numbers.theirs),
          !(edits.ours + edits.theirs).contains(where: edit.overlaps)
        {
          edits.theirs.append(edit)
        }
      }
      let base = plan.text
      var ours = PlanEdit.apply(edits.ours, to: plan).text
      var theirs = PlanEdit.apply(edits.theirs, to: plan).text
      // One in four has tables laid out anew on one side.
      switch Int.random(in: 0..<8, using: &dice) {
      case 0: ours = Self.laidOut(ours)
      case 1: theirs = Self.laidOut(theirs)
      default: break
      }
      let union = PlanEdit.apply(edits.ours + edits.theirs, to: plan).text
      let told = "seed \(seed), round \(round): \(edits.ours) and \(edits.theirs)"
      do {
        let result = try Self.merged(base, ours, theirs)
        let text = String(decoding: result.bytes(), as: UTF8.self)
        try #require(result.conflicts == 0, "\(told)\n\(text)")
        try #require(result.renumbered.isEmpty, "\(told)")
        let difference = diff(old: Self.account(union), new: Self.account(text))
        try #require(difference == nil, "\(told)\n\(text)")
        guard round.isMultiple(of: 4) else { continue }
        let mirrored = try Self.merged(base, theirs, ours)
        try #require(mirrored.conflicts == 0, "\(told)")
        let other = Self.account(String(decoding: mirrored.bytes(), as: UTF8.self))
        try #require(diff(old: Self.account(text), new: other) == nil, "\(told)")
      } catch let error as Unmergeable {
        Issue.record("\(told): \(error.reason)")
        return
      }
    }
  }

  @Test(arguments: seeds)
  func `edits of one place to different ends are left to a person`(seed: Int) throws {
    for round in 0..<Self.rounds {
      var dice = Dice(seed: seed * 1_000_000 + 500_000 + round)
      let plan = EditablePlan(drawnBy: &dice)
      var numbers = (ours: 100, theirs: 200)
      guard let first = plan.edit(with: &dice, from: &numbers.ours), let other = plan.rival(of: first, with: &dice)
      else { continue }
      var edits = (ours: [first], theirs: [other])
      if Bool.random(using: &dice) { swap(&edits.ours, &edits.theirs) }
      // Something else beside, which merges.
      if let further = plan.edit(with: &dice, from: &numbers.ours), !further.overlaps(first), !further.overlaps(other) {
        edits.ours.append(further)
      }
      let texts = Versions(
        base: plan.text, ours: PlanEdit.apply(edits.ours, to: plan).text,
        theirs: PlanEdit.apply(edits.theirs, to: plan).text)
      let told = "seed \(seed), round \(round): \(edits.ours) and \(edits.theirs)"
      let result = try Self.merged(texts.base, texts.ours, texts.theirs)
      let text = String(decoding: result.bytes(), as: UTF8.self)
      try #require(result.conflicts == 1, "\(told)\n\(text)")
      try #require(text.contains("<<<<<<< ours\n") && text.contains("\n>>>>>>> theirs\n"), "\(told)")
    }
  }

  @Test(arguments: seeds)
  func `what only one side changed is that side, to the byte`(seed: Int) throws {
    for round in 0..<20 {
      var dice = Dice(seed: seed * 1_000 + round)
      let plan = EditablePlan(drawnBy: &dice)
      var number = 100
      let edits = (0..<3).compactMap { _ in plan.edit(with: &dice, from: &number) }
      let (base, changed) = (plan.text, PlanEdit.apply(edits, to: plan).text)
      for (ours, theirs) in [(changed, base), (base, changed), (changed, changed)] {
        let result = try Self.merged(base, ours, theirs)
        #expect(result.bytes() == Array(changed.utf8) && result.conflicts == 0)
      }
    }
  }
}

extension EditablePlan {
  /// Another edit of the place of an edit, to another end; nil where there is none.
  func rival(of edit: PlanEdit, with dice: inout Dice) -> PlanEdit? {
    switch edit {
    case .field(let key, let value):
      // Taking away a key that is not there is no edit.
      guard fields.contains(where: { $0.key == key }) || value != nil else { return nil }
      return .field(key, key == "wallet" ? "£7bn" : "prospect")
    case .cell(let part, let row, "text", _): return .cell(part: part, row: row, field: "text", "something else")
    case .cell(_, _, "checked", _): return nil
    case .cell(let part, let row, let field, _):
      if parts.contains(where: { $0.name == part && $0.rows.count > 2 }), Int.random(in: 0..<3, using: &dice) == 0 {
        return .removeRow(part: part, row: row)
      }
      return .cell(part: part, row: row, field: field, "rival")
    case .sentence(let part, let paragraph, let number, _):
      return .sentence(part: part, paragraph: paragraph, number, "Somebody else rewrote it.")
    case .removeRow(let part, let row):
      let schema = parts.first { $0.name == part }?.schema
      return .cell(part: part, row: row, field: schema?.shape == .records ? "note" : "text", "rival")
    case .removeParagraph(let part, let paragraph):
      return .sentence(part: part, paragraph: paragraph, 0, "Somebody else rewrote it.")
    case .addParagraph(let part, let above, _):
      return .addParagraph(part: part, after: above, Paragraph(name: "rival", sentences: ["Another paragraph."]))
    case .removePart(let name):
      guard let part = parts.first(where: { $0.name == name }), let paragraph = part.paragraphs.first else {
        return nil
      }
      return .sentence(part: name, paragraph: paragraph.name, 0, "Somebody else rewrote it.")
    case .note, .addRow, .addPart, .reverseRows, .movePart, .shoutHeading: return nil
    }
  }
}
