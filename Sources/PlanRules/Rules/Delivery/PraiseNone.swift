// Nobody at the client has had a good word for us for a year.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let praiseNone = Rule(
    "praise-none", .advice, in: .delivery, "No praise from the client has been written down for a long time",
    basis: .day, sections: ["issues"], thresholds: [Threshold("months", 12, .months, "without a good word")],
    why:
      "Good words are what a reference, a renewal and a price rise are made of. Either there were none, or nobody keeps them.",
    mend: "Write praise down as it comes, as an issue of the kind `praise`; and ask for a word after the next success.",
    bad: """
      ## Issues
      | Id | Issue               | Kind    | Opened     | Owner  | State  | Closed with |
      | -- | ------------------- | ------- | ---------- | ------ | ------ | ----------- |
      | I1 | Two invoices wrong  | invoice | 2026-05-02 | claire | closed | C2          |
      """,
    good: """
      ## Issues
      | Id | Issue                        | Kind    | Opened     | Owner  | State  | Closed with |
      | -- | ---------------------------- | ------- | ---------- | ------ | ------ | ----------- |
      | I1 | Two invoices wrong           | invoice | 2026-05-02 | claire | closed | C2          |
      | I2 | Thanks for the bank holiday  | praise  | 2026-06-04 | dick   |        |             |
      """
  ) { account, findings in
    let issues = account.records("issues")
    let start = account.today.adding(months: -findings["months"])
    guard account.isKeyAccount, !issues.isEmpty, case .date(let since)? = account["since"], since <= start else {
      return
    }
    guard !issues.contains(where: { $0.isPraise && ($0.date("opened").map { $0 >= start } ?? false) }) else { return }
    // Who recommends us has praised us.
    let isRecommended = account.records("surveys").contains { survey in
      survey.text("kind") == "nps" && (survey.date("on").map { $0 >= start } ?? false)
        && (survey.number("score").map { Decimal(9) <= $0 } ?? false)
    }
    guard !isRecommended else { return }
    findings.report(
      "no good word of the client has been written down for \(findings["months"]) months", atSection: "issues")
  }
}
