// `rutter check --range`: what a change brings into the plans and what it mends, apart from what was there before.
import Git
import PlanDiff
import PlanModel
import PlanSchema
package import PlanText
package import Plans
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

  init(from: String, to: String, _ found: JudgedChange.Findings) {
    (self.from, self.to, files) = (from, to, found.files)
    (new, unchanged, fixed, waived) = (found.new, found.unchanged, found.fixed, found.waived)
  }
}

extension PlanRepository {
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
    guard let dots = range.firstRange(of: "...") ?? range.firstRange(of: "..") else {
      throw Failure(
        .usage, "'\(range)' is no range", hint: "Write A..B, or A...B for what B changed since it left A.")
    }
    let request = try diffRequest([range], staged: false, sinceReview: false)
    guard let pair = request.pairs.first, !request.isByReview else {
      throw Failure(
        .usage, "\(request.words) is another state for each account", hint: "Name a commit, branch, tag or day.")
    }
    let (left, right) = (String(range[..<dots.lowerBound]), String(range[dots.upperBound...]))
    let (old, new) = (try StateReader(pair.old), try StateReader(pair.new))
    let files = try repository().changes(try fileComparison(pair))
    let changes = try subjectChanges(TouchedPlans(files), from: old, to: new)
    let found = try judge(old, new, files: files, changes: changes).findings
    var result = RangeCheck(from: name(left), to: name(right), found)
    guard !paths.isEmpty else { return result }
    let wanted = try wantedPlans(paths, [old, new])
    result.new.removeAll { !wanted($0) }
    result.unchanged.removeAll { !wanted($0) }
    result.fixed.removeAll { !wanted($0) }
    result.waived.removeAll { !wanted($0) }
    return result
  }

  private func name(_ side: String) -> String {
    if side.isEmpty { return "HEAD" }
    return side.utf8.allSatisfy { $0 == 0x30 } ? "the beginning" : side
  }

  /// Judges the two states of a comparison against each other, each account once on either side, both on the day of the
  /// new one, so that only the change counts.
  ///
  /// - Parameters:
  ///   - files: those that differ.
  ///   - changes: what they changed in meaning.
  ///   - accounts: the only ones that are wanted; all if empty.
  func judge(
    _ old: StateReader, _ new: StateReader, files: [PathChange], changes: [SubjectChange], accounts: [String] = [],
    wantsHealth: Bool = false
  ) throws -> JudgedChange {
    let sound = try new.environment().isTrusted
    var scope = try scope(of: files, old, new)
    if !accounts.isEmpty { scope = CheckScope(accounts: Set(accounts)) }
    scope.wantsHealth = wantsHealth
    let after = try check(new.state, scope)
    if !accounts.isEmpty { scope.accounts?.formUnion(changes.compactMap { $0.formerly?.account }) }
    let before = try check(old, scope, on: try new.today(), insteadOfSettings: sound ? new : nil)
    let names = PlaceNames(changes)
    let compared = FindingComparison(old: before.findings, new: after.findings, names: names)
    let fixed = FindingComparison(old: compared.vanished, new: after.waived, names: names).vanished
    return JudgedChange(
      findings: JudgedChange.Findings(
        new: compared.appeared.inReadingOrder(), unchanged: compared.unchanged.inReadingOrder(),
        fixed: fixed.inReadingOrder(), waived: after.waived, files: after.files),
      before: before.health, after: after.health)
  }

  /// What the old side has. Where its settings cannot be read, its plans are read by those of the new side, so that a
  /// change that mends the settings does not answer for all that they hid.
  ///
  /// - Parameter new: nil when the settings of the new side cannot be read either: then nothing is known of the plans.
  private func check(
    _ old: StateReader, _ scope: CheckScope, on day: CalendarDate, insteadOfSettings new: StateReader?
  ) throws -> CheckResult {
    guard !old.state.isNothing else { return CheckResult() }
    var state = old.state.on(day)
    let environment = try old.environment()
    guard !environment.isTrusted else { return new == nil ? CheckResult() : try check(state, scope) }
    guard let new else { return CheckResult(findings: environment.settingsFindings) }
    state.overlay[Layout.settings] = try new.environment().settingsText.bytes
    var result = try check(state, scope)
    result.findings = environment.settingsFindings + result.findings
    return result
  }

  /// The plans of which a change can have changed what is found in them.
  private func scope(of files: [PathChange], _ old: StateReader, _ new: StateReader) throws -> CheckScope {
    var scope = CheckScope(TouchedPlans(files))
    guard try new.environment().isTrusted, let accounts = scope.accounts else { return scope }
    // What is gone may have been pointed at from anywhere.
    if files.contains(where: { $0.new == nil || ($0.old != nil && $0.old?.path != $0.new?.path) }) {
      scope.accounts = nil
      return scope
    }
    let names = accounts.sorted()
    let before = try StateReader(old.state, environment: try new.environment()).map(names, cores: cores) {
      $0.result.index
    }
    let after = try new.map(names, cores: cores) { $0.result.index }
    let changed = Set(zip(before, after).filter { $0.keys != $1.keys }.map(\.1.id))
    guard !changed.isEmpty else { return scope }
    let others = try new.accountNames().filter { !accounts.contains($0) }
    let referring = try new.map(others, cores: cores) { $0.result.index }.filter { index in
      index.foreign.contains { changed.contains($0.account) }
    }
    scope.accounts = accounts.union(referring.map(\.id))
    return scope
  }

  /// Whether a finding stands in one of the plans that were named.
  private func wantedPlans(_ paths: [String], _ states: [StateReader]) throws -> (Finding) -> Bool {
    var accounts: Set<String> = []
    var shared: Set<String> = []
    for path in paths {
      switch try plans(named: path, among: states) {
      case .all: return { _ in true }
      case .account(let account): accounts.insert(account)
      case .shared(let file): shared.insert(file)
      }
    }
    return { [accounts, shared] finding in
      shared.contains(finding.place.path) || accounts.contains(finding.logicalPlace.account ?? "")
    }
  }
}

/// Two states judged against each other.
struct JudgedChange {
  struct Findings {
    let new: [Finding]
    let unchanged: [Finding]
    let fixed: [Finding]
    let waived: [Finding]
    let files: Int
  }

  let findings: Findings
  /// Health by account, where it was asked for.
  let before: [String: Int]
  let after: [String: Int]
}
