// Somebody works for the client and is not on the team.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let memberUnlisted = Rule(
    "member-unlisted", .advice, in: .team, "Somebody who owns part of the account is not on the team",
    sections: ["team"],
    why: """
      Who is not on the team is not invited to its reviews, has no stand-in, and is missed by nobody when they go.
      """,
    mend: "Add the person to Team, or give what they own to somebody who is on it.",
    bad: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | dick  |
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | dick   | delivery        | The drivers | tom      |
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | dick  |
      """
  ) { account, findings in
    guard account.members.count >= 2 else { return }
    let strangers = account.namedOutsideTeam.filter { person in
      !account.members.contains { $0.person == person } && !account.people.hasLeft(person)
    }
    guard !strangers.isEmpty else { return }
    for person in strangers.sorted() {
      // Those above the team may decide, approve and be told without being on it.
      let place = account.account.livePlaces(of: person).first { place in
        place.field == "owner" || place.field == "accountable"
      }
      guard let place, let record = place.record else { continue }
      findings.report("\(account.name(person)) \(place.words) and is not on the team", at: record, place.field)
    }
  }
}
