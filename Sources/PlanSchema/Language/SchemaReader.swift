// Reads the schema language: the built-in files, and the extensions under `schema:` of a team's settings.

import PlanText

/// Reads YAML onto drafts. Reading onto a draft that is filled already is how an extension changes the built-in schema:
/// attributes are overridden one by one, choices are added, new fields and sections are appended.
struct SchemaReader {
  var yaml: YAMLReader

  init(source: SourceText) {
    yaml = YAMLReader(source: source, unknownKey: .unknownSchemaKey, badValue: .badSchemaValue)
  }

  /// - Parameter node: the mapping with `front-matter:`, `sections:` and so on.
  mutating func read(_ node: YAMLNode, onto kind: inout KindDraft) {
    let what = "the schema of '\(kind.name)'"
    for (key, range, value) in yaml.entries(of: node, what) {
      switch key {
      case "kind": _ = yaml.text(value, "'kind'")
      case "about": kind.about = yaml.text(value, "'about'") ?? kind.about
      case "front-matter": readFields(value, "front matter key", onto: &kind.frontMatter)
      case "part-front-matter" where kind.name == "plan":
        readFields(value, "front matter key", onto: &kind.partFrontMatter)
      case "sections":
        for (id, range, value) in yaml.entries(of: value, "'sections'") where yaml.isID(id, "section", at: range) {
          let index = kind.sections.firstIndex { $0.id == id } ?? kind.sections.count
          if index == kind.sections.count { kind.sections.append(SectionDraft(id: id)) }
          kind.sections[index].place = range
          readSection(value, onto: &kind.sections[index])
        }
      default: yaml.unknown(key, in: what, at: range, known: ["about", "front-matter", "sections"])
      }
    }
  }

  private mutating func readSection(_ node: YAMLNode, onto section: inout SectionDraft) {
    let what = "section '\(section.id)'"
    for (key, range, value) in yaml.entries(of: node, what) {
      switch key {
      case "heading": section.heading = yaml.text(value, "'heading'") ?? section.heading
      case "also": section.aliases += yaml.texts(value, "'also'") ?? []
      case "about": section.about = yaml.text(value, "'about'") ?? section.about
      case "shape": readShape(value, onto: &section)
      case "prefix": section.prefix = readPrefix(value) ?? section.prefix
      case "key": section.key = yaml.texts(value, "'key'") ?? section.key
      case "columns": readFields(value, "column", onto: &section.fields)
      case "lists": readLists(value, onto: &section)
      case "required": section.requirement = readRequirement(value) ?? section.requirement
      case "confidential": section.isConfidential = yaml.flag(value, "'confidential'") ?? section.isConfidential
      case "group": section.group = yaml.word(value, "'group'") ?? section.group
      default:
        yaml.unknown(
          key, in: what, at: range,
          known: [
            "heading", "also", "about", "shape", "group", "prefix", "key", "columns", "lists", "required",
            "confidential",
          ])
      }
    }
  }

  private mutating func readShape(_ node: YAMLNode, onto section: inout SectionDraft) {
    guard let shape: SectionSchema.Shape = yaml.word(node, "'shape'") else { return }
    if let old = section.shape, old != shape {
      yaml.report(
        .badSchemaValue, "section '\(section.id)' has the shape \(old.rawValue), which an extension cannot change",
        at: node.range)
    } else {
      section.shape = shape
    }
  }

