// What is wrong in the plans that a commit of a push changed.
import Git
import PlanModel
import PlanRules
import PlanSchema
import PlanText
import Plans
import System

/// Judges states of the plans within one task, reading settings and people once for each of their versions. Nothing is
/// written, and nothing that is kept between commands is read: a hook of a server may run as a user who may not.
final class CommitJudge {
  let repository: Repository
  /// What refuses beside errors.
  private let policies: Policies
  private let clock: Clock
  private let cores: Int
  private let environments = Environments()
  private var rules: [Environment.ID: (book: RuleBook, formula: HealthFormula, findings: [Finding])] = [:]

  init(_ repository: Repository, _ governing: Governing, cores: Int) {
    self.repository = repository
    self.policies = governing.policies
    self.clock = Clock(now: governing.state.clock.now, today: nil)
    self.cores = cores
  }

  /// The most files that a commit may change. Ten thousand plans with their reviews and attachments may come in one.
  let mostChanges = 200_000

  /// Whether plans stand in a tree: where there is no rutter.yaml, there is nothing to judge.
  func holdsPlans(_ tree: ObjectID) throws -> Bool {
    try Environment.ID(of: TreeFiles(tree, in: repository)).settings != nil
  }

  /// What refuses in some plans of a commit, by path and place.
  ///
  /// - Parameters:
  ///   - accounts: folder names; those that are not there are passed over. Nil is all.
  ///   - includesShared: whether findings in people.md and rutter.yaml are wanted as well. Those that keep plans from being
  ///     read are always told.
  func findings(in commit: Commit, accounts: Set<String>?, includesShared: Bool) throws -> [Finding] {
    let plans = try StateReader(
      .commit(commit, named: nil, in: repository, clock), in: repository, environments: environments)
    let id = try Environment.ID(of: TreeFiles(commit.tree, in: repository))
    guard id.settings != nil else { return [] }
    let environment = try plans.environment()
    try environment.settingsPresent()
    let rules = rules[id] ?? environment.rules()
    self.rules[id] = rules
    var shared = environment.settingsFindings + rules.findings
    guard environment.isTrusted, !shared.contains(where: { $0.severity == .error }) else {
      return shared.filter(refuses)
    }
    try environment.peoplePresent()
    shared += environment.peopleFindings
    shared += environment.people.unfit(environment.settings.policies, in: environment.settingsText)
    // The rules that judge by the text, to which no day matters; and those that the policies name, on the day of the commit,
    // so that what was right when it was committed does not turn wrong by waiting.
    let judges = [
      (rules.book.refusing, CalendarDate(dayNumber: 0)), (rules.book.named(by: policies), try plans.today()),
    ].filter { !$0.0.isEmpty }.map { Judge(environment, book: $0.0, formula: rules.formula, today: $0.1) }
    let scope = CheckScope(accounts: accounts)
    var result = includesShared ? shared : []
    result += try plans.check(plans.accounts(in: scope), by: judges, scope, cores: cores).findings
    return result.filter(refuses).inReadingOrder()
  }

  private func refuses(_ finding: Finding) -> Bool {
    if finding.severity == .error { return true }
    guard policies.refusedWarnings.contains(where: { $0.text == finding.kind.id }) else { return false }
    // A warning that became advice, as in a draft, is not meant.
    return finding.severity == .warning || finding.kind.severity == .advice
  }
}
