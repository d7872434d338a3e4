// Who set each value of a plan, for people at a terminal: a whole plan annotated, or all values that a field has had.

import PlanDiff
import PlanSchema
import PlanText
package import Results

/// Renders blame.
package enum BlameReport {
  /// A plan by heading and record, each value with who set it, when, in which commit and cycle, and what was there
  /// before; a revision is not told again while it stays the same. Where ``Blame/past`` is given, that instead: all
  /// values of each field, the newest first.
  ///
  ///     Targets
  ///       T1 Drivers desk revenue
  ///         Actual  £510k           Tom Baker  2026-10-14  f868e09  2026-12-31
  ///                 was £402k
  ///         Goal    £640k           Jane Moss  2026-01-05  0a1b2c3  2026-03-31
  package static func human(_ blame: Blame, format: TerminalFormat) -> String {
    var head = Line(visibleLine(blame.account), .heading)
    if !blame.title.isEmpty { head.append("  " + visibleLine(blame.title)) }
    head.append(" · " + counts(blame), .dim)
    var lines = head.wrapped(to: format.width, hanging: 2)
    if blame.past.isEmpty {
      let table = BlameTable(blame.values, width: format.width)
      if !blame.values.isEmpty { lines += table.headings }
      for group in blame.values.grouped(by: \.heading) {
        lines += [Line()] + Line(visibleLine(group[0].heading), .heading).wrapped(to: format.width, hanging: 2)
        for record in group.grouped(by: \.record) { lines += table.lines(of: record) }
      }
    } else {
      for past in blame.past {
        let current = blame.values.first { $0.path == past.path }
        lines += [Line()] + BlamePast(past.path, past.values, current: current, width: format.width).lines
      }
    }
    return format.render(lines)
  }

  /// `37 values from 12 revisions by 4 people, 1 not committed`
  private static func counts(_ blame: Blame) -> String {
    let marks = blame.values.compactMap(\.revision) + blame.past.flatMap { $0.values.map(\.revision) }
    let count = blame.past.isEmpty ? blame.values.count : blame.past.reduce(0) { $0 + $1.values.count }
    var text = counted(count, "value", "values")
    if !marks.isEmpty {
      text += " from " + counted(Set(marks.map(\.id)).count, "revision", "revisions")
      text += " by " + counted(Set(marks.map(\.author)).count, "person", "people")
    }
    let open = blame.values.count { $0.revision == nil }
    return open > 0 ? text + ", \(open) not committed" : text
  }
}

extension Array {
  /// Neighbours that are alike; no group is empty.
  fileprivate func grouped(by key: (Element) -> String) -> [[Element]] {
    var result: [[Element]] = []
    for element in self {
      if let last = result.last?.last, key(last) == key(element) {
        result[result.count - 1].append(element)
      } else {
        result.append([element])
      }
    }
    return result
  }
}

extension RevisionMark {
  /// `Tom Baker 2026-10-14 f868e09, cycle 2026-12-31`
  var oneLine: Line {
    var line = Line(visibleLine(author), .key)
    line.append(" \(date) ")
    line.append(visibleLine(abbreviation), .changed)
    if let cycle { line.append(", cycle " + visibleLine(cycle), .dim) }
    return line
  }
}
