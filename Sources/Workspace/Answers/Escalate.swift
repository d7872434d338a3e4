// `rutter escalate`: whom to call at an instant, and who may authorise what is needed.
import PlanModel
import PlanSchema
package import Plans
package import Results

/// What is asked of an account's escalation, as it was typed.
package struct EscalationQuestion: Sendable {
  /// nil for now.
  package var at: String?
  package var severity: String?
  package var need: String?
  /// In the account's currency if it names none; or a per cent.
  package var amount: String?

  package init() {}
}

extension PlanRepository {
  /// Answers whom to call for an account.
  /// - Throws: when there is no such account, or the question cannot be read.
  package func escalation(
    of account: String, _ question: EscalationQuestion, at revision: String?
  ) throws -> Answer {
    let plans = try trusted(state(revision: revision))
    let (account, environment) = (try plans.named(account), try plans.environment())
    let settings = environment.settings
    let zone = account.zone(default: settings.timezone)
    let now = self.instant(on: try plans.today(), settings, zone: zone)
    let instant = try readable("--at") { () throws(ValueProblem) in
      try question.at.map { text throws(ValueProblem) in try SpokenMoment.parse(text, zone: zone, now: now) } ?? now
    }
    let amount = try readable("--amount") { () throws(ValueProblem) in
      try question.amount.map { text throws(ValueProblem) in
        try limit(text, currency: account.currency ?? settings.currency)
      }
    }
    return .escalation(
      EscalationMatter(
        account, people: environment.people, at: instant, severity: question.severity, need: question.need,
        amount: amount, settingsZone: settings.timezone))
  }

  /// The clock's instant; on another day than today, the same time of day on the client's clock.
  private func instant(on today: CalendarDate, _ settings: Settings, zone: String) -> Int64 {
    let now = surroundings.now
    if today == WallClock.date(at: now, in: settings.timezone) { return now }
    let local = now + Int64(WallClock.offset(at: now, in: zone) ?? 0)
    return WallClock.instant(of: today, minute: Int(local % 86_400) / 60, in: zone) ?? now
  }

  private func readable<Value>(_ option: String, _ read: () throws(ValueProblem) -> Value) throws -> Value {
    do throws(ValueProblem) {
      return try read()
    } catch {
      throw Failure(.usage, "\(option): \(error.message)", hint: "Write \(error.expected).")
    }
  }

  private func limit(_ text: String, currency: String?) throws(ValueProblem) -> AuthorityLimit.Limit {
    if text.hasSuffix("%") {
      let number = text.dropLast().utf8.drop { $0 == 0x20 }
      let digits = Array(number.reversed().drop { $0 == 0x20 }.reversed())
      return .percent(try Decimal.parse(digits[...]))
    }
    return .money(try Money.parse(Array(text.utf8)[...], defaultCurrency: currency))
  }
}
