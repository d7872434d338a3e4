// Accounts read from their files: parts, keys, references within and across.

import PlanModel
import PlanSchema
import PlanText
import Testing

struct AccountReaderTests {
  private static let planYAML = """
    kind: plan
    front-matter:
      manager: { type: person }
      currency: { type: currency }
      parent: { type: account }
    part-front-matter:
      kind: { type: choice, choices: [part], required: true }
    sections:
      objective: { shape: prose, required: true }
      contacts: { shape: records, prefix: C, columns: { name: { type: text }, boss: { type: reference to contacts }, file: { type: link } } }
      targets: { shape: records, prefix: T, columns: { goal: { type: money }, source: { type: reference } } }
    """
  private static let reviewYAML = """
    kind: review
    front-matter:
      date: { type: date, required: true }
      theirs: { type: list of reference to contacts }
    sections:
      decisions: { shape: records, prefix: DE, columns: { decision: { type: text } } }
    """
  private static let peopleYAML = """
    kind: people
    sections:
      people: { shape: records, key: [id], columns: { id: { type: slug, required: true }, name: { type: text }, deputy: { type: person } } }
    """
  private static let schema = Schema.read([
    SourceText(path: "plan.yaml", planYAML), SourceText(path: "review.yaml", reviewYAML),
    SourceText(path: "people.yaml", peopleYAML),
  ])
  private static let settings = Settings(schema: schema.schema)
  private static let people = People.read(
    SourceText(path: "people.md", "# People\n\n## People\n| Id | Name |\n|--|--|\n| tom | Tom |\n| dick | Dick |\n"),
    settings: settings)
  private static let reader = AccountReader(settings: settings, people: people.people)
  private static let plan = "---\nmanager: tom\n---\n# A\n\n## Objective\nGrow.\n"

  private func read(_ files: [String: String], id: String = "a", existing: Set<String> = []) -> AccountResult {
    Self.reader.read(
      files.map { SourceText(path: "accounts/\(id)/\($0.key)", $0.value) }, id: id, fileExists: existing.contains)
  }

  private func part(_ body: String) -> String { "---\nkind: part\n---\n# Part\n\n" + body }

  @Test func `the schema and the people of these tests have no fault`() {
    #expect(Self.schema.findings.map(\.message) == [])
    #expect(Self.people.findings.map(\.message) == [])
    #expect(Self.people.people.all.map(\.name) == ["Tom", "Dick"])
  }

