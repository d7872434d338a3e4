// The values of a plan in columns beside who set them, fitted to the width of a terminal.

import PlanDiff
import PlanSchema
import PlanText
import Results

/// Columns that are alike over a whole plan: fields and values on the left, revisions on the right. On a narrow terminal
/// there are no columns: values stand below their revision.
struct BlameTable {
  private let width: Int
  /// Widths of the columns on the left; nil on a narrow terminal.
  private let left: (field: Int, value: Int, was: Int)?
  private let right: (who: Int, date: Int, commit: Int, cycle: Int)

  private static let gap = 2
  private static let indent = 4
  /// Lines that a value may take.
  private static let mostLines = 2

  init(_ values: [BlamedValue], width: Int) {
    self.width = width
    func widest(_ texts: [String], _ least: Int, _ most: Int) -> Int {
      min(most, max(least, texts.map { displayWidth(visibleLine($0)) }.max() ?? 0))
    }
    let marks = values.compactMap(\.revision)
    let isWide = width >= 110
    let cycles = marks.compactMap(\.cycle)
    right = (
      who: widest(marks.map(\.author), marks.count < values.count ? Self.notCommitted.count : 2, isWide ? 20 : 13),
      date: 10, commit: widest(marks.map(\.abbreviation), 6, 12),
      cycle: cycles.isEmpty ? 0 : widest(cycles, 5, isWide ? 16 : 10)
    )
    let field = widest(values.map(\.field), 5, isWide ? 20 : 12)
    let columns = [right.who, right.date, right.commit, right.cycle].filter { $0 > 0 }
    let room = width - Self.indent - field - columns.reduce(0) { $0 + $1 + Self.gap } - Self.gap
    guard room >= 16 else {
      left = nil
      return
    }
    // What was there before has a column of its own where there is room, else it stands below the value.
    let was = isWide ? widest(values.compactMap { $0.previous?.shown }, 0, room * 2 / 5) : 0
    left = (field, was > 0 ? room - was - Self.gap : room, was)
  }

  private static let notCommitted = "not committed"

  /// Names of the columns.
  var headings: [Line] {
    guard let left else { return [] }
    var line = Line("Value", .dim).padded(to: Self.indent + left.field + Self.gap + left.value + Self.gap)
    func add(_ name: String, _ width: Int) {
      if width > 0 { line = line + Line(name, .dim).padded(to: width + Self.gap) }
    }
    add("Was", left.was)
    add("By", right.who)
    add("Date", right.date)
    add("Commit", right.commit)
    add("Cycle", right.cycle)
    return [Line(), line]
  }

  /// The values of one record, or of what is in no record.
  func lines(of values: [BlamedValue]) -> [Line] {
    guard let record = values.first?.record else { return [] }
    var lines: [Line] = []
    if !record.isEmpty {
      lines += Line(visibleLine(record), .strong).indented(by: 2).wrapped(to: width, hanging: 4)
    }
    let indent = record.isEmpty ? 2 : Self.indent
    var last: RevisionMark??
    for value in values {
      let isSame = last.map { $0 == value.revision } ?? false
      last = .some(value.revision)
      lines += left == nil ? stacked(value, isSame, indent) : row(value, isSame, indent)
    }
    return lines
  }

  private func row(_ value: BlamedValue, _ isSame: Bool, _ indent: Int) -> [Line] {
    guard let left else { return [] }
    let start = Self.indent + left.field + Self.gap
    let isProse = value.field.isEmpty
    let room = isProse ? start + left.value - indent : left.value
    var cell = shortened(Line(visibleLine(value.value.shown)), to: room)
    if left.was == 0, let previous = value.previous {
      cell += [(Line("was ", .dim) + Line(visibleLine(previous.shown), .dim)).truncated(to: room)]
    }
    let was = left.was > 0 ? shortened(Line(visibleLine(value.previous?.shown ?? ""), .dim), to: left.was) : []
    return (0..<max(cell.count, was.count, 1)).map { place in
      var line = Line(String(repeating: " ", count: indent))
      if !isProse {
        let name = place == 0 ? Line(visibleLine(value.field), .dim).truncated(to: start - Self.gap - indent) : Line()
        line = (line + name).padded(to: start)
      }
      line = (line + (place < cell.count ? cell[place] : Line())).padded(to: start + left.value + Self.gap)
      if left.was > 0 {
        line = (line + (place < was.count ? was[place] : Line())).padded(
          to: start + left.value + Self.gap + left.was + Self.gap)
      }
      return place == 0 && !isSame ? line + revision(value.revision) : line
    }
  }

  private func revision(_ mark: RevisionMark?) -> Line {
    guard let mark else { return Line(Self.notCommitted, .changed) }
    func cell(_ text: String, _ style: Style?, _ width: Int) -> Line {
      Line(visibleLine(text), style).truncated(to: width).padded(to: width + Self.gap)
    }
    let line =
      cell(mark.author, .key, right.who) + cell(mark.date.canonical, nil, right.date)
      + cell(mark.abbreviation, .changed, right.commit)
    return right.cycle > 0 ? line + cell(mark.cycle ?? "open", .dim, right.cycle) : line
  }

  /// Below its revision, without columns.
  private func stacked(_ value: BlamedValue, _ isSame: Bool, _ indent: Int) -> [Line] {
    var lines: [Line] = []
    if !isSame {
      let mark = value.revision?.oneLine ?? Line(Self.notCommitted, .changed)
      lines += mark.indented(by: indent).wrapped(to: width, hanging: indent + 2)
    }
    let room = width - indent - 2
    let name = value.field.isEmpty ? Line() : Line(visibleLine(value.field) + " ", .dim)
    var text = (name + Line(visibleLine(value.value.shown))).wrapped(to: room, hanging: 2)
    if text.count > Self.mostLines {
      text = text.prefix(Self.mostLines - 1) + [ellipsis(text[Self.mostLines - 1], room)]
    }
    if let previous = value.previous {
      let was = Line("was " + visibleLine(previous.shown), .dim)
      if text.count == 1, text[0].width + 2 + was.width <= room {
        text = [text[0] + Line("  ") + was]
      } else {
        text.append(was.indented(by: 2).truncated(to: room))
      }
    }
    return lines + text.map { $0.indented(by: indent + 2) }
  }

  private func shortened(_ line: Line, to width: Int) -> [Line] {
    let wrapped = line.wrapped(to: width)
    guard wrapped.count > Self.mostLines else { return wrapped }
    return wrapped.prefix(Self.mostLines - 1) + [ellipsis(wrapped[Self.mostLines - 1], width)]
  }

  /// A line that more would follow.
  private func ellipsis(_ line: Line, _ width: Int) -> Line { (line + Line("…", .dim)).truncated(to: width) }
}
