// Nobody knows whom a key contact reports to.
import PlanModel
import PlanText

extension Rule {
  static let bossUnknown = Rule(
    "boss-unknown", .advice, in: .relationship, "Nobody knows whom a key contact reports to", sections: ["contacts"],
    why: """
      A new boss brings their own suppliers. Whoever does not know the boss of their most important contact learns \
      of the change last.
      """,
    mend: "Ask, add the boss to Contacts and name them in `Reports to`; a dash says that there is nobody above.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Reports to | Owner |
      | -- | ---------- | --------- | --------- | ---------- | ----- |
      | C1 | Priya Shah | 5         | supporter |            | tom   |
      | C2 | Paul Reed  | 4         | mentor    | C1         | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   |            | dick  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Reports to | Owner |
      | -- | ---------- | --------- | --------- | ---------- | ----- |
      | C1 | Priya Shah | 5         | supporter | -          | tom   |
      | C2 | Paul Reed  | 4         | mentor    | C1         | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   |            | dick  |
      """
  ) { account, findings in
    guard !account.isStandard, account.known.contains(where: { $0.boss != nil }) else { return }
    for contact in account.known where contact.isKey && contact.boss == nil && !contact.record.says("reports-to") {
      findings.report("nobody has written whom \(contact.title) reports to", at: contact.record, "reports-to")
    }
  }
}
