// A member of the team has contributed neither to the plan nor to a review.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let silentMember = Rule(
    "silent-member", .advice, in: .team, "A member of the team contributed neither to the plan nor to a review",
    basis: .history, sections: ["team"],
    thresholds: [
      Threshold("days", 90, .days, "on the team")
    ],
    why: """
      Whoever works for the client knows something that is not in the plan. If they never write and never come, it \
      stays in their head.
      """,
    mend: "Invite the person to the next review, and let them keep a part of the plan current.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | dick     |
      | dick   | delivery        | The drivers | tom      |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: internal
      date: 2026-06-30
      status: closed
      ours: [tom]
      ---
      # Review
      <!-- 2026-05-04 jane -->
      ## Objective
      Win the drivers desk.
      """,
    good: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | dick     |
      | dick   | delivery        | The drivers | tom      |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: internal
      date: 2026-06-30
      status: closed
      ours: [tom, dick]
      ---
      # Review
      <!-- 2026-05-04 jane -->
      ## Objective
      Win the drivers desk.
      """
  ) { account, findings in
    guard let past = account.past, account.members.count >= 3, !account.closedReviews.isEmpty else { return }
    let since = account.today.adding(days: -findings["days"])
    guard past.since < since else { return }
    for member in account.members where member.isOnTeam(account.today) && !member.isOnly("partner") {
      // Somebody may commit under an address that people.md does not have.
      let name = account.name(member.person)
      guard !past.authors.contains(where: { $0.person == member.person || $0.name == name }),
        !account.closedReviews.contains(where: { $0.ours.contains(member.person) }),
        member.from.map({ $0 < since }) ?? true, let key = member.record.key,
        past.arrival(of: key, in: "team") < since
      else { continue }
      findings.report(
        "\(name) has never committed to the plan nor taken part in a review", at: member.record,
        "person")
    }
  }
}
