// What several rules ask of an account's relationships and of the people whom its plan names.
import PlanModel
import PlanSchema
import PlanText

extension ExaminedAccount {
  /// Whether an open action or target has to do with a contact.
  func plansFor(_ contact: KnownContact) -> Bool { actedOn.contains(contact.key) || targeted.contains(contact.key) }

  /// `single-point`, `designated` or `open`; nil where nobody has said.
  var contactPolicy: String? {
    if case .word(let policy)? = self["contact-policy"] { policy } else { nil }
  }

  /// People whom a key of the front matter names.
  func people(_ field: String) -> [PersonID] {
    switch self[field] {
    case .person(let person): [person]
    case .list(let values): values.compactMap { if case .person(let person) = $0 { person } else { nil } }
    default: []
    }
  }

  /// The one of us who holds every contact that anybody holds; nil where there are several, or fewer than two contacts
  /// are held.
  var soleHolder: PersonID? {
    var only: PersonID?
    var held = 0
    for contact in known where !contact.holders.isEmpty {
      held += 1
      for holder in contact.holders where holder != only {
        if only != nil { return nil }
        only = holder
      }
    }
    return held >= 2 ? only : nil
  }

  /// Whether the client speaks to one of us only because that is how it was agreed.
  var isSinglePoint: Bool { contactPolicy == "single-point" }

  /// Contacts on whom a rival can count, with the rival; one who has been displaced counts no more.
  var favours: [(contact: RecordKey, rival: RecordView)] {
    records("competitors").filter { $0.text("state") != "displaced" }
      .flatMap { rival in rival.references("favoured-by").map { ($0.key, rival) } }
  }

  /// Who steps in for a member: as the team says, else the manager's deputy, else the deputy in people.md.
  func standIn(of member: TeamMember) -> PersonID? {
    if let standIn = member.standIn { return standIn }
    if member.person == account.manager, let deputy = people("deputy").first { return deputy }
    return people[member.person]?.deputy
  }

  /// Names as messages list them: `Tom Price, Jane Moss and Dick Lowe`.
  func names(_ people: [PersonID]) -> String {
    let names = people.map { name($0) }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Everybody whom the plan names outside the table of the team.
  func peopleNamedOutsideTeam() -> Set<PersonID> {
    var named: Set<PersonID> = []
    let team = account.decoded.section("team")
    for document in account.decoded.documents {
      let isTeams = document.source.path == team?.path
      for reference in document.references {
        guard case .person(let person) = reference.target else { continue }
        if isTeams, let range = team?.section.range, range.lowerBound <= reference.range.lowerBound,
          reference.range.lowerBound < range.upperBound
        {
          continue
        }
        named.insert(person)
      }
    }
    return named
  }

  /// Who left the team, and has not come back, by the day of ``today``.
  var formerMembers: [TeamMember] {
    members.filter { member in member.until.map { $0 <= today } ?? false }
  }
}
