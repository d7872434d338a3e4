// What is wrong in the plans that a commit of a push changed.
import Git
import PlanModel
import PlanRules
import PlanSchema
import PlanText
import System

/// Judges states of the plans within one task, reading settings and people once for each of their versions. Nothing is
/// written, and nothing that is kept between commands is read: a hook of a server may run as a user who may not.
final class CommitJudge {
  private struct Environment {
    let accounts: AccountReader
    let book: RuleBook
    /// What is wrong in rutter.yaml and in people.md.
    let findings: [Finding]
    /// Whether plans can be read by the settings.
    let isSound: Bool
  }

  let repository: Repository
  /// What refuses beside errors.
  private let policies: Policies
  private let cores: Int
  private var environments: [SharedTexts: Environment] = [:]

  init(_ repository: Repository, policies: Policies, cores: Int) {
    self.repository = repository
    self.policies = policies
    self.cores = cores
  }

  /// The most files that a commit may change. Ten thousand plans with their reviews and attachments may come in one.
  let mostChanges = 200_000

  /// Whether plans stand in a tree: where there is no rutter.yaml, there is nothing to judge.
  func holdsPlans(_ tree: ObjectID) throws -> Bool {
    try SharedTexts(of: tree, in: repository).settings != nil
  }

  /// What refuses in some plans of a commit, by path and place.
  ///
  /// - Parameters:
  ///   - accounts: folder names; those that are not there are passed over. Nil is all.
  ///   - includesShared: whether findings in people.md and rutter.yaml are wanted as well. Those that keep plans from being
  ///     read are always told.
  func findings(in commit: Commit, accounts: Set<String>?, includesShared: Bool) throws -> [Finding] {
    let shared = try SharedTexts(of: commit.tree, in: repository)
    guard let environment = try environment(shared) else { return [] }
    guard environment.isSound else { return environment.findings.filter(refuses) }
    var result = includesShared ? environment.findings : []
    let snapshot = Snapshot.lookingUp(commit.tree, in: repository)
    let reader = SnapshotReader(.tree(TreeFiles(commit.tree, in: repository)), overlay: [:])
    let names: [String]
    if let accounts {
      names = try accounts.filter(reader.hasAccount).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } else {
      names = try reader.accountFolders().filter { $0.kind == .folder }.map(\.name)
    }
    let check = AccountsCheck(
      accounts: environment.accounts, rules: readings(environment, on: commit), snapshot: snapshot, cores: cores)
    result += try check.check(names, reader: reader) { account in
      accounts.map { $0.contains(account ?? "") } ?? true
    }.findings
    return result.filter(refuses).inReadingOrder()
  }

  /// The rules that judge by the text, to which no day matters; and those that the policies name, on the day of the commit,
  /// so that what was right when it was committed does not turn wrong by waiting.
  private func readings(_ environment: Environment, on commit: Commit) -> [RuleReading] {
    func reading(_ book: RuleBook, _ today: CalendarDate) -> RuleReading? {
      guard !book.isEmpty else { return nil }
      let accounts = environment.accounts
      return RuleReading(book: book, settings: accounts.settings, people: accounts.people, today: today)
    }
    let day = CommitDay(zone: environment.accounts.settings.timezone).judged(commit)
    return [
      reading(environment.book.refusing, CalendarDate(dayNumber: 0)),
      reading(environment.book.named(by: policies), day),
    ].compactMap(\.self)
  }

  private func refuses(_ finding: Finding) -> Bool {
    if finding.severity == .error { return true }
    guard policies.refusedWarnings.contains(where: { $0.text == finding.kind.id }) else { return false }
    // A warning that became advice, as in a draft, is not meant.
    return finding.severity == .warning || finding.kind.severity == .advice
  }

  private func environment(_ shared: SharedTexts) throws -> Environment? {
    if let known = environments[shared] { return known }
    guard let (settings, problems, text) = try shared.settings(in: repository) else { return nil }
    var findings = problems
    let book = settings.map { RuleBook.read($0, in: text) }
    findings += book?.findings ?? []
    findings += settings.map { HealthFormula.read($0, in: text).findings } ?? []
    let isSound = settings != nil && !findings.contains { $0.severity == .error }
    var people = People.none
    if let settings, isSound {
      if let read = try shared.people(in: repository, settings: settings) {
        people = read.people
        findings += read.findings + people.unfit(settings.policies, in: text)
      } else {
        findings.append(People.missing(settings: text))
      }
    }
    let made = Environment(
      accounts: AccountReader(settings: settings ?? Settings(), people: people), book: book?.book ?? RuleBook(),
      findings: findings, isSound: isSound)
    environments[shared] = made
    return made
  }
}
