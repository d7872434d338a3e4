// Reviews that are due, with the client and on our side only.

import PlanSchema

extension DueKind {
  static let review = DueKind("review") { $0.review(of: "client", "Review with the client") }
  static let internalReview = DueKind("internal-review") {
    $0.review(of: "internal", "Review on our side")
  }
}

extension DueReading {
  /// The next review of a kind: on the day for which one was prepared, else on the day agreed, else by the rhythm. One that
  /// nobody held stays due on its day until another is held.
  fileprivate func review(of name: String, _ text: String) -> [DueEntry] {
    guard let every = account.reviewInterval(name, settings: settings) else { return [] }
    let ofKind = account.reviews.filter { $0.kind == name }
    let held = ofKind.filter { $0.status == "closed" && ($0.date.map { $0 <= today } ?? false) }
    guard account.isReviewed(afterFirst: !held.isEmpty) else { return [] }
    let people = [account.manager].compactMap(\.self)
    let last = held.last?.date
    let lastWords = last.map { "the last one was on \($0)" } ?? "there was none yet"
    let prepared = ofKind.last { review in
      review.status != "closed" && (review.date.map { date in last.map { date > $0 } ?? true } ?? false)
    }
    if let date = prepared?.date {
      return [DueEntry(on: date, by: people, text, "its page is open; \(lastWords)")]
    }
    let rhythm = ReviewRhythm(every: every, held: held.compactMap(\.date), agreed: held.last?.next, today: today)
    guard let gap = rhythm.gaps.last, gap.before == nil else {
      guard let next = rhythm.next ?? beginning.map({ every.date(after: $0) }) else { return [] }
      return [DueEntry(on: next, by: people, text, lastWords)]
    }
    let skipped = gap.count == 1 ? "one was skipped" : "\(gap.count) were skipped"
    return [DueEntry(on: gap.due, by: people, text, "\(lastWords), \(skipped)")]
  }
}
