// A plan with its authors that several tests render.

import Documents
import PlanDiff
import PlanSchema
import Rendering
import Results

enum BlameSample {
  static func mark(
    _ digit: Character, _ date: String, _ author: String, cycle: String? = nil,
    summary: String = "northgate-foods: T1 actual £402k → £510k"
  ) -> RevisionMark {
    let id = String(repeating: digit, count: 40)
    return RevisionMark(
      id: id, abbreviation: String(id.prefix(7)), date: TrendSample.day(date), author: author, summary: summary,
      cycle: cycle)
  }

  static let first = mark("0", "2026-01-05", "Jane Moss", cycle: "2026-03-31", summary: "Start the plan")
  static let second = mark("5", "2026-06-24", "Tom Baker", cycle: "2026-06-30")
  static let third = mark("f", "2026-10-14", "Bartholomew Featherstonehaugh")

  static func money(_ raw: String) -> WrittenValue {
    WrittenValue(
      (try? Money.parse(ArraySlice(Array(raw.utf8)), defaultCurrency: "GBP")).map { .money($0) }, raw: raw)
  }

  static func text(_ raw: String) -> WrittenValue { WrittenValue(.text(raw), raw: raw) }

  static func value(
    _ heading: String, _ path: String, record: String = "", field: String = "", _ value: WrittenValue,
    _ revision: RevisionMark?, was previous: WrittenValue? = nil, section: String? = "targets"
  ) -> BlamedValue {
    BlamedValue(
      section: section, heading: heading, path: path, record: record, field: field, value: value, revision: revision,
      previous: previous)
  }

  static let plan = Blame(
    account: "northgate-foods", title: "Northgate Foods",
    values: [
      value("Account", "client", field: "client", text("Northgate Foods plc"), first, section: nil),
      value("Account", "manager", field: "manager", text("tom"), first, section: nil),
      value("Account", "status", field: "status", text("active"), second, was: text("draft"), section: nil),
      value(
        "Mission", "mission",
        text(
          "Be the agency that every Northgate site rings first, in each of the nine counties where the company bakes, stores or delivers, and be there before anybody has to ring twice."
        ), second, was: text("Be the agency that every Northgate site rings first."), section: "mission"),
      value(
        "Targets", "T1.target", record: "T1 Drivers desk revenue", field: "Target", text("Drivers desk revenue"), first),
      value("Targets", "T1.goal", record: "T1 Drivers desk revenue", field: "Goal", money("£640k"), first),
      value(
        "Targets", "T1.actual", record: "T1 Drivers desk revenue", field: "Actual", money("£510k"), third,
        was: money("£402k")),
      value("Targets", "T1.owner", record: "T1 Drivers desk revenue", field: "Owner", text("dick"), nil),
      value("Targets", "T2.target", record: "T2 Sites served", field: "Target", text("Sites served"), first),
      value("Targets", "T2.goal", record: "T2 Sites served", field: "Goal", text("12"), first),
    ])

  static let past = Blame(
    account: "northgate-foods", title: "Northgate Foods",
    values: [
      value(
        "Targets", "T1.actual", record: "T1 Drivers desk revenue", field: "Actual", money("£525k"), nil,
        was: money("£510k"))
    ],
    past: [
      (
        "T1.actual",
        [
          PastValue(value: money("£510k"), revision: third), PastValue(value: money("£402k"), revision: second),
          PastValue(value: nil, revision: mark("3", "2026-03-02", "Dick Hale", cycle: "2026-03-31")),
          PastValue(value: money("£310k"), revision: first),
        ]
      )
    ])
}