  @Test func `parts count as if they stood in the plan`() {
    let result = read([
      "plan.md": Self.plan, "b.md": part("## Contacts\n| Id | Name |\n|--|--|\n| C1 | Priya |\n"),
      "c.md": part("## Targets\n| Id | Source |\n|--|--|\n| T1 | C1 |\n"), "notes.md": "# Anything\n\n## Goals\n",
    ])
    #expect(result.findings.map(\.message) == [])
    #expect(
      result.account?.documents.map(\.source.path) == ["accounts/a/plan.md", "accounts/a/b.md", "accounts/a/c.md"])
    #expect(result.account.map { Account($0).contacts.map(\.key?.text) } == ["C1"])
    #expect(result.account.map { Account($0).manager } == PersonID("tom"))
  }

  @Test func `a required section may stand in a part, but must stand somewhere`() {
    let bare = "---\nmanager: tom\n---\n# A\n"
    #expect(read(["plan.md": bare]).findings.map(\.kind) == [.missingSection])
    #expect(read(["plan.md": bare, "b.md": part("## Objective\nGrow.\n")]).findings.isEmpty)
  }

  @Test func `a section stands in one file only`() {
    let findings = read(["plan.md": Self.plan, "b.md": part("## Objective\nShrink.\n")]).findings
    #expect(findings.map(\.kind) == [.partRepeatsSection])
    #expect(findings.first?.place.path == "accounts/a/b.md")
    #expect(findings.first?.related.first?.place.path == "accounts/a/plan.md")
  }

  @Test func `an id is used once in an account, reviews included`() {
    let decisions = "## Decisions\n| Id | Decision |\n|--|--|\n| DE1 | Go |\n"
    let findings = read([
      "plan.md": Self.plan, "reviews/2026-01-01.md": "---\ndate: 2026-01-01\n---\n# R\n\n" + decisions,
      "reviews/2026-02-01.md": "---\ndate: 2026-02-01\n---\n# R\n\n" + decisions,
    ]).findings
    #expect(findings.map(\.kind) == [.idTwice])
    #expect(findings.first?.place.path == "accounts/a/reviews/2026-02-01.md")
    #expect(findings.first?.related.count == 1)
  }

  @Test func `references are looked up in the sections that they may name`() {
    let findings = read([
      "plan.md": Self.plan
        + "\n## Contacts\n| Id | Name | Boss |\n|--|--|--|\n| C1 | Priya | C2 |\n| C2 | Bo | T1 |\n| C3 | Al | C9 |\n"
        + "\n## Targets\n| Id | Source |\n|--|--|\n| T1 | a#C1 |\n"
    ]).findings
    #expect(findings.map(\.kind) == [.wrongRecord, .unknownRecord])
    #expect(findings.last?.suggestion == "there: C1, C2, C3")
  }

  @Test func `contacts of a review are those of the plan`() {
    let files = [
      "plan.md": Self.plan + "\n## Contacts\n| Id | Name |\n|--|--|\n| C1 | Priya |\n",
      "reviews/2026-01-01-year.md": "---\ndate: 2026-01-01\ntheirs: [C1, C2]\n---\n# R\n",
    ]
    let result = read(files)
    #expect(result.findings.map(\.kind) == [.unknownRecord])
    #expect(result.reviews.map { Review($0).name } == ["2026-01-01-year"])
  }

  @Test func `a person must be in people md`() {
    let findings = read(["plan.md": Self.plan.replacing("tom", with: "dik")]).findings
    #expect(findings.map(\.kind) == [.unknownPerson])
    #expect(findings.first?.suggestion == "did you mean 'dick'?")
  }

  @Test func `linked files must exist within the repository`() {
    func link(_ target: String) -> [String: String] {
      ["plan.md": Self.plan + "\n## Contacts\n| Id | File |\n|--|--|\n| C1 | \(target) |\n"]
    }
    #expect(read(link("cv.pdf"), existing: ["accounts/a/cv.pdf"]).findings.isEmpty)
    #expect(read(link("cv.pdf")).findings.map(\.kind) == [.missingFile])
    #expect(read(link("../../../cv.pdf")).findings.map(\.kind) == [.linkOutside])
  }

  @Test func `a review file is named by its date`() {
    let review = "---\ndate: 2026-01-01\n---\n# R\n"
    #expect(read(["plan.md": Self.plan, "reviews/2026-01-02.md": review]).findings.map(\.kind) == [.fileDate])
    #expect(read(["plan.md": Self.plan, "reviews/2026-01-01x.md": review]).findings.map(\.kind) == [.fileDate])
  }

  @Test func `the folder and its plan are checked`() {
    #expect(read(["plan.md": Self.plan], id: "A B").findings.map(\.kind) == [.folderName])
    let result = read(["reviews/2026-01-01.md": "---\ndate: 2026-01-01\n---\n# R\n"])
    #expect(result.findings.map(\.kind) == [.planMissing])
    #expect(result.account == nil)
    #expect(read(["plan.md": Self.plan, "b.md": "---\nkind: prat\n---\n# P\n"]).findings.map(\.kind) == [.unknownKind])
  }

  @Test func `references to other accounts are checked once all are read`() {
    let targets = "\n## Targets\n| Id | Source |\n|--|--|\n| T1 | other#C1 |\n| T2 | other#C2 |\n| T3 | othr#C1 |\n"
    let a = read(["plan.md": Self.plan + targets])
    #expect(a.findings.isEmpty)
    let other = read(["plan.md": Self.plan + "\n## Contacts\n| Id | Name |\n|--|--|\n| C1 | Bo |\n"], id: "other")
    let findings = Self.reader.crossCheck([a.index, other.index])
    #expect(findings.map(\.kind) == [.unknownRecord, .unknownAccount])
    #expect(findings.last?.suggestion == "did you mean 'other'?")
    #expect(findings.first?.place.excerpt == "| T2 | other#C2 |")
  }

  @Test func `amounts of a part are in the currency of the plan`() {
    let targets = "## Targets\n| Id | Goal |\n|--|--|\n| T1 | 5 |\n"
    let euros = Self.plan.replacing("---\n# A", with: "currency: EUR\n---\n# A")
    let whole = read(["plan.md": euros + "\n" + targets]).account
    let split = read(["plan.md": euros, "b.md": part(targets)]).account
    #expect(whole?.section("targets")?.records.first?.values == split?.section("targets")?.records.first?.values)
  }
}
