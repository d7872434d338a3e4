// An issue with the day on which it was closed, and a state that says it is open.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let issueHalfClosed = Rule(
    "issue-half-closed", .warning, in: .delivery, "An issue has a closing day and is still called open",
    sections: ["issues"],
    why: "One of the two is wrong. Until somebody says which, the client is told both.",
    mend: "Write `closed` as the state, or take the day out of `Closed on`.",
    bad: """
      ## Issues
      | Id | Issue              | Opened     | Owner  | State | Closed with | Closed on  |
      | -- | ------------------ | ---------- | ------ | ----- | ----------- | ---------- |
      | I1 | Two invoices wrong | 2026-09-02 | claire | open  | C2          | 2026-09-09 |
      """,
    good: """
      ## Issues
      | Id | Issue              | Opened     | Owner  | State  | Closed with | Closed on  |
      | -- | ------------------ | ---------- | ------ | ------ | ----------- | ---------- |
      | I1 | Two invoices wrong | 2026-09-02 | claire | closed | C2          | 2026-09-09 |
      """
  ) { account, findings in
    for issue in account.records("issues") where issue.isOpenIssue {
      guard let closed = issue.date("closed-on"), issue.text("state") != nil else { continue }
      findings.report(
        "\(issue.title) was closed on \(closed.canonical), and its state is \(issue.raw("state") ?? "open")", at: issue,
        "state", suggestion: "write 'closed', or take the day out if it is open again")
    }
  }
}
