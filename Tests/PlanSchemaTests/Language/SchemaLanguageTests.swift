// The schema language: what it can say, and what it reports at which bytes.

import PlanSchema
import PlanText
import Testing

struct SchemaLanguageTests {
  /// Expects one finding of a kind at each mark of some settings.
  private func expect(
    _ kind: FindingKind, _ marked: String, suggestion: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText("rutter: 1\nschema:\n  plan:\n" + marked)
    let findings = Settings.read(SourceText(path: "rutter.yaml", marked.text)).findings
    #expect(findings.map(\.kind) == marked.marks.map { _ in kind }, sourceLocation: sourceLocation)
    #expect(findings.map(\.place.range) == marked.marks, sourceLocation: sourceLocation)
    if let suggestion { #expect(findings.first?.suggestion == suggestion, sourceLocation: sourceLocation) }
  }

  @Test func `the sample of these tests has no fault`() {
    #expect(Sample.schema.findings.map(\.message) == [])
  }

  @Test func `the built-in schema has no fault`() {
    let (schema, findings) = Schema.read(Schema.builtInSources)
    #expect(findings.map { "\($0.place.path):\($0.place.start.line): \($0.message)" } == [])
    #expect(schema.kinds.map(\.name) == ["plan", "part", "review", "handover", "people"])
    #expect(Schema.builtIn().kinds.map(\.name) == schema.kinds.map(\.name))
  }

  @Test func `headings are made from ids, and shapes bring fields along`() throws {
    let plan = try #require(Sample.schema.schema["plan"])
    let contacts = try #require(plan.section("contacts"))
    #expect(contacts.fields.map(\.id).first == "id")
    #expect(contacts.fields.map(\.id).last == "note")
    #expect(contacts.field("last-contact")?.heading == "Last contact")
    #expect(contacts.field("influence")?.isConfidential == true)
    #expect(contacts.key == ["id"])
    #expect(plan.section("actions")?.fields.map(\.id).prefix(2) == ["id", "text"])
    #expect(plan.section("actions")?.field("checked")?.type == .yesNo)
    #expect(plan.section("swot")?.fields.map(\.id) == ["list", "id", "text"])
    #expect(contacts.field("stance")?.type == .either([.choice(["supporter", "enemy"]), .scale(1...5)]))
    #expect(Sample.schema.schema["part"]?.sections.count == plan.sections.count)
  }

  @Test func `an unknown key is reported with the one that was meant`() {
    expect(
      .unknownSchemaKey,
      "    sections:\n      vans:\n        shape: records\n        prefix: V\n        columns:\n          plate: { type: text, ‹requierd›: true }\n",
      suggestion: "did you mean 'required'?")
  }

  @Test func `an unknown type is reported`() {
    expect(.badSchemaValue, "    front-matter:\n      rank: { type: ‹numbr› }\n", suggestion: "did you mean 'number'?")
  }

  @Test func `a field needs a type, and a choice needs choices`() {
    expect(.badSchemaValue, "    front-matter:\n      ‹rank›: { about: Rank. }\n")
    expect(.badSchemaValue, "    front-matter:\n      ‹rank›: { type: choice }\n")
    expect(.badSchemaValue, "    front-matter:\n      ‹rank›: { type: text, choices: [a] }\n")
  }

  @Test func `a group must be one that readers know`() throws {
    expect(
      .badSchemaValue, "    sections:\n      team: { group: ‹poeple› }\n", suggestion: "did you mean 'people'?")
    expect(
      .unknownSchemaKey, "    sections:\n      team: { ‹grup›: people }\n", suggestion: "did you mean 'group'?")
    let (settings, findings) = Settings.read(
      SourceText(
        path: "rutter.yaml",
        "rutter: 1\nschema:\n  plan:\n    sections:\n      risks: { group: goals }\n"
          + "      vans: { shape: records, prefix: V, columns: { plate: { type: text } } }\n"))
    #expect(findings.isEmpty)
    let plan = try #require(settings?.schema["plan"])
    #expect(plan.section("risks")?.group == .goals)
    #expect(plan.section("vans")?.group == .background)
    #expect(plan.section("team")?.group == .people)
  }

  @Test func `only what has an order can be better`() {
    expect(
      .badSchemaValue, "    front-matter:\n      rank: { type: number, better: ‹goals› }\n",
      suggestion: "did you mean 'goal'?")
    expect(.badSchemaValue, "    front-matter:\n      rank: { type: text, better: ‹up› }\n")
    expect(.badSchemaValue, "    front-matter:\n      rank: { type: list of number, better: ‹up› }\n")
    let ordered = ["money or text", "scale", "choice, choices: [a, b]", "yes/no", "duration", "percent"]
    for type in ordered { expect(.badSchemaValue, "    front-matter:\n      rank: { type: \(type), better: goal }\n") }
  }

  @Test func `every section of the built-in schema stands in a group on purpose`() {
    let background = Schema.builtIn().kinds.filter { $0.name != "part" }.flatMap(\.sections)
      .filter { $0.group == .background }.map(\.id)
    #expect(
      background == [
        "background", "client-overview", "structure", "culture", "current-position", "scope", "agenda", "attendance",
        "changes",
        "notes",
        "notes",
      ])
  }

  @Test func `a task is better done than not, whoever declares it`() throws {
    let (settings, _) = Settings.read(
      SourceText(
        path: "rutter.yaml",
        "rutter: 1\nschema:\n  plan:\n    sections:\n      chores: { shape: tasks, prefix: H }\n"))
    let plan = try #require(settings?.schema["plan"])
    #expect(plan.section("chores")?.field("checked")?.better == .up)
    #expect(plan.section("actions")?.field("checked")?.better == .up)
  }

  @Test func `an id must be a slug`() {
    expect(.badSchemaValue, "    front-matter:\n      ‹Rank›: { type: text }\n")
  }

  @Test func `a prefix that another section has is refused`() {
    expect(
      .prefixClash, "    sections:\n      ‹trucks›: { shape: records, prefix: T, columns: { name: { type: text } } }\n")
  }

  @Test func `a section of records needs a key`() {
    expect(.sectionWithoutKey, "    sections:\n      ‹vans›: { shape: records, columns: { name: { type: text } } }\n")
    expect(
      .badSchemaValue,
      "    sections:\n      ‹vans›: { shape: records, key: [plate], columns: { name: { type: text } } }\n")
  }

  @Test func `a section needs a shape, and keeps the one it has`() {
    expect(.badSchemaValue, "    sections:\n      ‹vans›: { heading: Vans }\n")
    expect(.badSchemaValue, "    sections:\n      team: { shape: ‹prose› }\n")
  }

  @Test func `a heading that another section has is refused`() {
    expect(
      .nameClash,
      "    sections:\n      ‹vans›: { heading: Team, shape: records, prefix: V, columns: { name: { type: text } } }\n")
  }

  @Test func `a reference to a section that nobody declares is reported`() {
    expect(
      .badSchemaValue, "    front-matter:\n      ‹boss›: { type: reference to contcats }\n",
      suggestion: "did you mean 'contacts'?")
  }

  @Test func `an unknown kind is reported`() {
    let (_, findings) = Settings.read(SourceText(path: "rutter.yaml", "rutter: 1\nschema:\n  plans: {}\n"))
    #expect(findings.map(\.kind) == [.unknownSchemaKey])
    #expect(findings.first?.suggestion == "did you mean 'plan'?")
  }
}
