// An issue that was closed is open again.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let issueReopened = Rule(
    "issue-reopened", .warning, in: .delivery, "An issue that was closed is open again", basis: .history,
    sections: ["issues"],
    why: "A fault that comes back after we called it mended costs more trust than a new one.",
    mend: "Look for the cause, not the symptom, and have somebody senior tell the client what is different this time.",
    bad: """
      ## Issues
      | Id | Issue               | Opened     | Owner  | Due        | State |
      | -- | ------------------- | ---------- | ------ | ---------- | ----- |
      | I1 | Two invoices wrong  | 2026-05-02 | claire | 2026-10-10 | open  |
      <!-- 2026-07-09 claire -->
      ## Issues
      | Id | Issue               | Opened     | Owner  | Due        | State  |
      | -- | ------------------- | ---------- | ------ | ---------- | ------ |
      | I1 | Two invoices wrong  | 2026-05-02 | claire | 2026-06-10 | closed |
      """,
    good: """
      ## Issues
      | Id | Issue               | Opened     | Owner  | Due        | State       |
      | -- | ------------------- | ---------- | ------ | ---------- | ----------- |
      | I1 | Two invoices wrong  | 2026-05-02 | claire | 2026-10-10 | in-progress |
      <!-- 2026-07-09 claire -->
      ## Issues
      | Id | Issue               | Opened     | Owner  | Due        | State  |
      | -- | ------------------- | ---------- | ------ | ---------- | ------ |
      | I1 | Two invoices wrong  | 2026-05-02 | claire | 2026-06-10 | open   |
      """
  ) { account, findings in
    guard let past = account.past else { return }
    for issue in account.records("issues") where issue.isOpenIssue {
      guard let key = issue.key,
        let back = past.movements(of: "state", of: key, in: "issues").last(where: { $0.old == .word("closed") })
      else { continue }
      findings.report("\(issue.title) was closed, and is open again since \(back.day.canonical)", at: issue, "state")
    }
  }
}
