// What the words of a competitor's row mean, and what others sell to the client.

package import PlanSchema

/// Facts of a record of the section Competitors.
extension RecordView {
  /// Whether it still sells to the client, or may; one that was displaced does not.
  package var isRivalInPlay: Bool { text("state") != "displaced" }

  /// Whether it is said to sell in a unit: one of the places in `Where` ends in `@` and the unit's id.
  package func sells(in unit: RecordKey) -> Bool {
    words("where").contains { place in
      guard let at = place.utf8.lastIndex(of: 0x40) else { return false }
      return isSameWord(String(place[place.utf8.index(after: at)...]), unit.text)
    }
  }
}

extension Account {
  /// Competitors who are not displaced, the greatest threat first.
  package var rivalsByThreat: [RecordView] {
    let words = ["high", "medium", "low"]
    func rank(_ rival: RecordView) -> Int {
      rival.text("threat").flatMap { words.firstIndex(of: $0) } ?? words.count
    }
    return competitors.filter { $0.text("state") != "displaced" }.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// Services that a rival or nobody sells to a unit, the one with most potential first.
  package var whiteSpace: [RecordView] {
    services.filter { ["rival", "nobody"].contains($0.text("state") ?? "") }.enumerated()
      .sorted { left, right in
        let (one, other) = (left.element.money("potential")?.amount, right.element.money("potential")?.amount)
        return one == other ? left.offset < right.offset : (other ?? .zero) < (one ?? .zero)
      }.map(\.element)
  }
}
