// `rutter who PERSON`: everything that one of us answers for.
import PlanModel
import PlanRules
import PlanSchema
package import Plans
package import Results

extension PlanRepository {
  /// What a person holds in all accounts, and did there.
  package func who(_ name: String, at revision: String?) throws -> Answer {
    let plans = try trusted(state(revision: revision))
    let (person, environment) = (try plans.person(name), try plans.environment())
    let (today, month) = (try plans.today(), environment.settings.fiscalYearStarts)
    let dossiers = try plans.map(accounts: [], cores: cores) { account in
      Dossier(of: person, in: account, on: today, fiscalYearStarts: month)
    }
    return WhoAnswer(
      person: person, people: environment.people, dossiers: dossiers.compactMap(\.self), today: today,
      tolerance: environment.rules().book.paceTolerance
    ).answer
  }
}
