// An order runs on after the terms under which it was placed.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let calloffOutlivesFramework = Rule(
    "calloff-outlives-framework", .advice, in: .risk, "A contract ends after the one that it is placed under",
    sections: ["contracts"],
    why: "Some frameworks let their orders run on, some do not. Who has not asked may be working without terms.",
    mend: "Read what the framework says of orders that run on, and write it as a note; or bring the ends together.",
    bad: """
      ## Contracts
      | Id | Contract       | Kind      | Under | Start      | End        | Notice   |
      | -- | -------------- | --------- | ----- | ---------- | ---------- | -------- |
      | L1 | Staff, Britain | framework |       | 2024-01-01 | 2027-12-31 | 3 months |
      | L2 | Drivers, Leeds | call-off  | L1    | 2026-01-01 | 2028-06-30 | 1 month  |
      """,
    good: """
      ## Contracts
      | Id | Contract       | Kind      | Under | Start      | End        | Notice   |
      | -- | -------------- | --------- | ----- | ---------- | ---------- | -------- |
      | L1 | Staff, Britain | framework |       | 2024-01-01 | 2027-12-31 | 3 months |
      | L2 | Drivers, Leeds | call-off  | L1    | 2026-01-01 | 2027-12-31 | 1 month  |
      """
  ) { account, findings in
    for contract in account.records("contracts") {
      guard let under = contract.reference("under"), let end = contract.date("end"),
        let parent = account.record(under, in: "contracts"), let parentEnd = parent.date("end"), parentEnd < end
      else { continue }
      findings.report(
        "\(contract.title) runs until \(end.canonical), and \(parent.title) ends on \(parentEnd.canonical)",
        at: contract, "end")
    }
  }
}
