// Somebody who left us is still counted on.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let leaverNamed = Rule(
    "leaver-named", .warning, in: .team, "Somebody who left us is still named in the plan",
    why: """
      What belongs to somebody who is gone is done by nobody, and whoever is called in an emergency does not \
      answer.
      """,
    mend: "Name somebody else in every place, and write into `Until` in Team when the person left.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | olive  | delivery        | The drivers | tom      |
      ## Actions
      - [ ] A1 Show the rota to the plant manager @olive due:2026-11-14
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in | Until      |
      | ------ | --------------- | ----------- | -------- | ---------- |
      | tom    | account-manager | The plan    | jane     |            |
      | jane   | deputy          | The desk    | tom      |            |
      | olive  | delivery        | The drivers | tom      | 2026-08-31 |
      ## Actions
      - [x] A1 Show the rota to the plant manager @olive due:2026-07-14 done:2026-07-10
      """
  ) { account, findings in
    guard account.people.includesLeavers else { return }
    var leavers = account.namedOutsideTeam.filter(account.people.hasLeft)
    for member in account.members {
      if account.people.hasLeft(member.person) { leavers.insert(member.person) }
      if let standIn = member.standIn, account.people.hasLeft(standIn) { leavers.insert(standIn) }
    }
    guard !leavers.isEmpty else { return }
    for person in leavers.sorted() {
      let places = account.account.livePlaces(of: person)
      guard let first = places.first else { continue }
      let others = places.count - 1
      let more = others == 0 ? "" : ", and is named in \(others) more \(others == 1 ? "place" : "places")"
      let message = "\(account.name(person)) has left us, yet \(first.words)\(more)"
      if let record = first.record {
        findings.report(message, at: record, first.field)
      } else {
        findings.report(message, atKey: first.field)
      }
    }
  }
}
