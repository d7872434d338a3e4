// All contacts report to the same person.
import PlanModel
import PlanText

extension Rule {
  static let sameLine = Rule(
    "same-line", .advice, in: .relationship, "All contacts report to the same person", sections: ["contacts"],
    thresholds: [
      Threshold("contacts", 3, .count, "from how many contacts below one boss on")
    ],
    why: """
      What we hear of the client is what one department thinks. A reorganisation of that department is a \
      reorganisation of our account.
      """,
    mend: "Look for a contact in another department that uses, pays for or depends on what we do.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Reports to | Owner |
      | -- | ---------- | --------- | --------- | ---------- | ----- |
      | C1 | Priya Shah | 5         | supporter | -          | tom   |
      | C2 | Paul Reed  | 4         | mentor    | C1         | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   | C1         | dick  |
      | C4 | Ann Hill   | 3         | neutral   | C1         | dick  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Reports to | Owner |
      | -- | ---------- | --------- | --------- | ---------- | ----- |
      | C1 | Priya Shah | 5         | supporter | -          | tom   |
      | C2 | Paul Reed  | 4         | mentor    | C1         | jane  |
      | C3 | Rosa Diaz  | 2         | neutral   | C1         | dick  |
      | C4 | Ann Hill   | 3         | neutral   | C5         | dick  |
      | C5 | Karl Voss  | 4         | neutral   | -          | tom   |
      """
  ) { account, findings in
    guard account.known.count >= findings["contacts"], !account.isStandard,
      let boss = account.known.first(where: { $0.boss != nil })?.boss
    else { return }
    var below = 0
    for contact in account.known where contact.key != boss {
      guard contact.boss == boss else { return }
      below += 1
    }
    guard below >= findings["contacts"], let record = account.record(boss, in: "contacts") else { return }
    findings.report("all \(below) other contacts report to \(record.title)", at: record, "name")
  }
}