  private mutating func readPrefix(_ node: YAMLNode) -> String? {
    guard let prefix = yaml.text(node, "'prefix'") else { return nil }
    if (1...3).contains(prefix.utf8.count), prefix.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return prefix }
    yaml.report(.badSchemaValue, "prefix '\(prefix)' must be one to three capital letters", at: node.range)
    return nil
  }

  private mutating func readLists(_ node: YAMLNode, onto section: inout SectionDraft) {
    for (id, range, value) in yaml.entries(of: node, "'lists'") where yaml.isID(id, "list", at: range) {
      let index = section.lists.firstIndex { $0.id == id } ?? section.lists.count
      if index == section.lists.count { section.lists.append(ListDraft(id: id)) }
      section.lists[index].place = range
      for (key, range, value) in yaml.entries(of: value, "list '\(id)'") {
        switch key {
        case "heading":
          section.lists[index].heading = yaml.text(value, "'heading'") ?? section.lists[index].heading
        case "also": section.lists[index].aliases += yaml.texts(value, "'also'") ?? []
        case "about": _ = yaml.text(value, "'about'")
        case "prefix": section.lists[index].prefix = readPrefix(value) ?? section.lists[index].prefix
        default: yaml.unknown(key, in: "list '\(id)'", at: range, known: ["heading", "also", "about", "prefix"])
        }
      }
    }
  }

  /// - Parameter what: `column` or `front matter key`.
  private mutating func readFields(_ node: YAMLNode, _ what: String, onto fields: inout [FieldDraft]) {
    for (id, range, value) in yaml.entries(of: node, "the list of \(what)s") where yaml.isID(id, what, at: range) {
      let index = fields.firstIndex { $0.id == id } ?? fields.count
      if index == fields.count { fields.append(FieldDraft(id: id)) }
      fields[index].place = range
      readField(value, "\(what) '\(id)'", onto: &fields[index])
    }
  }

  private mutating func readField(_ node: YAMLNode, _ what: String, onto field: inout FieldDraft) {
    var hasChoices = false
    var rangeAt: SourceRange?
    var betterAt: SourceRange?
    for (key, range, value) in yaml.entries(of: node, what) {
      switch key {
      case "type": readType(value, what, onto: &field)
      case "choices":
        hasChoices = true
        for choice in yaml.texts(value, "'choices'") ?? [] where !field.choices.contains(choice) {
          field.choices.append(choice)
        }
      case "range":
        rangeAt = value.range
        field.range = readRange(value) ?? field.range
      case "required": field.requirement = readRequirement(value) ?? field.requirement
      case "confidential": field.isConfidential = yaml.flag(value, "'confidential'") ?? field.isConfidential
      case "better":
        betterAt = value.range
        field.better = yaml.word(value, "'better'") ?? field.better
      case "about": field.about = yaml.text(value, "'about'") ?? field.about
      case "example": field.example = readExample(value) ?? field.example
      case "initial": field.initial = readExample(value) ?? field.initial
      case "heading": field.heading = yaml.text(value, "'heading'") ?? field.heading
      case "also": field.aliases += yaml.texts(value, "'also'") ?? []
      default: yaml.unknown(key, in: what, at: range, known: Self.fieldKeys)
      }
    }
    check(field, what, hasChoices: hasChoices, rangeAt: rangeAt, betterAt: betterAt, node)
  }

  private static let fieldKeys = [
    "type", "choices", "range", "required", "confidential", "better", "about", "example", "initial", "heading", "also",
  ]

  private mutating func check(
    _ field: FieldDraft, _ what: String, hasChoices: Bool, rangeAt: SourceRange?, betterAt: SourceRange?,
    _ node: YAMLNode
  ) {
    guard let type = field.type else {
      if node["type"] == nil { yaml.report(.badSchemaValue, "\(what) has no type", at: field.place ?? node.range) }
      return
    }
    let place = field.place ?? node.range
    if type.takesChoices, field.choices.isEmpty {
      yaml.report(.badSchemaValue, "\(what) is a choice, but has no choices", at: place)
    }
    if hasChoices, !type.takesChoices {
      yaml.report(.badSchemaValue, "\(what) has choices, but is no choice", at: place)
    }
    if let rangeAt, !type.takesRange {
      yaml.report(.badSchemaValue, "\(what) has a range, but is no scale", at: rangeAt)
    }
    if let betterAt, !type.definition.isOrdered {
      yaml.report(
        .badSchemaValue, "\(what) says which way is better, but of two values of its type none is the higher one",
        at: betterAt)
    }
  }

  private mutating func readType(_ node: YAMLNode, _ what: String, onto field: inout FieldDraft) {
    guard let text = yaml.text(node, "'type'") else { return }
    if let type = ValueType(named: text) {
      field.type = type
    } else {
      yaml.report(
        .badSchemaValue, "'\(text)' is no type", at: node.range,
        suggestion: didYouMean(text, among: ValueType.plainNames)
          ?? "types are \(ValueType.plainNames.joined(separator: ", ")), "
          + "'list of TYPE', 'reference to SECTION|SECTION' and 'TYPE or TYPE'")
    }
  }

  private mutating func readRequirement(_ node: YAMLNode) -> Requirement? {
    switch node.text {
    case "true", "yes", "required": return .required
    case "expected": return .expected
    case "false", "no", "optional": return .optional
    default:
      yaml.report(.badSchemaValue, "'required' must be true, expected or false", at: node.range)
      return nil
    }
  }

  /// `1-25`
  private mutating func readRange(_ node: YAMLNode) -> ClosedRange<Int>? {
    let parts = (node.text ?? "").split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, let low = Int(parts[0]), let high = Int(parts[1]), low >= 0, low < high, high <= 1_000_000 {
      return low...high
    }
    yaml.report(.badSchemaValue, "'range' must be two whole numbers such as 1-5", at: node.range)
    return nil
  }

  /// An example or initial value; a list of values is written as in a cell.
  private mutating func readExample(_ node: YAMLNode) -> String? {
    node.items == nil ? yaml.text(node, "the value") : yaml.texts(node, "the value")?.joined(separator: ", ")
  }
}
