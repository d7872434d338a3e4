// A kind of decision that has come up and that nobody may take.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let authorityMissing = Rule(
    "authority-missing", .warning, in: .escalation, "A kind of decision has come up that nobody may take",
    sections: ["authority"],
    why: """
      When nobody is named, everybody asks everybody, or somebody decides who may not. The client sees which of the two \
      it is.
      """,
    mend: "Add a row to Authority: the kind, up to how much, who approves it, and who does when that person is away.",
    bad: """
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      | jane   |
      ## Issues
      | Id | Issue                        | Kind    | Opened     | Owner | State |
      | -- | ---------------------------- | ------- | ---------- | ----- | ----- |
      | I1 | The July invoice was doubled | invoice | 2026-08-03 | vinod | open  |
      """,
    good: """
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      | jane   |
      | credit-note | £1k   | vinod    | claire |
      ## Issues
      | Id | Issue                        | Kind    | Opened     | Owner | State |
      | -- | ---------------------------- | ------- | ---------- | ----- | ----- |
      | I1 | The July invoice was doubled | invoice | 2026-08-03 | vinod | open  |
      """
  ) { account, findings in
    let kinds = Set(account.authority.map(\.kind))
    guard !kinds.isEmpty else { return }
    var told: Set<String> = []
    func report(_ kind: String, _ record: RecordView, _ field: String, _ findings: inout RuleFindings) {
      guard !kinds.contains(kind), told.insert(kind).inserted else { return }
      findings.report("\(record.title) may need a \(kind), and nobody may approve one", at: record, field)
    }
    for issue in account.records("issues") where issue.text("state") != "closed" {
      if issue.text("kind") == "invoice" { report("credit-note", issue, "kind", &findings) }
      for kind in spokenKinds(issue.raw("issue")) { report(kind, issue, "issue", &findings) }
    }
    for action in account.openActions {
      for kind in spokenKinds(action.raw("text")) { report(kind, action, "text", &findings) }
    }
    if account.ladder.isEmpty || !kinds.isDisjoint(with: Coverage.urgentKinds) { return }
    findings.report(
      "nobody may authorise what a call for help needs: extra-spend, overtime, staffing or scope-change",
      atSection: "authority")
  }

  /// Kinds of decision that a text speaks of by name.
  private static func spokenKinds(_ text: String?) -> [String] {
    let words = (text ?? "").lowercased().split { !$0.isLetter }.joined(separator: " ")
    return ["credit note", "discount", "goodwill", "overtime"].filter { " \(words) ".contains(" \($0) ") }
      .map { $0 == "credit note" ? "credit-note" : $0 }
  }
}
