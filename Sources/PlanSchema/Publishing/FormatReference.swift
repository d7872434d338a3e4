/// The schema as a page of documentation: what may stand where, generated so that it is never out of date.
package enum FormatReference {
  package static func markdown(_ schema: Schema) -> String {
    schema.kinds.map(markdown).joined(separator: "\n")
  }

  private static func markdown(_ kind: KindSchema) -> String {
    var text = "## Kind: \(kind.name)\n\n"
    if !kind.about.isEmpty { text += "\(kind.about)\n\n" }
    if !kind.frontMatter.isEmpty {
      text += "### Front matter of a \(kind.name)\n\n" + table("Key", kind.frontMatter) { "`\($0.id)`" }
    }
    if kind.name == "part" {
      return text + "A part may hold any section of a plan.\n"
    }
    for section in kind.sections { text += markdown(section) }
    return text
  }

  private static func markdown(_ section: SectionSchema) -> String {
    var text = "\n### \(section.heading)\n\n"
    if !section.about.isEmpty { text += "\(section.about)\n\n" }
    var facts = [shape(section)]
    if !section.aliases.isEmpty {
      facts.append("also headed " + section.aliases.map { "*\($0)*" }.joined(separator: ", "))
    }
    if section.isConfidential { facts.append("confidential") }
    if section.group != .background { facts.append("group *\(section.group.rawValue)*") }
    if section.requirement != .optional { facts.append(section.requirement.rawValue) }
    text += facts.joined(separator: "; ") + ".\n"
    if !section.lists.isEmpty {
      text += "\n| Heading | Ids |\n| --- | --- |\n"
      for list in section.lists { text += "| \(list.heading) | `\(list.prefix)1`, `\(list.prefix)2` … |\n" }
    }
    let fields = section.fields.filter { !section.isBox($0) }
    if section.shape == .records { text += "\n" + table("Column", fields) { $0.heading } }
    if section.shape == .tasks { text += "\n" + table("Attribute", fields) { attribute($0) } }
    return text
  }

  private static func shape(_ section: SectionSchema) -> String {
    let key =
      section.prefix.map { "ids `\($0)1`, `\($0)2` …" }
      ?? (section.key.isEmpty ? "" : "one row for each " + section.key.joined(separator: " and "))
    return switch section.shape {
    case .prose: "Prose"
    case .records: "A table; " + key
    case .tasks: "A task list; " + key
    case .lists: "Bullet lists below these headings"
    }
  }

  private static func attribute(_ field: FieldSchema) -> String {
    if field.type == .id { return "Id" }
    if field.type == .text, field.id == "text" { return "Text" }
    return field.type == .person && field.id == "owner" ? "`@person` (\(field.id))" : "`\(field.id):`"
  }

  private static func table(_ first: String, _ fields: [FieldSchema], name: (FieldSchema) -> String) -> String {
    var text = "| \(first) | Type | Needed | Meaning |\n| --- | --- | --- | --- |\n"
    for field in fields {
      let notes = [
        field.about,
        field.type.choices.isEmpty
          ? "" : "One of " + field.type.choices.map { "`\($0)`" }.joined(separator: ", ") + ".",
        field.example.map { "Example: `\($0)`." } ?? "",
        better(field),
        field.isConfidential ? "Confidential." : "",
      ].filter { !$0.isEmpty }
      text += "| \(name(field)) | \(type(field)) | \(needed(field)) | \(escaped(notes.joined(separator: " "))) |\n"
    }
    return text
  }

  private static func better(_ field: FieldSchema) -> String {
    let isChoice = !field.type.choices.isEmpty
    return switch field.better {
    case .up where field.type == .yesNo: "Yes is better."
    case .down where field.type == .yesNo: "No is better."
    case .up: isChoice ? "The later the better." : "More is better."
    case .down: isChoice ? "The earlier the better." : "Less is better."
    case .goal: "Better toward the goal."
    case nil: ""
    }
  }

  private static func type(_ field: FieldSchema) -> String {
    let range = field.type.scaleRange.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
    return escaped(field.type.spelling) + range
  }

  private static func needed(_ field: FieldSchema) -> String {
    switch field.requirement {
    case .required: "yes"
    case .expected: "expected"
    case .optional: ""
    }
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
