package import PlanSchema

/// A rung of the escalation ladder: who answers, when, on whose clock, how fast.
package struct Rung: Sendable {
  package let record: RecordView
  /// 1 is called first.
  package let level: Decimal
  /// Who answers; one of them is enough.
  package let people: [PersonID]
  package let hours: WeeklyHours
  /// IANA name of the zone on whose clock ``hours`` are.
  package let zone: String
  package let respondWithin: CalendarDuration?
  /// Phone, address or words, as written.
  package let channel: String?
  /// What the rung is for; empty for everything.
  package let severities: [String]
  /// Who is told when the rung is called.
  package let tell: [PersonID]

  /// - Parameter zone: of the account.
  /// - Returns: nil for a row that cannot be read as a rung.
  init?(_ record: RecordView, zone: String) {
    guard case .number(let level)? = record["level"], case .hours(let hours)? = record["hours"] else { return nil }
    self.record = record
    self.level = level
    self.people = record.people("who")
    self.hours = hours
    self.zone = record.text("time-zone") ?? zone
    if case .duration(let duration)? = record["respond-within"] {
      respondWithin = duration
    } else {
      respondWithin = nil
    }
    channel = record["channel"] == Value.none ? nil : record.raw("channel")
    severities = Self.words(record["severity"])
    tell = record.people("tell")
  }

  /// Whether a matter of a severity may be brought here.
  package func takes(_ severity: String?) -> Bool {
    guard let severity, !severities.isEmpty else { return true }
    return severities.contains(severity)
  }

  /// The channel, if it is a phone number.
  package var phone: String? {
    guard case .word(let word)? = record["channel"], !word.utf8.contains(0x40) else { return nil }
    return channel
  }

  private static func words(_ value: Value?) -> [String] {
    value?.items.compactMap(\.word) ?? []
  }
}

extension Account {
  /// Severities, the worst first.
  package static let severities = ["critical", "high", "medium", "low"]

  /// The zone on whose clock the account's hours are.
  package func zone(default settings: String) -> String {
    if case .word(let zone)? = decoded["timezone"] { zone } else { settings }
  }

  /// When the client works and may need us; nil if the plan does not say.
  package var clientHours: WeeklyHours? {
    if case .hours(let hours)? = decoded["client-hours"] { hours } else { nil }
  }

  /// The escalation ladder, the first to be called first.
  package func ladder(zone: String) -> [Rung] {
    records("escalation").compactMap { Rung($0, zone: zone) }
      .enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }.map(\.element)
  }
}

extension [Rung] {
  /// The rungs that take the worst that the ladder tells apart: a client is not covered by who takes small matters only.
  package var forTheWorst: [Rung] {
    let named = Account.severities.first { severity in
      contains { $0.severities.isEmpty || $0.severities.contains(severity) }
    }
    return filter { $0.takes(named) }
  }
}
