// `rutter portfolio`: all accounts judged, with how they stood a while ago.
import Git
import PlanModel
import PlanRules
import PlanSchema
import PlanText
package import Plans
package import Results
import System

extension PlanRepository {
  /// How many days back the trend of health looks: about a review cycle.
  static let trendDays = 90

  /// All accounts of a place, judged on the day that counts as today there.
  ///
  /// - Parameter includesClosed: accounts that are closed are not judged, and left out otherwise.
  package func portfolio(at revision: String?, includesClosed: Bool) throws -> PortfolioList {
    let plans = try trusted(state(revision: revision))
    let names = try plans.accountNames()
    let judge = try judge(of: names, in: plans)
    let tolerance = judge.book.paceTolerance
    let entries = try plans.map(names, cores: cores) { judge.judge($0).entry(on: judge.today, tolerance: tolerance) }
      .compactMap(\.self).filter { includesClosed || $0.status != "closed" }
    let compared = judge.today.adding(days: -Self.trendDays)
    let earlier = try scores(of: entries.map(\.account), on: compared, before: try tip(of: plans.state), judge)
    var list = PortfolioList(entries, today: judge.today, compared: compared)
    for index in list.entries.indices { list.entries[index].before = earlier[list.entries[index].account] }
    return list
  }

  /// The scores that accounts had at the end of an earlier day, by today's rules; without those that were not there.
  private func scores(
    of accounts: [String], on day: CalendarDate, before tip: ObjectID?, _ judge: Judge
  ) throws -> [String: Int] {
    guard let tip, try !repository().isShallow else { return [:] }
    let index = try historyIndex(reaching: [tip])
    let days = CommitDay(zone: judge.environment.settings.timezone)
    guard let tip = index.position(of: tip), let position = days.state(at: day, from: tip, in: index) else {
      return [:]
    }
    let then = judge.on(day)
    let plans = try StateReader(state(ofTree: index.tree(at: position)))
    let names = try accounts.filter(plans.hasAccount)
    let scores = try plans.map(names, cores: cores, isAlone: true) { then.judge($0).health?.score }
    return Dictionary(
      zip(names, scores).compactMap { name, score in score.map { (name, $0) } }, uniquingKeysWith: { first, _ in first }
    )
  }
}

extension JudgedAccount {
  /// What the portfolio tells of an account; nil where there is no plan.
  ///
  /// - Parameter tolerance: per cent of the whole way that a target may lag before it is off pace.
  fileprivate func entry(on today: CalendarDate, tolerance: Int) -> PortfolioEntry? {
    guard let examined, let health else { return nil }
    let (account, settings) = (examined.account, examined.settings)
    let paces = account.paces(on: today, fiscalYearStarts: settings.fiscalYearStarts)
    let open = paces.filter { ![.met, .missed, .dropped].contains($0.standing) }
    let risk = examined.records("risks").filter(\.isOpenRisk)
      .compactMap { risk in risk.exposure.map { (risk: risk, weight: $0) } }
      .max { ($0.weight, $1.risk.range.lowerBound) < ($1.weight, $0.risk.range.lowerBound) }
    let review = DueReading(account, settings: settings, today: today).nextReview?.date
    return PortfolioEntry(
      account: account.id, client: account.client, tier: examined.tier, manager: account.manager?.name,
      status: account.status ?? "draft", score: health.score, band: health.band, targets: open.count,
      behind: open.count { $0.isOffPace(tolerance: tolerance) }, nextReview: review,
      risk: risk.map { "\($0.risk.title) (\($0.weight))" }, riskWeight: risk?.weight ?? 0,
      warnings: found.items.count { $0.finding.severity == .warning },
      advice: found.items.count { $0.finding.severity == .advice },
      errors: read.result.findings.count { $0.severity == .error },
      firstMend: health.improvements.first.map { first in
        first.findings.count == 1 ? first.findings[0].message : first.rule.kind.summary
      })
  }
}
