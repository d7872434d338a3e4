// The plan is written by one person.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let soloPlan = Rule(
    "solo-plan", .advice, in: .team, "The plan is written by one person", basis: .history, sections: ["team"],
    thresholds: [
      Threshold("percent", 90, .percent, "of the commits to the account, above which it is one person's plan"),
      Threshold("commits", 10, .count, "from which on it can be told"),
    ],
    why: """
      A plan that one person writes holds one opinion, and nobody else thinks of it as theirs. Git counts who \
      commits, not who speaks.
      """,
    mend: """
      Let each member of the team keep their own contacts, targets and actions current, and commit under their own \
      name.
      """,
    bad: """
      <!-- 2026-09-21 tom -->
      ## Objective
      Win the drivers desk by the end of 2026, in Derby.
      <!-- 2026-09-14 tom -->
      ## Objective
      Win the drivers desk by the end of 2026, in Hull.
      <!-- 2026-09-07 tom -->
      ## Objective
      Win the drivers desk by the end of 2026, in Leeds.
      <!-- 2026-08-31 tom -->
      ## Objective
      Win the drivers desk by the end of the year.
      <!-- 2026-08-24 tom -->
      ## Objective
      Win the drivers desk.
      <!-- 2026-08-17 tom -->
      ## Objective
      Win the desk.
      <!-- 2026-08-10 tom -->
      ## Objective
      Win the drivers.
      <!-- 2026-08-03 tom -->
      ## Objective
      Win a desk.
      <!-- 2026-07-27 tom -->
      ## Objective
      Win two desks.
      """,
    good: """
      <!-- 2026-09-21 tom -->
      ## Objective
      Win the drivers desk by the end of 2026, in Derby.
      <!-- 2026-09-14 dick -->
      ## Objective
      Win the drivers desk by the end of 2026, in Hull.
      <!-- 2026-09-07 tom -->
      ## Objective
      Win the drivers desk by the end of 2026, in Leeds.
      <!-- 2026-08-31 jane -->
      ## Objective
      Win the drivers desk by the end of the year.
      <!-- 2026-08-24 tom -->
      ## Objective
      Win the drivers desk.
      <!-- 2026-08-17 tom -->
      ## Objective
      Win the desk.
      <!-- 2026-08-10 tom -->
      ## Objective
      Win the drivers.
      <!-- 2026-08-03 jane -->
      ## Objective
      Win a desk.
      <!-- 2026-07-27 tom -->
      ## Objective
      Win two desks.
      """
  ) { account, findings in
    guard let past = account.past, let first = past.authors.first, !account.isStandard,
      account.members.count(where: \.isStaying) >= 3
    else { return }
    let commits = past.authors.reduce(0) { $0 + $1.commits }
    guard commits >= findings["commits"], first.commits * 100 > commits * findings["percent"] else { return }
    let name = first.person.map { account.name($0) } ?? first.name
    findings.report(
      first.commits == commits
        ? "all \(commits) commits to this plan are by \(name)"
        : "\(first.commits) of the \(commits) commits to this plan are by \(name)")
  }
}
