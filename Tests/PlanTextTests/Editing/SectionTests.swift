// Sections, and their first tables and lists.
import PlanText
import Testing

@Suite struct SectionTests {
  @Test func `a section is set off by blank lines`() throws {
    func add(_ body: String, after place: Int?) throws -> String {
      let document = read(body)
      return document.after(
        try document.addingSection(heading: "New", after: place.map { document.sections[$0] }))
    }
    #expect(try add("# T\n\n## A\n\na\n\n## B\n", after: 0) == "# T\n\n## A\n\na\n\n## New\n\n## B\n")
    #expect(try add("## A\r\na\r\n## B\r\n", after: 0) == "## A\r\na\r\n\r\n## New\r\n\r\n## B\r\n")
    #expect(try add("## A\n\na\n", after: nil) == "## A\n\na\n\n## New\n")
    #expect(try add("## A\n\na", after: 0) == "## A\n\na\n\n## New")
    #expect(try add("", after: nil) == "## New\n")
    #expect(try add("---\nclient: x\n---\n", after: nil) == "---\nclient: x\n---\n\n## New\n")
    #expect(throws: EditError.self) { try add("## A\n\n```\nopen\n", after: nil) }
  }

  @Test func `a table is put into a section that has none`() throws {
    let document = read("## A\n\nText.\n\n## B\n## C")
    let rows = [["T1", "Lindén|x"]]
    #expect(
      document.after(try document.addingTable(to: document.sections[0], header: ["Id", "Name"], rows: rows))
        == "## A\n\nText.\n\n| Id | Name      |\n| -- | --------- |\n| T1 | Lindén\\|x |\n\n## B\n## C")
    #expect(
      document.after(try document.addingTable(to: document.sections[1], header: ["Id"], rows: []))
        == "## A\n\nText.\n\n## B\n\n| Id |\n| -- |\n\n## C")
    #expect(
      document.after(try document.addingTable(to: document.sections[2], header: ["Id"], rows: []))
        == "## A\n\nText.\n\n## B\n## C\n\n| Id |\n| -- |")
  }

  @Test func `a list is put at the end of a section or below a heading in it`() throws {
    let document = read("## A\n\n### S\n\n### W\n")
    guard case .heading(let heading)? = document.sections[0].blocks.first else { return }
    #expect(
      document.after(
        try document.addingList(to: document.sections[0], items: ["x", "y"], areTasks: false, under: heading))
        == "## A\n\n### S\n\n- x\n- y\n\n### W\n")
    #expect(
      document.after(try document.addingList(to: document.sections[0], items: ["x"], areTasks: true))
        == "## A\n\n### S\n\n### W\n\n- [ ] x\n")
  }
}
