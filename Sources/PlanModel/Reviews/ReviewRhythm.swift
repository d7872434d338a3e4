package import PlanSchema

/// When reviews of one kind were due, held against the days on which they were held.
package struct ReviewRhythm: Hashable, Sendable {
  /// Reviews that nobody held, between two that were.
  package struct Gap: Hashable, Sendable {
    /// The day on which the first of them was due.
    package let due: CalendarDate
    /// How many there are; at most ``mostCounted``.
    package let count: Int
    /// The review before; the next one that was held, or nil where none was yet.
    package let after: CalendarDate
    package let before: CalendarDate?
  }

  /// Further reviews of a gap are not counted.
  package static let mostCounted = 1000

  package let every: CalendarDuration
  /// By day due.
  package let gaps: [Gap]
  /// The day of the next review; nil where none was ever held.
  package let next: CalendarDate?

  /// A review counts as held late for half an interval after its day; a later one is the next, and the one that was due is
  /// skipped.
  ///
  /// - Parameters:
  ///   - held: the days of reviews that took place, in any order.
  ///   - agreed: the day that the last review set for the next one; it stands over the rhythm.
  ///   - today: the day up to which somebody could have held one; nil leaves out what is due after the last review.
  package init(every: CalendarDuration, held: [CalendarDate], agreed: CalendarDate?, today: CalendarDate?) {
    self.every = every
    let days = Set(held).sorted()
    var gaps: [Gap] = []
    for (day, following) in zip(days, days.dropFirst()) {
      let due = every.date(after: day)
      let count = Self.missed(from: due, until: following, every)
      if count > 0 { gaps.append(Gap(due: due, count: count, after: day, before: following)) }
    }
    guard let last = days.last else {
      (self.gaps, next) = (gaps, nil)
      return
    }
    // A day that was agreed begins a new count: the rhythm goes on from there.
    let due = agreed.flatMap { $0 > last ? $0 : nil } ?? every.date(after: last)
    let count = today.map { Self.missed(from: due, until: $0, every) } ?? 0
    if count > 0 { gaps.append(Gap(due: due, count: count, after: last, before: nil)) }
    (self.gaps, next) = (gaps, (0..<count).reduce(due) { day, _ in every.date(after: day) })
  }

  /// How many reviews that were due from a day on had passed when the next one was held.
  private static func missed(from due: CalendarDate, until following: CalendarDate, _ every: CalendarDuration) -> Int {
    var due = due
    var count = 0
    while due < following, count < mostCounted {
      let then = every.date(after: due)
      let middle = due.dayNumber + (then.dayNumber - due.dayNumber) / 2
      guard then > due, middle < following.dayNumber else { break }
      count += 1
      due = then
    }
    return count
  }

  /// How many whole months, or days, lie between two reviews, in words.
  package static func distance(from first: CalendarDate, to second: CalendarDate) -> String {
    var months = 0
    while first.adding(months: months + 1) <= second.adding(days: 3) { months += 1 }
    if months >= 2 { return "\(months) months" }
    return "\(second.dayNumber - first.dayNumber) days"
  }
}

extension Account {
  /// How often reviews of a kind are held, as today's plan says, else the settings; nil where neither does.
  package func reviewInterval(_ kind: String, settings: Settings) -> CalendarDuration? {
    let isInternal = kind == "internal"
    if case .duration(let every)? = decoded[isInternal ? "internal-review-every" : "review-every"] { return every }
    return settings.rhythms[isInternal ? .internalReview : .review]
  }

  /// Whether reviews are due: of an account that is active, or of one to be won once the first was held; no longer of one
  /// that went quiet.
  package func isReviewed(afterFirst hasBeen: Bool) -> Bool {
    switch status {
    case "active": true
    case "draft", "prospect": hasBeen
    default: false
    }
  }
}
