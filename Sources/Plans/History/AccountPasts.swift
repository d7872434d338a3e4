// What git remembers of many accounts' plans, told along the first parents of a commit and kept for the next time.
package import Git
import PlanDiff
package import PlanModel
import PlanSchema
import PlanText
import System

/// Reads the pasts of accounts. That of an account at a commit never changes, so it is kept by both; after a new commit only
/// what that one changed is read.
package struct AccountPasts {
  package let repository: Repository
  package let index: HistoryIndex
  package let store: ComparisonStore
  package let cache: KeptCache
  package let cores: Int
  package let days: CommitDay

  /// The folder of an account from one commit on; nil when it went.
  private struct Step {
    let position: Int
    let tree: ObjectID?
  }

  /// A version of an account with the commit that made it.
  private struct Link: Sendable {
    let position: Int
    let version: AccountVersion
  }

  /// What is not known yet of an account.
  private struct Gap: Sendable {
    let account: String
    /// Newest first; the last one is that of ``base``, or the account's first.
    let links: [Link]
    let base: KeptPast?
    let authors: [KeptPast.Author: Int]
  }

  /// The pasts of accounts as they are at a commit; an account that the commit does not have is left out.
  ///
  /// Merges are followed along their first parent: what counts is what the branch said on a day.
  package func pasts(of accounts: [String], at tip: ObjectID, people: People) throws -> [String: AccountPast] {
    guard let tip = index.position(of: tip) else { return [:] }
    let steps = steps(from: tip, of: accounts.count == 1 ? accounts.first : nil)
    var known: [String: PersonID] = [:]
    for person in people.all { if let email = person.email?.lowercased() { known[email] = person.id } }
    var pasts: [String: AccountPast] = [:]
    var missing: [String] = []
    for account in accounts {
      guard let newest = steps[account]?.first, newest.tree != nil else { continue }
      if let kept = try kept(account, newest.position) {
        pasts[account] = kept.past(known)
      } else {
        missing.append(account)
      }
    }
    guard !missing.isEmpty else { return pasts }
    let made = try fill(try gaps(missing, from: tip, accounts.count == 1 ? self.steps(from: tip, of: nil) : steps))
    for (account, past) in zip(missing, made) { pasts[account] = past.past(known) }
    cache.save()
    return pasts
  }

  private func key(_ account: String, _ position: Int) throws -> ObjectID {
    try Repository.blobID(of: index.id(at: position).bytes + Array("\(days.zone)\0\(account)".utf8))
  }

  private func kept(_ account: String, _ position: Int) throws -> KeptPast? {
    try cache.contents[key(account, position)].flatMap(KeptPast.init(bytes:))
  }

  /// When each account's folder became another one, newest first, by folder name.
  ///
  /// - Parameter only: the one account that is asked for: then the walk ends at its newest step.
  private func steps(from tip: Int, of only: String?) -> [String: [Step]] {
    var steps: [String: [Step]] = [:]
    var next: Int? = tip
    while let position = next {
      for (name, tree) in index.accountChanges(at: position) {
        if let only, name != only { continue }
        steps[name, default: []].append(Step(position: position, tree: tree))
        if only != nil { return steps }
      }
      next = index.firstParent(at: position)
    }
    return steps
  }

  /// What has to be read, with what is known to begin from.
  private func gaps(_ accounts: [String], from tip: Int, _ steps: [String: [Step]]) throws -> [Gap] {
    let versions = PlanVersions(index)
    let authors = try authors(of: Set(accounts), from: tip)
    return try accounts.map { account in
      let chain = try chain(of: account, steps, versions)
      for (place, link) in chain.enumerated().dropFirst() {
        guard let base = try kept(link.version.folder.account, link.position) else { continue }
        return Gap(
          account: account, links: Array(chain[...place]), base: base, authors: authors[account] ?? base.authors)
      }
      return Gap(account: account, links: chain, base: nil, authors: authors[account] ?? [:])
    }
  }

  /// The versions of an account, newest first, under all the names that it had.
  private func chain(of account: String, _ steps: [String: [Step]], _ versions: PlanVersions) throws -> [Link] {
    var chain: [Link] = []
    var name: String? = account
    var seen: Set<String> = []
    var before = Int.max
    while let current = name, seen.insert(current).inserted {
      name = nil
      for step in steps[current] ?? [] where step.position < before {
        // What an account of the same name was before it went is somebody else's past.
        guard let tree = step.tree else { break }
        let folder = AccountFolder(account: current, tree: tree)
        chain.append(Link(position: step.position, version: versions.version(folder, at: step.position)))
      }
      guard let first = chain.last else { break }
      before = first.position
      name = try store.formerNames(at: first.position, in: versions)[current]
    }
    return chain
  }

  /// How many commits that are no merges each author made to each account; merged branches are looked into.
  private func authors(of accounts: Set<String>, from tip: Int) throws -> [String: [KeptPast.Author: Int]] {
    var result: [String: [KeptPast.Author: Int]] = [:]
    for step in index.walk(from: [tip], excluding: [], states: nil, order: .date, firstParentOnly: false)
    where step.isShown && index.parentCount(at: step.position) < 2 {
      let names = index.accountChanges(at: step.position).map(\.account).filter(accounts.contains)
      // A commit that brings many accounts at once is an import, or was made by a machine.
      guard !names.isEmpty, names.count <= 50 else { continue }
      let signature = try repository.commit(index.id(at: step.position)).author
      let author = KeptPast.Author(email: signature.email.lowercased(), name: signature.name)
      for name in names { result[name, default: [:]][author, default: 0] += 1 }
    }
    return result
  }

  /// Reads what is missing, on all cores, and keeps it.
  private func fill(_ gaps: [Gap]) throws -> [KeptPast] {
    let (location, index, days) = (repository.location, index, days)
    let made = try concurrentMap(gaps, cores: cores, chunk: 4) {
      let repository = try location.open()
      return (repository, VersionReader(repository))
    } _: { context, gap in
      try Self.past(gap, index, days, repository: context.0, reader: context.1)
    }
    for (gap, past) in zip(gaps, made) {
      guard let newest = gap.links.first else { continue }
      cache.keep(past.bytes, for: try key(gap.account, newest.position))
    }
    return made
  }

  /// Goes from the oldest version that counts to the newest; each is read once.
  private static func past(
    _ gap: Gap, _ index: HistoryIndex, _ days: CommitDay, repository: Repository, reader: VersionReader
  ) throws -> KeptPast {
    guard let oldest = gap.links.last else { return KeptPast(since: CalendarDate(dayNumber: 0)) }
    var past = gap.base ?? KeptPast(since: days.written(at: oldest.position, in: index))
    past.authors = gap.authors
    var movements = PastMovements(past.movements)
    var before = try reader.readable(oldest.version)
    for link in gap.links.dropLast().reversed() {
      // A text that cannot be read says nothing: the next that can is held against the last that could.
      guard let after = try reader.readable(link.version) else { continue }
      let day = days.written(at: link.position, in: index)
      let change = PlanDiff.diff(old: before?.plan, new: after.plan)
      if let change, before != nil {
        let email = try repository.commit(index.id(at: link.position)).author.email.lowercased()
        movements.add(change, day: day, author: PersonID(email))
      }
      if change != nil || before?.others != after.others, past.days.last.map({ $0 < day }) ?? true {
        past.days.append(day)
      }
      before = after
    }
    past.movements = movements.movements
    return past
  }
}

extension VersionReader {
  /// The plan of a version, and the bytes of its reviews and handovers; nil where the plan cannot be taken apart.
  fileprivate func readable(_ version: AccountVersion) throws -> (plan: DecodedAccount, others: [[UInt8]])? {
    let account = try read(version)
    guard account.isReadable, let plan = account.plan else { return nil }
    return (plan, (account.reviews + account.result.handovers).map(\.source.bytes))
  }
}
