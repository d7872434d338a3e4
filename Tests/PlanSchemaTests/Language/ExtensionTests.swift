// A team's own sections, columns and choices, declared in rutter.yaml, work like built-in ones.

import PlanSchema
import PlanText
import Testing

struct ExtensionTests {
  private func settings(_ schema: String) throws -> Settings {
    let (settings, findings) = Settings.read(SourceText(path: "rutter.yaml", "rutter: 1\nschema:\n" + schema))
    #expect(findings.map(\.message) == [])
    return try #require(settings)
  }

  @Test func `a section of one's own is decoded like any other`() throws {
    let settings = try settings(
      """
        plan:
          sections:
            vehicles:
              shape: records
              prefix: V
              columns:
                plate: { type: text, required: true }
                driver: { type: person }
                size: { type: choice, choices: [van, lorry] }
      """)
    let part = try #require(settings.schema["part"])
    let text =
      "---\nkind: part\n---\n# Fleet\n\n## Vehicles\n| Id | Plate | Driver | Size |\n|--|--|--|--|\n"
      + "| V1 | AB12 CDE | tom | van |\n| V1 | | Tom | vna |\n"
    let (document, findings) = decode(
      Document.parse(SourceText(path: "fleet.md", text)), as: part, settings: settings)
    #expect(findings.map(\.kind) == [.idTwice, .missingValue, .badValue, .unknownChoice])
    let section = try #require(document.section("vehicles"))
    #expect(section.records.first?.key == RecordKey("V1"))
    #expect(section.records.first?.values[2] == .person(PersonID("tom")))
    #expect(section.schema.fields.map(\.heading) == ["Id", "Plate", "Driver", "Size", "Note"])
  }

  @Test func `a column is added, a choice is added, and an attribute is overridden`() throws {
    let settings = try settings(
      """
        plan:
          front-matter:
            tier: { choices: [strategic], required: false, about: How much it matters. }
          sections:
            team:
              heading: Mannschaft
              columns:
                clearance: { type: choice, choices: [sc, dv], confidential: true }
      """)
    let plan = try #require(settings.schema["plan"])
    let builtIn = try #require(Schema.builtIn()["plan"])
    let tier = try #require(plan.field("tier"))
    guard case .choice(let choices) = tier.type, case .choice(let before)? = builtIn.field("tier")?.type else {
      Issue.record("tier is no choice")
      return
    }
    #expect(choices == before + ["strategic"])
    #expect(tier.requirement == .optional)
    #expect(plan.frontMatter.map(\.id) == builtIn.frontMatter.map(\.id))
    let team = try #require(plan.section("team"))
    #expect(team.field("clearance")?.isConfidential == true)
    #expect(team.heading == "Mannschaft")
    #expect(plan.sectionNames.target(of: "Team") == plan.sectionNames.target(of: "Mannschaft"))
  }

  @Test func `kinds that an extension does not name stay as they are`() throws {
    let settings = try settings("  review:\n    front-matter:\n      mood: { type: scale }\n")
    #expect(settings.schema["review"]?.field("mood")?.type == .scale(1...5))
    #expect(settings.schema["plan"]?.frontMatter.map(\.id) == Schema.builtIn()["plan"]?.frontMatter.map(\.id))
  }
}
