// One review with its cycle: at a terminal, as Markdown, and for programs.

import Documents
import PlanDiff
import PlanModel
import PlanSchema
import PlanText
package import Results

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
    return result + (story.change.map { ReviewPage.changes($0) } ?? "Nothing.\n")
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
            "value": .text(pace.record.raw("actual")), "expected": .text(pace.expected.map(canonicalText)),
            "standing": .string(pace.standing.rawValue), "gap": .text(pace.gap.map(canonicalText)),
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
