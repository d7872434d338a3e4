// An issue that nobody puts right.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let issueUnowned = Rule(
    "issue-unowned", .warning, in: .delivery, "Nobody owns an open issue", sections: ["issues"],
    why: "The client told one of us and believes that somebody is on it.",
    mend: "Name the one of us who puts it right and tells the client.",
    bad: """
      ## Issues
      | Id | Issue               | Kind    | Opened     | Owner | Due        | State |
      | -- | ------------------- | ------- | ---------- | ----- | ---------- | ----- |
      | I1 | Two invoices wrong  | invoice | 2026-09-20 | -     | 2026-10-10 | open  |
      """,
    good: """
      ## Issues
      | Id | Issue               | Kind    | Opened     | Owner  | Due        | State  |
      | -- | ------------------- | ------- | ---------- | ------ | ---------- | ------ |
      | I1 | Two invoices wrong  | invoice | 2026-09-20 | claire | 2026-10-10 | open   |
      | I2 | Rota sent late      | people  | 2026-02-20 | -      | 2026-03-10 | closed |
      """
  ) { account, findings in
    for issue in account.records("issues") where issue.isOpenIssue && issue.isNone("owner") {
      findings.report("nobody owns \(issue.title)", at: issue, "owner")
    }
  }
}
