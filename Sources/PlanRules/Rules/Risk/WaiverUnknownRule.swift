// A waiver of something that no rule finds.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let waiverUnknownRule = Rule(
    "waiver-unknown-rule", .warning, in: .risk, "A waiver names a rule that does not exist", sections: ["waivers"],
    why: """
      The team believes that a finding has been dealt with, and it has not: the waiver has no effect, and whoever \
      reads it trusts it.
      """,
    mend: "Write the id as the finding shows it; `rutter rules` lists them all. Take the row out if the rule is gone.",
    bad: """
      ## Waivers
      | Rule           | Record | Reason                     | By  | Until      |
      | -------------- | ------ | -------------------------- | --- | ---------- |
      | contacts-stale | C1     | On parental leave till May | tom | 2027-05-01 |
      """,
    good: """
      ## Waivers
      | Rule          | Record | Reason                     | By  | Until      |
      | ------------- | ------ | -------------------------- | --- | ---------- |
      | contact-stale | C1     | On parental leave till May | tom | 2027-05-01 |
      """
  ) { account, findings in
    for record in account.records("waivers") {
      let id = Waiver(record).rule
      guard !id.isEmpty, Rule.named(id) == nil else { continue }
      findings.report(
        "there is no rule '\(id)'", at: record, "rule", suggestion: didYouMean(id, among: Rule.all.lazy.map(\.id)))
    }
  }
}
