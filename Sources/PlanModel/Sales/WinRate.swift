package import PlanSchema

/// How many of the orders that were decided were won, by number.
///
/// An order that the client gave to nobody counts as lost: the work was done and nothing came of it. One that was
/// withdrawn, by us or by the client before it was decided, does not count.
package struct WinRate: Hashable, Sendable {
  package private(set) var won = 0
  package private(set) var lost = 0

  /// Of orders dated on days of a range; an order without a date is left out.
  package init(_ orders: [RecordView], on days: ClosedRange<CalendarDate>) {
    for order in orders {
      guard let date = order.date("date"), days.contains(date) else { continue }
      if order.isWonOrder { won += 1 } else if order.isLostOrder { lost += 1 }
    }
  }

  package var decided: Int { won + lost }

  /// In per cent, rounded half up; nil where nothing was decided.
  package var percent: Int? { decided > 0 ? (200 * won + decided) / (2 * decided) : nil }
}

/// Facts of a record of the section Orders.
extension RecordView {
  package var isWonOrder: Bool { text("result") == "won" }
  /// Lost to somebody else, or given to nobody.
  package var isLostOrder: Bool { text("result") == "lost" || text("result") == "no-decision" }
}
