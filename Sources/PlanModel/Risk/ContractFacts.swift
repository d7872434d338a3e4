// Which contracts run, and how they follow each other.

package import PlanSchema

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

extension Account {
  /// Contracts whose term is not over, the one that ends first first.
  package func runningContracts(on day: CalendarDate) -> [RecordView] {
    contracts.filter { $0.date("end").map { $0 >= day } ?? true }.enumerated()
      .sorted { left, right in
        let (one, other) = (left.element.date("end")?.dayNumber, right.element.date("end")?.dayNumber)
        return (one ?? Int.max, left.offset) < (other ?? Int.max, right.offset)
      }.map(\.element)
  }
}
