// One person has too many open actions.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let personOverload = Rule(
    "person-overload", .advice, in: .team, "One person has too many open actions", sections: ["actions"],
    thresholds: [
      Threshold("actions", 8, .count, "that one person can have open")
    ],
    why: """
      Of a dozen open actions none is the next one. The list grows, and what the client waits for is somewhere in \
      it.
      """,
    mend: "Give some of them to others, or drop those that no longer serve a target.",
    bad: """
      ## Actions
      - [ ] A1 Ask for the shift plan of 2027 @tom due:2026-10-09
      - [ ] A2 Send the price list @tom due:2026-10-12
      - [ ] A3 Call the plant manager in Leeds @tom due:2026-10-14
      - [ ] A4 Draft the case study @tom due:2026-10-16
      - [ ] A5 Book the depot visit @tom due:2026-10-19
      - [ ] A6 Write up the rota trial @tom due:2026-10-21
      - [ ] A7 Ask finance for the payment terms @tom due:2026-10-23
      - [ ] A8 Invite the HR director @tom due:2026-10-26
      - [ ] A9 Prepare the review @tom due:2026-10-28
      """,
    good: """
      ## Actions
      - [x] A1 Ask for the shift plan of 2027 @tom due:2026-10-09 done:2026-09-30
      - [ ] A2 Send the price list @tom due:2026-10-12
      - [ ] A3 Call the plant manager in Leeds @dick due:2026-10-14
      """
  ) { account, findings in
    guard account.openActions.count > findings["actions"] else { return }
    var counts: [PersonID: Int] = [:]
    for action in account.openActions {
      if let owner = action.person("owner") { counts[owner, default: 0] += 1 }
    }
    guard counts.values.contains(where: { $0 > findings["actions"] }) else { return }
    for action in account.openActions {
      // Told at the first of them.
      guard let owner = action.person("owner"), let count = counts.removeValue(forKey: owner),
        count > findings["actions"]
      else { continue }
      findings.report("\(account.name(owner)) has \(count) open actions", at: action, "owner")
    }
  }
}
