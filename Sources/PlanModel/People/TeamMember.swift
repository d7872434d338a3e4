// One of us who works for the client, as a row of the team says.
package import PlanSchema

/// A member of an account's team. Its fields are read once.
package struct TeamMember: Sendable {
  package let record: RecordView
  package let person: PersonID
  package let roles: [String]
  /// Who steps in, as the row says.
  package let standIn: PersonID?
  package let from: CalendarDate?
  /// The day from which the person is off the team.
  package let until: CalendarDate?

  /// nil for a row that names nobody.
  package init?(_ record: RecordView) {
    guard let person = record.person("person") else { return nil }
    self.record = record
    self.person = person
    roles = record.words("role")
    standIn = record.person("stand-in")
    from = record.date("from")
    until = record.date("until")
  }

  /// Whether no end has been set to the person's work for the client.
  package var isStaying: Bool { until == nil }

  package func isOnTeam(_ day: CalendarDate) -> Bool {
    record.isOnTeam(day)
  }

  /// Whether the person plays no other parts than these.
  package func isOnly(_ parts: String...) -> Bool { !roles.isEmpty && roles.allSatisfy(parts.contains) }
}
