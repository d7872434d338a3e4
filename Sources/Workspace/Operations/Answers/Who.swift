// `rutter who PERSON`: everything that one of us answers for.
import PlanModel
import PlanSchema
package import Results

extension Workspace {
  /// What a person holds in all accounts, and did there.
  package func who(_ name: String, at place: CheckPlace) throws -> Answer {
    let setting = try answerSetting(at: place)
    let person = try person(name, in: setting)
    let (today, month) = (setting.today, setting.settings.fiscalYearStarts)
    let dossiers = try askAccounts(in: setting) { account in
      Dossier(of: person, in: account, on: today, fiscalYearStarts: month)
    }
    return WhoAnswer(
      person: person, people: setting.people, dossiers: dossiers.compactMap(\.self), today: today
    ).answer
  }
}
