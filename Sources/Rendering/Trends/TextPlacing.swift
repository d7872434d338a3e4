// Where labels of a picture go, without knowing the font that will draw them.

import PlanText
import Results

/// A rectangle in the units of a picture.
struct PlotBox {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  func overlaps(_ other: PlotBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// A text to draw.
struct PlacedText {
  enum Anchor: String { case start, middle, end }

  /// Safe to show.
  let text: String
  /// Where it begins, has its middle or ends, and its base line.
  let x: Double
  let y: Double
  let anchor: Anchor
  let size: Double

  init(text: String, x: Double, y: Double, anchor: Anchor, size: Double) {
    self.text = visibleLine(text)
    self.x = x
    self.y = y
    self.anchor = anchor
    self.size = size
  }

  /// A little more than the text takes in the widest of the usual fonts.
  var box: PlotBox {
    let width = textWidth(text, size: size)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return PlotBox(left: left, top: y - size, right: left + width, bottom: y + size * 0.3)
  }

  var element: XMLElement {
    XMLElement(
      "text",
      ["x": coordinate(x), "y": coordinate(y), "text-anchor": anchor.rawValue, "font-size": coordinate(size)],
      text: text)
  }
}

/// Labels that do not overlap: each takes the first of the places proposed for it that is free, or is left out.
struct LabelPlacing {
  /// Nothing is placed outside.
  let bounds: PlotBox
  private(set) var taken: [PlotBox] = []

  init(bounds: PlotBox) { self.bounds = bounds }

  mutating func block(_ box: PlotBox) { taken.append(box) }

  mutating func place(_ proposals: [PlacedText]) -> PlacedText? {
    let free = proposals.first { proposal in
      let box = proposal.box
      return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top
        && box.bottom <= bounds.bottom && !taken.contains { $0.overlaps(box) }
    }
    if let free { taken.append(free.box) }
    return free
  }
}

/// At least what the text takes in the widest of the usual sans-serif fonts, bold ones aside.
func textWidth(_ text: String, size: Double) -> Double { text.reduce(0) { $0 + advance($1) } * size }

/// Width of a character in a wide font, as a part of the font's size.
private func advance(_ character: Character) -> Double {
  guard let ascii = character.asciiValue else { return displayWidth(character) > 1 ? 1.02 : 0.75 }
  switch UnicodeScalar(ascii) {
  case "m", "w", "M", "W", "@", "%": return 0.99
  case "i", "j", "l", "t", "f", "r", "I", " "..."/", ":", ";", "[", "]", "|": return 0.42
  case "A"..."Z", "+", "=", "<", ">", "~": return 0.8
  default: return 0.64
  }
}

/// Text made safe and cut to a width, with `…` where something was cut off.
func fitted(_ text: String, width: Double, size: Double) -> String {
  let text = visibleLine(text)
  guard textWidth(text, size: size) > width else { return text }
  var result = ""
  var left = width / size - advance("…")
  for character in text {
    left -= advance(character)
    if left < 0 { break }
    result.append(character)
  }
  return result + "…"
}

/// Text made safe and broken at spaces into so many lines, the last of which is cut when that is not enough.
func wrapped(_ text: String, width: Double, size: Double, lines most: Int) -> [String] {
  var lines: [String] = []
  var words = visibleLine(text).split(separator: " ")[...]
  while lines.count + 1 < most, let first = words.popFirst() {
    var line = String(first)
    while let next = words.first, textWidth(line + " " + next, size: size) <= width {
      line += " " + next
      words.removeFirst()
    }
    lines.append(fitted(line, width: width, size: size))
  }
  if !words.isEmpty { lines.append(fitted(words.joined(separator: " "), width: width, size: size)) }
  return lines
}

/// A place in a picture, to a hundredth.
func coordinate(_ number: Double) -> String {
  let hundredths = Int((max(-1e6, min(1e6, number)) * 100).rounded())
  let fraction = abs(hundredths) % 100
  let sign = hundredths < 0 ? "-" : ""
  let whole = sign + String(abs(hundredths) / 100)
  guard fraction > 0 else { return hundredths == 0 ? "0" : whole }
  return whole + "." + (fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)")
}
