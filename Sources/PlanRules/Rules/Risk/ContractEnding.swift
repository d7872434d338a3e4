// A contract is about to end, and nothing is planned.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let contractEnding = Rule(
    "contract-ending", .warning, in: .risk, "A contract is about to end, and nothing is planned", basis: .day,
    sections: ["contracts"],
    thresholds: [Threshold("days", 120, .days, "before its end")],
    why:
      "Work without a contract is work at the client's mercy. A renewal takes months, and competitors know the date.",
    mend: "Write an action `for:` the contract, or the opportunity that replaces it.",
    bad: """
      ## Contracts
      | Id | Contract       | Kind     | Start      | End        | Renewal | Notice |
      | -- | -------------- | -------- | ---------- | ---------- | ------- | ------ |
      | L1 | Drivers, Leeds | call-off | 2024-01-01 | 2026-12-31 | none    | -      |
      """,
    good: """
      ## Contracts
      | Id | Contract       | Kind     | Start      | End        | Renewal | Notice |
      | -- | -------------- | -------- | ---------- | ---------- | ------- | ------ |
      | L1 | Drivers, Leeds | call-off | 2024-01-01 | 2026-12-31 | none    | -      |
      | L2 | Drivers, Leeds | call-off | 2027-01-01 | 2028-12-31 | none    | -      |
      """
  ) { account, findings in
    let contracts = account.records("contracts")
    for contract in contracts where contract.text("kind") != "nda" {
      // Where notice has to be given, its day counts before the end does.
      guard let end = contract.date("end"), account.today <= end, !(contract.renews && NoticeBy(contract) != nil) else {
        continue
      }
      let days = end.dayNumber - account.today.dayNumber
      guard days <= findings["days"], !contract.isFollowed(in: contracts), !account.isRenewalPlanned(contract) else {
        continue
      }
      findings.report(
        "\(contract.title) ends on \(end.canonical), in \(spelled(days, "day")), and nothing is planned", at: contract,
        "end")
    }
  }
}
