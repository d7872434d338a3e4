// Not everybody may speak to the client, and nobody knows who may.
import PlanModel
import PlanText

extension Rule {
  static let pointMissing = Rule(
    "point-missing", .advice, in: .relationship, "The contact policy names nobody who speaks to the client",
    why: "A policy without names is broken by the first colleague who means well, and nobody can be held to it.",
    mend: "Write into `point` who speaks to the client, or set the contact policy to open.",
    bad: """
      ---
      contact-policy: designated
      ---
      """,
    good: """
      ---
      contact-policy: designated
      point: [tom, jane]
      ---
      """
  ) { account, findings in
    guard !account.isStandard, let policy = account.contactPolicy, policy != "open", account.people("point").isEmpty
    else { return }
    findings.report("the contact policy is \(policy), and 'point' names nobody", atKey: "contact-policy")
  }
}
