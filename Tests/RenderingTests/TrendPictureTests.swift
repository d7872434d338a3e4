// Trends as SVG: well-formed, self-contained, legible, and closed to whatever a plan says.

import Foundation
import FoundationXML
import PlanSchema
import Testing

@testable import Documents
@testable import Rendering
@testable import Results

/// What a parser of XML finds in a picture.
private final class Picture: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Classes of the elements around it.
    let around: [String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let around = open.compactMap { elements[$0].attributes["class"] }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, around: around))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func all(_ name: String, in group: String) -> [Element] {
    elements.filter { element in
      element.name == name && element.around.contains { $0.split(separator: " ").contains(Substring(group)) }
    }
  }
}

struct TrendPictureTests {
  @Test(arguments: TrendSample.all.map(\.0))
  func `a picture is one document that needs nothing else`(name: String) throws {
    let trend = try #require(TrendSample.all.first { $0.0 == name }?.1)
    let text = TrendReport.svg(trend)
    let picture = try Picture(text)
    #expect(picture.elements.first?.name == "svg")
    #expect(picture.elements.first?.attributes["xmlns"] == "http://www.w3.org/2000/svg")
    #expect(picture.elements.prefix(4).map(\.name) == ["svg", "title", "desc", "style"])
    #expect(
      Set(picture.elements.map(\.name)).isSubset(of: [
        "svg", "title", "desc", "style", "rect", "g", "path", "circle", "text",
      ]))
    for word in ["script", "href", "url(", "@import", "font-face", "NaN", "inf"] { #expect(!text.contains(word)) }
    #expect(text.components(separatedBy: "http").count == 2)
  }

  @Test(arguments: TrendSample.all.map(\.0), ["wide", "narrow"])
  func `labels do not overlap and stay inside`(name: String, group: String) throws {
    let trend = try #require(TrendSample.all.first { $0.0 == name }?.1)
    let picture = try Picture(TrendReport.svg(trend))
    let frame = try #require(picture.elements.first?.attributes["viewBox"]).split(separator: " ").compactMap {
      Double($0)
    }
    let scale = group == "narrow" ? 0.5 : 1
    let labels = try picture.all("text", in: group).map { element in
      PlacedText(
        text: element.text, x: try #require(element.attributes["x"].flatMap(Double.init)),
        y: try #require(element.attributes["y"].flatMap(Double.init)),
        anchor: try #require(element.attributes["text-anchor"].flatMap(PlacedText.Anchor.init)),
        size: try #require(element.attributes["font-size"].flatMap(Double.init)))
    }
    #expect(labels.count > 1)
    for (place, label) in labels.enumerated() {
      let box = label.box
      #expect(
        box.left >= 0 && box.top >= 0 && box.right <= frame[2] * scale && box.bottom <= frame[3] * scale, "\(label)")
      for other in labels[(place + 1)...] { #expect(!box.overlaps(other.box), "\(label.text) | \(other.text)") }
    }
  }

  @Test func `the line has a gap where there was no figure, and a point for each change`() throws {
    let picture = try Picture(TrendReport.svg(TrendSample.revenue))
    let figure = picture.all("path", in: "wide").filter { $0.around.contains("line figure") }
    // Two stretches, and the sign in the legend.
    #expect(figure.count == 3)
    let circles = picture.all("circle", in: "wide")
    #expect(circles.count == 6)
    let titles = picture.all("title", in: "wide").map(\.text)
    #expect(titles.contains("2026-02-16 1b2c3d4 Tom Baker: £325,500"))
    #expect(titles.contains("2026-06-02 4e5f607 Dick Hale: “about 400k”, not an amount"))
    #expect(titles.contains("review 2026-09-30"))
    let texts = picture.all("text", in: "wide").map(\.text)
    #expect(texts.contains("goal £640k") && texts.contains("£510k") && texts.contains("2026-09-30"))
    #expect(texts.contains("behind by £86k; the line stands at £596k"))
    let description = try #require(picture.elements.first { $0.name == "desc" }?.text)
    #expect(description.contains("£510k since 2026-10-14") && description.contains("which takes +£83k a month"))
  }

