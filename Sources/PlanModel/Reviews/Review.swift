package import PlanSchema
import PlanText

/// A progress review, with the client or among ourselves.
package struct Review: Sendable {
  package let document: DecodedDocument
  /// File name without `.md`; begins with the date.
  package let name: String

  package init(_ document: DecodedDocument) {
    self.document = document
    let file = document.source.path.split(separator: "/").last ?? ""
    self.name = file.hasSuffix(".md") ? String(file.dropLast(3)) : String(file)
  }

  package var date: CalendarDate? { date("date") }
  /// `client` or `internal`.
  package var kind: String? { word("kind") }
  /// `open` or `closed`.
  package var status: String? { word("status") }
  /// The revision that the review starts from.
  package var base: String? { word("base") }
  /// The day that was agreed for the next review.
  package var next: CalendarDate? { date("next") }
  /// Who took part from our side.
  package var ours: [PersonID] {
    items("ours").compactMap { if case .person(let person) = $0 { person } else { nil } }
  }
  /// Who took part from the client's side.
  package var theirs: [RecordKey] { contacts("theirs") }
  /// Contacts of whom nobody has said yet whether they took part.
  package var expected: [RecordKey] { contacts("expected") }

  package var decisions: [RecordView] {
    guard let section = document.section("decisions") else { return [] }
    return section.records.map { RecordView(section: section.schema, record: $0) }
  }

  private func word(_ field: String) -> String? {
    if case .word(let word)? = document[field] { word } else { nil }
  }

  private func date(_ field: String) -> CalendarDate? {
    if case .date(let date)? = document[field] { date } else { nil }
  }

  private func contacts(_ field: String) -> [RecordKey] {
    items(field).compactMap { if case .reference(let reference) = $0 { reference.key } else { nil } }
  }

  private func items(_ field: String) -> [Value] {
    switch document[field] {
    case .list(let items): items
    case let value?: [value]
    case nil: []
    }
  }
}

extension RecordView {
  /// The actions that carry a decision out.
  package var carriedOutBy: [RecordKey] { references("actions").map(\.key) }
}
