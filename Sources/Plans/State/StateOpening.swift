// The states of a plan repository, opened by what they are; and who judges them.
package import Git
package import PlanModel
package import PlanRules
package import PlanSchema
import PlanText
import System

extension PlanRepository {
  /// What time it is for this command.
  package var clock: Clock { Clock(now: surroundings.now, today: surroundings.todayOverride) }

  /// The plans at hand: the working tree, or in a bare repository the last commit.
  package func present() throws -> State {
    root == nil ? try head() : try workTreeState()
  }

  /// The files of the working tree. Those that a sparse checkout leaves out are taken from the index: they are part of the
  /// plans and only not at hand.
  package func workTreeState() throws -> State {
    let root = try workTree()
    guard let repository = repositoryIfSparse() else { return .files(root: root, clock) }
    let leftOut = try repository.index().entries.filter { $0.isLeftOut(below: root) }
    return .files(root: root, leftOut: (leftOut, repository), clock)
  }

  /// What is staged for the next commit.
  package func staged() throws -> State {
    let repository = try repository()
    return .index(try repository.index(), in: repository, clock)
  }

  /// The last commit; nothing before the first one.
  package func head() throws -> State {
    let repository = try repository()
    guard let head = try repository.head().commit else { return .nothing(clock) }
    return try state(of: repository.commit(head), named: "HEAD")
  }

  /// The plans as they are in a commit.
  package func state(of commit: Commit, named name: String? = nil) throws -> State {
    .commit(commit, named: name, in: try repository(), clock)
  }

  /// The plans as they are in a tree of git; nothing if there is none.
  package func state(ofTree tree: ObjectID?) throws -> State {
    try tree.map { .tree($0, in: try repository(), clock) } ?? .nothing(clock)
  }

  /// The plans as they are in the commit that an expression names: a branch, a tag, `HEAD~3`, an id.
  /// - Parameter revision: the plans at hand if nil.
  package func state(revision: String?) throws -> State {
    guard let revision else { return try present() }
    return try state(of: try commit(named: revision, in: try repository()), named: revision)
  }

  /// The commit whose history belongs to a state; nil before the first one, or without git.
  package func tip(of state: State) throws -> ObjectID? {
    switch state.kind {
    case .commit(let commit): commit.id
    case .files: try repositoryIfThere()?.head().commit
    case .index: try repository().head().commit
    case .tree, .nothing: nil
    }
  }

  /// Reads a state whose settings can be trusted.
  package func trusted(_ state: State) throws -> StateReader {
    let reader = try StateReader(state)
    try reader.environment().trusted()
    return reader
  }

  /// Who judges accounts of a state on its day by all the rules that are in force there.
  /// - Throws: where the settings cannot be trusted.
  package func judge(of accounts: [String], in reader: StateReader) throws -> Judge {
    let (book, formula) = try reader.environment().trustedRules()
    return try judge(of: accounts, in: reader, by: book, formula)
  }

  package func judge(
    of accounts: [String], in reader: StateReader, by book: RuleBook, _ formula: HealthFormula
  ) throws -> Judge {
    let environment = try reader.environment()
    var pasts: [String: AccountPast] = [:]
    if book.needsHistory {
      pasts = try self.pasts(
        of: accounts, at: try tip(of: reader.state), people: environment.people,
        CommitDay(zone: environment.settings.timezone))
    }
    return Judge(environment, book: book, formula: formula, today: try reader.today(), pasts: pasts)
  }

  /// What git remembers of accounts up to a commit; nothing where history is cut off or cannot be read.
  private func pasts(
    of accounts: [String], at tip: ObjectID?, people: People, _ days: CommitDay
  ) throws -> [String: AccountPast] {
    guard let tip else { return [:] }
    let repository = try repository()
    guard !repository.isShallow else { return [:] }
    let cache = KeptCache("pasts", in: CacheFolder(in: repository), stamp: try programStamp())
    return try AccountPasts(
      repository: repository, index: try historyIndex(reaching: [tip]), store: try comparisons(), cache: cache,
      cores: cores, days: days
    ).pasts(of: accounts, at: tip, people: people)
  }

