// `rutter portfolio`: all accounts judged, with how they stood a while ago.
import Git
import PlanModel
import PlanRules
import PlanSchema
import PlanText
package import Results
import System

extension Workspace {
  /// How many days back the trend of health looks: about a review cycle.
  static let trendDays = 90

  /// All accounts of a place, judged on the day that counts as today there.
  ///
  /// - Parameter includesClosed: accounts that are closed are not judged, and left out otherwise.
  package func portfolio(at place: CheckPlace, includesClosed: Bool) throws -> PortfolioList {
    try Failure.reporting {
      let setting = try answerSetting(at: place)
      let names = setting.accountNames
      let (rules, formula) = try trustedRules(for: names, in: setting, at: place)
      let accounts = AccountReader(settings: setting.settings, people: setting.people)
      let pace = rules.book.setting(of: "target-off-pace")?.thresholds.first { $0.name == "tolerance" }
      let tolerance = pace?.value ?? 0
      let entries = try mapAccounts(names, of: setting.snapshot, reader: try setting.snapshot.reader()) {
        name, reader in
        let result = accounts.read(try Self.texts(of: name, reader).texts, id: name, fileExists: reader.exists)
        return rules.entry(of: result, formula, tolerance: tolerance)
      }.compactMap(\.self).filter { includesClosed || $0.status != "closed" }
      let compared = setting.today.adding(days: -Self.trendDays)
      let earlier = try scores(of: entries.map(\.account), on: compared, before: try tip(of: place), rules, formula)
      var list = PortfolioList(entries, today: setting.today, compared: compared)
      for index in list.entries.indices { list.entries[index].before = earlier[list.entries[index].account] }
      return list
    }
  }

  /// The scores that accounts had at the end of an earlier day, by today's rules; without those that were not there.
  private func scores(
    of accounts: [String], on day: CalendarDate, before tip: ObjectID?, _ rules: RuleReading, _ formula: HealthFormula
  ) throws -> [String: Int] {
    guard let tip else { return [:] }
    let repository = try repository()
    guard !repository.isShallow else { return [:] }
    let index = try historyIndex(reaching: [tip])
    var next = index.position(of: tip)
    while let position = next, index.authorTime(at: position).day > day { next = index.firstParent(at: position) }
    guard let position = next else { return [:] }
    let snapshot = try Snapshot.tree(index.tree(at: position), in: repository)
    let reader = try snapshot.reader()
    let there = Set(try reader.accountFolders().filter { $0.kind == .folder }.map(\.name))
    let names = accounts.filter(there.contains)
    var past = RuleReading(book: rules.book, settings: rules.settings, people: rules.people, today: day)
    past.pasts = rules.pasts.compactMapValues { $0.until(day) }
    let then = past
    let reading = AccountReader(settings: rules.settings, people: rules.people)
    let scores = try mapAccounts(names, of: snapshot, reader: reader) { name, reader -> Int? in
      let result = reading.read(try Self.texts(of: name, reader).texts, id: name, fileExists: { _ in true })
      guard let examined = then.examined(result) else { return nil }
      return Health(then.findings(in: result), of: examined, formula: formula).score
    }
    return Dictionary(
      zip(names, scores).compactMap { name, score in score.map { (name, $0) } }, uniquingKeysWith: { first, _ in first }
    )
  }
}

extension RuleReading {
  /// What the portfolio tells of an account that was just read; nil where there is no plan.
  ///
  /// - Parameter tolerance: per cent of the whole way that a target may lag before it counts as behind.
  fileprivate func entry(
    of result: AccountResult, _ formula: HealthFormula, tolerance: Int
  ) -> PortfolioEntry? {
    guard let examined = examined(result) else { return nil }
    let found = findings(in: result)
    let health = Health(found, of: examined, formula: formula)
    let account = examined.account
    let paces = account.paces(on: today, fiscalYearStarts: settings.fiscalYearStarts)
    let open = paces.filter { ![.met, .missed, .dropped].contains($0.standing) }
    let risk = examined.records("risks").filter(\.isOpenRisk)
      .compactMap { risk in risk.exposure.map { (risk: risk, weight: $0) } }
      .max { ($0.weight, $1.risk.range.lowerBound) < ($1.weight, $0.risk.range.lowerBound) }
    let review = DueReading(account, settings: settings, today: today).nextReview?.date
    return PortfolioEntry(
      account: account.id, client: account.client, tier: examined.tier, manager: account.manager?.name,
      status: account.status ?? "draft", score: health.score, band: health.band, targets: open.count,
      behind: open.count { $0.standing == .pastDue || $0.lags(byMoreThan: tolerance) }, nextReview: review,
      risk: risk.map { "\($0.risk.title) (\($0.weight))" }, riskWeight: risk?.weight ?? 0,
      warnings: found.items.count { $0.finding.severity == .warning },
      advice: found.items.count { $0.finding.severity == .advice },
      errors: result.findings.count { $0.severity == .error },
      firstMend: health.improvements.first.map { first in
        first.findings.count == 1 ? first.findings[0].message : first.rule.kind.summary
      })
  }
}
