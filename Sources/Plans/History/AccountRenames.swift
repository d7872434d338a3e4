// Recognises an account whose folder got another name.
import PlanDiff
package import PlanSchema

/// Finds the former names of accounts: by the plan's own word (`formerly:`), else by likeness.
package enum AccountRenames {
  /// For accounts that came, the one among those that went which each was.
  ///
  /// - Parameter store: what is known of versions: an account that came is new against nothing, and what was new then
  ///   says the former names as well.
  package static func former(
    of come: [String], among gone: [String], from old: StateReader, to new: StateReader, _ store: ComparisonStore
  ) throws -> [String: String] {
    guard !come.isEmpty, !gone.isEmpty else { return [:] }
    var rest = Set(gone)
    var result: [String: String] = [:]
    for (name, names) in try formerNames(come, new, store) {
      guard let former = names.first(where: rest.contains) else { continue }
      result[name] = former
      rest.remove(former)
    }
    guard !rest.isEmpty else { return result }
    let plans = try come.filter { result[$0] == nil }.map {
      (name: $0, plan: try new.readIfThere($0, isAlone: true)?.plan)
    }
    let candidates = try rest.sorted().map {
      (name: $0, facts: try old.readIfThere($0, isAlone: true)?.plan.map { Facts($0) })
    }
    for (name, plan) in plans where result[name] == nil {
      guard let plan else { continue }
      let facts = Facts(plan)
      let best = candidates.filter { rest.contains($0.name) }
        .map { (name: $0.name, likeness: $0.facts.map { facts.likeness(to: $0) } ?? 0) }
        .max { ($0.likeness, $1.name) < ($1.likeness, $0.name) }
      guard let best, best.likeness >= Self.leastLikeness else { continue }
      result[name] = best.name
      rest.remove(best.name)
    }
    return result
  }

  /// What plans say that they were called.
  private static func formerNames(
    _ come: [String], _ new: StateReader, _ store: ComparisonStore
  ) throws -> [(name: String, names: [String])] {
    guard new.state.isContentAddressed else {
      return try come.map { ($0, try new.readIfThere($0, isAlone: true)?.plan.map(formerly) ?? []) }
    }
    let pairs = try come.map { VersionPair(old: nil, new: try new.version(of: $0)) }
    return try zip(come, store.comparisons(pairs)).map { name, comparison in
      (name, names(comparison.plan?.fields.first { $0.field.id == "formerly" }?.new?.value))
    }
  }

  /// Whether a plan is another one that moved, by what both say.
  package static func isLike(_ new: DecodedAccount, _ old: DecodedAccount) -> Bool {
    Facts(new).likeness(to: Facts(old)) >= leastLikeness
  }

  /// As for git's renames: half of it is the same.
  private static let leastLikeness = 50

  /// The earlier folder names that a plan gives, the latest first as far as it says so.
  package static func formerly(_ plan: DecodedAccount) -> [String] { names(plan["formerly"]) }

  private static func names(_ value: Value?) -> [String] {
    switch value {
    case .list(let names): names.compactMap { if case .word(let name) = $0 { name } else { nil } }
    case .word(let name): [name]
    default: []
    }
  }
}
