// All values that a field has had, the newest first, each with how far it moved.

import PlanDiff
import PlanSchema
import PlanText
import Results

struct BlamePast {
  private let path: String
  private let values: [PastValue]
  /// The field as it is now.
  private let current: BlamedValue?
  private let width: Int

  /// A longer value is cut.
  private static let longest = 200

  init(_ path: String, _ values: [PastValue], current: BlamedValue?, width: Int) {
    self.path = path
    self.values = values
    self.current = current
    self.width = width
  }

  var lines: [Line] {
    var head = Line(visibleLine(path), .heading)
    let name = [current?.record, current?.field].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    if !name.isEmpty { head.append("  " + visibleLine(name), .dim) }
    let lines = head.wrapped(to: width, hanging: 2)
    guard !entries.isEmpty else { return lines + ["  never had a value"] }
    return lines + (width < 72 ? stacked : table)
  }

  /// A value, the one before it, and its revision.
  private typealias Entry = (value: WrittenValue?, before: WrittenValue?, revision: RevisionMark?)

  private var entries: [Entry] {
    var entries: [Entry] = []
    if let current, current.revision == nil { entries.append((current.value, values.first?.value, nil)) }
    for (place, value) in values.enumerated() {
      entries.append((value.value, place + 1 < values.count ? values[place + 1].value : nil, value.revision))
    }
    return entries
  }

  private func text(_ entry: Entry) -> Line {
    entry.value.map { Line(visibleLine($0.shown)).truncated(to: Self.longest) } ?? Line("cleared", .removed)
  }

  private func movement(_ entry: Entry) -> Line {
    guard let value = entry.value, let before = entry.before else { return Line() }
    return Line(visibleLine(moved(from: before, to: value) ?? ""), .dim)
  }

  private var table: [Line] {
    let rows = entries.map { entry -> [Line] in
      let mark = entry.revision
      return [
        mark.map { Line($0.date.canonical) } ?? Line("not committed", .changed),
        Line(visibleLine(mark?.abbreviation ?? ""), .changed), Line(visibleLine(mark?.author ?? ""), .key),
        Line(visibleLine(mark?.cycle ?? ""), .dim), text(entry), movement(entry),
        width < 120 ? Line() : Line(visibleLine(mark?.summary ?? ""), .dim).truncated(to: 72),
      ]
    }
    let headings = ["Date", "Commit", "By", "Cycle", "Value", "Change", "Commit's subject"]
    return FittedTable(headings: headings, rows: rows).lines(width: width, indent: 2)
  }

  private var stacked: [Line] {
    entries.flatMap { entry -> [Line] in
      let movement = movement(entry)
      let value = text(entry) + (movement.isEmpty ? Line() : Line("  ") + movement)
      let mark = entry.revision?.oneLine ?? Line("not committed", .changed)
      return value.indented(by: 2).wrapped(to: width, hanging: 4)
        + mark.indented(by: 4).wrapped(to: width, hanging: 6)
    }
  }
}

/// How much a value moved: `+£108k`; nil where that says nothing.
private func moved(from old: WrittenValue, to new: WrittenValue) -> String? {
  Movement(from: old.value, to: new.value).flatMap { _ in difference(from: old.raw, to: new.raw) }
}
