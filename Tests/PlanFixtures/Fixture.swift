// Decoded plans made by hand, for tests of what works on decoded plans.

package import PlanSchema
import PlanText

/// A plan to decode nothing from: its values are given.
package struct Fixture: Sendable {
  package var id = "northgate-foods"
  package var kind = Fixture.plan
  package var path = "accounts/northgate-foods/plan.md"
  package var title: String? = "Northgate Foods"
  package var preamble: [String] = []
  package var fields: [(id: String, value: Value?, raw: String)] = []
  package var sections: [FixtureSection] = []
  package var free: [(heading: String, prose: [String])] = []

  package init(_ sections: FixtureSection...) { self.sections = sections }

  /// The account with all sections in one file.
  package var account: DecodedAccount { DecodedAccount(id: id, documents: [document(sections, path: path)]) }

  /// The account with the sections named moved to a part.
  package func account(moving moved: Set<String>) -> DecodedAccount {
    DecodedAccount(
      id: id,
      documents: [
        document(sections.filter { !moved.contains($0.id) }, path: path),
        document(sections.filter { moved.contains($0.id) }, path: "accounts/\(id)/part.md", isPart: true),
      ])
  }

  private func document(_ sections: [FixtureSection], path: String, isPart: Bool = false) -> DecodedDocument {
    let text = isPart ? [] : preamble
    let source = SourceText(path: path, text.joined(separator: "\n\n"))
    var start = 0
    let blocks = text.map { block in
      defer { start += block.utf8.count + 2 }
      return Block.other(.paragraph, SourceRange(start, start + block.utf8.count))
    }
    return DecodedDocument(
      kind: kind,
      document: Document(
        source: source, frontMatter: nil, title: nil, preamble: blocks, sections: [], findings: []),
      title: isPart ? nil : title,
      fields: isPart
        ? []
        : fields.compactMap { field in
          kind.field(field.id).map {
            DecodedField(schema: $0, value: field.value, raw: field.raw, range: .at(0))
          }
        },
      sections: sections.compactMap { section in
        kind.section(section.id).map { section.decoded($0, path: path) }
      },
      freeSections: isPart
        ? []
        : free.map {
          FreeSection(heading: $0.heading, path: path, section: emptySection, prose: prose($0.prose))
        },
      references: [])
  }
}

/// A section of a ``Fixture``.
package struct FixtureSection: Sendable {
  package var id: String
  package var records: [FixtureRecord] = []
  package var prose: [String] = []

  package init(_ id: String, _ records: [FixtureRecord] = [], prose: [String] = []) {
    self.id = id
    self.records = records
    self.prose = prose
  }

  fileprivate func decoded(_ schema: SectionSchema, path: String) -> DecodedSection {
    DecodedSection(
      schema: schema, path: path, section: emptySection, prose: PlanFixtures.prose(prose),
      records: records.map { record in
        let written = schema.fields.map { record.values[$0.id] }
        return Record(
          key: record.key.map { RecordKey($0) }, values: written.map { $0?.value }, raw: written.map { $0?.raw ?? "" },
          ranges: written.map { _ in nil }, range: .at(0), note: record.note)
      })
  }
}

/// A row of a ``FixtureSection``.
package struct FixtureRecord: Sendable {
  package var key: String?
  package var values: [String: (value: Value?, raw: String)]
  package var note: String?

  /// A record whose values are texts, equal when their writing is.
  package init(_ key: String?, _ texts: [String: String], note: String? = nil) {
    self.key = key
    self.note = note
    values = texts.mapValues { (.text($0), $0) }
    if let key { values["id"] = (.word(key), key) }
  }

  package func with(_ field: String, _ value: Value?, raw: String) -> FixtureRecord {
    var result = self
    result.values[field] = (value, raw)
    return result
  }
}

private func prose(_ blocks: [String]) -> [Prose] { blocks.map { Prose(text: $0, range: .at(0)) } }

private let emptySection = Section(
  heading: Heading(level: 2, range: .at(0), textRange: .at(0)), range: .at(0), blocks: [])

extension Fixture {
  /// A small schema with a section of each shape.
  package static let plan = KindSchema(
    name: "plan", about: "A plan.",
    frontMatter: [
      field("client", .text), field("manager", .person), field("status", .choice(["draft", "active", "closed"])),
      field("review-every", .duration),
    ],
    sections: [
      section("mission", "Mission", .prose),
      section(
        "team", "Team", .records, key: ["person"],
        fields: [field("person", .person), field("role", .text), field("does", .text)]),
      section(
        "contacts", "Contacts", .records, prefix: "C",
        fields: [
          field("id", .id), field("name", .text), field("role", .list(.choice(["decision-maker", "approver"]))),
          field("influence", .scale(1...5)), field("last-contact", .date, heading: "Last contact"),
        ]),
      section(
        "targets", "Targets", .records, prefix: "T",
        fields: [
          field("id", .id), field("target", .text), field("goal", .money), field("actual", .money),
          field("due", .date), field("owner", .person),
        ]),
      section(
        "swot", "SWOT", .lists, fields: [field("list", .choice(["strengths"])), field("id", .id), field("text", .text)]),
      section(
        "actions", "Actions", .tasks, prefix: "A",
        fields: [
          field("id", .id), field("checked", .yesNo), field("text", .text), field("owner", .person),
          field("due", .date), field("done", .date),
        ]),
    ])

  package static let review = KindSchema(
    name: "review", about: "A review.", frontMatter: [field("date", .date)],
    sections: [section("changes", "Changes", .prose), section("notes", "Notes", .prose)])

  private static func field(_ id: String, _ type: ValueType, heading: String? = nil) -> FieldSchema {
    FieldSchema(id: id, heading: heading ?? id.prefix(1).uppercased() + id.dropFirst(), about: "", type: type)
  }

  private static func section(
    _ id: String, _ heading: String, _ shape: SectionSchema.Shape, prefix: String? = nil, key: [String]? = nil,
    fields: [FieldSchema] = []
  ) -> SectionSchema {
    SectionSchema(
      id: id, heading: heading, aliases: [], about: "", shape: shape, fields: fields, prefix: prefix,
      key: key ?? (prefix == nil ? [] : ["id"]), lists: [], requirement: .optional, isConfidential: false)
  }
}
