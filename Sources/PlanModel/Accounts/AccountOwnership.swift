// Who of us keeps an account's files: the people a change of them is to be shown to.
package import PlanSchema
import PlanText

/// The people who answer for the files of one account, as its plan names them.
package struct AccountOwnership: Sendable {
  package let account: String
  /// The manager, then the team in the order of the text; nobody twice, and nobody with an end to the work.
  package let people: [PersonID]
  /// Parts of the plan that name an owner of their own, by path.
  package let parts: [(path: String, owner: PersonID)]

  /// It depends on no day: whoever has an end in the team, past or to come, is no owner, so that a check of what was
  /// made of this does not turn wrong overnight.
  package init(_ account: Account) {
    self.account = account.id
    var people: [PersonID] = []
    let team = account.team.compactMap { TeamMember($0) }.filter(\.isStaying).map(\.person)
    for person in [account.manager].compactMap(\.self) + team where !people.contains(person) { people.append(person) }
    self.people = people
    parts = account.decoded.documents.filter { $0.kind.name == "part" }.compactMap { document in
      guard case .person(let owner)? = document["owner"] else { return nil }
      return (document.source.path, owner)
    }.sorted { $0.0 < $1.0 }
  }
}
