package import PlanSchema

/// The hours of a client's week in which somebody of us answers, and those in which nobody does.
///
/// A rung's hours are on the clock of the account's time zone, unless the rung names one of its own. People's hours in
/// people.md restrict no rung: whoever stands on the ladder has promised to answer at its hours. Absences do, as ``Presence``
/// says. All results are on the account's clock, over the 53 weeks from a day on, so that every week is seen in which clocks
/// differ otherwise than usual.
package struct Coverage: Sendable {
  /// Client's hours in which nobody answers what is worst for the client.
  package let nobody: RecurringHours
  /// Client's hours in which exactly one person answers.
  package let onlyOne: RecurringHours
  /// Client's hours in which one rung answers and there is none to go up to.
  package let noSecond: RecurringHours
  /// Client's hours in which somebody answers, and nobody is reachable who may authorise what cannot wait.
  package let unauthorised: [Unauthorised]

  package struct Unauthorised: Sendable, Hashable {
    /// Kinds of decision that have the same hours, in the order of the plan.
    package let kinds: [String]
    package let hours: RecurringHours
  }

  /// Kinds of decision that a client in trouble at night cannot wait for until the morning.
  package static let urgentKinds: Set<String> = ["extra-spend", "overtime", "staffing", "scope-change"]

  /// How many weeks are looked at: a year, and the one in which it ends.
  static let weeks = 53

  /// - Parameters:
  ///   - day: the first week looked at is the one that it is in.
  ///   - zone: of accounts and people that name none: that of the settings.
  /// - Returns: nil without client's hours, without a ladder, or with a zone that there is not.
  package init?(_ account: Account, people: People, from day: CalendarDate, zone: String) {
    guard let open = account.clientHours else { return nil }
    let home = account.zone(default: zone)
    let rungs = account.ladder(zone: home)
    guard !rungs.isEmpty else { return nil }
    let authority = account.authority(zone: home).filter { Self.urgentKinds.contains($0.kind) }
    let duty = DutyRoster(
      rungs: rungs.forTheWorst, authority: authority, presence: Presence(account, people: people), home: home,
      zone: zone)
    let monday = day.adding(days: 1 - day.weekday)
    let days = monday.adding(days: -2)...monday.adding(days: Self.weeks * 7 + 2)
    let absences = duty.absences(in: days)
    guard let weeks = ClockWeeks(from: monday, weeks: Self.weeks, zones: duty.zones, absences: absences) else {
      return nil
    }
    let patterns = weeks.states.map { duty.pattern(of: open, $0, absences) }
    nobody = weeks.hours(patterns.map(\.nobody))
    onlyOne = weeks.hours(patterns.map(\.onlyOne))
    noSecond = weeks.hours(patterns.map(\.noSecond))
    var unauthorised: [(kinds: [String], hours: RecurringHours)] = []
    for (place, kind) in duty.kinds.enumerated() {
      let hours = weeks.hours(patterns.map { $0.unauthorised[place] })
      if hours.isEmpty { continue }
      if let same = unauthorised.firstIndex(where: { $0.hours == hours }) {
        unauthorised[same].kinds.append(kind)
      } else {
        unauthorised.append(([kind], hours))
      }
    }
    self.unauthorised = unauthorised.map { Unauthorised(kinds: $0.kinds, hours: $0.hours) }
  }
}
