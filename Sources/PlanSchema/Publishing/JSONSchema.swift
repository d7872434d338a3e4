/// JSON Schema (2020-12) of front matter, for editors that complete and check YAML.
package enum JSONSchema {
  package static func frontMatter(of kind: KindSchema) -> String {
    var text = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": \(quoted("Front matter of a \(kind.name)")),
        "description": \(quoted(kind.about)),
        "type": "object",
        "properties": {

      """
    let properties = kind.frontMatter.map { field in
      "    \(quoted(field.id)): " + property(field)
    }
    text += properties.joined(separator: ",\n") + "\n  },\n"
    let required = kind.frontMatter.filter { $0.requirement == .required }.map { quoted($0.id) }
    text += "  \"required\": [" + required.joined(separator: ", ") + "],\n"
    return text + "  \"additionalProperties\": false\n}\n"
  }

  private static func property(_ field: FieldSchema) -> String {
    var members: [String] = []
    if !field.about.isEmpty { members.append("\"description\": \(quoted(field.about))") }
    if let example = field.example { members.append("\"examples\": [\(quoted(example))]") }
    let value = field.type.definition.jsonSchema
    let isRequired = field.requirement == .required
    members.append(isRequired ? value : "\"anyOf\": [{ \(value) }, { \"type\": \"null\" }, { \"const\": \"-\" }]")
    return "{ " + members.joined(separator: ", ") + " }"
  }

  static func anyOf(_ schemas: [String]) -> String {
    "\"anyOf\": [" + schemas.map { "{ \($0) }" }.joined(separator: ", ") + "]"
  }

  /// - Parameter expression: with its backslashes doubled already.
  static func pattern(_ expression: String) -> String {
    "\"type\": \"string\", \"pattern\": \"\(expression)\""
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
