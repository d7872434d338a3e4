// What becomes of settings and people that are missing or wrong: each of the three ways on.
import PlanModel
import PlanSchema
import PlanText
import Plans
import Testing

@Suite struct EnvironmentTests {
  @Test func `without rutter_yaml there are the built-in settings, and no trust`() {
    let environment = Environment(settings: .success(nil), people: .success(nil), root: "/plans")
    #expect(!environment.hasSettings && !environment.isTrusted)
    #expect(environment.settings.timezone == "UTC")
    #expect(environment.settingsFindings.isEmpty)
    let failure = #expect(throws: Failure.self) { try environment.trusted() }
    #expect(failure?.message == "this is not a plan repository: it has no rutter.yaml in /plans")
  }

  @Test func `settings with an error are read as far as they can be`() {
    let environment = environment("rutter: 1\ntimezone: Europe/London\ncurrency: pounds\n", "# People\n")
    #expect(environment.hasSettings && !environment.isTrusted)
    #expect(environment.settings.timezone == "Europe/London")
    #expect(environment.settingsFindings.contains { $0.severity == .error })
    let failure = #expect(throws: Failure.self) { try environment.trusted() }
    #expect(failure?.reason == .findings)
  }

  @Test func `a file that cannot be read is not one that is missing`() {
    let failure = Failure(.repository, "cannot read people.md: it is not a plain file")
    let environment = Environment(settings: .success(Array("rutter: 1\n".utf8)), people: .failure(failure))
    #expect(environment.isTrusted && environment.peopleFindings.isEmpty)
    let thrown = #expect(throws: Failure.self) { try environment.trusted() }
    #expect(thrown?.message == failure.message)
  }

  @Test func `missing people are a finding, and no failure`() throws {
    let environment = environment("rutter: 1\n", nil)
    #expect(environment.peopleFindings.map(\.kind.id) == ["people-missing"])
    #expect(try environment.trusted().people.all.isEmpty)
  }

  @Test func `rules and health are read from the same text`() {
    let environment = environment("rutter: 1\nrules:\n  no-such-rule: off\nhealth:\n  green: 200\n", nil)
    #expect(environment.isTrusted)
    #expect(environment.rules().findings.map(\.kind.id) == ["unknown-setting", "bad-setting"])
    #expect(throws: Failure.self) { try environment.trustedRules() }
  }

  private func environment(_ settings: String, _ people: String?) -> Environment {
    Environment(settings: .success(Array(settings.utf8)), people: .success(people.map { Array($0.utf8) }))
  }
}
