// Where a finding is in the terms of the plan, whatever line and file it stands in.

import PlanModel
import PlanSchema
import PlanText
import Testing

struct LogicalPlaceTests {
  private static let kind = FindingKind("k", .error, "s", why: "w", mend: "m")
  private static let contacts = "## Contacts\n\n| Id | Name | Phone |\n| -- | -- | -- |\n| C1 | Ann | 12 |\n"
  private static let free = "\n## Odds\n\nEnds.\n"

  /// The logical place of a word in a plan whose contacts stand in a part of it.
  private func place(of word: String, in path: String) throws -> LogicalPlace {
    let texts = [
      SourceText(
        path: "accounts/a/plan.md", "---\nclient: Acme\nmanager: tom\nstatus: draft\n---\n# Title\n" + Self.free),
      SourceText(path: "accounts/a/people.md", "---\nkind: part\n---\n# Part\n\n" + Self.contacts),
      SourceText(path: "accounts/a/reviews/2026-09-30.md", "---\nkind: client\ndate: 2026-09-30\n---\n# R\n"),
    ]
    let result = AccountReader(settings: Settings(), people: .none).read(texts, id: "a") { _ in true }
    let text = try #require(texts.first { $0.path == path })
    let found = try #require(text.string(in: text.range).firstRange(of: word))
    let start = text.string(in: text.range)[..<found.lowerBound].utf8.count
    let finding = Finding(Self.kind, "m", in: text, at: SourceRange(start, start + word.utf8.count))
    #expect(finding.logicalPlace.section == nil)
    return finding.located(in: result.documents).logicalPlace
  }

  @Test func `a cell is a field of a record, and a part of a plan is the plan`() throws {
    #expect(
      try place(of: "12", in: "accounts/a/people.md")
        == LogicalPlace(account: "a", document: "plan", section: "contacts", record: "C1", field: "phone"))
    #expect(
      try place(of: "Phone", in: "accounts/a/people.md")
        == LogicalPlace(account: "a", document: "plan", section: "contacts"))
  }

  @Test func `front matter, titles, free sections and reviews have a place too`() throws {
    #expect(
      try place(of: "draft", in: "accounts/a/plan.md")
        == LogicalPlace(account: "a", document: "plan", field: "status"))
    #expect(try place(of: "Title", in: "accounts/a/plan.md") == LogicalPlace(account: "a", document: "plan"))
    #expect(
      try place(of: "Ends", in: "accounts/a/plan.md") == LogicalPlace(account: "a", document: "plan", section: "Odds"))
    #expect(
      try place(of: "2026-09-30", in: "accounts/a/reviews/2026-09-30.md")
        == LogicalPlace(account: "a", document: "review 2026-09-30", field: "date"))
  }

  @Test func `a path alone says as much as it can`() {
    #expect(LogicalPlace(path: "people.md") == LogicalPlace(account: nil, document: "people"))
    #expect(LogicalPlace(path: "rutter.yaml") == LogicalPlace(account: nil, document: "settings"))
    #expect(LogicalPlace(path: "docs/x.txt") == LogicalPlace(account: nil, document: "docs/x.txt"))
  }
}
