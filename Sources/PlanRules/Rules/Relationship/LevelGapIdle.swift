// We want to be more to a contact than we are, and do nothing about it.
import PlanModel
import PlanText

extension Rule {
  static let levelGapIdle = Rule(
    "level-gap-idle", .advice, in: .relationship, "We want to be more to a contact than we are, and nothing is planned",
    sections: ["contacts"],
    why: "A wish in a column changes nothing. Whoever wants to be a trusted adviser has to bring some advice.",
    mend: "Plan the next step with the contact as an action or a target, or lower what is wanted.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Level  | Wanted          | Owner |
      | -- | ---------- | --------- | --------- | ------ | --------------- | ----- |
      | C1 | Priya Shah | 5         | supporter | vendor | trusted-advisor | tom   |
      | C2 | Paul Reed  | 3         | neutral   | vendor | vendor          | jane  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Level  | Wanted          | Owner |
      | -- | ---------- | --------- | --------- | ------ | --------------- | ----- |
      | C1 | Priya Shah | 5         | supporter | vendor | trusted-advisor | tom   |
      | C2 | Paul Reed  | 3         | neutral   | vendor | vendor          | jane  |
      ## Actions
      - [ ] A1 Bring the study on shift planning to the HR director @tom due:2026-11-20 with:C1
      """
  ) { account, findings in
    for contact in account.known {
      guard let wanted = contact.record.text("wanted"), let now = contact.record.text("level"),
        let goal = levels.firstIndex(of: wanted), let step = levels.firstIndex(of: now), step < goal,
        !account.plansFor(contact)
      else { continue }
      findings.report(
        "\(contact.title) is to see a \(words(wanted)) in us and sees a \(words(now)); nothing is planned",
        at: contact.record, "wanted")
    }
  }
}

private let levels = ["vendor", "credible-source", "problem-solver", "trusted-advisor"]

/// `problem solver`
private func words(_ level: String) -> String { level.split(separator: "-").joined(separator: " ") }
