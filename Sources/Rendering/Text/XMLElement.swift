// Writes XML: names are literals of the program, and all text is escaped on its way out, so that none can inject.

import Results

/// An element with its attributes and what is in it.
struct XMLElement {
  let name: StaticString
  private(set) var attributes: [(name: StaticString, value: String)]
  private(set) var children: [Node]

  enum Node {
    indirect case element(XMLElement)
    case text(String)
  }

  init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ children: [XMLElement] = [],
    text: String? = nil
  ) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
    self.children = (text.map { [Node.text($0)] } ?? []) + children.map { .element($0) }
  }

  mutating func append(_ child: XMLElement) { children.append(.element(child)) }

  /// The element, one child a line where its children are elements.
  var text: String {
    var result = ""
    write(to: &result, indent: "")
    return result
  }

  private func write(to result: inout String, indent: String) {
    result += indent + "<\(name)"
    for attribute in attributes {
      result += " \(attribute.name)=\"" + xmlEscaped(attribute.value, inAttribute: true) + "\""
    }
    guard !children.isEmpty else {
      result += "/>\n"
      return
    }
    result += ">"
    var isBroken = false
    for child in children {
      switch child {
      case .text(let text): result += xmlEscaped(text)
      case .element(let element):
        if !isBroken { result += "\n" }
        isBroken = true
        element.write(to: &result, indent: indent + " ")
      }
    }
    result += (isBroken ? indent : "") + "</\(name)>\n"
  }
}

/// Text in which nothing is markup, neither in an element nor in a quoted attribute. What XML 1.0 cannot hold at all is
/// replaced by U+FFFD.
func xmlEscaped(_ text: String, inAttribute: Bool = false) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "'": result.append(contentsOf: "&#39;".unicodeScalars)
    case "\t" where !inAttribute, "\n" where !inAttribute: result.append(scalar)
    case "\t", "\n", "\r": result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
    case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}
