// Lines of styled text for a terminal: built from spans whose text is safe by construction, wrapped to its width.

import PlanText
import Results

/// How a stretch of text is set apart. Every report is clear without colour as well: markers carry the meaning.
package enum Style: Sendable {
  case error, warning, advice, added, removed, changed, addedWords, removedWords, heading, key, dim, strong

  fileprivate var code: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .advice: "1;36"
    case .added: "32"
    case .removed: "31"
    case .changed: "33"
    // Underlined and struck through, for readers to whom red and green are one.
    case .addedWords: "4;32"
    case .removedWords: "9;31"
    case .heading, .strong: "1"
    case .key: "36"
    case .dim: "2"
    }
  }
}

/// What a terminal can show.
package struct TerminalFormat: Hashable, Sendable {
  package let usesColour: Bool
  /// Columns; at least 40.
  package let width: Int

  package init(usesColour: Bool, width: Int = 80) {
    self.usesColour = usesColour
    self.width = max(40, min(width, 10_000))
  }

  /// Text in a style; outside text is made visible first.
  package func styled(_ text: String, _ style: Style?) -> String { render(Span(text, style)) }

  func render(_ span: Span) -> String {
    guard usesColour, let style = span.style, !span.text.isEmpty else { return span.text }
    return "\u{1B}[" + style.code + "m" + span.text + "\u{1B}[0m"
  }

  /// Lines, each with its line end and without space at its end.
  func render(_ lines: [Line]) -> String {
    var result = ""
    for line in lines {
      for span in line.withoutTrailingSpace.spans { result += render(span) }
      result += "\n"
    }
    return result
  }
}

/// A stretch of text of one style. Its text can be printed: what it was made from has been made visible.
struct Span: Hashable {
  let text: String
  let style: Style?

  init(_ text: String, _ style: Style? = nil) {
    self.text = visible(text)
    self.style = style
  }

  fileprivate init(visible text: String, _ style: Style?) {
    self.text = text
    self.style = style
  }
}

/// A line of spans.
struct Line: Hashable, ExpressibleByStringLiteral {
  var spans: [Span]

  init(_ spans: [Span] = []) { self.spans = spans }
  init(_ text: String, _ style: Style? = nil) { spans = [Span(text, style)] }
  init(stringLiteral value: String) { self.init(value) }

  var width: Int { spans.reduce(0) { $0 + displayWidth($1.text) } }
  var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

  mutating func append(_ text: String, _ style: Style? = nil) { spans.append(Span(text, style)) }
  static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

  /// With spaces up to a width.
  func padded(to width: Int) -> Line {
    let missing = width - self.width
    return missing > 0 ? self + Line(String(repeating: " ", count: missing)) : self
  }

  func indented(by count: Int) -> Line { Line(String(repeating: " ", count: count)) + self }

  fileprivate var withoutTrailingSpace: Line {
    var result = self
    while let last = result.spans.last {
      let cut = last.text.reversed().drop { $0 == " " }.reversed()
      if cut.count == last.text.count, !cut.isEmpty { break }
      result.spans.removeLast()
      if !cut.isEmpty { result.spans.append(Span(visible: String(cut), last.style)) }
    }
    return result
  }

  /// Broken at spaces so that no line is wider than `width`; lines after the first are indented by `hanging`.
  func wrapped(to width: Int, hanging: Int = 0) -> [Line] {
    guard self.width > width else { return [self] }
    let hanging = min(hanging, width / 2)
    var lines: [Line] = []
    var current = Line()
    var currentWidth = 0
    var isFirst = true
    // Wide space that has no room takes its line's end with it.
    var isFull = false
    func breakLine() {
      lines.append(current)
      current = Line(String(repeating: " ", count: hanging))
      currentWidth = hanging
      isFirst = false
      isFull = false
    }
    for token in tokens {
      var rest = token
      if token.isSpace {
        // Space at a break goes with the break.
        isFull = currentWidth + token.width > width
        if currentWidth > (isFirst ? 0 : hanging) || isFirst, currentWidth + token.width <= width {
          current.spans += token.spans
          currentWidth += token.width
        }
        continue
      }
      if isFull || currentWidth + rest.width > width, currentWidth > (isFirst ? 0 : hanging) { breakLine() }
      while currentWidth + rest.width > width {
        let (head, tail) = rest.split(at: max(1, width - currentWidth))
        current.spans += head.spans
        rest = tail
        guard !rest.spans.isEmpty else { break }
        breakLine()
      }
      current.spans += rest.spans
      currentWidth += rest.width
    }
    lines.append(current)
    return lines
  }

  /// Cut to a width, with `…` where something was cut off.
  func truncated(to width: Int) -> Line {
    guard self.width > width else { return self }
    var result = Line()
    var left = width - 1
    for span in spans {
      let (head, tail) = Token(spans: [span], width: displayWidth(span.text)).split(at: left)
      result.spans += head.spans
      left -= head.width
      if !tail.spans.isEmpty { break }
    }
    result.append("…", .dim)
    return result
  }

  /// Words, which may change style within, and the spaces between them.
  private var tokens: [Token] {
    var result: [Token] = []
    for span in spans {
      for run in span.text.runs(by: { $0 == " " }) {
        let piece = Span(visible: run.text, span.style)
        let width = displayWidth(run.text)
        if let last = result.indices.last, result[last].isSpace == run.matches {
          result[last].spans.append(piece)
          result[last].width += width
        } else {
          result.append(Token(spans: [piece], width: width, isSpace: run.matches))
        }
      }
    }
    return result
  }
}

private struct Token {
  var spans: [Span]
  var width: Int
  var isSpace = false

  /// The first columns and the rest. Of two columns wide characters at least one comes along when `columns` is 1.
  func split(at columns: Int) -> (head: Token, tail: Token) {
    var head = Token(spans: [], width: 0)
    var tail = Token(spans: [], width: 0)
    for span in spans {
      guard tail.spans.isEmpty else {
        tail.spans.append(span)
        tail.width += displayWidth(span.text)
        continue
      }
      var kept = ""
      var place = span.text.startIndex
      while place < span.text.endIndex {
        let width = displayWidth(span.text[place])
        guard head.width + width <= columns || (head.width == 0 && columns == 1) else { break }
        kept.append(span.text[place])
        head.width += width
        place = span.text.index(after: place)
      }
      if !kept.isEmpty { head.spans.append(Span(visible: kept, span.style)) }
      let rest = String(span.text[place...])
      if !rest.isEmpty {
        tail.spans.append(Span(visible: rest, span.style))
        tail.width += displayWidth(rest)
      }
    }
    return (head, tail)
  }
}

extension String {
  /// Stretches of characters that all match or all do not.
  fileprivate func runs(by isMatch: (Character) -> Bool) -> [(text: String, matches: Bool)] {
    var result: [(text: String, matches: Bool)] = []
    for character in self {
      let matches = isMatch(character)
      if let last = result.indices.last, result[last].matches == matches {
        result[last].text.append(character)
      } else {
        result.append((String(character), matches))
      }
    }
    return result
  }
}
