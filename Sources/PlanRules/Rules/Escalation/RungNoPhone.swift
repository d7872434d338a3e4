// A rung of the ladder without a phone number.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let rungNoPhone = Rule(
    "rung-no-phone", .warning, in: .escalation, "A rung of the ladder names no phone number",
    sections: ["escalation"],
    why: """
      In an emergency people call. An e-mail address is read in the morning, and a number that has to be looked up costs \
      the minutes that the ladder is there to save.
      """,
    mend: "Write into `Channel` the number that is answered at these hours.",
    bad: """
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel          |
      | ----- | ---- | ------------------- | -------------- | ---------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 30m            | dick@agency.test |
      """,
    good: """
      ## Escalation
      | Level | Who  | Hours               | Respond within | Channel         |
      | ----- | ---- | ------------------- | -------------- | --------------- |
      | 1     | dick | Mon-Fri 08:00-18:00 | 30m            | +44 20 7946 002 |
      """
  ) { account, findings in
    for rung in account.ladder where rung.phone == nil {
      let known = rung.people.compactMap { person in
        account.people[person]?.phone.map { "\(person.name)'s is \($0)" }
      }
      findings.report(
        "level \(rung.level) names no phone number", at: rung.record, "channel",
        suggestion: known.isEmpty
          ? nil : "in people.md \(known.joined(separator: ", ")): write it here if it is answered at these hours")
    }
  }
}
