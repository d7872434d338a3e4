package import PlanSchema

/// A row of Authority: who may approve a kind of decision, up to how much.
package struct AuthorityLimit: Sendable {
  package let record: RecordView
  /// `extra-spend`, `discount` …
  package let kind: String
  package let limit: Limit
  package let approver: PersonID
  package let deputy: PersonID?
  /// When approver or deputy can be reached; nil for their own hours in people.md.
  package let hours: WeeklyHours?
  /// IANA name of the zone on whose clock ``hours`` are.
  package let zone: String

  package enum Limit: Hashable, Sendable {
    case money(Money)
    case percent(Decimal)
    /// Any amount: the plan says `-`.
    case unlimited
    /// The plan does not say.
    case unknown

    /// Whether an amount may be approved; nil if the two cannot be compared.
    package func suffices(for amount: Limit) -> Bool? {
      switch (self, amount) {
      case (.unlimited, _): true
      case (.money(let limit), .money(let amount)) where limit.currency == amount.currency:
        !(limit.amount < amount.amount)
      case (.percent(let limit), .percent(let amount)): !(limit < amount)
      default: nil
      }
    }

    /// Whether this limit lies below another; nil if the two cannot be compared.
    package func isLower(than other: Limit) -> Bool? {
      switch (self, other) {
      case (.unlimited, .money), (.unlimited, .percent), (.unlimited, .unlimited): false
      case (.money, .unlimited), (.percent, .unlimited): true
      case (.money(let left), .money(let right)) where left.currency == right.currency: left.amount < right.amount
      case (.percent(let left), .percent(let right)): left < right
      case (.unknown, _), (_, .unknown), (.money, .money), (.money, .percent), (.percent, .money): nil
      }
    }
  }

  /// - Parameter zone: of the account.
  /// - Returns: nil for a row that names no kind or no approver.
  init?(_ record: RecordView, zone: String) {
    guard let kind = record.text("kind"), let approver = record.person("approver") else { return nil }
    self.record = record
    self.kind = kind
    self.approver = approver
    limit =
      record.isNone("limit")
      ? .unlimited
      : record.money("limit").map { .money($0) } ?? record["limit"]?.percent.map { .percent($0) } ?? .unknown
    deputy = record.person("deputy")
    if case .hours(let hours)? = record["hours"] { self.hours = hours } else { hours = nil }
    self.zone = record.text("time-zone") ?? zone
  }

  /// Approver and deputy.
  package var people: [PersonID] { [approver] + [deputy].compactMap(\.self) }
}

extension Account {
  /// Who may approve what, in the order of the text.
  package func authority(zone: String) -> [AuthorityLimit] {
    records("authority").compactMap { AuthorityLimit($0, zone: zone) }
  }
}
