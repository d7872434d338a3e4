// How contracts follow each other.

import PlanSchema

/// Facts of a record of the section Contracts.
extension RecordView {
  /// Whether another contract of the same kind takes over from this one: it begins within a month of this one's end, and
  /// ends later.
  package func isFollowed(in contracts: [RecordView]) -> Bool {
    guard let end = date("end") else { return false }
    let kind = text("kind")
    return contracts.contains { other in
      guard let start = other.date("start"), let otherEnd = other.date("end"), end < otherEnd else { return false }
      return other.text("kind") == kind && abs(start.dayNumber - end.dayNumber) <= 31
    }
  }
}
