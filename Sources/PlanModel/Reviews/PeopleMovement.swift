package import PlanSchema

/// Who came and who went between two states of a plan, on both sides.
package struct PeopleMovement: Sendable {
  /// Contacts whom we know now and did not know then, or who are back.
  package let gained: [RecordView]
  /// Contacts who have left, cannot be reached, or are out of the plan.
  package let lost: [RecordView]
  /// On our team now and not then.
  package let joined: [RecordView]
  package let left: [RecordView]

  package init(then: Account, now: Account, on day: CalendarDate) {
    func active(_ account: Account) -> [RecordView] { account.contacts.filter(\.isActiveContact) }
    func team(_ account: Account) -> [RecordView] { account.team.filter { $0.isOnTeam(day) } }
    gained = Self.difference(active(now), active(then))
    lost = Self.difference(active(then), active(now))
    joined = Self.difference(team(now), team(then))
    left = Self.difference(team(then), team(now))
  }

  package var isEmpty: Bool { gained.isEmpty && lost.isEmpty && joined.isEmpty && left.isEmpty }

  private static func difference(_ left: [RecordView], _ right: [RecordView]) -> [RecordView] {
    let keys = Set(right.compactMap(\.key))
    return left.filter { record in record.key.map { !keys.contains($0) } ?? false }
  }
}

extension RecordView {
  /// Whether somebody is on our team on a day.
  package func isOnTeam(_ day: CalendarDate) -> Bool {
    if let from = date("from"), day < from { return false }
    if let until = date("until"), until <= day { return false }
    return true
  }
}
