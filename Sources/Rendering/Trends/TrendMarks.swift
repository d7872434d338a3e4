// What a drawing of a trend shows between its axes: goal, pace, reviews, the step line with its points, and labels.

import PlanSchema
import Results

/// Where days and figures are between the axes.
struct TrendFrame {
  let time: TimeAxis
  let values: ValueAxis
  let box: PlotBox

  func x(_ day: CalendarDate) -> Double { place(time.fraction(of: day)) }
  func y(_ value: Decimal) -> Double { height(values.fraction(of: value)) }
  func place(_ fraction: Double) -> Double { box.left + (box.right - box.left) * fraction }
  func height(_ fraction: Double) -> Double { box.bottom - (box.bottom - box.top) * fraction }
}

struct TrendMarks {
  let drawing: TrendDrawing
  let plot: TrendFrame

  private var trend: Trend { drawing.trend }
  private var size: Double { drawing.size }

  /// Points closer than this to the one drawn last are left out.
  private static let leastDistance = 5.0

  var parts: [XMLElement] {
    var placing = LabelPlacing(
      bounds: PlotBox(
        left: plot.box.left, top: plot.box.top - size * 1.8, right: drawing.width - drawing.margin / 2,
        bottom: plot.box.bottom))
    var labels = XMLElement("g", TrendPaint.haloed(.figure))
    if let label = currentLabel(&placing) { labels.append(label.element) }
    let reviews = reviewMarks(&placing)
    return [reviews.lines] + goal(&placing) + [steps, points, end, unreadable, reviews.marks, reviews.names, labels]
  }

  private func goal(_ placing: inout LabelPlacing) -> [XMLElement] {
    guard let goal = trend.goal else { return [] }
    var parts: [XMLElement] = []
    if plot.values.contains(goal.value) {
      let y = plot.y(goal.value)
      parts.append(XMLElement("g", TrendPaint.line(.goal), [segment(plot.box.left, y, plot.box.right, y)]))
      let text = "goal " + drawing.goalText
      // On the side of the level that the line to it does not come from.
      let sides = drawing.summary.pace?.isDown == true ? [1.2, -0.5] : [-0.5, 1.2]
      let proposals = sides.flatMap { side in
        [(plot.box.right, PlacedText.Anchor.end), (plot.box.left + 4, .start)].map { x, anchor in
          PlacedText(text: text, x: x, y: y + side * size, anchor: anchor, size: size)
        }
      }
      if let label = placing.place(proposals) {
        parts.append(XMLElement("g", TrendPaint.haloed(.goal), [label.element]))
      }
    }
    if let ends = PaceSlope(goal, plot.time, plot.values)?.ends, ends.count == 2 {
      let points = ends.map { (plot.place($0.place), plot.height($0.height)) }
      parts.append(
        XMLElement("g", TrendPaint.line(.pace), [segment(points[0].0, points[0].1, points[1].0, points[1].1)]))
    }
    return parts
  }

  /// A stretch a path; a change is an upright stroke.
  private var steps: XMLElement {
    let paths = drawing.line.runs.map { run in
      var path = ""
      for step in run {
        let y = coordinate(plot.y(step.value))
        path += path.isEmpty ? "M\(coordinate(plot.x(step.from))) \(y)" : "V\(y)"
        path += "H\(coordinate(plot.x(step.to)))"
      }
      return XMLElement("path", ["d": path])
    }
    return XMLElement("g", TrendPaint.line(.figure), paths)
  }

