// Work still belongs to somebody who is off the team.
import PlanModel
import PlanText

extension Rule {
  static let workNotHanded = Rule(
    "work-not-handed", .warning, in: .team, "Open work still belongs to somebody who is off the team",
    basis: .day, sections: ["team"],
    why: "Targets and actions of somebody who has gone on to other clients are late before anybody asks.",
    mend: "Name a new owner for each.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in | Until      |
      | ------ | --------------- | ----------- | -------- | ---------- |
      | tom    | account-manager | The plan    | jane     |            |
      | jane   | deputy          | The desk    | tom      |            |
      | dick   | delivery        | The drivers | tom      | 2026-08-31 |
      ## Actions
      - [ ] A1 Show the rota to the plant manager @dick due:2026-11-14
      - [ ] A2 Ask for a reference @dick due:2026-12-14
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in | Until      |
      | ------ | --------------- | ----------- | -------- | ---------- |
      | tom    | account-manager | The plan    | jane     |            |
      | jane   | deputy          | The desk    | tom      |            |
      | dick   | delivery        | The drivers | tom      | 2026-08-31 |
      ## Actions
      - [x] A1 Show the rota to the plant manager @dick due:2026-07-14 done:2026-07-10
      - [ ] A2 Ask for a reference @jane due:2026-12-14
      """
  ) { account, findings in
    for member in account.formerMembers where !account.people.hasLeft(member.person) {
      let places = account.account.livePlaces(of: member.person).filter { place in
        // Contacts have a rule of their own; to know somebody, to be asked or to be told does no harm.
        place.section != "contacts" && place.section != "knows"
          && !["consulted", "informed", "tell"].contains(place.field)
      }
      guard let first = places.first else { continue }
      let others = places.count - 1
      let more = others == 0 ? "" : ", and has \(others) more"
      let message = "\(account.name(member.person)) is off the team, yet \(first.words)\(more)"
      if let record = first.record {
        findings.report(message, at: record, first.field)
      } else {
        findings.report(message, atKey: first.field)
      }
    }
  }
}
