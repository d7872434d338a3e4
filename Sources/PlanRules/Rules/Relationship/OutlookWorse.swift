// We expect the relationship to get worse.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let outlookWorse = Rule(
    "outlook-worse", .advice, in: .relationship, "We expect the relationship to be worse in a year than it is today",
    why: "The team sees a fall coming. A plan that expects it and does not say why, or what is done, has given up.",
    mend: "Set `plan-kind: recover` and plan for it, or `exit` if that is the plan; or rate the future again.",
    bad: """
      ---
      relationship-rating: 4
      future-rating: 2
      ---
      """,
    good: """
      ---
      relationship-rating: 4
      future-rating: 2
      plan-kind: recover
      ---
      """
  ) { account, findings in
    guard case .scale(let now)? = account["relationship-rating"], case .scale(let future)? = account["future-rating"],
      future < now, account["plan-kind"] != .word("exit"), account["plan-kind"] != .word("recover")
    else { return }
    findings.report("the relationship is rated \(now) of 5 today, and \(future) in a year", atKey: "future-rating")
  }
}
