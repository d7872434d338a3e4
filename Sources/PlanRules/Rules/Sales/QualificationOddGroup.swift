// An answer to a question that the scheme does not ask.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let qualificationOddGroup = Rule(
    "qualification-odd-group", .advice, in: .sales, "A qualification answers a group that the scheme does not have",
    sections: ["qualification"],
    why: "The answer counts for nothing, and the group that was meant seems to be open.",
    mend: "Write a group of the scheme that rutter.yaml names, or set the scheme that you use.",
    bad: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner |
      | -- | ------------ | --------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  |
      ## Qualification
      | Opportunity | Group     | Answer                       |
      | ----------- | --------- | ---------------------------- |
      | O1          | budget    | £200k set aside for the year |
      | O1          | Authority | Priya Shah signs alone       |
      """,
    good: """
      ## Opportunities
      | Id | Name         | Stage     | Amount | Close      | Owner |
      | -- | ------------ | --------- | ------ | ---------- | ----- |
      | O1 | Drivers desk | qualified | £180k  | 2026-12-15 | jane  |
      ## Qualification
      | Opportunity | Group     | Answer                       |
      | ----------- | --------- | ---------------------------- |
      | O1          | money     | £200k set aside for the year |
      | O1          | Authority | Priya Shah signs alone       |
      """
  ) { account, findings in
    let groups = account.settings.qualification.groups
    guard !groups.isEmpty else { return }
    for row in account.records("qualification") {
      guard let group = row.text("group"), !groups.contains(where: { isSameWord($0, group) }) else { continue }
      findings.report(
        "'\(group)' is no group of the scheme", at: row, "group",
        suggestion: didYouMean(group, among: groups) ?? "its groups are \(groups.joined(separator: ", "))")
    }
  }
}
