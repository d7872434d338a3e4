// Which reviews were held, as rules ask for them.

import PlanModel
import PlanSchema

extension ExaminedAccount {
  /// The last review of a kind that is closed, whatever day it is today.
  func lastClosedReview(_ kind: String) -> Review? { closedReviews.last { $0.kind == kind } }

  /// Reviews with the client that were held in the months up to today, oldest first.
  func clientReviews(inLast months: Int) -> [Review] {
    let first = today.adding(months: -months)
    var held: [Review] = []
    for review in closedReviews.reversed() {
      guard let date = review.date, date <= today else { continue }
      guard first < date else { break }
      if review.kind == "client" { held.append(review) }
    }
    return held.reversed()
  }

  /// Whether a page is prepared for a review of a kind on a day from a given one on.
  func hasOpenReview(_ kind: String, from day: CalendarDate) -> Bool {
    account.reviews.contains { review in
      review.kind == kind && review.status != "closed" && (review.date.map { $0 >= day } ?? false)
    }
  }

  /// How often the client is asked how satisfied it is, as the plan says, else the settings; nil where neither does.
  var surveyRhythm: CalendarDuration? {
    if case .duration(let every)? = self["survey-every"] { return every }
    return settings.rhythms[.survey]
  }
}
