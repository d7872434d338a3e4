// `rutter check --range`: what a change brings into the plans and what it mends, apart from what was there before.
import Git
import PlanDiff
import PlanModel
import PlanSchema
package import PlanText
import Results
import System

/// What a check of a range found.
package struct RangeCheck: Sendable {
  /// The two states as the user named them.
  package let from: String
  package let to: String
  /// Findings of the new state that the old one has not, or has as less severe ones.
  package var new: [Finding]
  /// Findings of the new state that were there before.
  package var unchanged: [Finding]
  /// Findings of the old state that are there no more, and that no waiver of the new state lets pass.
  package var fixed: [Finding]
  /// Findings of the new state that a waiver lets pass.
  package var waived: [Finding]
  /// Files of the new state that were read.
  package let files: Int
}

extension Workspace {
  /// Checks the accounts that a range changes, as they are at its end, and tells new findings from old ones.
  ///
  /// Accounts that the range did not touch are checked as well where it can have changed what is said of them: all when
  /// people or settings changed or a file went, else those that refer to a touched account. Both states are judged on
  /// one day, that of the new one.
  ///
  /// - Parameters:
  ///   - range: `A..B`, or `A...B` for what B changed since it left A.
  ///   - paths: accounts, or paths of their files; findings elsewhere are left out. All if empty.
  package func check(range: String, paths: [String]) throws -> RangeCheck {
    try Failure.reporting {
      guard let dots = range.firstRange(of: "...") ?? range.firstRange(of: "..") else {
        throw Failure(
          .usage, "'\(range)' is no range", hint: "Write A..B, or A...B for what B changed since it left A.")
      }
      let request = try diffRequest([range], staged: false, sinceReview: false)
      let (left, right) = (String(range[..<dots.lowerBound]), String(range[dots.upperBound...]))
      var result = try check(request, from: name(left), to: name(right))
      guard !paths.isEmpty else { return result }
      let wanted = try wantedPlans(paths, request)
      result.new.removeAll { !wanted($0) }
      result.unchanged.removeAll { !wanted($0) }
      result.fixed.removeAll { !wanted($0) }
      result.waived.removeAll { !wanted($0) }
      return result
    }
  }

  private func name(_ side: String) -> String {
    if side.isEmpty { return "HEAD" }
    return side.utf8.allSatisfy { $0 == 0x30 } ? "the beginning" : side
  }

  /// Checks the two states of a comparison against each other.
  func check(_ request: DiffRequest, from: String, to: String) throws -> RangeCheck {
    let repository = try repository()
    let (old, new) = (try CheckedSide(request.old, of: self), try CheckedSide(request.new, of: self))
    let changes = try repository.changes(try comparisonOfPaths(request))
    let touched = TouchedPlans(changes)
    let newSettings = try? trustedSettings(in: new.reader)
    let judge = on(try today(at: new.place, settings: newSettings ?? Settings()))
    let scope = try self.scope(of: changes, touched, old, new, settings: newSettings)
    let after = try judge.check(new.snapshot, scope: scope, at: new.place)
    let before = try judge.findings(of: old, scope, insteadOfSettings: newSettings == nil ? nil : new)
    let names = PlaceNames(
      try subjectChanges(
        touched, from: try side(request.old, in: repository), to: try side(request.new, in: repository)))
    let compared = FindingComparison(old: before, new: after.findings, names: names)
    let fixed = FindingComparison(old: compared.vanished, new: after.waived, names: names).vanished
    return RangeCheck(
      from: from, to: to, new: compared.appeared.inReadingOrder(), unchanged: compared.unchanged.inReadingOrder(),
      fixed: fixed.inReadingOrder(), waived: after.waived, files: after.files)
  }

  /// What the old side has. Where its settings cannot be read, its plans are read by those of the new side, so that a
  /// change that mends the settings does not answer for all that they hid.
  ///
  /// - Parameter new: nil when the settings of the new side cannot be read either: then nothing is known of the plans.
  private func findings(
    of old: CheckedSide, _ scope: CheckScope, insteadOfSettings new: CheckedSide?
  ) throws
    -> [Finding]
  {
    guard !old.isNothing else { return [] }
    var snapshot = old.snapshot
    var known: [Finding] = []
    if (try? trustedSettings(in: old.reader)) == nil {
      if try old.reader.bytes("rutter.yaml") != nil { known = try settings(in: old.reader).findings }
      guard let new else { return known }
      snapshot.overlay["rutter.yaml"] = try new.reader.bytes("rutter.yaml")
    } else if new == nil {
      return []
    }
    return known + (try check(snapshot, scope: scope, at: old.place).findings)
  }

