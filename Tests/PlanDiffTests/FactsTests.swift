// Facts follow changes backwards, and changes survive being written as bytes.

import PlanDiff
import PlanFixtures
import PlanSchema
import PlanText
import Testing

@Suite struct FactsTests {
  private static let words = ["drivers", "desk", "Leeds", "bakery", "revenue", "manager", "Ünï", "東京", "a", "new"]

  private func text(_ dice: inout Dice, atMost count: Int) -> String {
    (0..<Int.random(in: 1...count, using: &dice)).compactMap { _ in Self.words.randomElement(using: &dice) }
      .joined(separator: " ")
  }

  /// A plan with values of several types; every call gives another one.
  private func plan(_ dice: inout Dice) -> Fixture {
    var plan = Fixture()
    plan.title = Bool.random(using: &dice) ? "Northgate" : text(&dice, atMost: 2)
    for section in ["contacts", "targets", "actions"] where Int.random(in: 0..<5, using: &dice) > 0 {
      let keys = Set((0..<Int.random(in: 0...5, using: &dice)).map { _ in Int.random(in: 1...6, using: &dice) })
      let records = keys.sorted().map { number in
        var record = FixtureRecord(
          section.prefix(1).uppercased() + "\(number)", [:],
          note: section == "actions" && Bool.random(using: &dice) ? text(&dice, atMost: 9) : nil)
        for field in Fixture.plan.section(section)?.fields ?? [] where field.type != .id && Bool.random(using: &dice) {
          let (value, raw) = value(of: field.type, &dice)
          record = record.with(field.id, value, raw: raw)
        }
        return record
      }
      plan.sections.append(.init(section, records, prose: Bool.random(using: &dice) ? [text(&dice, atMost: 9)] : []))
    }
    plan.sections.append(
      .init("mission", prose: (0..<Int.random(in: 0...3, using: &dice)).map { _ in text(&dice, atMost: 9) }))
    if Bool.random(using: &dice) { plan.free = [("Travel", [text(&dice, atMost: 9)])] }
    for id in ["client", "status"] where Bool.random(using: &dice) {
      let text = text(&dice, atMost: 2)
      plan.fields.append((id, .text(text), text))
    }
    return plan
  }

  private func value(of type: ValueType, _ dice: inout Dice) -> (Value?, String) {
    let number = Int.random(in: 1...5, using: &dice)
    switch type {
    case .money: return (.money(Money(Decimal(number * 1000), currency: "GBP")), "£\(number)k")
    case .scale: return (.scale(number), "\(number)")
    case .yesNo: return (.yesNo(number > 3), number > 3 ? "x" : "")
    case .person: return (.person(PersonID("p\(number)")), "p\(number)")
    case .date:
      return (.date(CalendarDate(dayNumber: 20_000 + number)), CalendarDate(dayNumber: 20_000 + number).canonical)
    case .list: return number == 1 ? (nil, "bad, worse") : (.list([.word("approver"), .none]), "approver, -")
    default:
      let text = text(&dice, atMost: 3)
      return number == 1 ? (nil, text) : (.text(text), text)
    }
  }

  @Test(arguments: 0..<400) func `a change taken back from the new facts gives the old ones`(seed: Int) {
    var dice = Dice(seed: seed)
    let (old, new) = (plan(&dice).account, plan(&dice).account)
    var facts = Facts(new)
    if let change = diff(old: old, new: new) { facts.revert(change) }
    let wanted = Facts(old)
    #expect(Set(facts.values.keys) == Set(wanted.values.keys))
    for (name, value) in wanted.values {
      let found = facts[name]
      // An unchanged value keeps the writing of the new side.
      #expect(found?.value == value.value && (found?.value != nil || found?.raw == value.raw), "\(name)")
    }
    #expect(facts.records == wanted.records)
  }

  @Test(arguments: 0..<400) func `a fact comes from the old side exactly when it says the same there`(seed: Int) {
    var dice = Dice(seed: seed)
    let (old, new) = (plan(&dice).account, plan(&dice).account)
    let origins = FactOrigins(diff(old: old, new: new))
    let (before, after) = (Facts(old), Facts(new))
    for (name, value) in after.values {
      switch origins.origin(of: name) {
      case .old(let former): #expect(before[former]?.value == value.value, "\(name) from \(former)")
      case .new(let former, let previous):
        #expect(previous?.raw == before[former]?.raw, "\(name)")
        #expect(before[former].map { $0.value == nil || $0.value != value.value } ?? true, "\(name)")
      }
    }
  }

  @Test(arguments: 0..<400) func `a change that was written as bytes is read back as it was`(seed: Int) throws {
    var dice = Dice(seed: seed)
    let sides = [plan(&dice).account, plan(&dice).account]
    let isWhole = Int.random(in: 0..<4, using: &dice) == 0
    guard var change = diff(old: isWhole ? nil : sides[0], new: sides[1]) else { return }
    let kind = FindingKind("bad-value", .error, "Bad", why: "Because.", mend: "Mend it.")
    let source = SourceText(path: "accounts/northgate-foods/plan.md", "one\ntwo three\n")
    change.findings.appeared = [Finding(kind, "wrong", in: source, at: SourceRange(4, 7), suggestion: "write two")]
    change.findings.newErrors = 1
    change.health = HealthChange(old: nil, new: 67)
    var writer = ByteWriter()
    writer.write([change]) { $0.write($1) }
    let schema = Schema(kinds: [Fixture.plan, Fixture.review])
    var decoder = ChangeDecoder(ByteReader(writer.bytes[...]), schema: schema, findingKinds: ["bad-value": kind])
    let read = try decoder.changes()
    #expect(String(describing: read) == String(describing: [change]))
  }

  @Test(arguments: 0..<200) func `damaged bytes are refused and never trap`(seed: Int) {
    var dice = Dice(seed: seed)
    guard let change = diff(old: plan(&dice).account, new: plan(&dice).account) else { return }
    var writer = ByteWriter()
    writer.write([change]) { $0.write($1) }
    var bytes = writer.bytes
    for _ in 0..<3 { bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
    if Bool.random(using: &dice) { bytes.removeLast(Int.random(in: 1...bytes.count, using: &dice)) }
    var decoder = ChangeDecoder(
      ByteReader(bytes[...]), schema: Schema(kinds: [Fixture.plan]), findingKinds: [:])
    do {
      _ = try decoder.changes()
    } catch {
      #expect(error is UnreadableBytes)
    }
  }
}
