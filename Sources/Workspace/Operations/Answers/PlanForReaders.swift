// `rutter show` as a page: the whole plan, or what the client may see of it.
import PlanModel
package import Reports

extension Workspace {
  /// A plan as it stands at a place.
  package func plan(_ name: String, isForClient: Bool, at place: CheckPlace) throws -> Answer {
    let setting = try answerSetting(at: place)
    let account = try account(name, in: setting)
    return PlanAnswer(account.decoded, isForClient: isForClient, today: setting.today).answer
  }
}
