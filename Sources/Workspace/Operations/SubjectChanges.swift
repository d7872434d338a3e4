import Git
import PlanDiff
import PlanModel
import PlanSchema
import PlanText

/// Which plans a set of changed files touches.
struct TouchedPlans {
  /// Folder names of accounts.
  var accounts: Set<String> = []
  var touchesPeople = false
  var touchesSettings = false
  /// Changed files that are no plan text: attachments, the guide, workflow files.
  var otherPaths: [String] = []

  init(_ paths: some Sequence<String>) {
    for path in paths {
      let file = PlanFile(path: path)
      switch file {
      case .settings: touchesSettings = true
      case .people: touchesPeople = true
      case .plan(let account), .besidePlan(let account), .review(let account, _), .handover(let account, _):
        accounts.insert(account)
      case .other:
        otherPaths.append(path)
        let parts = path.split(separator: "/")
        if parts.count >= 3, parts[0] == "accounts" { accounts.insert(String(parts[1])) }
      }
    }
  }

  init(_ changes: [PathChange]) {
    self.init(Set(changes.flatMap { [$0.old?.path, $0.new?.path].compactMap(\.self) }).sorted())
  }

  /// The folders and files of a tree that must be read to tell what changed in meaning.
  var folders: [String] {
    ["rutter.yaml", "people.md"] + accounts.sorted().map { "accounts/\($0)" }
  }
}

extension Workspace {
  /// What changed in meaning between two sides, for the plans touched; the subjects in their order.
  func subjectChanges(_ touched: TouchedPlans, from old: DiffSide, to new: DiffSide) throws -> [SubjectChange] {
    let former = try formerNames(touched, from: old, to: new)
    let renamed = Set(former.values)
    let pairs = touched.accounts.union(former.keys).subtracting(renamed).sorted()
      .map { (old: former[$0] ?? $0, new: $0) }
    var changes: [SubjectChange] = []
    if old.isContentAddressed, new.isContentAddressed {
      let versions = pairs.map { VersionPair(old: old.version(of: $0.old), new: new.version(of: $0.new)) }
        .filter { $0.old != nil || $0.new != nil }
      let store = try comparisons()
      changes += try store.comparisons(versions).flatMap(\.changes)
      store.save()
    } else {
      for pair in pairs {
        changes += AccountComparison(old: try old.read(pair.old), new: try new.read(pair.new)).changes
      }
    }
    if touched.touchesPeople, let change = PlanDiff.diff(old: old.people(), new: new.people()) {
      changes.append(change)
    }
    if touched.touchesSettings, let change = diffSettings(old: old.settingsTree, new: new.settingsTree) {
      changes.append(change)
    }
    return changes
  }

  /// Accounts that came and are the ones that went: of those touched, whatever both are called.
  func formerNames(
    _ touched: TouchedPlans, from old: DiffSide, to new: DiffSide
  ) throws -> [String: String] {
    let come = touched.accounts.filter { new.has($0) && !old.has($0) }
    let gone = touched.accounts.filter { old.has($0) && !new.has($0) }
    guard !come.isEmpty || !gone.isEmpty else { return [:] }
    // The other name need not be among those that were asked for.
    let before = Set(try old.accountNames())
    let after = Set(try new.accountNames())
    let found = try AccountRenames.former(
      of: after.subtracting(before).sorted(), among: before.subtracting(after).sorted(), from: old, to: new,
      try comparisons())
    return found.filter { come.contains($0.key) || gone.contains($0.value) }
  }
}
