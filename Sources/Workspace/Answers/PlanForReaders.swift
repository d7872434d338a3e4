// `rutter show` as a page: the whole plan, or what the client may see of it.
import PlanModel
package import PlanSchema
package import Plans
package import Results

extension PlanRepository {
  /// The plan of one account.
  /// - Throws: when there is no such account, or its plan is missing.
  package func load(_ account: String, at revision: String?) throws -> DecodedAccount {
    try trusted(state(revision: revision)).named(account).decoded
  }

  /// A plan as it stands at a place; of a plan for the client also the records that its owner would miss there.
  package func plan(
    _ name: String, isForClient: Bool, at revision: String?
  ) throws -> (answer: Answer, recordsLeftOut: [String]) {
    let plans = try trusted(state(revision: revision))
    let account = try plans.named(name)
    let plan = PlanAnswer(account.decoded, isForClient: isForClient, today: try plans.today())
    return (plan.answer, plan.recordsLeftOut)
  }
}
