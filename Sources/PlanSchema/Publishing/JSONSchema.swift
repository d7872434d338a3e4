/// JSON Schema (2020-12) of front matter, for editors that complete and check YAML.
///
/// YAML readers give dates, numbers and yes/no as values of their own; each type allows what they make of it.
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
    let value = schema(of: field.type)
    let isRequired = field.requirement == .required
    members.append(isRequired ? value : "\"anyOf\": [{ \(value) }, { \"type\": \"null\" }, { \"const\": \"-\" }]")
    return "{ " + members.joined(separator: ", ") + " }"
  }

  /// Members of the JSON object that describes a type.
  private static func schema(of type: ValueType) -> String {
    switch type {
    case .text, .account, .revision: "\"type\": [\"string\", \"number\"]"
    case .id: pattern("^[A-Z]+[1-9][0-9]*$")
    case .slug: pattern("^[a-z0-9][a-z0-9-]*$")
    case .person: pattern("^@?[a-z0-9][a-z0-9-]*$")
    case .reference: pattern("^([a-z0-9][a-z0-9-]*#)?\\\\S.*$")
    case .date: pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
    case .period:
      anyOf([
        "\"type\": \"integer\", \"minimum\": 1, \"maximum\": 9999",
        pattern(
          "^[0-9]{4}(-[Hh][12]|-[Qq][1-4]|-(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2})?$"),
      ])
    case .money:
      anyOf([
        "\"type\": \"number\"",
        pattern("^-? ?([^0-9]{0,3} ?-?)?[0-9][0-9,_ ]*([.][0-9]+)? ?([kKmM]|bn|BN|Bn)?( ?[A-Z]{3}| ?€)?$"),
      ])
    case .number: anyOf(["\"type\": \"number\"", pattern("^[-+]?[0-9][0-9,_ ]*([.][0-9]+)?$")])
    case .percent: anyOf(["\"type\": \"number\"", pattern("^[-+]?[0-9][0-9,_ ]*([.][0-9]+)? ?%?$")])
    case .scale(let range):
      anyOf([
        "\"type\": \"integer\", \"minimum\": \(range.lowerBound), \"maximum\": \(range.upperBound)",
        "\"enum\": [" + range.map { quoted(String($0)) }.joined(separator: ", ") + "]",
      ])
    case .choice(let choices): "\"enum\": [" + choices.map(quoted).joined(separator: ", ") + "]"
    case .yesNo: anyOf(["\"type\": \"boolean\"", "\"enum\": [\"yes\", \"no\", \"true\", \"false\"]"])
    case .duration: pattern("^([0-9]+ ?(working )?[A-Za-z]+ ?)+$")
    case .hours: pattern("^(24x7|24/7|[^:]*[0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2}.*)$")
    case .timezone: pattern("^(UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)*)$")
    case .currency: pattern("^[A-Za-z]{3}$")
    case .email: pattern("^[^@ ]+@[^@ ]+$")
    case .phone: pattern("^[+0-9(][0-9 ()./x-]{3,}.*$")
    case .link: pattern("^\\\\S.*$")
    case .either(let types): anyOf(types.map(schema))
    case .list(let item):
      // A list may be written as one text with commas; what stands between them is checked by `rutter check`.
      anyOf([
        "\"type\": \"array\", \"items\": { \(schema(of: item)) }", schema(of: item),
        "\"type\": \"string\", \"pattern\": \(quoted(","))",
      ])
    }
  }

  private static func anyOf(_ schemas: [String]) -> String {
    "\"anyOf\": [" + schemas.map { "{ \($0) }" }.joined(separator: ", ") + "]"
  }

  /// - Parameter expression: with its backslashes doubled already.
  private static func pattern(_ expression: String) -> String {
    "\"type\": \"string\", \"pattern\": \"\(expression)\""
  }

  private static func quoted(_ text: String) -> String {
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
