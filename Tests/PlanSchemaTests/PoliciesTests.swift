// Policies of rutter.yaml: what they protect, and what a team that says nothing gets.
import PlanSchema
import PlanText
import Testing

@Suite struct PoliciesTests {
  @Test(arguments: [
    ("main", "main", true), ("main", "maine", false), ("main", "mai", false), ("release/*", "release/2026", true),
    ("release/*", "release/2026/q1", true), ("release/*", "release", false), ("*", "anything/at/all", true),
    ("v?.?", "v1.2", true), ("v?.?", "v10.2", false), ("*/hotfix", "a/b/hotfix", true), ("*/hotfix", "hotfix", false),
    ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), ("*été*", "l'été passé", true), ("", "main", false),
    ("m.in", "main", false), ("[m]ain", "main", false), ("**", "x", true),
  ])
  func `a pattern protects the branches that it fits`(_ pattern: String, _ branch: String, _ isProtected: Bool) {
    var policies = Policies()
    policies.protectedBranches = [pattern]
    #expect(policies.protects(branch) == isProtected)
  }

  @Test func `a pattern that is made to take long does not`() {
    var policies = Policies()
    policies.protectedBranches = [String(repeating: "a*", count: 100) + "b"]
    let clock = ContinuousClock()
    let time = clock.measure { #expect(!policies.protects(String(repeating: "a", count: 5000))) }
    #expect(time < .seconds(5))
  }

  @Test func `a team that says nothing is held to errors and to its closed reviews`() throws {
    let settings = try #require(read("rutter: 1\n").settings)
    let policies = settings.policies
    #expect(policies.protects("main") && policies.protects("master") && !policies.protects("draft"))
    #expect(policies.checkedCommits == .every && policies.closedReviews == .keep && policies.whoMayChange == .anyone)
    #expect(policies.refusedWarnings.isEmpty && policies.mayChangeAll.isEmpty)
  }

  @Test func `what a team says holds, in a list or alone`() throws {
    let (settings, findings) = read(
      """
      rutter: 1
      policies:
        protected-branches: trunk
        check-commits: last
        refuse-warnings: [standin-missing, action-late]
        closed-reviews: change
        who-may-change: team
        may-change-all: henry
      """)
    let policies = try #require(settings).policies
    #expect(findings.isEmpty)
    #expect(policies.protectedBranches == ["trunk"] && !policies.protects("main"))
    #expect(policies.checkedCommits == .last && policies.closedReviews == .change && policies.whoMayChange == .team)
    #expect(policies.refusedWarnings.map(\.text) == ["standin-missing", "action-late"])
    #expect(policies.mayChangeAll.map(\.text) == ["henry"])
  }

  @Test func `an empty list protects no branch`() throws {
    let settings = try #require(read("rutter: 1\npolicies: { protected-branches: [] }\n").settings)
    #expect(!settings.policies.protects("main"))
  }

  private func read(_ text: String) -> (settings: Settings?, findings: [Finding]) {
    Settings.read(SourceText(path: "rutter.yaml", bytes: Array(text.utf8)))
  }
}