  /// Revisions that set another value; each says which when the pointer rests on it. Where they are crowded the line
  /// alone is seen, and only the pointer finds them.
  private var points: XMLElement {
    var places: [(x: Double, y: Double, point: Int)] = []
    var last: (x: Double, y: Double, value: Decimal)?
    for run in drawing.line.runs {
      for (place, step) in run.enumerated() {
        let (x, y) = (plot.x(step.from), plot.y(step.value))
        if let last {
          if place > 0, last.value == step.value { continue }
          if abs(last.x - x) < Self.leastDistance, abs(last.y - y) < Self.leastDistance { continue }
        }
        last = (x, y, step.value)
        places.append((x, y, step.point))
      }
    }
    let isCrowded = Double(places.count) * size > plot.box.right - plot.box.left
    var group = XMLElement("g", TrendPaint.point(isSeen: !isCrowded))
    if !isCrowded || !drawing.isSmall {
      for place in places { group.append(circle(place.x, place.y, radius: size * 0.23, point: place.point)) }
    }
    return group
  }

  /// Where the figure is now.
  private var end: XMLElement {
    var group = XMLElement("g", TrendPaint.point(isSeen: true))
    if let step = drawing.line.runs.last?.last, trend.points.last?.value != nil {
      group.append(circle(plot.x(step.to), plot.y(step.value), radius: size * 0.36, point: step.point))
    }
    return group
  }

  private func title(of point: Int) -> String? {
    trend.points.indices.contains(point) ? drawing.summary.sentence(trend.points[point]) : nil
  }

  /// A small picture is read by touch, which shows no titles.
  private func circle(_ x: Double, _ y: Double, radius: Double, point: Int) -> XMLElement {
    XMLElement(
      "circle", ["cx": coordinate(x), "cy": coordinate(y), "r": coordinate(radius)],
      titled(drawing.isSmall ? nil : title(of: point)))
  }

  /// The figure beside the end of its line.
  private func currentLabel(_ placing: inout LabelPlacing) -> PlacedText? {
    guard let step = drawing.line.runs.last?.last, trend.points.last?.value != nil else { return nil }
    let (x, y) = (plot.x(step.to), plot.y(step.value))
    let dot = size * 0.6
    placing.block(PlotBox(left: x - dot, top: y - dot, right: x + dot, bottom: y + dot))
    let text = trend.unit.shortText(step.value)
    func at(_ x: Double, _ y: Double, _ anchor: PlacedText.Anchor) -> PlacedText {
      PlacedText(text: text, x: x, y: y, anchor: anchor, size: size * 1.1)
    }
    return placing.place([
      at(x + size * 0.8, y + size * 0.4, .start), at(x, y - size, .middle), at(x + dot, y - size, .end),
      at(x + dot, y + size * 1.8, .end), at(x, y - size, .start),
    ])
  }

  private func reviewMarks(
    _ placing: inout LabelPlacing
  ) -> (lines: XMLElement, marks: XMLElement, names: XMLElement) {
    var lines = XMLElement("g", TrendPaint.line(.review))
    var marks = XMLElement("g", TrendPaint.text(.review))
    var names = XMLElement("g", TrendPaint.text(.review))
    var lastMark: Double?
    // The newest first, for its name matters most.
    for review in trend.reviews(on: drawing.line.days).reversed() where plot.time.contains(review.day) {
      let x = plot.x(review.day)
      if let lastMark, lastMark - x < 1 { continue }
      lastMark = x
      lines.append(segment(x, plot.box.top - size * 0.4, x, plot.box.bottom))
      marks.append(triangle(x, plot.box.bottom + size * 0.75, size: size, title: "review \(review.name)"))
      let name = PlacedText(
        text: fitted(review.name, width: size * 10, size: size * 0.85), x: x, y: plot.box.top - size * 0.7,
        anchor: .middle, size: size * 0.85)
      if let name = placing.place([name]) { names.append(name.element) }
    }
    return (lines, marks, names)
  }

  /// Revisions that hold something else than a figure, on the foot of the plot.
  private var unreadable: XMLElement {
    var group = XMLElement("g", TrendPaint.line(.missing))
    for (point, day) in zip(trend.points, drawing.line.days) where point.isUnreadable {
      group.append(cross(plot.x(day), plot.box.bottom, size: size, title: drawing.summary.sentence(point)))
    }
    return group
  }
}
