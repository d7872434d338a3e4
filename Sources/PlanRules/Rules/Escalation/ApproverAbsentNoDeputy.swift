// An approver goes away, and nobody approves meanwhile.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let approverAbsentNoDeputy = Rule(
    "approver-absent-no-deputy", .warning, in: .escalation, "An approver is away and nobody approves meanwhile",
    basis: .day, sections: ["authority"],
    thresholds: [Threshold("days", 14, .days, "ahead that absences are looked at")],
    why: "Decisions do not wait for a holiday to end; they are taken without authority, or the client waits.",
    mend: "Name a deputy who is there on these days, and tell both.",
    bad: """
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      | jane   |
      <!-- people.md -->
      ## Absences
      | Person | From       | To         |
      | ------ | ---------- | ---------- |
      | tom    | 2026-10-05 | 2026-10-16 |
      | jane   | 2026-10-12 | 2026-10-13 |
      """,
    good: """
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      | jane   |
      | extra-spend | £20k  | henry    | dick   |
      <!-- people.md -->
      ## Absences
      | Person | From       | To         |
      | ------ | ---------- | ---------- |
      | tom    | 2026-10-05 | 2026-10-16 |
      | jane   | 2026-10-12 | 2026-10-13 |
      """
  ) { account, findings in
    let presence = Presence(account.account, people: account.people)
    for row in account.authority where !presence.hasLeft(row.approver) {
      let able = row.people + row.alternatives(in: account.authority).flatMap(\.people)
      let alone = (0...findings["days"]).map { account.today.adding(days: $0) }.first { day in
        !able.contains { presence.isThere($0, on: day) }
      }
      guard let alone, let absence = presence.absence(of: row.approver, on: alone) else { continue }
      let deputy = row.deputy.map { "\($0.name) is not there either" } ?? "there is no deputy"
      findings.report(
        "\(row.approver.name) is away until \(absence.upperBound), and on \(alone) \(deputy)", at: row.record,
        row.deputy == nil ? "approver" : "deputy")
    }
  }
}
