import Git
import PlanModel
import PlanRules
import PlanSchema
package import PlanText
import System

/// Where the plans to check stand.
package enum CheckPlace: Sendable {
  case workTree
  /// What the next commit would take.
  case staged
  /// A commit, branch or tag.
  case revision(String)
}

/// What to check.
package struct CheckOptions: Sendable {
  package var place: CheckPlace
  /// Accounts, or paths of their files or folders as the user typed them; everything if empty.
  package var paths: [String]
  /// Leaves out whatever cannot refuse a commit: it depends on the day or on history, or the team did not make an error
  /// of it.
  package var refusalsOnly = false
  /// Paths from the top of plans that are to be checked as well, changed or not; with ``CheckPlace/staged``.
  package var unchanged: [String] = []

  package init(place: CheckPlace = .workTree, paths: [String] = []) {
    self.place = place
    self.paths = paths
  }
}

/// What a check found.
package struct CheckResult: Sendable {
  /// By path and place.
  package var findings: [Finding] = []
  /// Findings that a waiver of a plan lets pass.
  package var waived: [Finding] = []
  /// Files that were read.
  package var files = 0

  /// Whether anything found is an error.
  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// The plans of one check.
struct CheckScope: Sendable {
  /// nil: all accounts.
  var accounts: Set<String>?
  /// Whether findings in people.md and rutter.yaml are wanted.
  var includesShared: Bool

  static let everything = CheckScope(accounts: nil, includesShared: true)

  init(accounts: Set<String>?, includesShared: Bool = false) {
    self.accounts = accounts
    self.includesShared = includesShared
  }

  /// The plans that a set of changes can have broken: those touched, or all when people or settings changed.
  init(_ touched: TouchedPlans) {
    let isShared = touched.touchesPeople || touched.touchesSettings
    self.init(accounts: isShared ? nil : touched.accounts, includesShared: isShared)
  }
}

extension Workspace {
  /// Checks plans and gives everything found in one run.
  package func check(_ options: CheckOptions) throws -> CheckResult {
    try Failure.reporting {
      switch options.place {
      case .workTree:
        let snapshot = try workTreeSnapshot()
        return try check(snapshot, scope: try scope(of: options.paths, in: try snapshot.reader()), at: .workTree)
      case .staged:
        let repository = try repository()
        let head = try repository.head().commit.map { try repository.commit($0).tree }
        let index = try repository.index()
        let snapshot = Snapshot.index(index, in: repository)
        let staged = try repository.stagedPaths(against: head, in: index)
        var scope = CheckScope(TouchedPlans(staged + options.unchanged))
        if !options.paths.isEmpty {
          let named = try self.scope(of: options.paths, in: try snapshot.reader())
          scope.accounts = scope.accounts.map { $0.intersection(named.accounts ?? $0) } ?? named.accounts
        }
        return try check(snapshot, scope: scope, at: options.refusalsOnly ? nil : .staged)
      case .revision(let name):
        let repository = try repository()
        let snapshot = try Snapshot.tree(try commit(named: name, in: repository).tree, in: repository)
        let scope = try scope(of: options.paths, in: try snapshot.reader())
        return try check(snapshot, scope: scope, at: options.place)
      }
    }
  }

  /// Checks the plans of a snapshot.
  ///
  /// - Parameter place: what the snapshot is of, for the day and the history by which rules judge; nil where only what
  ///   refuses a commit is wanted: then what is found depends on the text alone.
  func check(_ snapshot: Snapshot, scope: CheckScope, at place: CheckPlace?) throws -> CheckResult {
    let reader = try snapshot.reader()
    var (settings, settingsFindings) = try settings(in: reader)
    let settingsText = SourceText(path: "rutter.yaml", bytes: try reader.bytes("rutter.yaml") ?? [])
    let book = settings.map { RuleBook.read($0, in: settingsText) }
    settingsFindings += book?.findings ?? []
    settingsFindings += settings.map { HealthFormula.read($0, in: settingsText).findings } ?? []
    var result = CheckResult(findings: [], files: 1)
    guard let settings, !settingsFindings.contains(where: { $0.severity == .error }) else {
      // A schema that cannot be trusted would find faults everywhere.
      return CheckResult(findings: settingsFindings, files: 1)
    }
    if scope.includesShared { result.findings += settingsFindings }
    let (people, peopleFindings) = try readPeople(reader, settings: settings)
    if scope.includesShared || people.document == nil {
      result.findings += peopleFindings.map { $0.located(in: people.document.map { [$0] } ?? []) }
    }
    if scope.includesShared { result.findings += people.unfit(settings.policies, in: settingsText) }
    result.files += people.document == nil ? 0 : 1

    let wanted: [String]
    if let named = scope.accounts {
      // At the cost of what is named: how many accounts there are beside makes no difference.
      wanted = try named.filter(reader.hasAccount).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } else {
      let folders = try reader.accountFolders()
      wanted = folders.filter { $0.kind == .folder }.map(\.name)
      result.findings += strays(folders)
    }
    let accounts = AccountReader(settings: settings, people: people)
    var rules: [RuleReading] = []
    if let book = book?.book {
      rules = [try ruleReading(book, settings: settings, people: people, accounts: wanted, at: place)]
    }
    let checked = try AccountsCheck(accounts: accounts, rules: rules, snapshot: snapshot, cores: cores)
      .check(wanted, reader: reader) { account in scope.accounts.map { $0.contains(account ?? "") } ?? true }
    result.findings = (result.findings + checked.findings).inReadingOrder()
    result.waived = checked.waived
    result.files += checked.files
    return result
  }

  func readPeople(_ reader: SnapshotReader, settings: Settings) throws -> (people: People, findings: [Finding]) {
    guard let bytes = try reader.bytes("people.md") else {
      let text = SourceText(path: "rutter.yaml", bytes: try reader.bytes("rutter.yaml") ?? [])
      return (.none, [People.missing(settings: text)])
    }
    return People.read(SourceText(path: "people.md", bytes: bytes), settings: settings)
  }

  /// Which accounts the user means by names and paths.
  func scope(of paths: [String], in reader: SnapshotReader) throws -> CheckScope {
    guard !paths.isEmpty else { return .everything }
    var scope = CheckScope(accounts: [])
    let known = try reader.accountFolders().map(\.name)
    for path in paths {
      if known.contains(path) {
        scope.accounts?.insert(path)
        continue
      }
      let inside = try pathFromTop(path)
      let parts = inside.split(separator: "/")
      if parts.isEmpty || parts == ["accounts"] { return .everything }
      if inside == "people.md" || inside == "rutter.yaml" {
        scope.includesShared = true
      } else if parts[0] == "accounts", known.contains(String(parts[1])) {
        scope.accounts?.insert(String(parts[1]))
      } else if parts.count == 1 {
        throw unknownAccount(path, among: known)
      } else {
        throw Failure(
          .usage, "\(path) is no plan", hint: "Name an account, or a file or folder below accounts/.")
      }
    }
    return scope
  }

  /// Plain files and links directly below `accounts/`.
  private func strays(_ folders: [FolderEntry]) -> [Finding] {
    folders.filter { $0.kind == .symbolicLink }.map { entry in
      let text = SourceText(path: "accounts/\(entry.name)", bytes: [])
      return Finding(.symbolicLink, "accounts/\(entry.name) is a symbolic link", in: text, at: .at(0))
    }
  }
}
