// What a rule says of an example, in its own words.
import PlanRules
import PlanText
import Testing

/// The messages of one rule's findings in an example, which must be a plan without errors.
func said(_ id: String, _ text: String) throws -> [String] {
  let example = RuleExample(text).examined()
  #expect(example.errors.isEmpty, "\(example.errors.map(\.message))")
  return RuleBook(only: try #require(Rule.named(id))).examine(try #require(example.account)).findings.map(\.message)
}
