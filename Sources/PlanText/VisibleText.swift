// Makes outside text safe to print: whatever could command a terminal or hide in the text is shown as what it is.

/// Text in which control characters, bidirectional overrides and invisible characters are spelled out: `␛`, `\u{202E}`.
/// Line feeds and tabs as well, since callers print lines of their own making.
package func visible(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  let scalars = Array(text.unicodeScalars)
  for (place, scalar) in scalars.enumerated() {
    let next = place + 1 < scalars.count ? scalars[place + 1] : nil
    if isHarmless(scalar, after: previous, before: next) {
      result.append(scalar)
    } else {
      result.append(contentsOf: spelling(of: scalar).unicodeScalars)
    }
    previous = scalar
  }
  return String(result)
}

/// How a scalar that must not be printed is shown.
private func spelling(of scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "?"
  case 0x7F: "␡"
  default: "\\u{" + hexadecimal(scalar.value, digits: 4) + "}"
  }
}

/// Upper-case hexadecimal digits, at least so many.
package func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

private func isHarmless(
  _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
) -> Bool {
  if scalar.value < 0x7F { return scalar.value >= 0x20 }
  if scalar.value < 0xA0 { return false }
  switch scalar.value {
  case 0xFE0E, 0xFE0F:
    // Text or picture form of a sign.
    return previous.map { $0.properties.isEmoji } ?? false
  case 0x200D:
    // Joins the parts of one picture.
    guard let previous, let next else { return false }
    let joins = previous.properties.isEmoji || previous.value == 0xFE0F
    return joins && next.properties.isEmoji && next.value > 0x7F
  default: break
  }
  if scalar.properties.isDefaultIgnorableCodePoint { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
  default: return true
  }
}

/// Text on one line: white space folded, the rest made visible.
package func visibleLine(_ text: String) -> String {
  let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
  return visible(text.split(whereSeparator: isSpace).joined(separator: " "))
}
