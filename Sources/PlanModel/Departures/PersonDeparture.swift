package import PlanSchema

/// What becomes of an account when one of us leaves it.
package struct PersonDeparture: Sendable {
  /// Something that the person holds, and who could take it on.
  package struct Loss: Sendable {
    package let holding: Holding
    /// Who could take it on; nil where the plan leads to nobody.
    package let follower: PersonID?
    /// Why it is they: `deputy`, `stand-in`, `knows them`.
    package let basis: String?
    /// What is missing, because nobody is ready to take it on; nil where somebody is.
    package let gap: String?

    /// Whether the gap is one by which accounts are lost: no manager, nobody who knows somebody of weight, nobody to call.
    package var isGrave: Bool {
      guard gap != nil else { return false }
      switch holding.kind {
      case .post: return holding.part == "account-manager"
      case .contact: return holding.record?.carriesWeight ?? false
      case .rung, .authority: return true
      default: return false
      }
    }
  }

  package let account: Account
  package let person: PersonID
  /// By kind, what is missing and what is not.
  package let losses: [Loss]
  /// Who stands in for them in the account; nil where nobody can.
  package let standIn: PersonID?
  /// Why nobody does: `nobody is named`, `henry has left`.
  package let standInProblem: String?

  package var gaps: [Loss] { losses.filter { $0.gap != nil } }

  /// nil for somebody who holds nothing in the account.
  package init?(of person: PersonID, in account: Account, people: People) {
    let holdings = Holdings(of: person, in: account)
    guard !holdings.isEmpty else { return nil }
    self.account = account
    self.person = person
    let successors = Successors(account: account, person: person, people: people)
    (standIn, standInProblem) = (successors.standIn, successors.standInProblem)
    losses = holdings.all.compactMap(successors.loss)
  }
}
