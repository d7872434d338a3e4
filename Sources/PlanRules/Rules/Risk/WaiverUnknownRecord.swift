// A waiver about something that is not in the plan.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let waiverUnknownRecord = Rule(
    "waiver-unknown-record", .advice, in: .risk, "A waiver names a record that is not in the plan",
    sections: ["waivers"],
    why: "It lets nothing pass. Either it was meant for another record, or what it was about is gone and so can it be.",
    mend: "Write the id of the record, or the name of the review, that the finding is about; or take the row out.",
    bad: """
      ## Waivers
      | Rule          | Record | Reason                     | By  | Until      |
      | ------------- | ------ | -------------------------- | --- | ---------- |
      | contact-stale | C9     | On parental leave till May | tom | 2027-05-01 |
      """,
    good: """
      ## Waivers
      | Rule           | Record | Reason                      | By  | Until      |
      | -------------- | ------ | --------------------------- | --- | ---------- |
      | contact-stale  | C1     | On parental leave till May  | tom | 2027-05-01 |
      | contact-single |        | The client wants one voice  | tom | 2027-05-01 |
      """
  ) { account, findings in
    let (plan, reviews) = (account.account.decoded.documents, account.account.reviews)
    for record in account.records("waivers") {
      guard let about = Waiver(record).about,
        !plan.contains(where: { $0.sections.contains { $0.records.contains { $0.key == about } } }),
        !reviews.contains(where: { $0.name == about.text || $0.decisions.contains { $0.key == about } })
      else { continue }
      findings.report("nothing in the plan is called '\(about)'", at: record, "record")
    }
  }
}
