// A trend as a drawing of one size: heading, axes, lines, marks and legend, placed so that nothing overlaps.

import PlanDiff
import PlanSchema
import PlanText
import Results

struct TrendDrawing {
  let trend: Trend
  let summary: TrendSummary
  let line: TrendLine
  let time: TimeAxis
  let width: Double
  let height: Double
  /// Size of the text of axes and legend.
  let size: Double
  let margin: Double

  init(_ trend: Trend, summary: TrendSummary, width: Double, height: Double, size: Double, margin: Double) {
    self.trend = trend
    self.summary = summary
    self.width = width
    self.height = height
    self.size = size
    self.margin = margin
    line = TrendLine(trend)
    time = TimeAxis(trend, line)
  }

  /// All of it, from the back to the front.
  var parts: [XMLElement] {
    var parts: [XMLElement] = []
    var top = margin
    parts += heading(&top)
    guard let values = ValueAxis(trend, line, time, intervals: isSmall ? 4 : 6) else { return parts }
    let legend = legend(values)
    let labels = trend.unit.axisTexts(values.ticks).map { fitted($0, width: width * 0.3, size: size) }
    let labelWidth = labels.map { textWidth($0, size: size) }.max() ?? 0
    let plot = TrendFrame(
      time: time, values: values,
      box: PlotBox(
        left: margin + labelWidth + 6, top: top + size * 1.9, right: width - margin - size,
        bottom: height - margin - legend.height - size * 2.2))
    parts += axes(plot, labels)
    parts += TrendMarks(drawing: self, plot: plot).parts
    parts += legend.parts
    return parts
  }

  /// The title, the figure, and what it comes to; `top` moves down to where the plot may begin.
  private func heading(_ top: inout Double) -> [XMLElement] {
    let room = width - 2 * margin
    func add(_ text: String, size: Double, lines: Int, to parent: inout XMLElement) {
      // Letters of a strong title are wider.
      for line in wrapped(text, width: room * 0.95, size: size, lines: lines) {
        top += size * 1.35
        parent.append(PlacedText(text: line, x: margin, y: top, anchor: .start, size: size).element)
      }
    }
    var title = XMLElement("g", TrendPaint.strong(.ink))
    add("\(trend.account) · \(trend.title)", size: size * 1.25, lines: 2, to: &title)
    var sentences = XMLElement("g", TrendPaint.text(.soft))
    top += size * 0.2
    let headlines = isSmall ? summary.briefHeadlines : summary.headlines
    for headline in headlines {
      add(headline, size: size, lines: isSmall && headlines.count > 1 ? 1 : 2, to: &sentences)
    }
    return [title, sentences]
  }

  /// Less is told, and labels are fewer.
  var isSmall: Bool { width < 500 }

  private func axes(_ plot: TrendFrame, _ labels: [String]) -> [XMLElement] {
    var grid = XMLElement("g", TrendPaint.line(.grid))
    var text = XMLElement("g", TrendPaint.text(.soft))
    var levels = LabelPlacing(bounds: PlotBox(left: 0, top: 0, right: width, bottom: height))
    for (tick, label) in zip(plot.values.ticks, labels) {
      let y = plot.y(tick)
      grid.append(segment(plot.box.left, y, plot.box.right, y))
      let label = PlacedText(text: label, x: plot.box.left - 6, y: y + size * 0.35, anchor: .end, size: size)
      if let label = levels.place([label]) { text.append(label.element) }
    }
    var axis = XMLElement("g", TrendPaint.line(.axis))
    axis.append(segment(plot.box.left, plot.box.bottom, plot.box.right, plot.box.bottom))
    var placing = LabelPlacing(
      bounds: PlotBox(left: 0, top: plot.box.bottom, right: width - margin / 2, bottom: height))
    let room = (plot.box.right - plot.box.left) / textWidth("0", size: size)
    for tick in time.ticks(room: room) {
      let x = plot.x(tick.day)
      axis.append(segment(x, plot.box.bottom, x, plot.box.bottom + 4))
      let label = PlacedText(
        text: tick.label, x: x, y: plot.box.bottom + size * 1.9, anchor: .middle, size: size)
      if let label = placing.place([label]) { text.append(label.element) }
    }
    return [grid, axis, text]
  }

