// The JSON of a diff says all: the old plan with its changes made is the new plan.

import Documents
import PlanDiff
import PlanFixtures
import PlanSchema
import Rendering
import Results
import Testing

struct ApplyTests {
  /// Applies the diff of two plans to the first, in the form in which programs get it.
  private func expectApplied(
    _ old: DecodedAccount, _ new: DecodedAccount, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let document = try JSONObject(text: ChangeReport.json(diff(old: [old], new: [new])))
    #expect(document.number("version") == 1, sourceLocation: sourceLocation)
    let changes = document.objects("changes")
    #expect(changes.count <= 1, sourceLocation: sourceLocation)
    var state = PlanState(old)
    let wanted = PlanState(new)
    #expect(changes.isEmpty == (state == wanted), "\(what)", sourceLocation: sourceLocation)
    for change in changes { state.apply(change) }
    #expect(state.title == wanted.title, "\(what)", sourceLocation: sourceLocation)
    #expect(state.fields == wanted.fields, "\(what)", sourceLocation: sourceLocation)
    #expect(state.sections.keys.sorted() == wanted.sections.keys.sorted(), "\(what)", sourceLocation: sourceLocation)
    for (name, section) in wanted.sections where state.sections[name] != section {
      Issue.record("\(what): \(name) is \(String(describing: state.sections[name])), not \(section)")
    }
  }

  /// Adds, removals, edits, ids given anew, exchanged, doubled and lost, prose, sections that come, go and move, values that
  /// cannot be read: 3,000 pairs.
  @Test(arguments: 0..<200) func `a plan with its changes made is the edited plan`(seed: Int) throws {
    var dice = Dice(seed: seed)
    var draft = PlanDraft(drawnBy: &dice)
    var old = draft.written.account
    for step in 0..<15 {
      draft = draft.edited(Int.random(in: 0...5, using: &dice), by: &dice)
      let new = draft.written(laidOutBy: &dice).account
      try expectApplied(old, new, "seed \(seed), step \(step)")
      old = new
    }
  }

  @Test func `the edits that are tried are of every kind`() {
    var seen: [String: Int] = [:]
    for seed in 0..<60 {
      var dice = Dice(seed: seed)
      let draft = PlanDraft(drawnBy: &dice)
      let change = diff(old: draft.written.account, new: draft.edited(5, by: &dice).written(laidOutBy: &dice).account)
      if change?.title != nil { seen["title", default: 0] += 1 }
      seen["front matter", default: 0] += change?.fields.count ?? 0
      for section in change?.sections ?? [] {
        seen["section \(section.kind)", default: 0] += 1
        if section.prose != nil { seen["prose", default: 0] += 1 }
        if section.schema == nil { seen["free", default: 0] += 1 }
        for record in section.records {
          seen["record \(record.kind)", default: 0] += 1
          if record.formerKey != nil { seen["renamed", default: 0] += 1 }
          if record.key == nil { seen["no key", default: 0] += 1 }
          if record.note != nil { seen["note", default: 0] += 1 }
          if record.fields.contains(where: { $0.new != nil && $0.new?.value == nil }) {
            seen["unread", default: 0] += 1
          }
        }
      }
    }
    #expect(seen.count == 14)
    #expect(seen.values.allSatisfy { $0 >= 3 }, "\(seen)")
  }

  @Test(arguments: 0..<100) func `a plan with its changes made is a plan that has nothing in common with it`(
    seed: Int
  ) throws {
    var dice = Dice(seed: 10_000 + seed)
    try expectApplied(
      PlanDraft(drawnBy: &dice).written.account, PlanDraft(drawnBy: &dice).written.account, "seed \(seed)")
  }

  @Test func `records that share an id are told apart by their rows`() throws {
    let head = "## Targets\n\n| Id | Target | Actual |\n|-|-|-|\n"
    let old = WrittenPlan(head + "| T1 | Drivers | 1 |\n| T1 | Drivers | 2 |\n| T1 | Warehouse | 3 |\n").account
    let new = WrittenPlan(head + "| T1 | Drivers | 1 |\n| T1 | Drivers | 7 |\n| T1 | Warehouse | 3 |\n").account
    try expectApplied(old, new, "doubled")
    let record = try #require(diff(old: old, new: new)?.sections.first?.records.first)
    #expect(record.key == nil)
    #expect(record.oldRow == 2)
    #expect(record.newRow == 2)
    #expect(diff(old: old, new: new)?.sections.first?.records.count == 1)
  }
}
