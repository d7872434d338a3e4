// The day of notice has gone by, and nobody says what happens at the end.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let noticePassed = Rule(
    "notice-passed", .warning, in: .risk, "The day of notice of a contract has gone by, and nothing is planned",
    basis: .day, sections: ["contracts"],
    why: "What was to be settled before that day now runs on by itself, or ends by itself, on the old terms.",
    mend: "Find out what holds now. Write the new end, or an action `for:` the contract.",
    bad: """
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Renewal | Notice          | Notice lead |
      | -- | -------------- | --------- | ---------- | ---------- | ------- | --------------- | ----------- |
      | L1 | Drivers, Leeds | framework | 2024-01-01 | 2026-11-30 | option  | 60 working days | 5 days      |
      """,
    good: """
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Renewal | Notice          | Notice lead |
      | -- | -------------- | --------- | ---------- | ---------- | ------- | --------------- | ----------- |
      | L1 | Drivers, Leeds | framework | 2024-01-01 | 2027-11-30 | option  | 60 working days | 5 days      |
      """
  ) { account, findings in
    for contract in account.records("contracts") where contract.renews {
      guard let end = contract.date("end"), account.today <= end, let notice = NoticeBy(contract),
        notice.sending < account.today, !account.isRenewalPlanned(contract)
      else { continue }
      let then =
        switch contract.text("renewal") {
        case "auto": "it goes on by itself after \(end.canonical)"
        case "option": "it ends on \(end.canonical) unless the option was taken up"
        default: "its term ends on \(end.canonical)"
        }
      findings.report(
        "notice of \(contract.title) had to be sent by \(notice.sending.canonical), and \(then)", at: contract, "notice"
      )
    }
  }
}
