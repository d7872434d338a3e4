import PlanSchema

/// The weeks of a stretch of time as the clock of one zone shows them, cut where anything changes that hours depend on: a
/// clock of another zone is set, or somebody goes away or comes back.
///
/// Between two cuts the same hours recur, so each pattern is worked out once, however many weeks there are. Where clocks in
/// one zone only matter, no zone needs to be looked up.
struct ClockWeeks {
  /// Clocks and absences between two cuts.
  struct State: Hashable {
    /// By how many minutes the account's clock is ahead of each zone's.
    var ahead: [Int]
    /// Who is away, and on whose clock: numbers of the absences given.
    var away: [Int]
  }

  /// Somebody's days away, on the clock of a zone.
  struct Absence {
    let person: PersonID
    let zone: Int
    let days: ClosedRange<CalendarDate>
  }

  private struct Piece {
    let state: Int
    /// Minutes on the account's clock since 1970.
    let range: Range<Int>
  }

  let monday: CalendarDate
  let weeks: Int
  /// Each state once.
  private(set) var states: [State] = []
  private var pieces: [Piece] = []

  /// - Parameters:
  ///   - zones: the account's first; absences name zones by their place here.
  /// - Returns: nil if there is no such zone.
  init?(from monday: CalendarDate, weeks: Int, zones: [String], absences: [Absence]) {
    self.monday = monday
    self.weeks = weeks
    let labels = (monday.dayNumber * 1440)..<((monday.dayNumber + weeks * 7) * 1440)
    // A day more on either side holds every zone's clock.
    let instants = (labels.lowerBound - 2 * 1440)..<(labels.upperBound + 2 * 1440)
    var clocks: [[(from: Int, offset: Int)]] = []
    if zones.count == 1 {
      clocks = [[(instants.lowerBound, 0)]]
    } else {
      for zone in zones {
        let seconds = Int64(instants.lowerBound * 60)..<Int64(instants.upperBound * 60)
        guard let offsets = WallClock.offsets(in: zone, over: seconds) else { return nil }
        clocks.append(offsets.map { (Int($0.from / 60), $0.offset / 60) })
      }
    }
    let away = absences.map { absence in
      Self.instant(
        of: absence.days.lowerBound, on: clocks[absence.zone])..<Self.instant(
          of: absence.days.upperBound.adding(days: 1), on: clocks[absence.zone])
    }
    var cuts = clocks.flatMap { $0.map(\.from) } + away.flatMap { [$0.lowerBound, $0.upperBound] }
    cuts = Set(cuts.filter(instants.contains) + [instants.lowerBound]).sorted() + [instants.upperBound]
    var places: [State: Int] = [:]
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      let offsets = clocks.map { clock in clock.last { $0.from <= from }?.offset ?? 0 }
      let state = State(
        ahead: offsets.map { offsets[0] - $0 }, away: away.indices.filter { away[$0].contains(from) })
      let range = ((from + offsets[0])..<(to + offsets[0])).clamped(to: labels)
      guard !range.isEmpty else { continue }
      let place = places[state] ?? states.count
      if place == states.count {
        places[state] = place
        states.append(state)
      }
      add(Piece(state: place, range: range))
    }
  }

  /// A time that the account's clock skips goes with what came before, as if it had been shown.
  private mutating func add(_ piece: Piece) {
    if let last = pieces.last, last.range.upperBound < piece.range.lowerBound {
      pieces[pieces.count - 1] = Piece(state: last.state, range: last.range.lowerBound..<piece.range.lowerBound)
    }
    pieces.append(piece)
  }

  /// - Parameter patterns: hours in each of ``states``, as if it lasted for ever.
  func hours(_ patterns: [WeeklyHours]) -> RecurringHours {
    if states.count == 1 { return RecurringHours(usual: patterns[0]) }
    let result = (0..<weeks).map { number -> WeeklyHours in
      let start = (monday.dayNumber + number * 7) * 1440
      let week = start..<(start + WeeklyHours.week)
      let within = pieces.filter { $0.range.overlaps(week) }
      if let first = within.first, within.allSatisfy({ $0.state == first.state }) { return patterns[first.state] }
      return WeeklyHours.union(
        within.map { piece in
          let part = piece.range.clamped(to: week)
          return patterns[piece.state].intersection(
            WeeklyHours([(part.lowerBound - start)..<(part.upperBound - start)]))
        })
    }
    return RecurringHours(weeks: result, from: monday)
  }

  /// The instant, in minutes, at which a day begins on a clock.
  private static func instant(of day: CalendarDate, on clock: [(from: Int, offset: Int)]) -> Int {
    let label = day.dayNumber * 1440
    for (place, span) in clock.enumerated() {
      let end = place + 1 < clock.count ? clock[place + 1].from : Int.max
      let instant = label - span.offset
      if instant < end { return max(instant, place == 0 ? instant : span.from) }
    }
    return label
  }
}
