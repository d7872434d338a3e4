// HTML as a tree that is built in Swift and written at the end: text is escaped because it is text, so that nothing in a
// plan can become markup, and no caller can forget it.

import PlanText
import Results

/// A piece of a page: any number of elements and texts one after another.
///
///     Markup(.section, .id(place)) {
///       Markup(.h2) { Markup.isolated(plan.title) }
///       for change in changes { row(change) }
///       if changes.isEmpty { Markup(.p) { "Nothing has changed." } }
///     }
///
/// A string in a block is text. Markup comes from ``Tag`` and ``Attribute``, whose names are literals.
package struct Markup: Sendable {
  fileprivate indirect enum Node: Sendable {
    case text(String)
    case literal(String)
    case element(Tag, [Attribute], [Node])
  }

  fileprivate var nodes: [Node] = []

  /// Nothing.
  package init() {}

  fileprivate init(nodes: [Node]) { self.nodes = nodes }

  /// Text, whatever it holds.
  package init(_ text: String) { nodes = text.isEmpty ? [] : [.text(text)] }

  /// An element.
  package init(_ tag: Tag, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { Markup() }) {
    nodes = [.element(tag, attributes, content().nodes)]
  }

  /// Text from a plan or from git on one line, apart from the text around it: its writing direction ends where it ends.
  package static func isolated(_ text: String) -> Markup {
    let text = visibleLine(text)
    return text.isEmpty ? Markup() : Markup(.bdi) { text }
  }

  /// Text of this program that is written as it is: a style sheet. It must not hold what would end its element.
  package static func literal(_ text: StaticString) -> Markup { Markup(nodes: [.literal(text.description)]) }

  package var isEmpty: Bool { nodes.isEmpty }

  package static func + (left: Markup, right: Markup) -> Markup { Markup(nodes: left.nodes + right.nodes) }
}

/// Lets a block of statements be read as the content of an element.
@resultBuilder package enum MarkupBuilder {
  package static func buildExpression(_ text: String) -> Markup { Markup(text) }
  package static func buildExpression(_ markup: Markup) -> Markup { markup }
  package static func buildBlock(_ parts: Markup...) -> Markup { Markup(nodes: parts.flatMap(\.nodes)) }
  package static func buildArray(_ parts: [Markup]) -> Markup { Markup(nodes: parts.flatMap(\.nodes)) }
  package static func buildOptional(_ part: Markup?) -> Markup { part ?? Markup() }
  package static func buildEither(first: Markup) -> Markup { first }
  package static func buildEither(second: Markup) -> Markup { second }
}

extension Markup {
  /// How elements without content are written.
  package enum Syntax: Sendable {
    /// With an end tag, but for those that HTML knows to be empty.
    case html
    /// `<path …/>`, as in an SVG file.
    case xml
  }

  /// The text. An element that stands for itself begins on a line of its own, and so does its end tag when it holds other
  /// such elements; no white space is added within a line of text.
  package func text(_ syntax: Syntax = .html) -> String {
    var result = ""
    Self.write(nodes, syntax, to: &result)
    return result
  }

  private static func write(_ nodes: [Node], _ syntax: Syntax, to result: inout String) {
    for node in nodes {
      switch node {
      case .text(let text): result += htmlEscaped(text)
      case .literal(let text): result += text
      case .element(let tag, let attributes, let content):
        if tag.layout != .inline { startLine(&result) }
        result += "<" + tag.name
        for attribute in attributes { result += " " + attribute.name + "=\"" + htmlEscaped(attribute.value) + "\"" }
        if content.isEmpty, syntax == .xml || tag.layout == .void {
          result += syntax == .xml ? "/>" : ">"
        } else {
          result += ">"
          if content.contains(where: \.isBlock) { startLine(&result) }
          write(content, syntax, to: &result)
          result += "</" + tag.name + ">"
        }
        if tag.layout != .inline { result += "\n" }
      }
    }
  }

  private static func startLine(_ result: inout String) {
    if let last = result.utf8.last, last != 0x0A { result += "\n" }
  }
}

extension Markup.Node {
  fileprivate var isBlock: Bool {
    guard case .element(let tag, _, _) = self else { return false }
    return tag.layout != .inline
  }
}
