import PlanText

/// A new document of some kind, laid out as its schema has it: front matter, title, and a section for each declared one
/// with an empty table where records belong.
package struct DocumentDraft {
  private let kind: KindSchema
  private let title: String
  private var values: [(key: String, text: String)] = []
  private var prose: [String: String] = [:]

  package init(kind: KindSchema, title: String) {
    self.kind = kind
    self.title = title
  }

  /// Gives a front matter key a value; an empty one writes nothing.
  package mutating func set(_ key: String, _ text: String) {
    if !text.isEmpty { values.append((key, text)) }
  }

  /// Puts text below a section's heading.
  package mutating func write(_ text: String, in section: String) { prose[section] = text }

  /// The document's text.
  package func bytes(sections: [String]? = nil) throws -> [UInt8] {
    var text = "---\n---\n# \(title)\n"
    for section in kind.sections where sections?.contains(section.id) ?? true {
      text += "\n## \(section.heading)\n"
      if let prose = prose[section.id], !prose.isEmpty { text += "\n\(prose)\(prose.hasSuffix("\n") ? "" : "\n")" }
      if section.shape == .records { text += "\n" + Self.emptyTable(section) }
    }
    var bytes = Array(text.utf8)
    let order = kind.frontMatter.map(\.id)
    for (key, value) in values {
      let document = Document.parse(SourceText(path: "draft", bytes: bytes))
      let edits = try document.settingFrontMatter(
        key, to: value, isList: kind.field(key)?.type.isList ?? false, order: order)
      bytes = document.source.applying(edits) ?? bytes
    }
    let document = Document.parse(SourceText(path: "draft", bytes: bytes))
    return document.source.applying(document.formatted(frontMatterOrder: order)) ?? bytes
  }

  /// Header and delimiter line with the columns that every record needs.
  static func emptyTable(_ section: SectionSchema) -> String {
    let headings = columns(of: section, including: []).map(\.heading)
    return
      "| \(headings.joined(separator: " | ")) |\n| \(headings.map { String(repeating: "-", count: $0.count) }.joined(separator: " | ")) |\n"
  }

  /// The columns of a new table: the key, what is required or expected, and what is to be written at once.
  static func columns(of section: SectionSchema, including fields: Set<String>) -> [FieldSchema] {
    section.fields.filter { field in
      field.requirement != .optional || section.key.contains(field.id) || fields.contains(field.id)
    }
  }
}
