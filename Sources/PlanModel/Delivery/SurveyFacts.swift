// What a survey's score says: where it lies between the worst answer and the best.

import PlanSchema

/// Facts of a record of the section Surveys.
extension RecordView {
  /// The worst and the best answer: as the column Scale says (`0-10`), else 0 to 10 of an NPS and 1 to 5 of a CSAT; nil of an
  /// interview that names none.
  package var surveyScale: ClosedRange<Int>? {
    if let written = text("scale") {
      let ends = written.split { !$0.isNumber }.compactMap { Int($0) }
      return ends.count == 2 && ends[0] < ends[1] ? ends[0]...ends[1] : nil
    }
    switch text("kind") {
    case "nps": return 0...10
    case "csat": return 1...5
    default: return nil
    }
  }

  /// Whether the score lies no higher than a share of the way from the worst answer to the best; nil where it cannot be told.
  package func scores(atMost percent: Int) -> Bool? {
    guard let scale = surveyScale, let score = number("score") else { return nil }
    guard let way = score.minus(Decimal(scale.lowerBound)), !way.isNegative else { return nil }
    return !way.isMore(than: percent, percentOf: Decimal(scale.upperBound - scale.lowerBound))
  }

  /// Whether the score lies below an earlier one by at least a share of the scale; false where they cannot be compared.
  /// A fall that does not fit into a number is longer than any scale.
  package func scores(below earlier: RecordView, by percent: Int) -> Bool {
    guard let scale = surveyScale, earlier.surveyScale == scale, text("kind") == earlier.text("kind"),
      let score = number("score"), let before = earlier.number("score"), score < before
    else { return false }
    return before.minus(score)?.isAtLeast(percent, percentOf: Decimal(scale.upperBound - scale.lowerBound)) ?? true
  }
}
