// Nobody answers for a duty.
import PlanModel
import PlanText

extension Rule {
  static let dutyUnowned = Rule(
    "duty-unowned", .warning, in: .team, "Nobody answers for a duty", sections: ["responsibilities"],
    why: """
      A duty that nobody answers for is done when somebody thinks of it, and the client is the first to notice when \
      nobody does.
      """,
    mend: "Name one person in Accountable.",
    bad: """
      ## Responsibilities
      | Id | Duty      | Accountable |
      | -- | --------- | ----------- |
      | D1 | Delivery  | dick        |
      | D2 | Invoicing | -           |
      """,
    good: """
      ## Responsibilities
      | Id | Duty      | Accountable |
      | -- | --------- | ----------- |
      | D1 | Delivery  | dick        |
      | D2 | Invoicing | vinod       |
      """
  ) { account, findings in
    for duty in account.records("responsibilities") where duty.isNone("accountable") {
      findings.report("nobody answers for \(duty.title)", at: duty, "accountable")
    }
  }
}
