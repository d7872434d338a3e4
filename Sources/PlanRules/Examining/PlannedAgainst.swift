// Whether a plan does something about what no id can be named for: by what its open work speaks of.

import PlanModel
import PlanSchema

extension ExaminedAccount {
  /// Whether an open action, target or risk speaks of any of these words.
  func isSpokenOf(_ words: [String]) -> Bool {
    let sought = words.filter { !$0.isEmpty }
    func speaks(_ text: String?) -> Bool {
      guard let text else { return false }
      return sought.contains { text.mentions($0) }
    }
    return openActions.contains { speaks($0.text("text")) }
      || openTargets.contains { speaks($0.text("target")) }
      || sought.contains { isRiskNaming($0) }
  }

  /// Whether an open risk, or what is done about it, speaks of a word.
  func isRiskNaming(_ word: String) -> Bool {
    records("risks").contains { risk in
      risk.isOpenRisk
        && (risk.text("risk")?.mentions(word) ?? false || risk.text("mitigation")?.mentions(word) ?? false)
    }
  }

  /// Whether anything is planned against a competitor: a target that names it, an open opportunity in which it is a rival,
  /// or open work that speaks of it.
  func isPlannedAgainst(_ rival: RecordView) -> Bool {
    guard let key = rival.key else { return false }
    return targeted.contains(key)
      || records("opportunities").contains { opportunity in
        opportunity.isOpenOpportunity && opportunity.references("rivals").contains { $0.key == key }
      }
      || isSpokenOf([key.text, rival.label])
  }

  /// Whether somebody is to do something about a contract before its term ends: an action or target that names it, or open
  /// work or an open opportunity that speaks of it.
  func isRenewalPlanned(_ contract: RecordView) -> Bool {
    guard let key = contract.key else { return false }
    return actedOn.contains(key) || targeted.contains(key)
      || records("opportunities").contains { opportunity in
        opportunity.isOpenOpportunity
          && (opportunity.label.mentions(key.text) || opportunity.label.mentions(contract.label))
      }
      || isSpokenOf([key.text, contract.label])
  }

  /// The open opportunity that is meant to win a cell of the map of services; nil where there is none.
  func opportunity(for cell: RecordView) -> RecordView? {
    let opportunities = records("opportunities")
    if let named = cell.reference("opportunity") {
      return opportunities.first { $0.key == named && $0.isOpenOpportunity }
    }
    guard let service = cell.text("service") else { return nil }
    let unit = cell.reference("unit")
    return opportunities.first { opportunity in
      opportunity.isOpenOpportunity && opportunity.text("service").map { isSameWord($0, service) } ?? false
        && (opportunity.reference("unit") == nil || opportunity.reference("unit") == unit)
    }
  }

  /// Days that have gone by since a day; negative for one to come.
  func days(since day: CalendarDate) -> Int { today.dayNumber - day.dayNumber }
}
