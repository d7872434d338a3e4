package import Git
package import PlanDiff
import PlanModel
import PlanSchema
import PlanText

/// Which plans a set of changed files touches.
package struct TouchedPlans {
  /// Folder names of accounts.
  package var accounts: Set<String> = []
  package var touchesPeople = false
  package var touchesSettings = false
  /// Changed files that are no plan text: attachments, the guide, workflow files.
  package var otherPaths: [String] = []

  package init(_ paths: some Sequence<String>) {
    for path in paths {
      let file = PlanFile(path: path)
      switch file {
      case .settings: touchesSettings = true
      case .people: touchesPeople = true
      case .plan(let account), .besidePlan(let account), .review(let account, _), .handover(let account, _):
        accounts.insert(account)
      case .other:
        otherPaths.append(path)
        if path.split(separator: "/").count >= 3, let account = Layout.account(of: path) { accounts.insert(account) }
      }
    }
  }

  package init(_ changes: [PathChange]) {
    self.init(Set(changes.flatMap { [$0.old?.path, $0.new?.path].compactMap(\.self) }).sorted())
  }
}

extension PlanRepository {
  /// What changed in meaning between two sides, for the plans touched; the subjects in their order.
  package func subjectChanges(
    _ touched: TouchedPlans, from old: StateReader, to new: StateReader
  ) throws -> [SubjectChange] {
    let former = try formerNames(touched, from: old, to: new)
    let renamed = Set(former.values)
    let pairs = touched.accounts.union(former.keys).subtracting(renamed).sorted()
      .map { (old: former[$0] ?? $0, new: $0) }
    var changes: [SubjectChange] = []
    if old.state.isContentAddressed, new.state.isContentAddressed {
      let versions = try pairs.map { VersionPair(old: try old.version(of: $0.old), new: try new.version(of: $0.new)) }
        .filter { $0.old != nil || $0.new != nil }
      let store = try comparisons()
      changes += try store.comparisons(versions).flatMap(\.changes)
      store.save()
    } else {
      for pair in pairs {
        changes +=
          AccountComparison(
            old: try old.readIfThere(pair.old, isAlone: true), new: try new.readIfThere(pair.new, isAlone: true)
          ).changes
      }
    }
    guard touched.touchesPeople || touched.touchesSettings else { return changes }
    let (before, after) = (try old.environment(), try new.environment())
    if touched.touchesPeople, let change = PlanDiff.diff(old: before.decodedPeople, new: after.decodedPeople) {
      changes.append(change)
    }
    if touched.touchesSettings, let change = diffSettings(old: before.settingsTree, new: after.settingsTree) {
      changes.append(change)
    }
    return changes
  }

  /// Accounts that came and are the ones that went: of those touched, whatever both are called.
  package func formerNames(
    _ touched: TouchedPlans, from old: StateReader, to new: StateReader
  ) throws -> [String: String] {
    let come = try touched.accounts.filter { try new.hasAccount($0) && !old.hasAccount($0) }
    let gone = try touched.accounts.filter { try old.hasAccount($0) && !new.hasAccount($0) }
    guard !come.isEmpty || !gone.isEmpty else { return [:] }
    // The other name need not be among those that were asked for.
    let found = try comparisons().formerNames(from: old, to: new, index: historyIndex(reaching:))
    return found.filter { come.contains($0.key) || gone.contains($0.value) }
  }
}
