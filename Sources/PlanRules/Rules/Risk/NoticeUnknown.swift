// A contract goes on by itself, and nobody can say until when it can be stopped.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let noticeUnknown = Rule(
    "notice-unknown", .warning, in: .risk, "A contract renews itself, and its day of notice cannot be told",
    sections: ["contracts"],
    why: "A notice that arrives a day late is no notice. Twenty days or twenty working days is more than a week apart.",
    mend: "Look into the contract; write the notice period, and in `Notice counted` whether its days are working days.",
    bad: """
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Renewal | Notice  | Notice counted |
      | -- | -------------- | --------- | ---------- | ---------- | ------- | ------- | -------------- |
      | L1 | Drivers, Leeds | framework | 2024-01-01 | 2027-12-31 | auto    | 20 days |                |
      | L2 | Night shift    | call-off  | 2025-01-01 | 2027-12-31 | none    | -       |                |
      """,
    good: """
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Renewal | Notice   | Notice counted |
      | -- | -------------- | --------- | ---------- | ---------- | ------- | -------- | -------------- |
      | L1 | Drivers, Leeds | framework | 2024-01-01 | 2027-12-31 | auto    | 20 days  | working        |
      | L2 | Night shift    | call-off  | 2025-01-01 | 2027-12-31 | none    | -        |                |
      | L3 | Cleaning       | call-off  | 2025-01-01 | 2027-12-31 | auto    | 3 months |                |
      """
  ) { account, findings in
    for contract in account.records("contracts") where contract.text("renewal") == "auto" {
      if contract.isNone("notice") {
        findings.report("\(contract.title) renews itself, and no notice period is written", at: contract, "notice")
      } else if let notice = contract.duration("notice"), notice.days > 0, contract.text("notice-counted") == nil {
        // Months go by the calendar, and working days say what they are.
        findings.report(
          "\(contract.title) renews itself, and nobody says whether its \(notice.canonical) of notice are working days",
          at: contract, "notice")
      }
    }
  }
}
