// A contract that has ended still stands in the plan as if it held.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let contractEnded = Rule(
    "contract-ended", .warning, in: .risk, "The last contract of its kind has ended", basis: .day,
    sections: ["contracts"], findsStaleFacts: true,
    why:
      "Either we work without a contract, or one is in force that nobody has written down. Find out before the client does.",
    mend:
      "Write the new end if it was renewed, add the contract that follows it, or take the row out when the work is done.",
    bad: """
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Renewal | Notice   |
      | -- | -------------- | --------- | ---------- | ---------- | ------- | -------- |
      | L1 | Drivers, Leeds | framework | 2024-01-01 | 2026-06-30 | auto    | 3 months |
      """,
    good: """
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Renewal | Notice   |
      | -- | -------------- | --------- | ---------- | ---------- | ------- | -------- |
      | L1 | Drivers, Leeds | framework | 2024-01-01 | 2026-06-30 | auto    | 3 months |
      | L2 | Drivers, Leeds | framework | 2026-07-01 | 2029-06-30 | auto    | 3 months |
      """
  ) { account, findings in
    let contracts = account.records("contracts")
    for contract in contracts where contract.text("kind") != "nda" {
      guard let end = contract.date("end"), end < account.today else { continue }
      let kind = contract.text("kind")
      // Of contracts that came one after another only the last can be missing its successor.
      let isLast = !contracts.contains { other in
        other.text("kind") == kind && (other.date("end").map { end < $0 } ?? false)
      }
      guard isLast else { continue }
      findings.report(
        "\(contract.title) ended \(spelled(account.days(since: end), "day")) ago, and nothing follows it", at: contract,
        "end")
    }
  }
}
