// One review with its cycle: what the report of it is given.

package import PlanDiff
package import PlanModel
package import PlanSchema

/// What became of something that was decided.
package struct DecisionStory: Hashable, Sendable {
  /// An action that carries it out, as it stands today.
  package struct Action: Hashable, Sendable {
    package enum State: String, Sendable { case done, open, late, gone }

    package let key: String
    /// What is to be done; empty where the action is no longer in the plan.
    package let text: String
    package let state: State
    /// `done 2026-08-26`, `was due 2026-07-24`
    package let detail: String

    package init(key: String, text: String, state: State, detail: String) {
      self.key = key
      self.text = text
      self.state = state
      self.detail = detail
    }
  }

  package let key: String
  package let text: String
  /// Who answers for it, by name; nil where nobody is named.
  package let by: String?
  package let actions: [Action]

  package init(key: String, text: String, by: String?, actions: [Action]) {
    self.key = key
    self.text = text
    self.by = by
    self.actions = actions
  }
}

/// Somebody and how many commits of a cycle are theirs.
package struct CommitShare: Hashable, Sendable {
  package let name: String
  package let commits: Int

  package init(name: String, commits: Int) {
    self.name = name
    self.commits = commits
  }
}

/// A review, what its cycle brought, and what became of its decisions.
package struct ReviewStory: Sendable {
  package let row: ReviewRow
  /// The review's page without what is told otherwise here; nil where only its tag is left.
  package let page: DecodedAccount?
  /// The targets as the review found them.
  package let paces: [TargetPace]
  /// By commits, most first, then by name.
  package let people: [CommitShare]
  /// nil where nothing changed, or there is no review before.
  package let change: SubjectChange?
  package let decisions: [DecisionStory]

  package init(
    row: ReviewRow, page: DecodedAccount?, paces: [TargetPace], people: [CommitShare], change: SubjectChange?,
    decisions: [DecisionStory]
  ) {
    self.row = row
    self.page = page
    self.paces = paces
    self.people = people
    self.change = change
    self.decisions = decisions
  }

  /// What is not in the review's text, for its card.
  var notes: [(name: String, text: String)] {
    var notes = [(name: "state", text: row.state)]
    if let by = row.by { notes.append(("closed by", by + (row.revision.map { " in \($0)" } ?? ""))) }
    if let since = row.since { notes.append(("review before", since)) }
    if let commits = row.commits { notes.append(("commits", "\(commits)" + shares)) }
    if !row.attendance.isEmpty { notes.append(("attended", row.attendance)) }
    if let health = row.health { notes.append(("health", "\(health)")) }
    return notes
  }

  /// ` (Tom Hale 3, Jane Moss 2)`
  private var shares: String {
    guard !people.isEmpty else { return "" }
    return " (" + people.map { "\($0.name) \($0.commits)" }.joined(separator: ", ") + ")"
  }
}

extension ReviewReport {
  /// The review's page, what became of its decisions, and what changed in its cycle.
  package static func human(_ story: ReviewStory, format: TerminalFormat) -> String {
    var result: String
    if let page = story.page {
      result = PlanReport.human(page, notes: story.notes, format: format)
    } else {
      result = format.render(
        [Line(visibleLine("Review \(story.row.name)"), .heading)]
          + story.notes.map {
            Line(visibleLine($0.name), .dim).padded(to: 16).indented(by: 2) + Line(visibleLine($0.text))
          })
    }
    if let note = story.row.noteAndHint {
      let line = Line("! ", .warning) + Line(visibleLine(note))
      result += format.render([Line()] + line.wrapped(to: format.width, hanging: 2))
    }
    if !story.decisions.isEmpty {
      result += format.render(
        [Line(), Line("What became of the decisions", .heading)] + lines(of: story.decisions, format))
    }
    guard let since = story.row.since else { return result }
    result += format.render([Line(), Line("What changed since the review of \(visibleLine(since))", .heading), Line()])
    return result + (story.change.map { ChangeReport.human([$0], format: format) } ?? "Nothing.\n")
  }

