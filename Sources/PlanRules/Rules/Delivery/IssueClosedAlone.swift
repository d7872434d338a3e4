// An issue that we call closed, and the client has not said so.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let issueClosedAlone = Rule(
    "issue-closed-alone", .warning, in: .delivery, "An issue was closed without the client's word",
    sections: ["issues"],
    why: "An issue is closed when the client says so. Before that we have only stopped talking about it.",
    mend: "Ask the contact who raised it whether it is put right, and name them in `Closed with`.",
    bad: """
      ## Issues
      | Id | Issue               | Severity | Opened     | Owner  | State  | Closed with | Closed on  |
      | -- | ------------------- | -------- | ---------- | ------ | ------ | ----------- | ---------- |
      | I1 | Two invoices wrong  | high     | 2026-09-02 | claire | closed |             | 2026-09-09 |
      | I2 | Rota sent late      | low      | 2026-09-20 | dick   | closed |             | 2026-09-21 |
      """,
    good: """
      ## Issues
      | Id | Issue               | Severity | Opened     | Owner  | State  | Closed with | Closed on  |
      | -- | ------------------- | -------- | ---------- | ------ | ------ | ----------- | ---------- |
      | I1 | Two invoices wrong  | high     | 2026-09-02 | claire | closed | C2          | 2026-09-09 |
      | I2 | Rota sent late      | low      | 2026-09-20 | dick   | closed |             | 2026-09-21 |
      """
  ) { account, findings in
    for issue in account.records("issues") where issue.text("state") == "closed" && !issue.isPraise {
      // Nobody is called about a trifle, nor about what was the fault of others.
      guard issue.references("closed-with").isEmpty, issue.text("severity") != "low",
        issue.text("side") != "third-party"
      else { continue }
      let place = issue.range(of: "closed-with").map { !$0.isEmpty } ?? false
      findings.report(
        "nobody at the client has said that \(issue.title) is closed", at: issue, place ? "closed-with" : "state")
    }
  }
}
