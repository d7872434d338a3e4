// What the words of a competitor's row mean.

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
