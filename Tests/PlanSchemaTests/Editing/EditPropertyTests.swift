// Whatever a plan looks like: an edit changes the bytes of its value and no other.
import PlanSchema
import PlanText
import Testing

@Suite struct EditPropertyTests {
  static let plans = OddPlans.all + (1...150).map { OddPlans.generated($0) }
  let settings = Settings()

  @Test(arguments: plans.indices) func `set changes only the bytes of the value`(_ number: Int) throws {
    let account = OddPlans.account(Self.plans[number], settings: settings)
    let assignments = [
      ("T1.actual", "£510k"), ("T1.goal", "£1.2m"), ("C1.name", "Bar | none"), ("A1.due", "2027-01-31"),
      ("A1.with", "C1"),
      ("status", "closed"), ("client", "It: is # odd"), ("team/dick.does", "日本 vans"), ("since", "2020-02-29"),
      ("deputy", "jane"),
      ("T1.actual", ""), ("A1.owner", "dick"),
    ]
    for (path, value) in assignments {
      var editor = PlanEditor(account, settings: settings)
      let place = try ValuePath(path, in: account)
      try editor.set(place, to: value)
      expectOnly(path, value, before: account, after: editor.account)
    }
  }

  @Test(arguments: plans.indices) func `add and done leave every line that was there`(_ number: Int) throws {
    let account = OddPlans.account(Self.plans[number], settings: settings)
    var editor = PlanEditor(account, settings: settings)
    let task = try editor.add(["Ring Ann: now", "owner=tom", "due=2026-12-01"], to: "actions")
    let row = try editor.add(["Vans | trucks", "goal=£5k", "due=2026-12-31", "owner=dick"], to: "targets")
    let old = account.documents[0].source.bytes
    let added = editor.account.documents[0].source.bytes
    #expect(isSubsequence(old, of: added))
    let target = editor.account.section("targets")?.records.first { $0.key == row }
    #expect(target?.raw[1] == "Vans | trucks")
    let action = editor.account.section("actions")?.records.first { $0.key == task }
    #expect(action?.raw.contains("2026-12-01") == true)
    #expect(records(editor.account).count == records(account).count + 2)
    for (key, raw) in records(account) { #expect(records(editor.account)[key] == raw, "\(key) changed") }

    let key = try #require(task)
    let day = try #require(CalendarDate("2026-10-02"))
    try editor.complete(key, on: day)
    let done = editor.account.documents[0].source.bytes
    #expect(done.count == added.count + " done:2026-10-02".utf8.count)
    #expect(editor.account.section("actions")?.records.first { $0.key == key }?.raw.contains("2026-10-02") == true)
  }

  @Test(arguments: plans.indices) func `fmt changes no value and a second run changes nothing`(_ number: Int) throws {
    let account = OddPlans.account(Self.plans[number], settings: settings)
    let document = account.documents[0].document
    let order = account.documents[0].kind.frontMatter.map(\.id)
    let bytes = try #require(document.source.applying(document.formatted(frontMatterOrder: order)))
    let once = Document.parse(SourceText(path: "accounts/x/plan.md", bytes: bytes))
    #expect(once.formatted(frontMatterOrder: order).isEmpty)
    let formatted = OddPlans.account(String(decoding: bytes, as: UTF8.self), settings: settings)
    #expect(records(formatted) == records(account))
    #expect(
      Set(formatted.fields.map { "\($0.schema.id) \($0.raw)" })
        == Set(account.fields.map { "\($0.schema.id) \($0.raw)" }))
  }

  /// The old text with one stretch replaced, which holds the new value and lies on the line of the old one.
  private func expectOnly(_ path: String, _ value: String, before: DecodedAccount, after: DecodedAccount) {
    let old = before.documents[0].source.bytes
    let new = after.documents[0].source.bytes
    let head = zip(old, new).prefix { $0 == $1 }.count
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let lines = old[head..<(old.count - tail)].count { $0 == 0x0A }
    #expect(lines == 0, "\(path)=\(value) changed more than its line")
    let key = path.split(separator: ".").first.map(String.init) ?? path
    for (name, raw) in records(before) where !name.hasSuffix(key.split(separator: "/").last.map(String.init) ?? key) {
      #expect(records(after)[name] == raw, "\(path)=\(value) changed \(name)")
    }
    #expect(before.freeSections.count == after.freeSections.count)
    #expect(text(path, in: after) == value, "\(path)=\(value)")
  }

  private func text(_ path: String, in account: DecodedAccount) -> String? {
    guard let place = try? ValuePath(path, in: account), let field = place.field else { return nil }
    guard let section = place.section, let key = place.key else {
      return account.fields.first { $0.schema.id == field }?.raw
    }
    guard let decoded = account.section(section), let index = decoded.schema.fieldIndex(field) else { return nil }
    return decoded.records.first { $0.key == key }?.raw[index].split(separator: "@").joined()
  }

  private func records(_ account: DecodedAccount) -> [String: [String]] {
    var all: [String: [String]] = [:]
    for section in account.sections {
      for record in section.records { all["\(section.schema.id)/\(record.key?.text ?? "?")"] = record.raw }
    }
    return all
  }

  private func isSubsequence(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    var place = whole.startIndex
    for byte in part {
      guard let found = whole[place...].firstIndex(of: byte) else { return false }
      place = found + 1
    }
    return true
  }
}
