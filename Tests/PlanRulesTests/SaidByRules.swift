// What a rule says of an example, in its own words.
import PlanRules
import PlanText
import Testing

/// The messages of one rule's findings in an example, which must be a plan without errors.
func said(_ id: String, _ text: String) throws -> [String] { try RuleExample(text).findings(of: id) }

extension RuleExample {
  /// The messages of one rule's findings, after checking that the plan is without errors.
  func findings(of id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String] {
    let (account, book, errors) = examined()
    #expect(errors.isEmpty, "\(errors.map(\.message))", sourceLocation: sourceLocation)
    let rule = try #require(Rule.named(id), sourceLocation: sourceLocation)
    return book(rule).examine(try #require(account, sourceLocation: sourceLocation)).findings.map(\.message)
  }
}
