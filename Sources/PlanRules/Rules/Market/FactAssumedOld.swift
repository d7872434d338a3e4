// What was assumed two reviews ago is assumed still.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let factAssumedOld = Rule(
    "fact-assumed-old", .advice, in: .market, "An assumption has been carried through two reviews",
    basis: .history, thresholds: [Threshold("reviews", 2, .count, "held since it was written")],
    why: "An assumption that nobody tests turns into a fact by being repeated, and then plans are built on it.",
    mend: "Ask somebody at the client who must know, and write `confirmed`; or correct it.",
    bad: """
      ## Client plans
      | Plan                  | When    | Learned on | Confidence |
      | --------------------- | ------- | ---------- | ---------- |
      | Open a plant in Derby | 2027-Q1 | 2026-01-15 | assumed    |
      | Night shift at Leeds  | 2027-Q2 | 2026-09-15 | assumed    |
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-01-20 jane -->
      ## Client plans
      | Plan                  | When    | Learned on | Confidence |
      | --------------------- | ------- | ---------- | ---------- |
      | Open a plant in Derby | 2027-Q1 | 2026-01-15 | assumed    |
      """,
    good: """
      ## Client plans
      | Plan                  | When    | Learned on | Confidence |
      | --------------------- | ------- | ---------- | ---------- |
      | Open a plant in Derby | 2027-Q1 | 2026-01-15 | confirmed  |
      | Night shift at Leeds  | 2027-Q2 | 2026-09-15 | assumed    |
      <!-- reviews/2026-03-31.md -->
      ---
      kind: client
      date: 2026-03-31
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom]
      theirs: [C1]
      ---
      # Review
      <!-- 2026-01-20 jane -->
      ## Client plans
      | Plan                  | When    | Learned on | Confidence |
      | --------------------- | ------- | ---------- | ---------- |
      | Open a plant in Derby | 2027-Q1 | 2026-01-15 | assumed    |
      """
  ) { account, findings in
    guard let past = account.past else { return }
    let reviews = account.closedReviews.compactMap(\.date).filter { $0 <= account.today }
    guard let latest = reviews.last else { return }
    let open = Set(account.records("opportunities").filter(\.isOpenOpportunity).compactMap(\.key))
    for section in ["client-plans", "qualification"] {
      for record in account.records(section) where record.text("confidence") == "assumed" {
        if section == "qualification", !(record.reference("opportunity").map(open.contains) ?? false) { continue }
        guard let key = record.key else { continue }
        let written = past.lastMoved("confidence", of: key, in: section)
        let held = written < latest ? reviews.count { written < $0 } : 0
        guard held >= findings["reviews"] else { continue }
        findings.report(
          "'\(key)' has been only assumed since \(written.canonical), through \(spelled(held, "review"))", at: record,
          "confidence")
      }
    }
  }
}
