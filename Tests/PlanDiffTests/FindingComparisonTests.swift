// What is new and what was there before, when lines, names and words have changed.

import PlanDiff
import PlanText
import Testing

struct FindingComparisonTests {
  private static let error = FindingKind("unknown-person", .error, "s", why: "w", mend: "m")
  private static let rule = FindingKind("action-late", .warning, "s", why: "w", mend: "m", isKnownByPlace: true)

  private func finding(
    _ kind: FindingKind, _ message: String, line: Int = 1, account: String = "acme", section: String? = "actions",
    record: String? = "A1"
  ) -> Finding {
    let source = SourceText(path: "accounts/\(account)/plan.md", String(repeating: "\n", count: 40) + "x")
    var finding = Finding(kind, message, in: source, at: .at(line))
    finding.logical = LogicalPlace(account: account, document: "plan", section: section, record: record)
    return finding
  }

  private func compare(_ old: [Finding], _ new: [Finding], _ names: PlaceNames = PlaceNames()) -> [Int] {
    let compared = FindingComparison(old: old, new: new, names: names)
    return [compared.appeared.count, compared.unchanged.count, compared.vanished.count]
  }

  @Test func `lines say nothing`() {
    #expect(compare([finding(Self.error, "x", line: 3)], [finding(Self.error, "x", line: 30)]) == [0, 1, 0])
  }

  @Test func `an error with other words is another one, and what a rule finds is not`() {
    #expect(compare([finding(Self.error, "x")], [finding(Self.error, "y")]) == [1, 0, 1])
    #expect(compare([finding(Self.rule, "43 days")], [finding(Self.rule, "44 days")]) == [0, 1, 0])
  }

  @Test func `as many are old as there were`() {
    #expect(compare([finding(Self.error, "x")], [finding(Self.error, "x"), finding(Self.error, "x")]) == [1, 1, 0])
    #expect(compare([finding(Self.rule, "1"), finding(Self.rule, "2")], [finding(Self.rule, "3")]) == [0, 1, 1])
  }

  @Test func `the same words about another record are news`() {
    #expect(compare([finding(Self.rule, "x")], [finding(Self.rule, "x", record: "A2")]) == [1, 0, 1])
  }

  @Test func `what became worse is new, and what became milder is not`() {
    var worse = finding(Self.rule, "x")
    worse.severity = .error
    #expect(compare([finding(Self.rule, "x")], [worse]) == [1, 0, 0])
    #expect(compare([worse], [finding(Self.rule, "x")]) == [0, 1, 0])
  }

  @Test func `accounts and records are followed through their names`() {
    let names = PlaceNames([
      SubjectChange(
        subject: Subject(.account, account: "bolt"), kind: .changed, formerly: Subject(.account, account: "acme"))
    ])
    let old = [finding(Self.error, "acme has no 'acme-x', see acme")]
    #expect(compare(old, [finding(Self.error, "bolt has no 'acme-x', see bolt", account: "bolt")], names) == [0, 1, 0])
    #expect(compare(old, [finding(Self.error, "bolt has no 'bolt-x', see bolt", account: "bolt")], names) == [1, 0, 1])
  }
}
