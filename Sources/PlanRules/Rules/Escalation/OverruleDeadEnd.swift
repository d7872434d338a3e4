// A matter that ends with somebody who has left us.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let overruleDeadEnd = Rule(
    "overrule-dead-end", .warning, in: .escalation, "A dispute ends with somebody who has left us",
    sections: ["overrule"],
    why: "A dispute that nobody can settle stays open in front of the client.",
    mend: "Name who decides now.",
    bad: """
      ## Overrule
      | Matter   | Decides | Overruled by |
      | -------- | ------- | ------------ |
      | Delivery | dick    | olive        |
      """,
    good: """
      ## Overrule
      | Matter   | Decides | Overruled by |
      | -------- | ------- | ------------ |
      | Delivery | dick    | henry        |
      """
  ) { account, findings in
    for row in account.records("overrule") {
      for field in ["decides", "overruled-by"] {
        guard let person = row.person(field), account.people.hasLeft(person) else { continue }
        findings.report("\(account.name(person)), who is to settle \(row.label), has left us", at: row, field)
        break
      }
    }
  }
}
