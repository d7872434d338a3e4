// Facts that the plan of a key account is expected to state.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let expectedMissing = Rule(
    "expected-missing", .warning, in: .objective, "The plan of a key account leaves out what it is expected to state",
    why: """
      Who stands in for the account manager, when the client works, how good the relationship is: for an account that \
      the firm lives on, these are known before they are needed.
      """,
    mend: """
      Fill in the keys named. Write `"-"`, quotes included, where it is known that there is none.
      """,
    bad: """
      ---
      tier: key
      deputy:
      relationship-rating: 4
      future-rating: 4
      ---
      """,
    good: """
      ---
      tier: key
      relationship-rating: 4
      future-rating: 4
      ---
      """
  ) { account, findings in
    guard account.isKeyAccount, let plan = account.account.decoded.documents.first else { return }
    var missing: [String] = []
    for field in plan.kind.frontMatter where field.requirement == .expected {
      if plan.fields.contains(where: { $0.schema.id == field.id && !$0.raw.isEmpty }) { continue }
      missing.append(field.id)
    }
    guard !missing.isEmpty else { return }
    findings.report("the head of the plan does not say: \(missing.joined(separator: ", "))")
  }
}
