// `rutter snapshot` and `rutter induct`: an account on a page, and on two for a newcomer.
import PlanModel
package import Results

extension Workspace {
  /// The one page about an account for every review.
  package func snapshotPage(of name: String, at place: CheckPlace) throws -> Answer {
    let setting = try answerSetting(at: place)
    let account = try account(name, in: setting)
    return SnapshotAnswer(account, people: setting.people, settings: setting.settings, today: setting.today).answer
  }
  /// What a newcomer has to know of an account.
  package func induction(to name: String, at place: CheckPlace) throws -> Answer {
    let setting = try answerSetting(at: place)
    let account = try account(name, in: setting)
    return InductAnswer(account, people: setting.people, settings: setting.settings, today: setting.today).answer
  }
}
