// A decision that waits for one person.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let approverSingle = Rule(
    "approver-single", .warning, in: .escalation, "A decision waits for one person: no deputy, and nobody above",
    sections: ["authority"],
    why: "The day on which the approval is needed is the day on which the one person is in an aeroplane.",
    mend: "Name a deputy who may approve the same, or an approver above with a limit at least as large.",
    bad: """
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      |        |
      """,
    good: """
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      |        |
      | extra-spend | £20k  | henry    | jane   |
      """
  ) { account, findings in
    for row in account.authority where row.deputy == nil || row.deputy == row.approver {
      guard row.alternatives(in: account.authority).isEmpty else { continue }
      findings.report(
        "\(row.kind) up to \(row.record.raw("limit") ?? "") waits for \(row.approver.name) alone", at: row.record,
        "approver")
    }
  }
}
