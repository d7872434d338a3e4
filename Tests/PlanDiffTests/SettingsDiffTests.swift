// Settings are compared key by key.

import PlanDiff
import PlanSchema
import PlanText
import Testing

struct SettingsDiffTests {
  private func scalar(_ text: String) -> YAMLNode { YAMLNode(.scalar(text, isPlain: true), range: .at(0)) }
  private func mapping(_ entries: KeyValuePairs<String, YAMLNode>) -> YAMLNode {
    YAMLNode(.mapping(entries.map { YAMLEntry(key: scalar($0), value: $1) }), range: .at(0))
  }
  private func sequence(_ items: [YAMLNode]) -> YAMLNode { YAMLNode(.sequence(items), range: .at(0)) }

  @Test func `a nested key is named by its path`() throws {
    let old = mapping([
      "rutter": scalar("1"), "rules": mapping(["stale-contact": scalar("warning"), "gone": scalar("off")]),
      "list": sequence([scalar("a")]),
    ])
    let new = mapping([
      "list": sequence([scalar("a"), scalar("b")]), "rules": mapping(["stale-contact": scalar("off")]),
      "rutter": scalar("1"),
    ])
    let change = try #require(diffSettings(old: old, new: new))
    #expect(change.subject == Subject(.settings))
    #expect(change.fields.map(\.field.id) == ["list", "rules.stale-contact", "rules.gone"])
    #expect(change.fields.map { $0.old?.raw } == ["[a]", "warning", "off"])
    #expect(change.fields.map { $0.new?.raw } == ["[a, b]", "off", nil])
  }

  @Test func `settings do not differ from themselves`() {
    let settings = mapping(["a": sequence([mapping(["b": scalar("c")])])])
    #expect(diffSettings(old: settings, new: settings) == nil)
    #expect(diffSettings(old: nil, new: nil) == nil)
    #expect(diffSettings(old: nil, new: settings)?.fields.map(\.field.id) == ["a.1.b"])
  }
}