  /// Checks plans of a state.
  package func check(_ state: State, _ scope: CheckScope) throws -> CheckResult {
    let reader = try StateReader(state)
    let environment = try reader.environment()
    try environment.settingsPresent()
    let rules = environment.rules()
    let settingsFindings = environment.settingsFindings + rules.findings
    guard environment.isTrusted, !rules.findings.contains(where: { $0.severity == .error }) else {
      // A schema that cannot be trusted would find faults everywhere.
      return CheckResult(findings: settingsFindings, files: 1)
    }
    try environment.peoplePresent()
    let people = environment.people
    var result = CheckResult(findings: scope.includesShared ? settingsFindings : [], files: 1)
    if scope.includesShared || people.document == nil {
      result.findings += environment.peopleFindings.map { $0.located(in: people.document.map { [$0] } ?? []) }
    }
    if scope.includesShared {
      result.findings += people.unfit(environment.settings.policies, in: environment.settingsText)
    }
    result.files += people.document == nil ? 0 : 1
    if scope.accounts == nil { result.findings += try reader.strays() }
    let names = try reader.accounts(in: scope)
    let judge =
      scope.refusalsOnly
      ? Judge(environment, book: rules.book.refusing, formula: rules.formula, today: CalendarDate(dayNumber: 0))
      : try judge(of: names, in: reader, by: rules.book, rules.formula)
    let checked = try reader.check(names, by: [judge], scope, cores: cores)
    result.findings = (result.findings + checked.findings).inReadingOrder()
    result.waived = checked.waived
    result.files += checked.files
    result.health = checked.health
    return result
  }

  /// Folder names of the accounts at hand, sorted.
  package func accountNames() throws -> [String] { try StateReader(try present()).accountNames() }

  /// - Throws: for a name that no account at hand has.
  package func requireKnown(_ accounts: [String]) throws {
    guard !accounts.isEmpty else { return }
    try StateReader(try present()).requireKnown(accounts)
  }
}

extension State {
  /// The day that counts as today here, in a time zone.
  package func today(in zone: String) -> CalendarDate {
    if let today = clock.today { return today }
    return commit.map(CommitDay(zone: zone).judged) ?? WallClock.date(at: clock.now, in: zone)
  }
}

extension StateReader {
  /// - Throws: for a name that no account has.
  package func requireKnown(_ accounts: [String]) throws {
    for account in accounts where try !hasAccount(account) {
      throw Failure.unknownAccount(account, among: try accountNames())
    }
  }

  /// What `body` makes of each account that has a plan, in the order of their names.
  ///
  /// - Parameter accounts: all if empty.
  /// - Throws: for a name that no account has.
  package func map<Made: Sendable>(
    accounts: [String], cores: Int, _ body: @Sendable (Account) throws -> Made
  ) throws -> [Made] {
    try requireKnown(accounts)
    let names = accounts.isEmpty ? try accountNames() : try accountNames().filter(accounts.contains)
    return try map(names, cores: cores) { try $0.account.map(body) }.compactMap(\.self)
  }

  /// An account that has a plan, with its reviews and handovers.
  /// - Throws: when there is no such account, or its plan is not there or no file.
  package func named(_ name: String) throws -> Account {
    guard let account = try account(name).account else { throw Self.noPlan(name) }
    return account
  }

  /// An account that has a plan.
  /// - Throws: when there is no such account, or its plan is not there or no file.
  package func account(_ name: String) throws -> ReadAccount {
    try requireKnown([name])
    let read = try read(name)
    guard read.plan == nil else { return read }
    if let problem = read.problem { throw Failure(.repository, problem.message, hint: problem.kind.mend) }
    throw Self.noPlan(name)
  }

  package static func noPlan(_ account: String) -> Failure {
    Failure(.repository, "\(Layout.folder(of: account)) has no plan.md")
  }
}

extension Failure {
  package static func unknownAccount(_ name: String, among known: [String]) -> Failure {
    let near = nearest(to: name, among: known)
    return Failure(
      .usage, "there is no account '\(name)' here",
      hint: near.map { "Did you mean \($0)?" }
        ?? (known.isEmpty
          ? "Start one: rutter new \(name) --client \"…\" --manager …"
          : "There are: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? " …" : "")."))
  }
}
