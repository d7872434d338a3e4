// Changes of several accounts with everything that a page can show: effects, findings, health, renames.

import Documents
import PlanDiff
import PlanSchema
import PlanText
import Rendering
import Results

/// A quarter across four accounts, as the pages show it.
enum PageSample {
  static let heading = ChangeHeading(
    old: ComparedState(name: "v1", date: CalendarDate("2026-06-30"), revision: "0123456789"),
    new: ComparedState(name: "working tree"))

  static let changes: [SubjectChange] = [acme, acmeReview, bolt, gone, people]

  static let acme: SubjectChange = {
    var change = SubjectChange(
      subject: Subject(.account, account: "acme"), kind: .changed, formerly: Subject(.account, account: "acme-foods"),
      displayName: "Acme Foods", title: TextChange(old: "Acme", new: "Acme Foods"),
      fields: [field("review-every", "6 months", "3 months")],
      sections: [
        SectionChange(
          .declared(section("targets", "Targets", .records, .goals)), kind: .changed,
          records: [
            RecordChange(
              kind: .changed, key: RecordKey("T1"), label: "Drivers desk revenue",
              fields: [
                money("actual", "£402k", "£510k", .better), field("due", "2026-12-31", "2027-01-31", .worse),
                field("owner", nil, "dick"),
              ]),
            RecordChange(
              kind: .changed, key: RecordKey("T7"), formerKey: RecordKey("T3"), label: "Sites served",
              fields: [field("source", "objective", nil)]),
            RecordChange(kind: .added, key: RecordKey("T8"), label: "Nights", fields: [field("goal", nil, "12")]),
          ]),
        SectionChange(
          .declared(section("mission", "Mission", .prose, .background)), kind: .changed,
          prose: ProseChange(paragraphs: [
            .init(
              pieces: [
                .init(.equal, "Be the agency that every site rings first"), .init(.removed, "."),
                .init(.added, ", day and night."),
              ], startsBlock: true),
            .init(pieces: [.init(.equal, "No site waits for a driver.")], startsBlock: true),
            .init(pieces: [.init(.removed, "Two sites ring first today.")], startsBlock: true),
            .init(pieces: [.init(.added, "Three sites ring first today.")], startsBlock: true),
          ])),
        SectionChange(
          .declared(section("actions", "Actions", .tasks, .work)), kind: .added,
          records: [
            RecordChange(
              kind: .added, key: RecordKey("A1"), label: "Visit Leeds",
              fields: [field("owner", nil, "@tom"), field("due", nil, "2026-11-14")],
              note: ProseChange(paragraphs: [.init(pieces: [.init(.added, "Ring first.")], startsBlock: true)]))
          ]),
      ])
    change.findings = FindingsChange(
      appeared: [
        Sample.finding(
          Sample.staleContact, "C2 was not spoken to for 120 days", in: "| C2 |", at: "C2",
          path: "accounts/acme/plan.md")
      ],
      vanished: [
        Sample.finding(
          Sample.unknownColumn, "column 'Onwer' is not known", in: "| Onwer |", at: "Onwer",
          path: "accounts/acme-foods/plan.md")
      ], oldErrors: 1, newErrors: 0)
    change.health = HealthChange(old: 61, new: 68)
    return change
  }()

  static let acmeReview = SubjectChange(
    subject: Subject(.review, account: "acme", name: "2026-09-30"), kind: .added, displayName: "Review",
    fields: [field("date", nil, "2026-09-30")],
    sections: [
      SectionChange(
        .declared(section("notes", "Notes", .prose, .background)), kind: .added,
        prose: ProseChange(paragraphs: [.init(pieces: [.init(.added, "A good hour.")], startsBlock: true)]))
    ])

  static let bolt: SubjectChange = {
    var change = SubjectChange(
      subject: Subject(.account, account: "bolt"), kind: .added, displayName: "Bolt",
      fields: [field("client", nil, "Bolt Ltd")],
      sections: [SectionChange(.free("Odds & ends"), kind: .added)])
    change.health = HealthChange(old: nil, new: 40)
    return change
  }()

  static let gone: SubjectChange = {
    var change = SubjectChange(subject: Subject(.account, account: "gone"), kind: .removed, displayName: nil)
    change.health = HealthChange(old: 70, new: nil)
    return change
  }()

  static let people = SubjectChange(
    subject: Subject(.people), kind: .changed, displayName: "People",
    sections: [
      SectionChange(
        .declared(section("absences", "Absences", .records, .people)), kind: .changed,
        records: [
          RecordChange(kind: .removed, key: RecordKey("tom"), label: "", fields: [field("from", "2026-08-01", nil)])
        ])
    ])

  static func field(_ id: String, _ old: String?, _ new: String?, _ effect: FieldChange.Effect? = nil) -> FieldChange {
    let name = id.prefix(1).uppercased() + id.dropFirst()
    return FieldChange(
      FieldSchema(id: id, heading: id.contains("-") ? id : name, about: "", type: .text),
      old: old.map { WrittenValue(.text($0), raw: $0) }, new: new.map { WrittenValue(.text($0), raw: $0) },
      effect: effect)
  }

  private static func money(_ id: String, _ old: String, _ new: String, _ effect: FieldChange.Effect) -> FieldChange {
    func written(_ text: String) -> WrittenValue {
      WrittenValue(
        (try? Money.parse(ArraySlice(Array(text.utf8)), defaultCurrency: "GBP")).map { .money($0) }, raw: text)
    }
    return FieldChange(
      FieldSchema(id: id, heading: "Actual", about: "", type: .money), old: written(old), new: written(new),
      effect: effect)
  }

  private static func section(
    _ id: String, _ heading: String, _ shape: SectionSchema.Shape, _ group: SectionSchema.Group
  ) -> SectionSchema {
    SectionSchema(
      id: id, heading: heading, aliases: [], about: "", shape: shape, fields: [], prefix: nil, key: [], lists: [],
      requirement: .optional, isConfidential: false, group: group)
  }
}
