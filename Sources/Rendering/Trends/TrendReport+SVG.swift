// A figure over time as a picture for web pages, documents and slides.

import PlanSchema
import PlanText
package import Results

extension TrendReport {
  /// One SVG document without scripts or references to anything outside. It scales with the room that it is given; where
  /// that is narrow a drawing with larger text and fewer labels is shown. Follows the reader's light or dark colours, and
  /// is light on paper.
  package static func svg(_ trend: Trend) -> String {
    let summary = TrendSummary(trend)
    let hasPlot = trend.points.contains { $0.value != nil }
    let (width, height) = (720.0, hasPlot ? 520.0 : 200.0)
    let wide = TrendDrawing(trend, summary: summary, width: width, height: height, size: 13, margin: 20)
    // Drawn for half the size and doubled.
    let narrow = TrendDrawing(trend, summary: summary, width: width / 2, height: height / 2, size: 10.5, margin: 10)
    let frame = "0 0 \(coordinate(width)) \(coordinate(height))"
    let root = XMLElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": frame, "role": "img", "class": TrendStyle.root,
        "xml:lang": "en", "font-family": "system-ui, sans-serif",
      ],
      [
        XMLElement("title", text: visibleLine("\(trend.account): \(trend.title)")),
        XMLElement("desc", text: visibleLine(summary.sentences.joined(separator: ". ") + ".")),
        XMLElement("style", text: "\n" + TrendStyle.sheet + "\n"),
        XMLElement(
          "rect",
          [
            "class": "fill paper", "fill": TrendStyle.Part.paper.light, "width": coordinate(width),
            "height": coordinate(height),
          ]),
        XMLElement("g", ["class": "wide"], wide.parts),
        // A viewer that knows no style sheets shows the wide one alone.
        XMLElement("g", ["class": "narrow", "display": "none", "transform": "scale(2)"], narrow.parts),
      ])
    return root.text
  }
}
