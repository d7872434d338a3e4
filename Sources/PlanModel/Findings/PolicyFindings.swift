// What the policies of rutter.yaml say of people, held against people.md.

package import PlanSchema
package import PlanText

extension People {
  /// What policies name and people.md does not have.
  ///
  /// - Parameter settings: rutter.yaml, where the findings stand.
  package func unfit(_ policies: Policies, in settings: SourceText) -> [Finding] {
    guard document != nil else { return [] }
    return policies.mayChangeAll.compactMap { name in
      guard let person = self[PersonID(name.text)] else {
        return Finding(
          .badSetting, "'\(name.text)' in 'may-change-all' is nobody in people.md", in: settings, at: name.range,
          suggestion: didYouMean(name.text, among: all.lazy.map(\.id.name)) ?? "write the id of a person")
      }
      guard person.email == nil, policies.whoMayChange == .team else { return nil }
      return Finding(
        .badSetting, "\(name.text) has no e-mail address in people.md, and could not be known by it", in: settings,
        at: name.range, suggestion: "write the address that their commits carry into people.md")
    }
  }

  /// The people who are with us and have an e-mail address, capitals aside.
  package func withAddress(_ address: String) -> [PersonID] {
    let address = address.lowercased()
    return all.filter { $0.email?.lowercased() == address && $0.status != "left" }.map(\.id)
  }
}

extension Account {
  /// Those who work for the client, as the plan says: manager, deputy, sponsor, the team, and who keeps a part of it.
  ///
  /// - Parameter day: those are left out who were off the team by then, or not on it yet.
  package func ownTeam(on day: CalendarDate) -> Set<PersonID> {
    var people: Set<PersonID> = []
    for field in ["manager", "deputy", "sponsor"] {
      if case .person(let person)? = decoded[field] { people.insert(person) }
    }
    people.formUnion(AccountOwnership(self).parts.map(\.owner))
    people.formUnion(team.compactMap { TeamMember($0) }.filter { $0.isOnTeam(day) }.map(\.person))
    return people
  }
}
