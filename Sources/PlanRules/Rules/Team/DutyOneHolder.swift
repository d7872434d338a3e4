// One person answers for everything.
import PlanModel
import PlanText

extension Rule {
  static let dutyOneHolder = Rule(
    "duty-one-holder", .advice, in: .team, "One person answers for every duty", sections: ["responsibilities"],
    thresholds: [
      Threshold("duties", 5, .count, "from how many duties on")
    ],
    why: """
      A list in which every duty has the same name in it is a job description. The work is not shared, and neither \
      is the knowledge.
      """,
    mend: "Give duties to those who do the work, with the manager in Informed.",
    bad: """
      ## Responsibilities
      | Id | Duty           | Accountable |
      | -- | -------------- | ----------- |
      | D1 | Account plan   | tom         |
      | D2 | Client reviews | tom         |
      | D3 | Delivery       | tom         |
      | D4 | Invoicing      | tom         |
      | D5 | Contract       | tom         |
      """,
    good: """
      ## Responsibilities
      | Id | Duty           | Accountable |
      | -- | -------------- | ----------- |
      | D1 | Account plan   | tom         |
      | D2 | Client reviews | tom         |
      | D3 | Delivery       | dick        |
      | D4 | Invoicing      | vinod       |
      | D5 | Contract       | tom         |
      """
  ) { account, findings in
    guard !account.isStandard, account.members.count >= 2 else { return }
    let duties = account.records("responsibilities")
    guard duties.count >= findings["duties"], let person = duties.first?.person("accountable"),
      duties.allSatisfy({ $0.person("accountable") == person })
    else { return }
    findings.report("\(account.name(person)) answers for all \(duties.count) duties", atSection: "responsibilities")
  }
}
