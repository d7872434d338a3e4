// A waiver that is meant to hold for ever.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let waiverEndless = Rule(
    "waiver-endless", .advice, in: .risk, "A waiver holds for more than a year", basis: .day, sections: ["waivers"],
    thresholds: [Threshold("months", 12, .months, "for which a waiver may still hold")],
    why:
      "Nobody who signs it today will be asked again. A gap that may stay for years is no exception, it is the rule.",
    mend: "End it within a year, at the review where it is to be looked at again; or change the rule in rutter.yaml.",
    bad: """
      ## Waivers
      | Rule           | Record | Reason                     | By  | Until      |
      | -------------- | ------ | -------------------------- | --- | ---------- |
      | contact-single |        | The client wants one voice | tom | 2036-12-31 |
      """,
    good: """
      ## Waivers
      | Rule           | Record | Reason                     | By  | Until      |
      | -------------- | ------ | -------------------------- | --- | ---------- |
      | contact-single |        | The client wants one voice | tom | 2027-06-30 |
      """
  ) { account, findings in
    let limit = account.today.adding(months: findings["months"])
    for record in account.records("waivers") {
      let waiver = Waiver(record)
      guard let until = waiver.until, until > limit else { continue }
      findings.report("the waiver of \(waiver.rule) holds until \(until)", at: record, "until")
    }
  }
}
