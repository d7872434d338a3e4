// What one rule says of a plan that a test writes as an example.
import PlanModel
import PlanRules
import PlanText
import Testing

extension RuleExample {
  /// The findings of a rule, after checking that the plan has no errors.
  func findings(of id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String] {
    let rule = try #require(Rule.named(id), sourceLocation: sourceLocation)
    let (account, book, errors) = examined()
    #expect(errors.map(\.message) == [], sourceLocation: sourceLocation)
    return book(rule).examine(try #require(account, sourceLocation: sourceLocation)).findings.map(\.message)
  }
}
