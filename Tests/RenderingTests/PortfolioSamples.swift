// What moved across accounts, that several tests render.

import Documents
import PlanDiff
import PlanFixtures
import PlanSchema
import Rendering
import Results

enum PortfolioSample {
  private static func field(_ id: String, _ section: String = "targets") -> FieldSchema {
    Fixture.plan.section(section)?.field(id)
      ?? FieldSchema(id: id, heading: id, about: "", type: .text)
  }

  static func change(
    _ account: String, _ values: [(key: String, field: String, old: String, new: String, effect: FieldChange.Effect?)],
    errors: (Int, Int) = (0, 0), health: HealthChange? = nil, kind: ChangeKind = .changed
  ) -> SubjectChange {
    let records = values.map { value in
      RecordChange(
        kind: .changed, key: RecordKey(value.key), label: "Some target",
        fields: [
          FieldChange(
            field(value.field), old: BlameSample.money(value.old), new: BlameSample.money(value.new),
            effect: value.effect)
        ])
    }
    let sections = Fixture.plan.section("targets").map {
      [SectionChange(.declared($0), kind: .changed, records: records)]
    }
    var change = SubjectChange(
      subject: Subject(.account, account: account), kind: kind, displayName: account, sections: sections ?? [])
    change.findings = FindingsChange(oldErrors: errors.0, newErrors: errors.1)
    change.health = health
    return change
  }

  static let movements = PortfolioMovements(
    from: "2026-06-30", to: "the working tree",
    rows: [
      PortfolioMovement(
        account: "acme", name: "Acme Ltd", manager: "jane", tier: "growth", commits: 1, authors: 1,
        changes: [change("acme", [("T1", "actual", "£10k", "£12k", .better)])]),
      PortfolioMovement(
        account: "northgate-foods", name: "Northgate Foods plc", manager: "tom", tier: "key", commits: 5, authors: 2,
        changes: [
          change(
            "northgate-foods",
            [
              ("T1", "actual", "£402k", "£510k", .better), ("T2", "actual", "£9k", "£7k", .worse),
              ("T3", "goal", "£100k", "£120k", nil), ("T4", "actual", "£1m", "£1.2m", .better),
              ("T5", "actual", "£300k", "£280,500", .worse),
            ], health: HealthChange(old: 71, new: 64))
        ], reviews: ["2026-09-30"], formerly: "northgate"),
      PortfolioMovement(
        account: "brook", name: "brook", commits: 0, authors: 0,
        changes: [change("brook", [("T1", "due", "soon", "later", nil)], errors: (0, 2))]),
      PortfolioMovement(
        account: "new-bakery", name: "New Bakery", manager: "jane", tier: "standard", commits: 2, authors: 1,
        changes: [SubjectChange(subject: Subject(.account, account: "new-bakery"), kind: .added)], isNew: true),
      PortfolioMovement(
        account: "old-mill", name: "Old Mill", commits: 1, authors: 1,
        changes: [SubjectChange(subject: Subject(.account, account: "old-mill"), kind: .removed)], isGone: true),
    ], unchanged: 31)
}
