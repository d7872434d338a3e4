// An account at a state, judged on a day: what is wrong in its text, what the rules find, what waivers let pass, health.
package import PlanModel
package import PlanRules
package import PlanSchema
import PlanText

/// All that is the same for every account that is judged in one run.
package struct Judge: Sendable {
  package let environment: Environment
  package let book: RuleBook
  package let formula: HealthFormula
  package let today: CalendarDate
  /// What git remembers, by account; empty where it cannot tell, or no rule asks.
  package private(set) var pasts: [String: AccountPast]

  package init(
    _ environment: Environment, book: RuleBook, formula: HealthFormula, today: CalendarDate,
    pasts: [String: AccountPast] = [:]
  ) {
    self.environment = environment
    self.book = book
    self.formula = formula
    self.today = today
    self.pasts = pasts
  }

  /// The same measure on an earlier day: nobody knew then what came after.
  ///
  /// - Parameter names: folder names of accounts on that day, by what they are called now.
  package func on(_ day: CalendarDate, calling names: [String: String] = [:]) -> Judge {
    var then = pasts.compactMapValues { $0.until(day) }
    for (now, former) in names { then[former] = then[now] }
    return Judge(environment, book: book, formula: formula, today: day, pasts: then)
  }

  /// Judges an account that was just read.
  package func judge(_ account: ReadAccount) -> JudgedAccount { JudgedAccount(account, by: self) }
}

/// An account with everything that is found in it. An instance belongs to one task.
package struct JudgedAccount {
  package let read: ReadAccount
  /// nil where there is no plan.
  package let examined: ExaminedAccount?
  /// What the rules found, and what waivers let pass.
  package let found: AccountFindings
  private let formula: HealthFormula

  fileprivate init(_ read: ReadAccount, by judge: Judge) {
    self.read = read
    formula = judge.formula
    examined = read.plan.map { plan in
      ExaminedAccount(
        Account(plan, reviews: read.reviews),
        handovers: read.result.handovers.map { Handover($0) }.sorted {
          ($0.date?.dayNumber ?? 0, $0.document.source.path) < ($1.date?.dayNumber ?? 0, $1.document.source.path)
        },
        people: judge.environment.people, settings: judge.environment.settings, today: judge.today,
        past: judge.pasts[read.id])
    }
    var found = examined.map(judge.book.examine) ?? AccountFindings()
    // Where the text has an error, a rule would only find fault with what could not be read: that line is left to the
    // error.
    let errors = Set(
      read.result.findings.filter { $0.severity == .error }.map { "\($0.place.start.line) \($0.place.path)" })
    if !errors.isEmpty {
      found.items.removeAll { item in
        errors.contains("\(item.finding.place.start.line) \(item.finding.place.path)")
      }
    }
    self.found = found
  }

  /// How the account stands; nil where there is no plan.
  package var health: Health? { examined.map { Health(found, of: $0, formula: formula) } }
}
