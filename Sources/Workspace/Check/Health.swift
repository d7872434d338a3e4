// `rutter health`, `rutter rules`: accounts judged by the rules as the repository has them.
import Git
import PlanModel
package import PlanRules
package import PlanSchema
import PlanText
package import Plans
import System

/// An account with what the rules make of it.
package struct AccountHealth: Sendable {
  package let client: String
  package let today: CalendarDate
  package let health: Health
  package let formula: HealthFormula
  /// Findings that waivers let pass.
  package let waived: Int
}

extension PlanRepository {
  /// How an account stands in a place, on the day that counts as today there.
  package func health(of account: String, at revision: String?) throws -> AccountHealth {
    let plans = try trusted(state(revision: revision))
    let read = try plans.account(account)
    let judge = try judge(of: [account], in: plans)
    let judged = judge.judge(read)
    guard let health = judged.health, let client = judged.examined?.account.client else {
      throw StateReader.noPlan(account)
    }
    return AccountHealth(
      client: client, today: judge.today, health: health, formula: judge.formula, waived: judged.found.waived.count)
  }

  /// The rules in force around a folder, or as they are where there is no plan repository.
  package static func rules(_ path: String?, surroundings: Surroundings) throws -> RuleBook {
    guard path != nil || (try? find(nil, surroundings: surroundings).root).flatMap({ $0 }) != nil else {
      return RuleBook()
    }
    let workspace = try find(path, surroundings: surroundings)
    guard let root = workspace.root, FileReading.kind(at: "\(root)/\(Layout.settings)") != nil else {
      return RuleBook()
    }
    return try workspace.trusted(workspace.workTreeState()).environment().trustedRules().book
  }
}
