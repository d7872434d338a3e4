// `rutter check`: what is wrong in the plans, in one run.
import Git
import PlanModel
import PlanText
package import Plans

/// What to check.
package struct CheckOptions: Sendable {
  /// Whether what the next commit would take is checked, in place of the files.
  package var isStaged = false
  /// A commit, branch or tag to check in place of the files.
  package var revision: String?
  /// Accounts, or paths of their files or folders as the user typed them; everything if empty.
  package var paths: [String]
  /// Leaves out whatever cannot refuse a commit: it depends on the day or on history, or the team did not make an error
  /// of it.
  package var refusalsOnly = false
  /// Paths from the top of plans that are to be checked as well, changed or not; of what is staged.
  package var unchanged: [String] = []

  package init(isStaged: Bool = false, revision: String? = nil, paths: [String] = []) {
    self.isStaged = isStaged
    self.revision = revision
    self.paths = paths
  }
}

extension PlanRepository {
  /// Checks plans and gives everything found in one run.
  package func check(_ options: CheckOptions) throws -> CheckResult {
    if options.isStaged { return try checkStaged(options) }
    let state = try options.revision.map { try self.state(revision: $0) } ?? workTreeState()
    return try check(state, try scope(of: options.paths, in: try StateReader(state)))
  }

  private func checkStaged(_ options: CheckOptions) throws -> CheckResult {
    let repository = try repository()
    let head = try repository.head().commit.map { try repository.commit($0).tree }
    let index = try repository.index()
    let state = State.index(index, in: repository, clock)
    let staged = try repository.stagedPaths(against: head, in: index)
    var scope = CheckScope(TouchedPlans(staged + options.unchanged), refusalsOnly: options.refusalsOnly)
    if !options.paths.isEmpty {
      let named = try self.scope(of: options.paths, in: try StateReader(state))
      scope.accounts = scope.accounts.map { $0.intersection(named.accounts ?? $0) } ?? named.accounts
    }
    return try check(state, scope)
  }

  /// Which accounts the user means by names and paths.
  func scope(of paths: [String], in reader: StateReader) throws -> CheckScope {
    guard !paths.isEmpty else { return .everything }
    var scope = CheckScope(accounts: [])
    for path in paths {
      switch try plans(named: path, among: [reader]) {
      case .all: return .everything
      case .account(let account): scope.accounts?.insert(account)
      case .shared: scope.includesShared = true
      }
    }
    return scope
  }

  /// What a name or a path on the command line means.
  enum NamedPlans {
    case all
    case account(String)
    /// people.md or rutter.yaml, by its path from the top.
    case shared(String)
  }

  /// - Parameter states: in one of which an account must be.
  /// - Throws: for what is no plan.
  func plans(named path: String, among states: [StateReader]) throws -> NamedPlans {
    func isThere(_ name: String) throws -> Bool { try states.contains { try $0.hasAccount(name) } }
    if try isThere(path) { return .account(path) }
    let inside = try pathFromTop(path)
    if inside.isEmpty || inside == Layout.accounts { return .all }
    if inside == Layout.people || inside == Layout.settings { return .shared(inside) }
    if let account = Layout.account(of: inside), try isThere(account) { return .account(account) }
    guard inside.contains("/") else {
      throw Failure.unknownAccount(path, among: try states.last?.accountNames() ?? [])
    }
    throw Failure(
      .usage, "\(path) is no plan", hint: "Name an account, or a file or folder below \(Layout.accounts)/.")
  }
}
