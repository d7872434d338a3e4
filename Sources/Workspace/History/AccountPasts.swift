// What git remembers of many accounts' plans, read in one go along the first parents of a commit.
import Git
import PlanDiff
import PlanModel
import PlanSchema

/// Reads the pasts of accounts from the index of commits and from comparisons, which are kept.
struct AccountPasts {
  let repository: Repository
  let index: HistoryIndex
  let store: ComparisonStore
  /// Who goes by which e-mail address, in lower case.
  let people: [String: PersonID]

  /// The folder of an account from one commit on; nil when it went.
  private struct Step {
    let position: Int
    let tree: ObjectID?
  }

  init(repository: Repository, index: HistoryIndex, store: ComparisonStore, people: People) {
    self.repository = repository
    self.index = index
    self.store = store
    var known: [String: PersonID] = [:]
    for person in people.all { if let email = person.email?.lowercased() { known[email] = person.id } }
    self.people = known
  }

  /// The pasts of accounts as they are at a commit; an account that the commit does not have is left out.
  ///
  /// Merges are followed along their first parent: what counts is what the branch said on a day.
  func pasts(of accounts: [String], at tip: ObjectID) throws -> [String: AccountPast] {
    guard let tip = index.position(of: tip) else { return [:] }
    let steps = steps(from: tip)
    let versions = PlanVersions(index)
    let authors = try authors(of: Set(accounts), from: tip, steps)
    var chains: [(account: String, chain: [(position: Int, version: AccountVersion)])] = []
    for account in accounts {
      let chain = try chain(of: account, steps, versions)
      if !chain.isEmpty { chains.append((account, chain)) }
    }
    _ = try store.comparisons(chains.flatMap { pairs(of: $0.chain) })
    var pasts: [String: AccountPast] = [:]
    for (account, chain) in chains {
      pasts[account] = try past(of: chain, authors: authors[account] ?? [:])
    }
    return pasts
  }

  /// When each account's folder became another one, newest first, by folder name.
  private func steps(from tip: Int) -> [String: [Step]] {
    var steps: [String: [Step]] = [:]
    var next: Int? = tip
    while let position = next {
      for change in index.changes(at: position) where change.path.hasPrefix("accounts/") {
        let name = String(change.path.dropFirst("accounts/".count))
        steps[name, default: []].append(Step(position: position, tree: change.id))
      }
      next = index.firstParent(at: position)
    }
    return steps
  }

  /// The versions of an account, newest first, under all the names that it had.
  private func chain(
    of account: String, _ steps: [String: [Step]], _ versions: PlanVersions
  ) throws -> [(position: Int, version: AccountVersion)] {
    var chain: [(position: Int, version: AccountVersion)] = []
    var name: String? = account
    var seen: Set<String> = []
    var before = Int.max
    while let current = name, seen.insert(current).inserted {
      name = nil
      for step in steps[current] ?? [] where step.position < before {
        // What an account of the same name was before it went is somebody else's past.
        guard let tree = step.tree else { break }
        chain.append((step.position, versions.version(AccountFolder(account: current, tree: tree), at: step.position)))
      }
      guard let first = chain.last else { break }
      before = first.position
      name = try former(of: first.version, at: first.position, steps)
    }
    return chain
  }

  /// The name that went in the commit in which an account came, if it is the same account.
  private func former(of new: AccountVersion, at position: Int, _ steps: [String: [Step]]) throws -> String? {
    let gone = index.changes(at: position).filter { $0.id == nil && $0.path.hasPrefix("accounts/") }
      .map { String($0.path.dropFirst("accounts/".count)) }
    guard !gone.isEmpty, let plan = try store.read(new).plan else { return nil }
    let formerly = AccountRenames.formerly(plan)
    if let named = gone.first(where: formerly.contains) { return named }
    for name in gone {
      guard let last = (steps[name] ?? []).first(where: { $0.position < position && $0.tree != nil }),
        let tree = last.tree
      else { continue }
      let old = AccountVersion(folder: AccountFolder(account: name, tree: tree), environment: new.environment)
      if tree == new.folder.tree { return name }
      if let earlier = try store.read(old).plan, AccountRenames.isLike(plan, earlier) { return name }
    }
    return nil
  }

  /// Each version against the one before it; the first against nothing is no movement and is left out.
  private func pairs(of chain: [(position: Int, version: AccountVersion)]) -> [VersionPair] {
    zip(chain, chain.dropFirst()).map { VersionPair(old: $1.version, new: $0.version) }
  }

  private func past(
    of chain: [(position: Int, version: AccountVersion)], authors: [Author: Int]
  ) throws -> AccountPast {
    var movements = PastMovements()
    var days: [CalendarDate] = []
    for (place, pair) in pairs(of: chain).enumerated() {
      let comparison = try store.comparison(pair)
      // A text that cannot be read says nothing: what it seems to lack has not moved.
      guard comparison.newIsReadable, comparison.oldIsReadable else { continue }
      let position = chain[place].position
      let day = index.authorTime(at: position).day
      if comparison.changes.contains(where: \.changesMeaning), days.last != day { days.append(day) }
      guard let plan = comparison.plan else { continue }
      movements.add(plan, day: day, author: try author(at: position).person)
    }
    let since = chain.last.map { index.authorTime(at: $0.position).day } ?? CalendarDate(dayNumber: 0)
    if days.last != since { days.append(since) }
    return AccountPast(
      since: since, movements: movements.movements, days: Set(days).sorted(),
      authors: authors.map { AccountPast.Author(person: $0.person, name: $0.name, commits: $1) }
        .sorted { ($1.commits, $0.name) < ($0.commits, $1.name) })
  }

  private struct Author: Hashable {
    let person: PersonID?
    let name: String
  }

  /// How many commits that are no merges each author made to each account; merges of branches are looked into.
  private func authors(
    of accounts: Set<String>, from tip: Int, _ steps: [String: [Step]]
  ) throws -> [String: [Author: Int]] {
    var result: [String: [Author: Int]] = [:]
    for step in index.walk(from: [tip], excluding: [], states: nil, order: .date, firstParentOnly: false)
    where step.isShown && index.parentCount(at: step.position) < 2 {
      let names = index.changes(at: step.position).filter { $0.path.hasPrefix("accounts/") }
        .map { String($0.path.dropFirst("accounts/".count)) }.filter(accounts.contains)
      // A commit that brings many accounts at once was written by a machine, or is an import.
      guard !names.isEmpty, names.count <= 50 else { continue }
      let author = try author(at: step.position)
      for name in names { result[name, default: [:]][author, default: 0] += 1 }
    }
    return result
  }

  private func author(at position: Int) throws -> Author {
    let signature = try repository.commit(index.id(at: position)).author
    if let person = people[signature.email.lowercased()] { return Author(person: person, name: person.name) }
    return Author(person: nil, name: signature.name)
  }
}
