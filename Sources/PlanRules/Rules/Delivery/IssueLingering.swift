// An issue without a date that has been open for long.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let issueLingering = Rule(
    "issue-lingering", .warning, in: .delivery, "An issue without a due date has been open for too long", basis: .day,
    sections: ["issues"],
    thresholds: [
      Threshold("severe-days", 7, .days, "of a critical or high issue"),
      Threshold("days", 30, .days, "of any other issue"),
    ],
    why: "What has no date is done last. The client sees the same fault at every visit and draws its conclusion.",
    mend: "Agree a day with the client, and write it into `Due`; or close it.",
    bad: """
      ## Issues
      | Id | Issue               | Kind    | Severity | Opened     | Owner  | Due | State |
      | -- | ------------------- | ------- | -------- | ---------- | ------ | --- | ----- |
      | I1 | Two invoices wrong  | invoice | high     | 2026-09-20 | claire |     | open  |
      | I2 | Rota sent late      | people  | low      | 2026-09-20 | dick   |     | open  |
      """,
    good: """
      ## Issues
      | Id | Issue               | Kind    | Severity | Opened     | Owner  | Due        | State |
      | -- | ------------------- | ------- | -------- | ---------- | ------ | ---------- | ----- |
      | I1 | Two invoices wrong  | invoice | high     | 2026-09-20 | claire | 2026-10-10 | open  |
      | I2 | Rota sent late      | people  | low      | 2026-09-20 | dick   |            | open  |
      """
  ) { account, findings in
    for issue in account.records("issues") where issue.isOpenIssue && issue.date("due") == nil {
      guard let opened = issue.date("opened"),
        account.days(since: opened) > findings[issue.isSevere ? "severe-days" : "days"]
      else { continue }
      findings.report(
        "\(issue.title) has been open for \(account.days(since: opened)) days, and nobody has set a date", at: issue,
        "opened")
    }
  }
}
