// What the words of an issue's row mean.

/// Facts of a record of the section Issues.
extension RecordView {
  /// Whether somebody praised us: it stands among the issues, and is none.
  package var isPraise: Bool { text("kind") == "praise" }

  /// Whether it still has to be put right.
  package var isOpenIssue: Bool { text("state") != "closed" && !isPraise }

  /// Whether the client suffers from it: critical or high.
  package var isSevere: Bool { text("severity") == "critical" || text("severity") == "high" }
}
