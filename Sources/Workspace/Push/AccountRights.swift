// Who may change which accounts, as the plans and the people of the receiving side say before a push.
import Git
import PlanModel
import PlanSchema
import PlanText
import Plans

/// Judges the authors of commits by the address that they carry.
final class AccountRights {
  struct Objection {
    let place: String
    let message: String
    let mend: String
  }

  private let governing: Governing
  private let today: CalendarDate
  private let repository: Repository
  /// The branch before the push; nil where it is new.
  private let base: ObjectID?
  private let mayChangeAll: Set<PersonID>
  private let environments = Environments()
  private var teams: [String: Set<PersonID>?] = [:]

  /// - Parameter base: the tree of the branch before the push.
  init(_ governing: Governing, base: ObjectID?, today: CalendarDate, in repository: Repository) {
    self.governing = governing
    self.base = base
    self.today = today
    self.repository = repository
    mayChangeAll = Set(governing.policies.mayChangeAll.map { PersonID($0.text) })
  }

  /// What a commit changes and its author may not.
  func objections(to pushed: PushedCommit) throws -> [Objection] {
    let touched = TouchedPlans(pushed.paths)
    let shared = (touched.touchesPeople ? [Layout.people] : []) + (touched.touchesSettings ? [Layout.settings] : [])
    guard !shared.isEmpty || !touched.accounts.isEmpty else { return [] }
    let author = pushed.commit.author
    let people = Set(governing.environment.people.withAddress(author.email))
    guard people.isDisjoint(with: mayChangeAll) else { return [] }
    var result = shared.map { path in
      objection(path, of: author.email, known: people, allowed: mayChangeAll, "those named in 'may-change-all'")
    }
    for account in touched.accounts.sorted() {
      let team = try team(of: account, changedBy: pushed.commit)
      guard people.isDisjoint(with: team) else { continue }
      let allowed = team.union(mayChangeAll)
      result.append(
        objection(
          Layout.folder(of: account), of: author.email, known: people, allowed: allowed, "its own team"))
    }
    return result
  }

  private func objection(
    _ place: String, of address: String, known: Set<PersonID>, allowed: Set<PersonID>, _ whose: String
  ) -> Objection {
    let names = allowed.sorted().map(\.name).joined(separator: ", ")
    var mend = "Ask one of those named to make the change"
    if known.isEmpty {
      mend =
        "Nobody in people.md has this address. If it is yours, set the one that people.md has for you (git config "
        + "user.email …) and commit again with --reset-author; else ask one of those named."
    } else {
      mend += allowed == mayChangeAll ? "." : ", or to take you into the team first, in a push of its own."
    }
    return Objection(
      place: place, message: "may be changed by \(whose) only (\(names)), and the author is \(address)", mend: mend)
  }

  /// The team as it was before the push. Of an account that the push brings, as its first commit has it.
  private func team(of account: String, changedBy commit: Commit) throws -> Set<PersonID> {
    if let base {
      if teams[account] == nil { teams[account] = .some(try team(of: account, in: base)) }
      if let team = teams[account] ?? nil { return team }
    }
    if let parent = commit.parents.first, let team = try team(of: account, in: repository.commit(parent).tree) {
      return team
    }
    return try team(of: account, in: commit.tree) ?? []
  }

  /// - Returns: nil where there is no such account; nobody where its plan cannot be read.
  private func team(of account: String, in tree: ObjectID) throws -> Set<PersonID>? {
    let plans = try StateReader(
      .tree(tree, in: repository, governing.state.clock), in: repository, environments: environments)
    guard plans.exists(Layout.plan(of: account)) else { return nil }
    return try plans.read(account).account?.ownTeam(on: today) ?? []
  }
}
