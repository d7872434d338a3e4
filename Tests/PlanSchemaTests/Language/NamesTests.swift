// Names: which spellings are the same, and which mistyped one stands for which.

import PlanSchema
import PlanText
import Testing

struct NamesTests {
  @Test func `case, space, hyphen and underscore make no difference`() {
    var index = NameIndex()
    index.insert("Last contact", for: 7)
    for name in ["last-contact", " LAST  Contact ", "last_contact", "Last\tcontact"] {
      #expect(index.target(of: name) == 7)
    }
    #expect(index.target(of: "lastcontact") == nil)
    #expect(index.target(of: "") == nil)
  }

  @Test func `other languages and typographic apostrophes are folded too`() {
    var index = NameIndex()
    index.insert("Überblick", for: 1)
    index.insert("Client's objective", for: 2)
    #expect(index.target(of: "ÜBERBLICK") == 1)
    #expect(index.target(of: "Client’s Objective") == 2)
  }

  @Test func `a name belongs to the first that takes it`() {
    var index = NameIndex()
    #expect(index.insert("Goal", for: 0) == nil)
    #expect(index.insert("goal", for: 0) == nil)
    #expect(index.insert("GOAL", for: 1) == 0)
    #expect(index.target(of: "goal") == 0)
  }

  @Test(arguments: [
    ("stauts", "status"), ("manger", "manager"), ("Decison maker", "decision-maker"), ("ke", nil), ("kez", "key"),
    ("zzz", nil), ("", nil), ("revew-every", "review-every"), ("contract", nil),
  ])
  func `a slip of the fingers is recognised, another word is not`(typed: String, meant: String?) {
    #expect(
      nearest(to: typed, among: ["status", "manager", "decision-maker", "key", "review-every", "client"]) == meant)
  }

  @Test func `a name of any length is compared in little time`() {
    #expect(nearest(to: String(repeating: "a", count: 1_000_000), among: ["status"]) == nil)
  }
}
