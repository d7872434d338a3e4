// A contact who is there, with the fields that the checks of relationships ask for again and again.
package import PlanSchema

/// A person at the client who can be spoken to. Its fields are read once.
package struct KnownContact: Sendable {
  package let record: RecordView
  package let key: RecordKey
  /// 1 to 5; nil where it is not known.
  package let influence: Int?
  /// How they see us, 1 (enemy) to 5 (mentor); nil where it is not known.
  package let stance: Int?
  /// The parts that they play when the client buys.
  package let roles: [String]
  /// Whether they decide, or sign.
  package let isDecider: Bool
  /// Much influence (4 or 5), or a deciding part.
  package let isKey: Bool
  /// Who of us keeps the relationship, as the contact's own row says.
  package let owners: [PersonID]
  /// Who of us knows them: the owners, and those whom the section Knows pairs with them.
  package private(set) var holders: [PersonID]
  /// Whom they report to; nil where it is not known, and where there is nobody.
  package let boss: RecordKey?

  /// nil for a record without a key, of which nothing can be said.
  package init?(_ record: RecordView) {
    guard let key = record.key else { return nil }
    self.record = record
    self.key = key
    influence = record.influence
    stance = record.stanceStep
    roles = record.words("role")
    isDecider = roles.contains { $0 == "decision-maker" || $0 == "economic-buyer" || $0 == "approver" }
    isKey = isDecider || (influence.map { $0 >= 4 } ?? false)
    owners = record.people("owner")
    holders = owners
    boss = record.reference("reports-to")
  }

  package var title: String { record.title }
  package var isSupportive: Bool { stance.map { $0 >= 4 } ?? false }
  package var isHostile: Bool { stance.map { $0 <= 2 } ?? false }
  package var isChampion: Bool { roles.contains("champion") }
  /// Whether they hinder us by their part.
  package var isBlocker: Bool { roles.contains { $0 == "blocker" || $0 == "anti-sponsor" } }
  /// Whether they stand at the top: they decide, carry most weight, or sponsor what we do.
  package var isExecutive: Bool { isDecider || influence == 5 || roles.contains("sponsor") }
  package var isLeaving: Bool { record.text("status") == "leaving" }

  /// - Parameters:
  ///   - contacts: records of the section Contacts.
  ///   - knows: records of the section Knows.
  package static func read(_ contacts: [RecordView], knows: [RecordView]) -> [KnownContact] {
    var known = contacts.compactMap { KnownContact($0) }
    for pair in knows {
      guard let person = pair.person("person"), let key = pair.reference("contact"),
        let place = known.firstIndex(where: { $0.key == key }), !known[place].holders.contains(person)
      else { continue }
      known[place].holders.append(person)
    }
    return known
  }
}
