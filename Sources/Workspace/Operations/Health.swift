// `rutter health`, `rutter rules`: accounts judged by the rules as the repository has them.
import Git
import PlanModel
package import PlanRules
package import PlanSchema
import PlanText
import System

/// An account with what the rules make of it.
package struct JudgedAccount: Sendable {
  package let client: String
  package let today: CalendarDate
  package let health: Health
  package let formula: HealthFormula
  /// Findings that waivers let pass.
  package let waived: Int
}

extension Workspace {
  /// How an account stands in a place, on the day that counts as today there.
  package func health(of account: String, at place: CheckPlace) throws -> JudgedAccount {
    try Failure.reporting {
      let setting = try answerSetting(at: place)
      guard setting.accountNames.contains(account) else { throw unknownAccount(account, among: setting.accountNames) }
      let rules = try trustedRules(for: [account], in: setting, at: place)
      let reader = try setting.snapshot.reader()
      let result = try Self.read(account, reader, settings: setting.settings)
      guard let examined = rules.reading.examined(result) else {
        throw Failure(.repository, "accounts/\(account) has no plan.md")
      }
      let found = rules.reading.findings(in: result)
      return JudgedAccount(
        client: examined.account.client, today: setting.today,
        health: Health(found, of: examined, formula: rules.formula), formula: rules.formula, waived: found.waived.count)
    }
  }

  /// What rules need to judge accounts, and the numbers of health.
  ///
  /// - Throws: for settings of rules or health that cannot be.
  func trustedRules(
    for accounts: [String], in setting: AnswerSetting, at place: CheckPlace
  ) throws -> (reading: RuleReading, formula: HealthFormula) {
    let source = SourceText(path: "rutter.yaml", bytes: try setting.snapshot.reader().bytes("rutter.yaml") ?? [])
    let (book, bookFindings) = RuleBook.read(setting.settings, in: source)
    let (formula, formulaFindings) = HealthFormula.read(setting.settings, in: source)
    try Self.refuse(bookFindings + formulaFindings)
    var reading = RuleReading(book: book, settings: setting.settings, people: setting.people, today: setting.today)
    if book.needsHistory {
      reading.pasts = try pasts(
        of: accounts, at: try tip(of: place), people: setting.people, CommitDay(zone: setting.settings.timezone))
    }
    return (reading, formula)
  }

  /// The rules in force around a folder, or as they are where there is no plan repository.
  package static func rules(_ path: String?, surroundings: Surroundings) throws -> RuleBook {
    guard path != nil || (try? find(nil, surroundings: surroundings).root).flatMap({ $0 }) != nil else {
      return RuleBook()
    }
    let workspace = try find(path, surroundings: surroundings)
    guard let root = workspace.root, FileReading.kind(at: "\(root)/rutter.yaml") != nil else { return RuleBook() }
    let reader = try Snapshot.workTree(root: root).reader()
    let source = SourceText(path: "rutter.yaml", bytes: try reader.bytes("rutter.yaml") ?? [])
    let (book, findings) = RuleBook.read(try workspace.trustedSettings(in: reader), in: source)
    try refuse(findings)
    return book
  }

  private static func refuse(_ findings: [Finding]) throws {
    guard let error = findings.first(where: { $0.severity == .error }) else { return }
    throw Failure(error)
  }
}
