// The page of the format leaves nothing out that may stand in a document.
import Foundation
import PlanSchema
import Testing

@Suite struct FormatReferenceTests {
  @Test func `every key, column and attribute is in the page, but for the box that is seen`() throws {
    for kind in Schema.builtIn().kinds {
      let page = FormatReference.markdown(Schema(kinds: [kind]))
      for key in kind.frontMatter { #expect(page.contains("\n| `\(key.id)` | "), "\(kind.name): \(key.id)") }
      if kind.name == "part" { continue }
      for section in kind.sections {
        let parts = page.components(separatedBy: "\n### \(section.heading)\n")
        let part = try #require(parts.count == 2 ? parts[1].components(separatedBy: "\n### ").first : nil)
        for field in section.fields where section.shape == .records {
          #expect(part.contains("\n| \(field.heading) | "), "\(section.id): \(field.id)")
        }
        for field in section.fields where section.shape == .tasks && !section.isBox(field) {
          let names = ["`\(field.id):`", "`@person` (\(field.id))", field.heading]
          #expect(names.contains { part.contains("\n| \($0) | ") }, "\(section.id): \(field.id)")
        }
        for list in section.lists { #expect(part.contains("\n| \(list.heading) | "), "\(section.id): \(list.id)") }
      }
    }
  }

  @Test func `only a task list has boxes`() throws {
    let plan = try #require(Schema.builtIn()["plan"])
    let boxes = plan.sections.flatMap { section in
      section.fields.filter { section.isBox($0) }.map { "\(section.id).\($0.id)" }
    }
    #expect(boxes == ["actions.checked"])
    let competitors = try #require(plan.section("competitors"))
    #expect(competitors.field("checked") != nil && competitors.boxIndex == nil)
  }
}
