import PlanSchema

/// Where a contact stands in the relationship matrix: how they see us, and how much weight they carry.
///
/// - Positive are supporters and mentors (4 and 5 on a scale), negative critics and enemies (2 and 1). Neutral ones, and those whose
///   stance nobody knows, are in no man's land, whatever their weight.
/// - An influence of 4 and 5 is high; 1 and 2 are low. One in the middle is high for somebody who decides on the purchase
///   and low for anybody else, and so is one that nobody knows.
package enum Quadrant: String, Sendable, CaseIterable {
  case ally, friend, enemy, protestor
  case noMansLand = "no man's land"

  package init(_ contact: RecordView) {
    switch (contact.stanceStep ?? 3, contact.carriesWeight) {
    case (4..., true): self = .ally
    case (4..., false): self = .friend
    case (...2, true): self = .enemy
    case (...2, false): self = .protestor
    default: self = .noMansLand
    }
  }

  /// All in a quadrant together.
  package var plural: String {
    switch self {
    case .ally: "allies"
    case .friend: "friends"
    case .enemy: "enemies"
    case .protestor: "protestors"
    case .noMansLand: "no man's land"
    }
  }
}

extension RecordView {
  /// Whether a contact's influence is high, as ``Quadrant`` has it.
  package var carriesWeight: Bool {
    switch influence {
    case .some(4...): true
    case .some(...2): false
    default: isDecider
    }
  }
}
