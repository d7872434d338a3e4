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
  /// Who took part from our side, each once. Whatever counts or lists who came asks these three.
  package var ours: [PersonID] {
    unique(items("ours").compactMap { if case .person(let person) = $0 { person } else { nil } })
  }
  /// Who took part from the client's side, each once.
  package var theirs: [RecordKey] { contacts("theirs") }
  /// Contacts of whom nobody has said yet whether they took part: none of ``theirs``.
  package var expected: [RecordKey] {
    let came = theirs
    return contacts("expected").filter { !came.contains($0) }
  }

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
    unique(items(field).compactMap { if case .reference(let reference) = $0 { reference.key } else { nil } })
  }

  private func unique<Element: Hashable>(_ items: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return items.filter { seen.insert($0).inserted }
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
