// Values written as YAML: plain where the syntax allows it, else in quotes.

enum YAMLScalar {
  /// A value as YAML.
  /// - Parameter inFlow: whether it stands between brackets, where commas and brackets have a meaning.
  static func written(_ text: String, inFlow: Bool) -> String {
    needsQuotes(text, inFlow: inFlow) ? doubleQuoted(text) : text
  }

  /// A value in the quotes that an older one had, if they can say it.
  static func written(_ text: String, inFlow: Bool, like first: UInt8?) -> String {
    switch first {
    case UInt8(ascii: "'") where !text.unicodeScalars.contains(where: isUnprintable): singleQuoted(text)
    case UInt8(ascii: "'"), UInt8(ascii: "\""): doubleQuoted(text)
    default: written(text, inFlow: inFlow)
    }
  }

  private static func needsQuotes(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return true }
    let space = UInt8(ascii: " ")
    if first == space || last == space || last == UInt8(ascii: ":") { return true }
    if "@&*!|>%[]{},#'\"`".utf8.contains(first) { return true }
    if "-?:".utf8.contains(first), bytes.count == 1 || bytes[1] == space || inFlow { return true }
    if ["~", "null", "Null", "NULL"].contains(text) { return true }
    if bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8) { return true }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == UInt8(ascii: ":"), next == space || inFlow && ",[]{}".utf8.contains(next) { return true }
      if byte == space, next == UInt8(ascii: "#") { return true }
    }
    if inFlow, bytes.contains(where: { ",[]{}?".utf8.contains($0) }) { return true }
    return text.unicodeScalars.contains(where: isUnprintable)
  }

  /// Characters that YAML reads as line ends, or does not read at all.
  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func singleQuoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isUnprintable(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
