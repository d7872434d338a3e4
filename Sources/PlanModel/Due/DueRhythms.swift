// What is done in a rhythm of its own: surveys and the scorecard.

import PlanSchema

extension DueKind {
  static let survey = DueKind("survey") { reading in
    reading.next(every: reading.rhythm(.survey), "surveys", "Ask how satisfied the client is", "survey")
  }

  /// Monthly where nobody says otherwise, in plans that have one.
  static let scorecard = DueKind("scorecard") { reading in
    guard !reading.account.records("scorecard").isEmpty else { return [] }
    let every = reading.rhythm(.scorecard) ?? CalendarDuration(months: 1)
    return reading.next(every: every, "scorecard", "Score the scorecard", "scorecard")
  }
}

extension DueReading {
  /// The next time after the last day on which a record of a section is dated.
  fileprivate func next(
    every: CalendarDuration?, _ section: String, _ text: String, _ duty: String
  ) -> [DueEntry] {
    guard let every, account.isReviewed(afterFirst: false) else { return [] }
    let last = account.records(section).compactMap { $0.date("on") }.filter { $0 <= today }.max()
    guard let date = last ?? beginning else { return [] }
    return [
      DueEntry(
        on: every.date(after: date), by: accountable(for: duty), text,
        last.map { "last on \($0)" } ?? "there was none yet")
    ]
  }
}
