// Something is to be done, by nobody.

import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let actionUnowned = Rule(
    "action-unowned", .warning, in: .objective, "An action has nobody who does it", sections: ["actions"],
    why: "What everybody agreed on and nobody was given is read out at the next review exactly as it stands.",
    mend: "Name one person, written `@name`; where somebody at the client does it, name the contact after `client:`.",
    bad: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager due:2026-11-14 with:C2
      """,
    good: """
      ## Actions
      - [ ] A1 Show the drivers desk to the plant manager @dick due:2026-11-14 with:C2
      - [ ] A2 Send us the shift plan for the winter due:2026-10-30 client:C2
      """
  ) { account, findings in
    for action in account.openActions where action.people("owner").isEmpty && !action.says("client") {
      findings.report("nobody has been given \(action.title)", at: action)
    }
  }
}
