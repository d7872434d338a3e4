// Work with a day: actions, targets, issues.

package import PlanSchema

extension DueKind {
  static let action = DueKind("action") { reading in
    reading.account.actions.compactMap { action in
      guard !action.isDone, let due = action.date("due") else { return nil }
      let theirs = action.references("client").compactMap { reading.account.contact($0.key)?.title }
      return DueEntry(
        action, on: due, by: action.people("owner"), action.label,
        theirs.isEmpty ? nil : "theirs: " + theirs.joined(separator: ", "))
    }
  }

  static let target = DueKind("target") { reading in
    reading.account.targets.compactMap { target in
      guard (target.text("state") ?? "open") == "open", let due = target.date("due") else { return nil }
      let goal = target.raw("goal").map { goal in target.raw("actual").map { "\($0) of \(goal)" } ?? "to \(goal)" }
      return DueEntry(target, on: due, by: target.people("owner"), target.label, goal)
    }
  }

  static let issue = DueKind("issue") { reading in
    reading.account.openIssues.compactMap { issue in
      guard let due = issue.date("due") else { return nil }
      return DueEntry(issue, on: due, by: issue.people("owner"), issue.label, issue.raw("severity"))
    }
  }
}

extension Account {
  package func contact(_ key: RecordKey) -> RecordView? { contacts.first { $0.key == key } }

  /// Complaints and faults that are not closed, in the order of the plan; praise is none.
  package var openIssues: [RecordView] {
    records("issues").filter { $0.text("state") != "closed" && $0.text("kind") != "praise" }
  }
}
