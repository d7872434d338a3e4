// `rutter snapshot` and `rutter induct`: an account on a page, and on two for a newcomer.
import PlanModel
package import Plans
package import Results

extension PlanRepository {
  /// The one page about an account for every review.
  package func snapshotPage(of name: String, at revision: String?) throws -> Answer {
    let plans = try trusted(state(revision: revision))
    let (account, environment) = (try plans.named(name), try plans.environment())
    return SnapshotAnswer(account, people: environment.people, settings: environment.settings, today: try plans.today())
      .answer
  }

  /// What a newcomer has to know of an account.
  package func induction(to name: String, at revision: String?) throws -> Answer {
    let plans = try trusted(state(revision: revision))
    let (account, environment) = (try plans.named(name), try plans.environment())
    return InductAnswer(account, people: environment.people, settings: environment.settings, today: try plans.today())
      .answer
  }
}
