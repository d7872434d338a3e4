// The last day to give notice comes near, and nobody has anything to do.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let noticeNear = Rule(
    "notice-near", .warning, in: .risk, "The day of notice of a contract is near, and nothing is planned", basis: .day,
    sections: ["contracts"],
    thresholds: [Threshold("days", 60, .days, "before the last day on which notice can be sent")],
    why: """
      On that day the client decides whether to stay, and so do we. Whoever talks before it sets the terms; afterwards       they are set for another term.
      """,
    mend: "Write an action `for:` the contract: who talks to whom about the next term, and by when.",
    bad: """
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Renewal | Notice   | Notice counted | Notice lead |
      | -- | -------------- | --------- | ---------- | ---------- | ------- | -------- | -------------- | ----------- |
      | L1 | Drivers, Leeds | framework | 2024-03-01 | 2027-02-28 | auto    | 3 months | calendar       | 5 days      |
      """,
    good: """
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Renewal | Notice   | Notice counted | Notice lead |
      | -- | -------------- | --------- | ---------- | ---------- | ------- | -------- | -------------- | ----------- |
      | L1 | Drivers, Leeds | framework | 2024-03-01 | 2027-02-28 | auto    | 3 months | calendar       | 5 days      |
      ## Actions
      - [ ] A1 Agree prices of the next term with Priya @tom due:2026-10-30 for:L1 with:C1
      """
  ) { account, findings in
    for contract in account.records("contracts") where contract.renews {
      guard let notice = NoticeBy(contract), account.today <= notice.sending else { continue }
      let days = notice.sending.dayNumber - account.today.dayNumber
      guard days <= findings["days"], !account.isRenewalPlanned(contract) else { continue }
      findings.report(
        "notice of \(contract.title) has to be sent by \(notice.sending.canonical), in \(spelled(days, "day")), and nothing is planned",
        at: contract, "notice")
    }
  }
}
