// `rutter show` as a page: the whole plan, or what the client may see of it.
import PlanModel
package import Results

extension Workspace {
  /// A plan as it stands at a place; of a plan for the client also the records that its owner would miss there.
  package func plan(
    _ name: String, isForClient: Bool, at place: CheckPlace
  ) throws -> (answer: Answer, recordsLeftOut: [String]) {
    let setting = try answerSetting(at: place)
    let account = try account(name, in: setting)
    let plan = PlanAnswer(account.decoded, isForClient: isForClient, today: setting.today)
    return (plan.answer, plan.recordsLeftOut)
  }
}
