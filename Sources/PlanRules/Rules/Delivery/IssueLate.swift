// An issue that was to be put right by now.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let issueLate = Rule(
    "issue-late", .warning, in: .delivery, "An open issue is past its due date", basis: .day, sections: ["issues"],
    why: "A fault is forgiven, a broken promise to mend it is not.",
    mend: "Tell the client today when it will be done, and write that day; or close it.",
    bad: """
      ## Issues
      | Id | Issue               | Kind    | Opened     | Owner  | Due        | State |
      | -- | ------------------- | ------- | ---------- | ------ | ---------- | ----- |
      | I1 | Two invoices wrong  | invoice | 2026-08-20 | claire | 2026-09-10 | open  |
      | I2 | Driver without pass | people  | 2026-09-28 | dick   | 2026-10-10 | open  |
      """,
    good: """
      ## Issues
      | Id | Issue               | Kind    | Opened     | Owner  | Due        | State  |
      | -- | ------------------- | ------- | ---------- | ------ | ---------- | ------ |
      | I1 | Two invoices wrong  | invoice | 2026-08-20 | claire | 2026-09-10 | closed |
      | I2 | Driver without pass | people  | 2026-09-28 | dick   | 2026-10-01 | open   |
      """
  ) { account, findings in
    for issue in account.records("issues") where issue.isOpenIssue {
      guard let due = issue.date("due"), due < account.today else { continue }
      findings.report("\(issue.title) is \(spelled(account.days(since: due), "day")) late", at: issue, "due")
    }
  }
}
