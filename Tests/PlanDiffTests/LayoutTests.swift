// How a plan is laid out is no change: tried on generated plans and on the real texts of the cases.

import Foundation
import PlanDiff
import PlanFixtures
import PlanSchema
import PlanText
import Testing

struct LayoutTests {
  /// What differs, in a form that a failing test shows.
  private func differences(_ old: DecodedAccount, _ new: DecodedAccount) -> [String] {
    guard let change = diff(old: old, new: new) else { return [] }
    return change.fields.map(\.field.id)
      + change.sections.flatMap { section in
        [section.heading + (section.prose == nil ? "" : " prose")]
          + section.records.map { record in
            "\(record.kind) \(record.key?.text ?? "?") \(record.formerKey?.text ?? "") "
              + record.fields.map { "\($0.field.id): \($0.old?.raw ?? "") → \($0.new?.raw ?? "")" }.joined(
                separator: ", ")
          }
      }
  }

  @Test(arguments: 0..<150) func `a plan does not differ from itself, however it is laid out`(seed: Int) {
    var dice = Dice(seed: seed)
    let draft = PlanDraft(drawnBy: &dice).edited(seed % 4, by: &dice)
    let account = draft.written.account
    #expect(differences(account, account) == [])
    #expect(differences(account, draft.written(laidOutBy: &dice).account) == [])
    #expect(
      differences(draft.written(laidOutBy: &dice).account, formatted(draft.written(laidOutBy: &dice)).account) == [])
  }

  @Test func `no text of the cases and the template differs from itself in canonical layout`() throws {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let paths = ["Tests/Cases", "plans-template"].flatMap { folder in
      (FileManager.default.enumerator(atPath: top.appending(path: folder).path)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".md") && $0.contains("accounts/") }.sorted().map { folder + "/" + $0 }
    }
    #expect(paths.count > 25)
    var compared = 0
    for path in paths {
      let text = try Data(contentsOf: top.appending(path: path))
      let name = path.contains("/reviews/") ? "reviews/r.md" : path.hasSuffix("/plan.md") ? "plan.md" : "part.md"
      let plan = WrittenPlan(files: [(name, String(decoding: text, as: UTF8.self))])
      #expect(differences(plan.account, plan.account) == [], "\(path)")
      #expect(differences(plan.account, formatted(plan).account) == [], "\(path)")
      if formatted(plan).files[0].text != plan.files[0].text { compared += 1 }
    }
    #expect(compared > 3)
  }

  private func formatted(_ plan: WrittenPlan) -> WrittenPlan {
    var result = plan
    for (place, file) in plan.files.enumerated() {
      let source = SourceText(path: file.name, file.text)
      let order = Schema.builtIn()["plan"]?.frontMatter.map(\.id) ?? []
      let bytes = source.applying(Document.parse(source).formatted(frontMatterOrder: order))
      result.files[place].text = String(decoding: bytes ?? [], as: UTF8.self)
    }
    return result
  }
}
