// A trend drawn with characters: axes, step line, goal and pace, fitted to the width of a terminal.

import PlanSchema
import PlanText
import Results

/// A plot of 15 lines at most, and its legend.
struct TrendPlot {
  private let trend: Trend
  private let line: TrendLine
  private let values: ValueAxis
  private let time: TimeAxis
  /// Lines between two ticks of the upright axis.
  private let pitch: Int
  private let labels: [String]
  private let margin: Int
  private let columns: Int
  private var cells: [[Cell]]

  /// What stands in one place: strokes of the step line, or a sign.
  private struct Cell {
    var strokes: Strokes = []
    var sign: (text: String, style: Style?)?
  }

  private struct Strokes: OptionSet {
    let rawValue: Int
    static let left = Strokes(rawValue: 1)
    static let right = Strokes(rawValue: 2)
    static let up = Strokes(rawValue: 4)
    static let down = Strokes(rawValue: 8)

    var glyph: String {
      let glyphs = ["", "━", "━", "━", "┃", "┛", "┗", "┻", "┃", "┓", "┏", "┳", "┃", "┫", "┣", "╋"]
      return glyphs.indices.contains(rawValue) ? glyphs[rawValue] : ""
    }
  }

  /// nil when no revision has a value.
  init?(_ trend: Trend, width: Int) {
    let line = TrendLine(trend)
    let time = TimeAxis(trend, line)
    guard let values = ValueAxis(trend, line, time, intervals: 6) else { return nil }
    self.trend = trend
    self.line = line
    self.time = time
    self.values = values
    // 11 to 15 lines, so that each tick has a line of its own.
    pitch = [1: 12, 2: 6, 3: 4, 4: 3][values.ticks.count - 1] ?? 2
    labels = trend.unit.axisTexts(values.ticks)
    margin = (labels.map(displayWidth).max() ?? 0) + 2
    columns = max(16, min(width, 200) - margin)
    let rows = (values.ticks.count - 1) * pitch + 1
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    drawGoal()
    drawSteps()
  }

  private func column(_ day: CalendarDate) -> Int { Int((time.fraction(of: day) * Double(columns - 1)).rounded()) }

  /// Counted from the top.
  private func row(_ value: Decimal) -> Int {
    Int(((1 - values.fraction(of: value)) * Double(cells.count - 1)).rounded())
  }

  private mutating func drawGoal() {
    guard let goal = trend.goal else { return }
    if values.contains(goal.value) {
      let level = row(goal.value)
      for column in 0..<columns { cells[level][column].sign = ("┄", .added) }
    }
    guard let slope = PaceSlope(goal, time, values) else { return }
    for column in stride(from: 0, to: columns, by: 2) {
      guard let height = slope.height(at: Double(column) / Double(columns - 1)) else { continue }
      let place = Int(((1 - height) * Double(cells.count - 1)).rounded())
      if cells.indices.contains(place) { cells[place][column].sign = ("·", .changed) }
    }
  }

  private mutating func drawSteps() {
    let isSparse = line.steps.count * 4 <= columns
    for run in line.runs {
      var last: (row: Int, value: Decimal)?
      for step in run {
        let (start, end, level) = (column(step.from), column(step.to), row(step.value))
        if let last, last.row != level {
          let (top, bottom) = (min(last.row, level), max(last.row, level))
          for row in top...bottom {
            if row > top { cells[row][start].strokes.insert(.up) }
            if row < bottom { cells[row][start].strokes.insert(.down) }
          }
        } else if let last, last.value != step.value, isSparse {
          // A change too small for a line of its own is seen all the same.
          cells[level][start].sign = ("┿", .strong)
        }
        for column in start..<max(start, end) {
          cells[level][column].strokes.insert(.right)
          cells[level][column + 1].strokes.insert(.left)
        }
        if cells[level][start].strokes.isEmpty { cells[level][start].sign = ("•", .strong) }
        last = (level, step.value)
      }
    }
    // Strokes cover what lies below them, but for the marks of small changes on a level stretch.
    for row in cells.indices {
      for column in cells[row].indices where !cells[row][column].strokes.isEmpty {
        let cell = cells[row][column]
        if cell.sign?.text == "┿", cell.strokes.isSubset(of: [.left, .right]) { continue }
        cells[row][column].sign = (cell.strokes.glyph, .strong)
      }
    }
    if let step = line.runs.last?.last, trend.points.last?.value != nil {
      cells[row(step.value)][column(step.to)].sign = ("●", .strong)
    }
  }

  /// The plot, the axis with its marks and dates, and the legend.
  var lines: [Line] {
    var result = cells.enumerated().map { row, cells in
      let place = values.ticks.count - 1 - row / pitch
      let label = row % pitch == 0 && labels.indices.contains(place) ? labels[place] : ""
      return margin(label, label.isEmpty ? "│" : "┤") + plain(cells)
    }
    result += axis
    let legend = legend
    return legend.isEmpty ? result : result + [Line()] + legend
  }

  private func margin(_ label: String, _ mark: String) -> Line {
    Line(String(repeating: " ", count: margin - 2 - displayWidth(label)) + label + " " + mark, .dim)
  }

  private func plain(_ cells: [Cell]) -> Line {
    var spans: [(text: String, style: Style?)] = []
    for cell in cells {
      let (text, style) = cell.sign ?? (" ", nil)
      if let last = spans.indices.last, spans[last].style == style {
        spans[last].text += text
      } else {
        spans.append((text, style))
      }
    }
    return Line(spans.map { Span($0.text, $0.style) })
  }

  private var reviewDays: [CalendarDate] { trend.reviews(on: line.days).map(\.day) }

  private var unreadableDays: [CalendarDate] {
    zip(trend.points, line.days).compactMap { $0.isUnreadable ? $1 : nil }
  }

  private var axis: [Line] {
    var marks = Array(repeating: Cell(sign: ("─", .dim)), count: columns)
    let ticks = time.ticks(room: Double(columns))
    var dates = ""
    for tick in ticks {
      let place = column(tick.day)
      marks[place].sign = ("┬", .dim)
      // Below its mark, moved in at the ends; left out where there is no room.
      let start = min(max(0, margin + place - tick.label.count / 2), margin + columns - tick.label.count)
      guard start >= dates.count + (dates.isEmpty ? 0 : 2) else { continue }
      dates += String(repeating: " ", count: start - dates.count) + tick.label
    }
    for day in unreadableDays { marks[column(day)].sign = ("×", .error) }
    for day in reviewDays where day >= time.from { marks[column(day)].sign = ("▲", .key) }
    return [margin("", "└") + plain(marks), Line(dates, .dim)]
  }

  private var legend: [Line] {
    var entries: [(sign: String, style: Style?, name: String)] = []
    if let goal = trend.goal {
      if values.contains(goal.value) { entries.append(("┄", .added, "goal \(trend.unit.text(goal.value))")) }
      if PaceSlope(goal, time, values) != nil { entries.append(("·", .changed, "pace")) }
    }
    if !reviewDays.isEmpty { entries.append(("▲", .key, "review")) }
    if !unreadableDays.isEmpty { entries.append(("×", .error, "no figure")) }
    guard !entries.isEmpty else { return [] }
    let line = entries.reduce(Line([Span("━", .strong), Span(" figure", .dim)])) {
      $0 + Line([Span("   "), Span($1.sign, $1.style), Span(" " + $1.name, .dim)])
    }
    return line.width + margin <= margin + columns ? [line.indented(by: margin)] : line.wrapped(to: margin + columns)
  }
}
