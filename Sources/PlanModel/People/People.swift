package import PlanSchema
package import PlanText

/// Our people, who may be named in a plan.
package struct People: Sendable {
  /// people.md as it was read; nil if there is none.
  package let document: DecodedDocument?
  /// In the order of the text.
  package let all: [Person]
  private let places: [PersonID: Int]
  private let absences: [PersonID: [ClosedRange<CalendarDate>]]
  /// Whether anybody in people.md has left us.
  package let includesLeavers: Bool

  package init(document: DecodedDocument?) {
    self.document = document
    var all: [Person] = []
    var places: [PersonID: Int] = [:]
    var absences: [PersonID: [ClosedRange<CalendarDate>]] = [:]
    for section in document?.sections ?? [] where section.schema.id == "people" {
      for record in section.records {
        guard let person = Person(RecordView(section: section.schema, record: record)) else { continue }
        places[person.id] = all.count
        all.append(person)
      }
    }
    for section in document?.sections ?? [] where section.schema.id == "absences" {
      for record in section.records {
        let absence = RecordView(section: section.schema, record: record)
        guard let person = absence.person("person"), let from = absence.date("from"), let to = absence.date("to"),
          from <= to
        else { continue }
        absences[person, default: []].append(from...to)
      }
    }
    self.absences = absences
    includesLeavers = all.contains { $0.status == "left" }
    self.all = all
    self.places = places
  }

  /// A repository without people.md.
  package static let none = People(document: nil)

  package subscript(_ id: PersonID) -> Person? { places[id].map { all[$0] } }

  package func contains(_ id: PersonID) -> Bool { places[id] != nil }

  /// The days on which a person is away, in the order of the text.
  package func absences(of id: PersonID) -> [ClosedRange<CalendarDate>] { absences[id] ?? [] }

  /// Whether a person has left us.
  package func hasLeft(_ id: PersonID) -> Bool { self[id]?.status == "left" }
}

/// One of our people.
package struct Person: Sendable {
  package let id: PersonID
  package let record: RecordView

  package init?(_ record: RecordView) {
    guard let key = record.key else { return nil }
    self.id = PersonID(key.text)
    self.record = record
  }

  package var name: String { record.text("name") ?? id.name }
  package var email: String? { record.text("email") }
  package var phone: String? { record.text("phone") }
  /// IANA name.
  package var timezone: String? { record.text("time-zone") ?? record.text("timezone") }
  package var hours: WeeklyHours? {
    if case .hours(let hours)? = record["hours"] { hours } else { nil }
  }
  package var deputy: PersonID? { record.person("deputy") }
  package var status: String? { record.text("status") }
}

extension People {
  /// Reads people.md: its own findings, and those of people who name each other.
  package static func read(_ source: SourceText, settings: Settings) -> (people: People, findings: [Finding]) {
    let document = Document.parse(source)
    guard let kind = settings.schema["people"] else { return (.none, document.findings) }
    let (decoded, findings) = decode(document, as: kind, settings: settings)
    let people = People(document: decoded)
    var checks = ReferenceChecks(people: people)
    for reference in decoded.references {
      if case .person(let person) = reference.target { checks.checkPerson(person, at: reference.range, in: source) }
    }
    return (people, document.findings + findings + checks.findings)
  }

  /// The finding of a repository without people.md.
  ///
  /// - Parameter settings: rutter.yaml, the one file that such a repository is sure to have.
  package static func missing(settings: SourceText) -> Finding {
    Finding(
      .peopleMissing, "there is no people.md at the top of the repository", in: settings, at: .at(0),
      suggestion: "write '# People', then '## People', and below it a table with the columns Id, Name and Email")
  }
}
