// What the words of a contact's row mean.

package import PlanSchema

/// Facts of a record of the section Contacts.
extension RecordView {
  /// Whether the contact is still there; one who is leaving is.
  package var isActiveContact: Bool {
    switch text("status") {
    case nil, "active", "leaving": true
    default: false
    }
  }

  /// Influence, 1 to 5; nil where it is not known.
  package var influence: Int? { scale("influence") }

  /// How they see us, 1 (enemy) to 5 (mentor); nil where it is not known.
  package var stanceStep: Int? { self["stance"].flatMap(PlanModel.stanceStep(of:)) }

  /// Whether they see us well: supporter or mentor.
  package var isSupportive: Bool { stanceStep.map { $0 >= 4 } ?? false }
  /// Whether they work against us: enemy or critic.
  package var isHostile: Bool { stanceStep.map { $0 <= 2 } ?? false }

  /// Whether they decide, or sign, when the client buys.
  package var isDecider: Bool {
    words("role").contains { ["decision-maker", "economic-buyer", "approver"].contains($0) }
  }

  /// Much influence (4 or 5), or a deciding part.
  package var isKeyContact: Bool { influence.map { $0 >= 4 } ?? false || isDecider }

  /// Whether they hinder us by their part: blocker or anti-sponsor.
  package var isBlocker: Bool { words("role").contains { ["blocker", "anti-sponsor"].contains($0) } }

  package func hasRole(_ role: String) -> Bool { words("role").contains(role) }
}

private let stances = ["enemy", "critic", "neutral", "supporter", "mentor"]

/// A stance as a step from 1 (enemy) to 5 (mentor); nil for another value.
package func stanceStep(of value: Value) -> Int? {
  value.step ?? value.word.flatMap { stances.firstIndex(of: $0) }.map { $0 + 1 }
}

/// A stance as a word, however it is written.
package func stanceWord(of value: Value) -> String {
  stanceStep(of: value).flatMap { stances.indices.contains($0 - 1) ? stances[$0 - 1] : nil } ?? "not known"
}

extension Account {
  /// Active contacts, the one who carries most weight first.
  package var contactsByWeight: [RecordView] {
    contacts.filter(\.isActiveContact).enumerated().sorted { left, right in
      let (one, other) = (left.element.influence ?? 0, right.element.influence ?? 0)
      return (-one, left.offset) < (-other, right.offset)
    }.map(\.element)
  }
}
