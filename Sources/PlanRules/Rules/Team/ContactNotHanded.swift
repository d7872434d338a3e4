// A contact still belongs to somebody who is off the team.
import PlanModel
import PlanText

extension Rule {
  static let contactNotHanded = Rule(
    "contact-not-handed", .warning, in: .team, "A contact still belongs to somebody who is off the team",
    basis: .day, sections: ["team", "contacts"],
    why: "The contact is told that somebody else looks after them now, and hears from nobody.",
    mend: "Name the new owner, and let the old one introduce them while they still can.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in | Until      |
      | ------ | --------------- | ----------- | -------- | ---------- |
      | tom    | account-manager | The plan    | jane     |            |
      | jane   | deputy          | The desk    | tom      |            |
      | dick   | delivery        | The drivers | tom      | 2026-08-31 |
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner     |
      | -- | ---------- | --------- | --------- | --------- |
      | C1 | Priya Shah | 5         | supporter | tom, dick |
      | C2 | Paul Reed  | 4         | mentor    | dick      |
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in | Until      |
      | ------ | --------------- | ----------- | -------- | ---------- |
      | tom    | account-manager | The plan    | jane     |            |
      | jane   | deputy          | The desk    | tom      |            |
      | dick   | delivery        | The drivers | tom      | 2026-08-31 |
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner     |
      | -- | ---------- | --------- | --------- | --------- |
      | C1 | Priya Shah | 5         | supporter | tom, dick |
      | C2 | Paul Reed  | 4         | mentor    | jane      |
      """
  ) { account, findings in
    let former = account.formerMembers
    guard !former.isEmpty else { return }
    for contact in account.known {
      guard let owner = contact.owners.first,
        contact.owners.allSatisfy({ owner in former.contains { $0.person == owner } }),
        // Of those who left us altogether leaver-named tells all at once.
        !account.people.hasLeft(owner)
      else { continue }
      findings.report(
        "\(contact.title) is still kept by \(account.name(owner)), who is off the team", at: contact.record, "owner")
    }
  }
}