  /// Signs and their names, in as many rows as they need.
  private func legend(_ values: ValueAxis) -> (parts: [XMLElement], height: Double) {
    var entries: [(part: TrendStyle.Part, name: String)] = []
    // In a small picture what has a label on its line needs no other.
    if !isSmall { entries.append((.figure, "figure")) }
    if let goal = trend.goal {
      if values.contains(goal.value), !isSmall { entries.append((.goal, "goal " + goalText)) }
      if PaceSlope(goal, time, values) != nil { entries.append((.pace, "pace")) }
    }
    if trend.points.contains(where: { $0.review != nil }) { entries.append((.review, "review")) }
    if !summary.unreadable.isEmpty { entries.append((.missing, "no figure")) }
    let swatch = size * 1.8
    let step = size * 1.5
    var rows: [[(x: Double, part: TrendStyle.Part, name: String)]] = [[]]
    var x = margin
    for entry in entries {
      let name = fitted(entry.name, width: width - 2 * margin - swatch, size: size)
      let length = swatch + size * 0.4 + textWidth(name, size: size)
      if x + length > width - margin, rows.last?.isEmpty == false {
        rows.append([])
        x = margin
      }
      rows[rows.count - 1].append((x, entry.part, name))
      x += length + size * 1.1
    }
    var parts: [XMLElement] = []
    var text = XMLElement("g", TrendPaint.text(.soft))
    for (row, entries) in rows.enumerated() {
      let y = height - margin - Double(rows.count - 1 - row) * step
      for entry in entries {
        parts.append(sign(entry.part, x: entry.x, y: y - size * 0.35, length: swatch))
        text.append(
          PlacedText(text: entry.name, x: entry.x + swatch + size * 0.4, y: y, anchor: .start, size: size).element)
      }
    }
    return (parts + [text], entries.isEmpty ? 0 : Double(rows.count) * step)
  }

  /// Short enough to stand on its line.
  var goalText: String {
    trend.goal.map { trend.unit.shortText($0.value) } ?? ""
  }

  private func sign(_ part: TrendStyle.Part, x: Double, y: Double, length: Double) -> XMLElement {
    let middle = x + length / 2
    switch part {
    case .review: return XMLElement("g", TrendPaint.text(.review), [triangle(middle, y + size * 0.35, size: size)])
    case .missing: return XMLElement("g", TrendPaint.line(.missing), [cross(middle, y, size: size)])
    default: return XMLElement("g", TrendPaint.line(part), [segment(x, y, x + length, y)])
    }
  }
}

/// Colours as attributes, which the style sheet overrides: a viewer without one shows the light picture.
enum TrendPaint {
  static func line(_ part: TrendStyle.Part) -> KeyValuePairs<StaticString, String> {
    ["class": "line " + part.rawValue, "fill": "none", "stroke": part.light]
  }

  static func text(_ part: TrendStyle.Part) -> KeyValuePairs<StaticString, String> {
    ["class": "fill " + part.rawValue, "fill": part.light]
  }

  static func strong(_ part: TrendStyle.Part) -> KeyValuePairs<StaticString, String> {
    ["class": "fill strong " + part.rawValue, "fill": part.light, "font-weight": "600"]
  }

  static func point(isSeen: Bool) -> KeyValuePairs<StaticString, String> {
    isSeen
      ? ["class": "point fill figure", "fill": TrendStyle.Part.figure.light]
      : ["fill": TrendStyle.Part.figure.light, "fill-opacity": "0"]
  }

  /// On a rim of the ground's colour, to be read over lines.
  static func haloed(_ part: TrendStyle.Part) -> KeyValuePairs<StaticString, String> {
    ["class": "halo fill strong " + part.rawValue, "fill": part.light, "font-weight": "600"]
  }
}

func segment(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> XMLElement {
  XMLElement("path", ["d": "M\(coordinate(x1)) \(coordinate(y1))L\(coordinate(x2)) \(coordinate(y2))"])
}

/// Standing on its base line.
func triangle(_ x: Double, _ y: Double, size: Double, title: String? = nil) -> XMLElement {
  let half = coordinate(size * 0.4)
  let height = coordinate(size * 0.7)
  return XMLElement(
    "path", ["d": "M\(coordinate(x)) \(coordinate(y - size * 0.7))l\(half) \(height)h-\(coordinate(size * 0.8))z"],
    titled(title))
}

func cross(_ x: Double, _ y: Double, size: Double, title: String? = nil) -> XMLElement {
  let arm = size * 0.28
  let length = coordinate(arm * 2)
  return XMLElement(
    "path",
    [
      "d": "M\(coordinate(x - arm)) \(coordinate(y - arm))l\(length) \(length)"
        + "m0 -\(length)l-\(length) \(length)"
    ], titled(title))
}

/// What a browser shows when the pointer rests on a mark.
func titled(_ title: String?) -> [XMLElement] {
  title.map { [XMLElement("title", text: visibleLine($0))] } ?? []
}
