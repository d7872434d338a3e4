package import PlanSchema
import PlanText

/// The account passed from one manager to another.
package struct Handover: Sendable {
  package let document: DecodedDocument

  package init(_ document: DecodedDocument) { self.document = document }

  package var date: CalendarDate? {
    if case .date(let date)? = document["date"] { date } else { nil }
  }
  package var from: PersonID? { person("from") }
  package var to: PersonID? { person("to") }
  package var clientToldOn: CalendarDate? {
    if case .date(let date)? = document["client-told-on"] { date } else { nil }
  }
  /// Contacts who have met the new manager.
  package var contactsIntroduced: [RecordKey] {
    let values: [Value] =
      switch document["contacts-introduced"] {
      case .list(let values): values
      case let value?: [value]
      case nil: []
      }
    return values.compactMap { if case .reference(let reference) = $0 { reference.key } else { nil } }
  }

  private func person(_ field: String) -> PersonID? {
    if case .person(let person)? = document[field] { person } else { nil }
  }
}
