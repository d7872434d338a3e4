// Makes any text safe to stand in HTML, SVG or XML, as content or as the value of an attribute in double quotes.

import PlanText
import Results

/// Text in which nothing is markup and nothing is hidden: `<`, `>`, `&` and quotes as references, and what cannot be seen
/// spelled out as in ``visible(_:)``.
func htmlEscaped(_ text: String) -> String {
  let text = visible(text)
  guard text.utf8.contains(where: { $0 >= 0x80 || isMarkup($0) }) else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default:
      // No character, for ever: XML refuses two of these, and a browser may show anything in their place.
      if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) {
        result += "\\u{" + hexadecimal(scalar.value, digits: 4) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result
}

private func isMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
  default: false
  }
}