  @Test func `a crowded line shows no points but where it ends`() throws {
    let picture = try Picture(TrendReport.svg(TrendSample.busy))
    let seen = picture.all("circle", in: "wide").filter { $0.around.contains { $0.hasPrefix("point") } }
    #expect(seen.count == 1)
    #expect(picture.all("circle", in: "wide").count > 100)
    #expect(picture.all("circle", in: "narrow").count == 1)
  }

  @Test func `nothing that a plan says becomes markup`() throws {
    let bad =
      "</text></svg><script>alert(1)</script>]]>&#60;\" onload='x' \u{0}\u{1B}[31m\u{FFFE}\u{FFFF}\u{202E}\u{85}"
    func trend(_ text: String) -> Trend {
      Trend(
        account: text, path: text, title: text, unit: .money(text), better: .up,
        points: [
          Trend.Point(
            date: TrendSample.day("2026-01-05"), revision: text, author: text, value: Decimal(3), raw: text, note: text,
            review: text),
          Trend.Point(
            date: TrendSample.day("2026-05-05"), revision: text, author: text, value: nil, raw: text, note: text),
          Trend.Point(
            date: TrendSample.day("2026-06-05"), revision: text, author: text, value: Decimal(5), raw: text,
            review: "2026-06-05" + text),
        ], goal: TrendSample.goal, today: TrendSample.day("2026-11-13"))
    }
    let text = TrendReport.svg(trend(bad))
    let (hostile, harmless) = (try Picture(text), try Picture(TrendReport.svg(trend("harmless"))))
    #expect(Set(hostile.elements.map(\.name)) == Set(harmless.elements.map(\.name)))
    let attributes = { (picture: Picture) in
      Set(picture.elements.flatMap(\.attributes.keys)).subtracting(["fill-opacity"])
    }
    #expect(attributes(hostile) == attributes(harmless))
    #expect(
      hostile.elements.first { $0.name == "title" }?.text.hasPrefix(
        "</text></svg><script>alert(1)</script>]]>&#60;\" onload='x' ␀␛[31m") == true)
    #expect(!text.contains("<script") && !text.contains("\u{202E}") && !text.contains("\u{FFFE}"))
  }

  @Test func `colours can be told from their ground in the light and in the dark`() throws {
    func luminance(_ colour: String) throws -> Double {
      let number = try #require(Int(colour.dropFirst(), radix: 16))
      let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    func contrast(_ one: String, _ other: String) throws -> Double {
      let pair = try [luminance(one), luminance(other)].sorted()
      return (pair[1] + 0.05) / (pair[0] + 0.05)
    }
    for part in TrendStyle.Part.allCases where part != .paper && part != .grid {
      let least = part == .axis ? 3 : 4.5
      #expect(try contrast(part.light, TrendStyle.Part.paper.light) >= least, "\(part)")
      #expect(try contrast(part.dark, TrendStyle.Part.paper.dark) >= least, "\(part)")
    }
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (-1.5, "-1.5"), (0.04, "0.04"), (-0.004, "0"), (-0.25, "-0.25"), (12.999, "13"),
    (3.10, "3.1"),
    (1e300, "1000000"),
  ])
  func `a place is written to a hundredth`(number: Double, expected: String) {
    #expect(coordinate(number) == expected)
  }

  @Test func `a long text is cut or broken to its room`() {
    #expect(fitted("short", width: 100, size: 10) == "short")
    #expect(fitted("a text that is too long", width: 60, size: 10).hasSuffix("…"))
    let lines = wrapped("one two three four five six seven", width: 60, size: 10, lines: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(wrapped("one two", width: 600, size: 10, lines: 2) == ["one two"])
    #expect(wrapped("", width: 60, size: 10, lines: 2).isEmpty)
    for line in lines { #expect(textWidth(line, size: 10) <= 60) }
  }
}
