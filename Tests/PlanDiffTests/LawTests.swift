// Laws that hold for every pair of plans, tried on generated ones.

import PlanDiff
import PlanFixtures
import PlanSchema
import Testing

struct LawTests {
  private static let vocabulary = [
    "the", "drivers", "desk", "of", "Leeds", "and", "bakery", "revenue", "call", "plant", "manager", "£402k", "a",
    "new", ",",
    "first.", "client's", "Ünï", "東京", "👩‍💻",
  ]

  private func text(_ dice: inout Dice, atMost count: Int) -> String {
    (0..<Int.random(in: 1...count, using: &dice)).compactMap { _ in Self.vocabulary.randomElement(using: &dice) }
      .joined(separator: Bool.random(using: &dice) ? " " : "\n")
  }

  private func plan(_ dice: inout Dice) -> Fixture {
    var plan = Fixture()
    for section in ["contacts", "targets", "actions"] where Int.random(in: 0..<5, using: &dice) > 0 {
      let prefix = section.prefix(1).uppercased()
      let keys = Set((0..<Int.random(in: 0...6, using: &dice)).map { _ in Int.random(in: 1...8, using: &dice) })
      let fields = Fixture.plan.section(section)?.fields.map(\.id).filter { $0 != "id" } ?? []
      let records = keys.sorted().map { number in
        var texts: [String: String] = [:]
        for field in fields where Bool.random(using: &dice) { texts[field] = text(&dice, atMost: 3) }
        return FixtureRecord(
          "\(prefix)\(number)", texts, note: Int.random(in: 0..<4, using: &dice) == 0 ? text(&dice, atMost: 9) : nil)
      }
      plan.sections.append(.init(section, records, prose: Bool.random(using: &dice) ? [text(&dice, atMost: 20)] : []))
    }
    plan.sections.append(
      .init("mission", prose: (0..<Int.random(in: 0...4, using: &dice)).map { _ in text(&dice, atMost: 30) }))
    if Bool.random(using: &dice) { plan.free = [("Travel", [text(&dice, atMost: 9)])] }
    plan.fields = ["client", "manager", "status"].filter { _ in Bool.random(using: &dice) }
      .map { id in
        let text = text(&dice, atMost: 2)
        return (id, .text(text), text)
      }
    return plan
  }

  @Test(arguments: 0..<200) func `a plan does not differ from itself, in whatever order it is written`(seed: Int) {
    var dice = Dice(seed: seed)
    let plan = plan(&dice)
    #expect(diff(old: plan.account, new: plan.account) == nil)
    var shuffled = plan
    shuffled.sections.shuffle(using: &dice)
    shuffled.fields.shuffle(using: &dice)
    for place in shuffled.sections.indices { shuffled.sections[place].records.shuffle(using: &dice) }
    #expect(diff(old: plan.account, new: shuffled.account) == nil)
    #expect(diff(old: plan.account, new: shuffled.account(moving: ["targets", "mission"])) == nil)
  }

  @Test(arguments: 0..<200) func `the old plan with the changes made is the new plan`(seed: Int) {
    var dice = Dice(seed: seed)
    let (old, new) = (plan(&dice), plan(&dice))
    let change = diff(old: old.account, new: new.account)
    var state = State(old)
    state.apply(change)
    #expect(state == State(new))
  }

  @Test(arguments: 0..<100) func `no record is lost when keys repeat or lack`(seed: Int) {
    var dice = Dice(seed: seed)
    func rows() -> [FixtureRecord] {
      (0..<Int.random(in: 0...9, using: &dice)).map { _ in
        FixtureRecord([nil, "T1", "T2"].randomElement(using: &dice) ?? nil, ["target": text(&dice, atMost: 4)])
      }
    }
    let (old, new) = (rows(), rows())
    let change = diff(old: Fixture(.init("targets", old)).account, new: Fixture(.init("targets", new)).account)
    let records = change?.sections.flatMap(\.records) ?? []
    #expect(old.count + records.count { $0.kind == .added } - records.count { $0.kind == .removed } == new.count)
    var shuffled = old
    shuffled.shuffle(using: &dice)
    #expect(diff(old: Fixture(.init("targets", old)).account, new: Fixture(.init("targets", shuffled)).account) == nil)
  }
}

/// What a plan says, as plain dictionaries.
private struct State: Equatable {
  var fields: [String: String] = [:]
  var records: [String: [String: [String: String]]] = [:]
  var prose: [String: [String]] = [:]

  init(_ plan: Fixture) {
    for field in plan.fields { fields[field.id] = folded(field.raw) }
    for section in plan.sections {
      records[section.id] = [:]
      for record in section.records {
        records[section.id]?[record.key ?? ""] = record.values.mapValues { folded($0.raw) }
        setProse(section.id + "/" + (record.key ?? ""), record.note.map { [folded($0)] } ?? [])
      }
      setProse(section.id, section.prose.map(folded))
    }
    for section in plan.free { setProse(section.heading, section.prose.map(folded)) }
    records = records.filter { !$0.value.isEmpty }
  }

  mutating func apply(_ change: SubjectChange?) {
    for field in change?.fields ?? [] { fields[field.field.id] = field.new?.raw }
    for section in change?.sections ?? [] {
      let id = section.id ?? section.heading
      var rows = records[id] ?? [:]
      for record in section.records {
        let key = record.key?.text ?? ""
        if record.kind == .removed { rows[key] = nil } else { rows[key, default: [:]] = rows[key] ?? [:] }
        if record.kind != .removed { for field in record.fields { rows[key]?[field.field.id] = field.new?.raw } }
        apply(record.note, to: id + "/" + key)
      }
      records[id] = rows.isEmpty ? nil : rows
      apply(section.prose, to: id)
    }
  }

  private mutating func apply(_ change: ProseChange?, to name: String) {
    guard let change else { return }
    #expect(change.text(without: .added) == prose[name] ?? [])
    setProse(name, change.text(without: .removed))
  }

  private mutating func setProse(_ name: String, _ texts: [String]) { prose[name] = texts.isEmpty ? nil : texts }
}

private func folded(_ text: String) -> String {
  text.split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
}
