// The parts of account health: each rule belongs to one.

/// What a rule looks after. Health is scored by these.
package enum RuleArea: String, Sendable, CaseIterable {
  case relationship, team, escalation, objective, market, sales, delivery, money, reviews, risk

  /// As a heading.
  package var title: String {
    switch self {
    case .relationship: "Relationship"
    case .team: "Team"
    case .escalation: "Escalation and authority"
    case .objective: "Objective, targets, actions"
    case .market: "Market"
    case .sales: "Sales"
    case .delivery: "Delivery"
    case .money: "Money"
    case .reviews: "Reviews and surveys"
    case .risk: "Risk and contracts"
    }
  }
}
