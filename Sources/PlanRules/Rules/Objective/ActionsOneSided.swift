// We do everything, the client nothing.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let actionsOneSided = Rule(
    "actions-one-sided", .advice, in: .objective, "The client has no part in anything that is to be done",
    sections: ["actions"], thresholds: [Threshold("actions", 5, .count, "open actions that may all be ours")],
    why: """
      A client that has agreed to do something wants the same thing as we do. One that only waits for us is being \
      sold to, and finds out at the end that it had other plans.
      """,
    mend: "Agree on one step that the client takes, and name the contact after `client:`.",
    bad: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-11-14 with:C2
      - [ ] A2 Offer a trial month at Leeds @tom due:2026-10-20 with:C1
      - [ ] A3 Send the new rate card @jane due:2026-10-20 with:C1
      - [ ] A4 Train two night drivers @dick due:2026-10-31 with:C3
      - [ ] A5 Print the badges for Leeds @jane due:2026-11-30 with:C3
      - [ ] A6 Split the invoice by plant @vinod due:2026-10-31 with:C3
      """,
    good: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-11-14 with:C2
      - [ ] A2 Offer a trial month at Leeds @tom due:2026-10-20 with:C1
      - [ ] A3 Send the new rate card @jane due:2026-10-20 with:C1
      - [ ] A4 Train two night drivers @dick due:2026-10-31 with:C3
      - [ ] A5 Print the badges for Leeds @jane due:2026-11-30 with:C3
      - [ ] A6 Tell us the cost centres of each plant @vinod due:2026-10-31 client:C3
      """
  ) { account, findings in
    let actions = account.openActions
    guard account.tier != "standard", actions.count > findings["actions"],
      !actions.contains(where: { $0.says("client") })
    else { return }
    findings.report("none of the \(actions.count) open actions is the client's", atSection: "actions")
  }
}
