// A waiver whose time is up.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let waiverEnded = Rule(
    "waiver-ended", .advice, in: .risk, "A waiver has ended", basis: .day, sections: ["waivers"],
    why:
      "It was to hold for a while, and the while is over: what it let pass is found again, unless somebody mended it.",
    mend: "Take the row out if the gap is closed. If the team still wants to live with it, say until when and why.",
    bad: """
      ## Waivers
      | Rule          | Record | Reason                     | By  | Until      |
      | ------------- | ------ | -------------------------- | --- | ---------- |
      | contact-stale | C1     | On parental leave till May | tom | 2026-05-01 |
      """,
    good: """
      ## Waivers
      | Rule          | Record | Reason                     | By  | Until      |
      | ------------- | ------ | -------------------------- | --- | ---------- |
      | contact-stale | C1     | On parental leave till May | tom | 2026-10-01 |
      """
  ) { account, findings in
    for record in account.records("waivers") {
      let waiver = Waiver(record)
      guard let until = waiver.until, until < account.today else { continue }
      let about = waiver.about.map { " for \($0)" } ?? ""
      findings.report("the waiver of \(waiver.rule)\(about) ended on \(until)", at: record, "until")
    }
  }
}
