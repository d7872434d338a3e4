// Writes JSON: keys in the order in which they are given, two spaces a level, the same bytes on every machine.

import PlanText
package import Results

extension JSONValue {
  /// The text with a line end.
  package var text: String {
    var result = ""
    write(to: &result, indent: 0)
    return result + "\n"
  }

  private func write(to result: inout String, indent: Int) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .integer(let value): result += String(value)
    case .string(let text): Self.quote(text, to: &result)
    case .array(let items):
      Self.list(items.count, "[", "]", indent, &result) { items[$0].write(to: &$1, indent: indent + 1) }
    case .object(let members):
      Self.list(members.count, "{", "}", indent, &result) {
        Self.quote(members[$0].name, to: &$1)
        $1 += ": "
        members[$0].value.write(to: &$1, indent: indent + 1)
      }
    }
  }

  private static func list(
    _ count: Int, _ open: String, _ close: String, _ indent: Int, _ result: inout String,
    _ writeItem: (Int, inout String) -> Void
  ) {
    guard count > 0 else {
      result += open + close
      return
    }
    result += open
    for place in 0..<count {
      result += (place == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      writeItem(place, &result)
    }
    result += "\n" + String(repeating: "  ", count: indent) + close
  }

  /// Control and invisible characters are escaped, so that the text is harmless on a terminal too.
  private static func quote(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        if needsEscape(scalar) {
          for unit in String(Character(scalar)).utf16 { result += "\\u" + hexadecimal(UInt32(unit), digits: 4) }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    result += "\""
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
