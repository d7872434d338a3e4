// The text of a new review, as Markdown to stand below the headings of its sections. Everything from a plan is escaped.

package import PlanDiff
package import PlanModel
package import PlanSchema
import Results

/// Writes the sections that a review is prepared with.
package enum ReviewPage {
  /// A numbered list, with what the plan says below each point.
  package static func agenda(_ items: [AgendaItem]) -> String {
    items.enumerated().map { place, item in
      let number = "\(place + 1). "
      let indent = String(repeating: " ", count: number.count)
      return number + markdownEscaped(item.title) + "\n"
        + item.facts.map { indent + "- " + markdownEscaped($0) + "\n" }.joined()
    }.joined()
  }

  /// Who is suggested and to be confirmed, and who is left out; empty when there is nothing to say.
  ///
  /// - Parameters:
  ///   - asks: whether the contacts are suggested; they are not where somebody has named those who take part.
  ///   - namesOurs: whether somebody has named those on our side.
  package static func attendance(_ attendance: Attendance, asks: Bool, namesOurs: Bool) -> String {
    var blocks = asks ? [question(attendance)] : []
    if !namesOurs, !attendance.absent.isEmpty {
      blocks.append("Left out on our side:")
      blocks.append(
        attendance.absent.map { "- \(markdownEscaped($0.person.name)): \(markdownEscaped($0.reason))" }
          .joined(separator: "\n"))
    }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private static func question(_ attendance: Attendance) -> String {
    guard !attendance.suggested.isEmpty else {
      return "Nobody is suggested from the client's side: name after `theirs` who took part."
    }
    let names = attendance.suggested.map(title).joined(separator: ", ")
    let reason =
      switch attendance.basis {
      case .review(let name): "who took part in the review of \(markdownEscaped(name))"
      case .weight: "who decide or carry much weight"
      }
    return """
      To be confirmed: \(names), \(reason).
      Did they take part? Move those who did from `expected` to `theirs` at the head of this page, and take `expected` out.
      """
  }

  /// What changed in the plan, or a sentence that says why there is nothing.
  package static func changes(_ change: SubjectChange?, since last: String?) -> String {
    guard let last else { return "This is the first review of the account: there is no earlier one to compare with.\n" }
    return change.map { changes($0) } ?? "Nothing changed since the review of \(markdownEscaped(last)).\n"
  }

  /// A row for each target; empty when there is none.
  ///
  /// - Parameter start: the day for which the baselines count.
  package static func targets(_ paces: [TargetPace], from start: CalendarDate?, on day: CalendarDate) -> String {
    guard !paces.isEmpty else { return "" }
    let rows = paces.map { [title($0.record)] + $0.cells.map(markdownEscaped) }
    let table = ([targetHeadings, targetHeadings.map { _ in "--" }] + rows).map {
      "| " + $0.joined(separator: " | ") + " |\n"
    }
    guard let start, paces.contains(where: { $0.expected != nil }) else { return table.joined() }
    return table.joined() + """

      Expected is where the straight line from the baseline on \(start) to the goal on its due day stands on \(day)\(Self.asOf(paces)).

      """
  }

  private static func asOf(_ paces: [TargetPace]) -> String {
    paces.contains { $0.expected != nil && $0.day < $0.today } ? ", or on the day as of which the figure was taken" : ""
  }

  /// What became of the actions; empty when there are none.
  package static func actions(_ progress: ActionProgress, since last: String?, on day: CalendarDate) -> String {
    let since = last.map { " since the review of \(markdownEscaped($0))" } ?? ""
    let groups: [(String, [RecordView])] = [
      ("Done" + since, progress.done), ("Late", progress.late), ("New" + since, progress.new),
      ("Still open", progress.open), ("Taken out" + since, progress.gone),
    ]
    return groups.filter { !$0.1.isEmpty }.map { heading, actions in
      "### \(heading)\n\n" + actions.map { "- " + line($0, progress, day) + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// `**A3** Call Priya (tom, due 2026-10-09, 12 days late)`
  private static func line(_ action: RecordView, _ progress: ActionProgress, _ day: CalendarDate) -> String {
    var details = [action.raw("owner"), action.raw("due").map { "due \($0)" }].compactMap(\.self)
    if action.isDone {
      details.append("done" + (action.raw("done").map { " \($0)" } ?? ""))
      if let due = action.date("due"), let done = action.date("done"), due < done {
        details.append(days(from: due, to: done) + " late")
      }
    } else if let due = action.date("due"), due < day {
      details.append(days(from: due, to: day) + " late")
    }
    if let key = action.key, progress.arrived.contains(key), !progress.new.contains(where: { $0.key == key }) {
      details.append("new")
    }
    return title(action) + (details.isEmpty ? "" : " " + markdownEscaped("(" + details.joined(separator: ", ") + ")"))
  }

  private static func days(from first: CalendarDate, to second: CalendarDate) -> String {
    counted(second.dayNumber - first.dayNumber, "day", "days")
  }

  private static func title(_ record: RecordView) -> String {
    let key = record.key.map { "**" + markdownEscaped($0.text) + "**" } ?? ""
    return [key, markdownEscaped(record.label)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