  /// The plans of which a change can have changed what is found in them.
  private func scope(
    of changes: [PathChange], _ touched: TouchedPlans, _ old: CheckedSide, _ new: CheckedSide, settings: Settings?
  ) throws -> CheckScope {
    var scope = CheckScope(touched)
    guard let settings, let accounts = scope.accounts else { return scope }
    // What is gone may have been pointed at from anywhere.
    if changes.contains(where: { $0.new == nil || ($0.old != nil && $0.old?.path != $0.new?.path) }) {
      scope.accounts = nil
      return scope
    }
    let names = accounts.sorted()
    let reading = AccountReader(settings: settings, people: .none)
    func indexes(of ids: [String], on side: CheckedSide) throws -> [AccountIndex] {
      try mapAccounts(ids, of: side.snapshot, reader: side.reader) { id, reader in
        reading.read(try Self.texts(of: id, reader).texts, id: id, fileExists: reader.exists).index
      }
    }
    let (before, after) = (try indexes(of: names, on: old), try indexes(of: names, on: new))
    let changed = Set(zip(before, after).filter { $0.keys != $1.keys }.map(\.1.id))
    guard !changed.isEmpty else { return scope }
    let others = try new.reader.accountFolders().filter { $0.kind == .folder }.map(\.name).filter {
      !accounts.contains($0)
    }
    let referring = try indexes(of: others, on: new).filter { index in
      index.foreign.contains { changed.contains($0.account) }
    }
    scope.accounts = accounts.union(referring.map(\.id))
    return scope
  }

  /// Whether a finding stands in one of the plans that were named.
  private func wantedPlans(_ paths: [String], _ request: DiffRequest) throws -> (Finding) -> Bool {
    let repository = try repository()
    let sides = [try side(request.old, in: repository), try side(request.new, in: repository)]
    var accounts: Set<String> = []
    var shared: Set<String> = []
    for path in paths {
      if sides.contains(where: { $0.has(path) }) {
        accounts.insert(path)
        continue
      }
      let inside = try pathFromTop(path)
      let parts = inside.split(separator: "/")
      if parts.isEmpty || parts == ["accounts"] { return { _ in true } }
      if parts.count > 1, parts[0] == "accounts", sides.contains(where: { $0.has(String(parts[1])) }) {
        accounts.insert(String(parts[1]))
      } else if PlanFile(path: inside) == .people || PlanFile(path: inside) == .settings {
        shared.insert(inside)
      } else {
        throw unknownAccount(path, among: try sides[1].accountNames())
      }
    }
    return { [accounts, shared] finding in
      shared.contains(finding.place.path) || accounts.contains(finding.logicalPlace.account ?? "")
    }
  }
}

/// One state of a range, with what a check needs to know of it.
struct CheckedSide {
  let snapshot: Snapshot
  let reader: SnapshotReader
  /// What its history and its day are taken from.
  let place: CheckPlace
  let isNothing: Bool

  init(_ side: DiffRequest.Side, of workspace: Workspace) throws {
    let repository = try workspace.repository()
    switch side {
    case .workTree: (snapshot, place) = (try workspace.workTreeSnapshot(), .workTree)
    case .index: (snapshot, place) = (.index(try repository.index(), in: repository), .staged)
    case .commit(let commit, _): (snapshot, place) = (try .tree(commit.tree, in: repository), .revision(commit.id.hex))
    case .nothing: (snapshot, place) = (.nothing, .workTree)
    case .review(let selector):
      throw Failure(
        .usage, "\(selector.words) is another state for each account", hint: "Name a commit, branch, tag or day.")
    }
    reader = try snapshot.reader()
    if case .nothing = side { isNothing = true } else { isNothing = false }
  }
}
