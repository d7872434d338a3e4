// What holds of every rule: its examples, its words, and that it judges by nothing else than it says.
import PlanModel
import PlanRules
import PlanSchema
import PlanText
import Testing

@Suite struct RuleTests {
  @Test(arguments: Rule.all) func `the bad example has one finding and the good one none`(_ rule: Rule) throws {
    let bad = RuleExample(rule.bad).examined()
    let good = RuleExample(rule.good).examined()
    for (name, example) in [("bad", bad), ("good", good)] {
      #expect(example.errors.isEmpty, "\(rule.id), \(name): \(example.errors.map(\.message))")
    }
    let found = bad.book(rule).examine(try #require(bad.account))
    #expect(found.items.count == 1, "\(rule.id), bad: \(found.findings.map(\.message))")
    let none = good.book(rule).examine(try #require(good.account))
    #expect(none.items.isEmpty, "\(rule.id), good: \(none.findings.map(\.message))")
  }

  @Test(arguments: Rule.all) func `a rule that judges by the text says the same on any day`(_ rule: Rule) throws {
    guard rule.basis == .text else { return }
    for text in [rule.bad, rule.good] {
      let example = RuleExample(text).examined()
      let account = try #require(example.account)
      var told: Set<[String]> = []
      for day in ["1999-01-01", "2026-10-01", "2040-12-31"] {
        let other = ExaminedAccount(
          account.account, handovers: account.handovers, people: account.people, settings: account.settings,
          today: try #require(CalendarDate(day)), past: nil)
        told.insert(RuleBook(only: rule).examine(other).findings.map(\.message))
      }
      #expect(told.count == 1, "\(rule.id)")
    }
  }

  @Test(arguments: Rule.all) func `a rule that judges by history says nothing where there is none`(_ rule: Rule) throws
  {
    guard rule.basis == .history else { return }
    let account = try #require(RuleExample(rule.bad).examined().account)
    #expect(account.past != nil, "\(rule.id) tells no past")
    let without = ExaminedAccount(
      account.account, handovers: account.handovers, people: account.people, settings: account.settings,
      today: account.today, past: nil)
    #expect(RuleBook(only: rule).examine(without).items.isEmpty)
  }

  @Test(arguments: Rule.all) func `a rule is silent on a plan that has just been started`(_ rule: Rule) throws {
    for status in ["draft", "active"] {
      let example = RuleExample(
        """
        ---
        status: \(status)
        tier: standard
        deputy:
        sponsor:
        since:
        client-hours:
        contact-policy:
        ---
        ## Objective
        Win the drivers desk by the end of 2026.
        ## Team
        | Person | Role            | Does |
        | ------ | --------------- | ---- |
        | tom    | account-manager |      |
        ## Contacts
        | Id | Name | Influence | Stance |
        | -- | ---- | --------- | ------ |
        """)
      let account = try #require(example.examined().account)
      let found = RuleBook(only: rule).examine(account)
      #expect(found.items.isEmpty, "\(rule.id): \(found.findings.map(\.message))")
    }
  }

  @Test(arguments: Rule.all) func `a rule is silent on an account that is closed`(_ rule: Rule) throws {
    let account = try #require(
      RuleExample("---\nstatus: closed\n---\n" + rule.bad.withoutFrontMatter).examined().account)
    #expect(RuleBook(only: rule).examine(account).items.isEmpty)
  }

  @Test func `the words of every rule are there and short enough`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(!rule.kind.summary.isEmpty && rule.kind.summary.count <= 80, "\(rule.id)")
      #expect(!rule.kind.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.kind.why.hasSuffix(".") && rule.kind.mend.hasSuffix("."), "\(rule.id)")
      #expect(rule.kind.severity != .error, "\(rule.id)")
      #expect(Set(rule.thresholds.map(\.name)).count == rule.thresholds.count, "\(rule.id)")
      #expect(rule.bad != rule.good, "\(rule.id)")
      let known = Schema.builtIn()["plan"]?.sections.map(\.id) ?? []
      #expect(rule.sections.allSatisfy(known.contains), "\(rule.id): \(rule.sections)")
    }
  }
}

extension Rule: CustomTestStringConvertible {
  /// The id, in place of the whole rule.
  public var testDescription: String { id }
}

extension String {
  /// Without the lines between the first two `---`.
  fileprivate var withoutFrontMatter: String {
    guard hasPrefix("---\n") else { return self }
    return components(separatedBy: "---\n").dropFirst(2).joined(separator: "---\n")
  }

  private func components(separatedBy mark: String) -> [String] {
    var parts: [String] = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line + "\n" == mark { parts.append("") } else { parts[parts.count - 1] += line + "\n" }
    }
    return parts
  }
}