  private static func lines(of decisions: [DecisionStory], _ format: TerminalFormat) -> [Line] {
    decisions.flatMap { decision -> [Line] in
      var head = Line(visibleLine(decision.key) + " ", .key) + Line(visibleLine(decision.text))
      if let by = decision.by { head.append("  " + visibleLine(by), .dim) }
      var lines = head.indented(by: 2).wrapped(to: format.width, hanging: 6)
      for action in decision.actions {
        var line = Line(action.mark + " ", action.style) + Line(visibleLine(action.key), .key)
        if !action.text.isEmpty { line.append(" " + visibleLine(action.text)) }
        line.append("  " + visibleLine(action.detail), action.style)
        lines += line.indented(by: 4).wrapped(to: format.width, hanging: 8)
      }
      if decision.actions.isEmpty { lines.append(Line("no action carries it out", .dim).indented(by: 4)) }
      return lines
    }
  }

  /// The same as Markdown.
  package static func markdown(_ story: ReviewStory) -> String {
    var result = "# Review of \(markdownEscaped(story.row.account)) on \(markdownEscaped(story.row.name))\n\n"
    let kind = story.row.kind.isEmpty ? [] : [(name: "kind", text: story.row.kind)]
    result += (kind + story.notes).map { "- \($0.name): \(markdownEscaped($0.text))\n" }.joined()
    if let note = story.row.noteAndHint { result += "- " + markdownEscaped(note) + "\n" }
    if !story.paces.isEmpty {
      result += "\n## Targets on the day\n\n"
      result += markdownTable(targetHeadings, story.paces.map { [$0.record.title] + $0.cells })
    }
    if !story.decisions.isEmpty {
      result += "\n## What became of the decisions\n\n"
      for decision in story.decisions {
        let by = decision.by.map { " (\(markdownEscaped($0)))" } ?? ""
        result += "- **\(markdownEscaped(decision.key))** \(markdownEscaped(decision.text))\(by)\n"
        for action in decision.actions {
          let text = [action.key, action.text].filter { !$0.isEmpty }.joined(separator: " ")
          result +=
            "  - [\(action.state == .done ? "x" : " ")] \(markdownEscaped(text)): \(markdownEscaped(action.detail))\n"
        }
      }
    }
    guard let since = story.row.since else { return result }
    result += "\n## What changed since the review of \(markdownEscaped(since))\n\n"
    return result + (story.change.map(ChangeReport.markdown) ?? "Nothing.\n")
  }

  /// `{ "version": 1, "review": REVIEW, "people": [ { "name", "commits" } ], "change": CHANGE or null, "figures": [ {
  /// "key", "title", "value", "expected", "standing" } ], "decided": [ { "key", "text", "by", "carriedOutBy": [ { "key",
  /// "text", "state", "detail" } ] } ] }`: REVIEW as in the list of reviews, CHANGE as in the JSON of `rutter diff`,
  /// `figures` the targets as the review found them.
  package static func json(_ story: ReviewStory) -> String {
    JSONValue.object([
      "version": .integer(1), "review": value(story.row),
      "people": .array(
        story.people.map { .object(["name": .string($0.name), "commits": .integer($0.commits)]) }),
      "change": story.change.map(ChangeReport.value) ?? .null,
      "figures": .array(
        story.paces.map { pace in
          .object([
            "key": .text(pace.record.key?.text), "title": .string(pace.record.title),
            "value": .text(pace.record.raw("actual")), "expected": .text(pace.expected.map(\.canonical)),
            "standing": .string(pace.standing.rawValue),
          ])
        }),
      "decided": .array(
        story.decisions.map { decision in
          .object([
            "key": .string(decision.key), "text": .string(decision.text), "by": .text(decision.by),
            "carriedOutBy": .array(
              decision.actions.map { action in
                .object([
                  "key": .string(action.key), "text": .string(action.text), "state": .string(action.state.rawValue),
                  "detail": .string(action.detail),
                ])
              }),
          ])
        }),
    ]).text
  }
}

extension DecisionStory.Action {
  fileprivate var mark: String {
    switch state {
    case .done: "✓"
    case .open, .late: "☐"
    case .gone: "-"
    }
  }

  fileprivate var style: Style {
    switch state {
    case .done: .added
    case .open: .dim
    case .late, .gone: .warning
    }
  }
}
