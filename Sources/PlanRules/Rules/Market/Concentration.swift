// Too much of our income comes from one client.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let concentration = Rule(
    "concentration", .warning, in: .market, "Too large a share of our income comes from this client",
    thresholds: [Threshold("percent", 25, .percent, "of our income may come from one client")],
    why:
      "If a client that large goes or haggles, we cannot say no. What it costs to lose is not one account but the firm's year.",
    mend:
      "Tell the sponsor, write it down as a risk with a contingency, and plan growth elsewhere; or accept it with a waiver.",
    bad: """
      ---
      our-share: 31 %
      ---
      """,
    good: """
      ---
      our-share: 12 %
      ---
      """
  ) { account, findings in
    guard case .percent(let share)? = account["our-share"], Decimal(findings["percent"]) < share else { return }
    findings.report("\(share.canonical) % of our income comes from this client", atKey: "our-share")
  }
}
