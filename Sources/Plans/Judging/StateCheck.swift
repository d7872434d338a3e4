// The check of the plans of a state: each account judged, and what accounts say of each other held against the others.
import Git
import PlanModel
import PlanRules
import PlanSchema
package import PlanText
import System

/// What a check found.
package struct CheckResult: Sendable {
  /// By path and place.
  package var findings: [Finding] = []
  /// Findings that a waiver of a plan lets pass.
  package var waived: [Finding] = []
  /// Files that were read.
  package var files = 0
  /// Health by account, of those that have a plan; where it was asked for.
  package var health: [String: Int] = [:]

  package init(findings: [Finding] = [], waived: [Finding] = [], files: Int = 0) {
    self.findings = findings
    self.waived = waived
    self.files = files
  }

  /// Whether anything found is an error.
  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// The plans of one check.
package struct CheckScope: Sendable {
  /// nil: all accounts.
  package var accounts: Set<String>?
  /// Whether findings in people.md and rutter.yaml are wanted.
  package var includesShared: Bool
  /// Leaves out whatever cannot refuse a commit: it depends on the day or on history, or the team did not make an error
  /// of it.
  package var refusalsOnly = false
  /// Whether the health of each account is wanted as well.
  package var wantsHealth = false

  package static let everything = CheckScope(accounts: nil, includesShared: true)

  package init(
    accounts: Set<String>?, includesShared: Bool = false, refusalsOnly: Bool = false, wantsHealth: Bool = false
  ) {
    self.accounts = accounts
    self.includesShared = includesShared
    self.refusalsOnly = refusalsOnly
    self.wantsHealth = wantsHealth
  }

  /// The plans that a set of changes can have broken: those touched, or all when people or settings changed.
  package init(_ touched: TouchedPlans, refusalsOnly: Bool = false) {
    let isShared = touched.touchesPeople || touched.touchesSettings
    self.init(accounts: isShared ? nil : touched.accounts, includesShared: isShared, refusalsOnly: refusalsOnly)
  }

  /// Whether findings about what the accounts say of others are wanted of one of them; nil is a file of no account.
  package func reports(on account: String?) -> Bool { accounts.map { $0.contains(account ?? "") } ?? true }
}

extension StateReader {
  /// Checks accounts. Of those that they refer to, which need not be among them, no more is kept than what they are called
  /// and what records they have.
  ///
  /// - Parameters:
  ///   - judges: none where the text alone is to be checked; the health is that of the first.
  ///   - names: folder names of accounts that are there.
  package func check(
    _ names: [String], by judges: [Judge], _ scope: CheckScope, cores: Int
  ) throws -> CheckResult {
    /// Little, so that ten thousand of them fit.
    struct Checked: Sendable {
      let findings: [Finding]
      let waived: [Finding]
      let index: AccountIndex
      let files: Int
      let health: Int?
    }
    let checked = try map(names, cores: cores) { account in
      let judged = judges.map { $0.judge(account) }
      let documents = account.result.documents
      return Checked(
        findings: account.findings + judged.flatMap { $0.found.findings.map { $0.located(in: documents) } },
        waived: judged.flatMap { $0.found.waived.map { $0.finding.located(in: documents) } },
        index: account.result.index, files: account.files,
        health: scope.wantsHealth ? judged.first?.health?.score : nil)
    }
    var result = CheckResult(
      findings: checked.flatMap(\.findings), waived: checked.flatMap(\.waived).inReadingOrder(),
      files: checked.reduce(0) { $0 + $1.files })
    for account in checked { result.health[account.index.id] = account.health }
    result.findings += try crossCheck(checked.map(\.index), cores: cores).filter {
      scope.reports(on: PlanFile(path: $0.place.path).account)
    }
    return result
  }

  /// What accounts say of other accounts and is not so.
  private func crossCheck(_ checked: [AccountIndex], cores: Int) throws -> [Finding] {
    var indexes = checked
    guard !indexes.allSatisfy(\.foreign.isEmpty) else { return [] }
    let accounts = try environment().accounts
    let known = Set(indexes.map(\.id))
    let referred = Set(indexes.flatMap { $0.foreign.map(\.account) }).subtracting(known)
    let present = try referred.filter(hasAccount).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    indexes += try map(present, cores: cores) { $0.result.index }
    if present.count < referred.count {
      // The names of all, for "did you mean".
      let known = known.union(present)
      indexes += try accountNames().filter { !known.contains($0) }.map { accounts.index(ofNameAlone: $0) }
    }
    return accounts.crossCheck(indexes)
  }

  /// The accounts that a check is of.
  ///
  /// What accounts are named costs what is named: how many there are beside makes no difference.
  package func accounts(in scope: CheckScope) throws -> [String] {
    guard let named = scope.accounts else { return try accountNames() }
    return try named.filter(hasAccount).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Links directly below the folder of accounts.
  package func strays() throws -> [Finding] {
    try accountFolders().filter { $0.kind == .symbolicLink }.map { entry in
      let path = Layout.folder(of: entry.name)
      return Finding(.symbolicLink, "\(path) is a symbolic link", in: SourceText(path: path, bytes: []), at: .at(0))
    }
  }
}
