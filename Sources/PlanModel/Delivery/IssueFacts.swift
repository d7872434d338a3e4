// What the words of an issue's row mean.

import PlanSchema

/// Facts of a record of the section Issues.
extension RecordView {
  /// Whether somebody praised us: it stands among the issues, and is none.
  package var isPraise: Bool { text("kind") == "praise" }

  /// Whether it still has to be put right.
  package var isOpenIssue: Bool { text("state") != "closed" && !isPraise }

  /// Whether the client suffers from it: critical or high.
  package var isSevere: Bool { text("severity") == "critical" || text("severity") == "high" }
}

extension Account {
  /// Open issues, the most severe first, then the oldest.
  package var issuesBySeverity: [RecordView] {
    let words = ["critical", "high", "medium", "low"]
    func rank(_ issue: RecordView) -> Int {
      issue.text("severity").flatMap { words.firstIndex(of: $0) } ?? words.count
    }
    return openIssues.enumerated().sorted { left, right in
      let (one, other) = (left.element.date("opened")?.dayNumber ?? 0, right.element.date("opened")?.dayNumber ?? 0)
      return (rank(left.element), one, left.offset) < (rank(right.element), other, right.offset)
    }.map(\.element)
  }
}
