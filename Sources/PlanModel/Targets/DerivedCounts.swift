package import PlanSchema

/// A figure of the section Metrics as the plan itself gives it.
package struct DerivedCount: Hashable, Sendable {
  /// Of the quarter; of contacts, how many there were at its end.
  package let inQuarter: Int
  /// From the first day of the first quarter.
  package let soFar: Int
  /// What was counted, in the plural: `orders that were won`.
  package let about: String

  /// Whether a written figure can be this count. Some teams count by quarter and some from the beginning of the year.
  package func agrees(with number: Decimal) -> Bool { number == Decimal(inQuarter) || number == Decimal(soFar) }
}

/// Counts what a column `Counts` of the metrics names.
package struct DerivedCounting {
  private let account: Account
  /// The first day of the first quarter.
  private let start: CalendarDate
  private let quarter: ClosedRange<CalendarDate>
  private let isRunning: Bool
  private let past: AccountPast?

  /// - Parameters:
  ///   - start: the first day of the first quarter.
  ///   - quarter: a quarter that has begun; of the one that runs, the days up to today count.
  ///   - past: nil counts only what the plan of today says.
  package init(
    _ account: Account, from start: CalendarDate, in quarter: ClosedRange<CalendarDate>, today: CalendarDate,
    past: AccountPast? = nil
  ) {
    self.account = account
    self.start = start
    self.quarter = quarter.lowerBound...max(quarter.lowerBound, min(quarter.upperBound, today))
    self.isRunning = quarter.upperBound >= today
    self.past = past
  }

  /// nil where plan and past do not say: a contact was taken out since, a won order has no day, the plan is younger.
  package func count(_ what: String) -> DerivedCount? {
    switch what {
    // Allies and friends together are all who see us well, whatever their weight.
    case "friends-and-allies": contacts("supporters and mentors among the contacts") { $0 >= 4 }
    case "enemies-and-protestors": contacts("critics and enemies among the contacts") { $0 <= 2 }
    case "meetings": meetings
    case "new-services": newServices
    case "orders-won": ordersWon
    default: nil
    }
  }

  private func contacts(_ name: String, where isCounted: (Int) -> Bool) -> DerivedCount? {
    let count: Int
    if isRunning {
      count = account.contacts.count { $0.isActiveContact && ($0.stanceStep.map(isCounted) ?? false) }
    } else {
      guard let past, let stance = PastColumn("stance", in: "contacts", on: quarter.upperBound, past),
        let status = PastColumn("status", in: "contacts", on: quarter.upperBound, past)
      else { return nil }
      count = account.contacts.count { contact in
        guard stance.had(contact), isActiveContact(status[contact]) else { return false }
        return stance[contact].flatMap(stanceStep(of:)).map(isCounted) ?? false
      }
    }
    return DerivedCount(inQuarter: count, soFar: count, about: isRunning ? name : name + " of \(quarter.upperBound)")
  }

  private func isActiveContact(_ status: Value?) -> Bool {
    status == nil || status == .word("active") || status == .word("leaving")
  }

  private var meetings: DerivedCount? {
    let days = account.reviews.filter { $0.kind == "client" && $0.status == "closed" }.compactMap(\.date)
    return count(days, "reviews with the client that are closed")
  }

  private var ordersWon: DerivedCount? {
    let won = account.records("orders").filter { $0.text("result") == "won" }
    let days = won.compactMap { $0.date("date") }
    return days.count == won.count ? count(days, "orders that were won") : nil
  }

  /// Services that the client buys from us in any unit, and did not before.
  private var newServices: DerivedCount? {
    guard let now = services(on: quarter.upperBound), let before = services(on: quarter.lowerBound.adding(days: -1)),
      let first = services(on: start.adding(days: -1))
    else { return nil }
    return DerivedCount(
      inQuarter: now.subtracting(before).count, soFar: now.subtracting(first).count,
      about: "services that are new to the client")
  }

  private func services(on day: CalendarDate) -> Set<String>? {
    guard let past, let state = PastColumn("state", in: "services", on: day, past) else { return nil }
    return Set(
      account.records("services").compactMap { service in
        state.had(service) && state[service] == .word("us") ? service.raw("service")?.lowercased() : nil
      })
  }

  private func count(_ days: [CalendarDate], _ name: String) -> DerivedCount {
    DerivedCount(
      inQuarter: days.count(where: quarter.contains),
      soFar: days.count { start <= $0 && $0 <= quarter.upperBound }, about: name)
  }
}
