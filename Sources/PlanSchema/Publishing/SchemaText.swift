/// The schema in the schema language, whole: reading it again gives the same schema.
package enum SchemaText {
  package static func yaml(_ schema: Schema) -> String {
    schema.kinds.map(yaml).joined(separator: "\n---\n\n")
  }

  private static func yaml(_ kind: KindSchema) -> String {
    var text = "kind: \(kind.name)\n"
    if !kind.about.isEmpty { text += "about: \(quoted(kind.about))\n" }
    if !kind.frontMatter.isEmpty {
      text += "\nfront-matter:\n"
      for field in kind.frontMatter { text += yaml(field, indent: 2, ofFrontMatter: true) }
    }
    if !kind.sections.isEmpty { text += "\nsections:\n" }
    for section in kind.sections { text += yaml(section) }
    return text
  }

  private static func yaml(_ section: SectionSchema) -> String {
    var text = "  \(quoted(section.id)):\n    heading: \(quoted(section.heading))\n"
    if !section.aliases.isEmpty { text += "    also: \(list(section.aliases))\n" }
    if !section.about.isEmpty { text += "    about: \(quoted(section.about))\n" }
    text += "    shape: \(section.shape.rawValue)\n    group: \(section.group.rawValue)\n"
    if section.requirement != .optional { text += "    required: \(word(section.requirement))\n" }
    if section.isConfidential { text += "    confidential: true\n" }
    if let prefix = section.prefix {
      text += "    prefix: \(quoted(prefix))\n"
    } else if !section.key.isEmpty, section.shape == .records {
      text += "    key: \(list(section.key))\n"
    }
    if !section.lists.isEmpty { text += "    lists:\n" }
    for list in section.lists {
      text += "      \(quoted(list.id)): { heading: \(quoted(list.heading)), prefix: \(quoted(list.prefix))"
      text += (list.aliases.isEmpty ? "" : ", also: \(self.list(list.aliases))") + " }\n"
    }
    if section.shape == .lists || section.fields.isEmpty { return text }
    text += "    columns:\n"
    for field in section.fields { text += yaml(field, indent: 6, ofFrontMatter: false) }
    return text
  }

  private static func yaml(_ field: FieldSchema, indent: Int, ofFrontMatter: Bool) -> String {
    let margin = String(repeating: " ", count: indent)
    var text = "\(margin)\(quoted(field.id)):\n"
    func line(_ key: String, _ value: String) { text += "\(margin)  \(key): \(value)\n" }
    line("type", quoted(field.type.spelling))
    let choices = field.type.choices
    if !choices.isEmpty { line("choices", list(choices)) }
    if let range = field.type.scaleRange, range != 1...5 { line("range", "\(range.lowerBound)-\(range.upperBound)") }
    if field.requirement != .optional { line("required", word(field.requirement)) }
    if field.isConfidential { line("confidential", "true") }
    if let better = field.better { line("better", better.rawValue) }
    if !ofFrontMatter, field.heading != .heading(ofID: field.id) { line("heading", quoted(field.heading)) }
    if !field.aliases.isEmpty { line("also", list(field.aliases)) }
    if !field.about.isEmpty { line("about", quoted(field.about)) }
    if let example = field.example { line("example", quoted(example)) }
    if let initial = field.initial { line("initial", quoted(initial)) }
    return text
  }

  private static func word(_ requirement: Requirement) -> String {
    requirement == .required ? "true" : requirement.rawValue
  }

  private static func list(_ items: [String]) -> String { "[" + items.map(quoted).joined(separator: ", ") + "]" }

  /// A plain scalar where YAML lets it stand in a flow list too, else a double-quoted one.
  private static func quoted(_ text: String) -> String {
    let isWord = text.utf8.allSatisfy { byte in
      byte >= 0x80 || byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x5F
        || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    // Other readers of YAML take some bare words for yes, no, nothing or a number.
    let meant = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(text.lowercased())
    let startsOdd = text.first.map { $0 == "-" || $0 == "." || $0 == " " || $0.isNumber } ?? true
    if isWord, !meant, !startsOdd, text.last != " " { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension String {
  /// Lower-case words joined by hyphens as a heading: `last-contact` gives `Last contact`.
  fileprivate static func heading(ofID id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
