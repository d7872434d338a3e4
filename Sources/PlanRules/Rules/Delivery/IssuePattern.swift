// The same kind of fault, again and again.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let issuePattern = Rule(
    "issue-pattern", .warning, in: .delivery, "The same kind of issue comes up again and again", basis: .day,
    sections: ["issues"],
    thresholds: [
      Threshold("issues", 3, .count, "of one kind"), Threshold("months", 6, .months, "in which they were opened"),
    ],
    why: "The client does not see three faults that were put right. It sees a supplier who does not learn.",
    mend:
      "Find the common cause, and set a target with one of these issues as its source, or a risk that names the kind.",
    bad: """
      ## Issues
      | Id | Issue               | Kind    | Opened     | Owner  | State  | Closed with |
      | -- | ------------------- | ------- | ---------- | ------ | ------ | ----------- |
      | I1 | Two invoices wrong  | invoice | 2026-05-02 | claire | closed | C2          |
      | I2 | Invoice lost        | invoice | 2026-07-02 | claire | closed | C2          |
      | I3 | Invoice sent twice  | invoice | 2026-09-02 | vinod  | closed | C2          |
      | I4 | Rota sent late      | people  | 2026-09-20 | dick   | closed | C2          |
      """,
    good: """
      ## Issues
      | Id | Issue               | Kind    | Opened     | Owner  | State  | Closed with |
      | -- | ------------------- | ------- | ---------- | ------ | ------ | ----------- |
      | I1 | Two invoices wrong  | invoice | 2026-05-02 | claire | closed | C2          |
      | I2 | Invoice lost        | invoice | 2026-07-02 | claire | closed | C2          |
      | I3 | Invoice sent twice  | invoice | 2026-09-02 | vinod  | closed | C2          |
      | I4 | Rota sent late      | people  | 2026-09-20 | dick   | closed | C2          |
      ## Targets
      | Id | Target               | Source | Baseline | Goal | Due        | Owner |
      | -- | -------------------- | ------ | -------- | ---- | ---------- | ----- |
      | T1 | Invoices sent right  | I3     | 90 %     | 99 % | 2026-12-31 | vinod |
      """
  ) { account, findings in
    let issues = account.records("issues")
    guard issues.count >= max(1, findings["issues"]) else { return }
    let start = account.today.adding(months: -findings["months"])
    var kinds: [(kind: String, issues: [RecordView])] = []
    for issue in issues where !issue.isPraise {
      guard let kind = issue.text("kind"), let opened = issue.date("opened"), start < opened, opened <= account.today
      else { continue }
      if let place = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[place].issues.append(issue)
      } else {
        kinds.append((kind, [issue]))
      }
    }
    guard let (kind, found) = kinds.max(by: { $0.issues.count < $1.issues.count }),
      found.count >= max(1, findings["issues"]), let last = found.last,
      !found.contains(where: { $0.key.map(account.targeted.contains) ?? false }),
      !account.isRiskNaming(kind)
    else { return }
    findings.report(
      "\(found.count) \(kind) issues in \(findings["months"]) months, and nothing is planned about their cause",
      at: last,
      "kind")
  }
}
