package import PlanSchema
import PlanText

/// An account as its people speak of it: typed views over its decoded plan.
package struct Account: Sendable {
  package let decoded: DecodedAccount
  /// By date, oldest first.
  package let reviews: [Review]
  /// By date, oldest first.
  package let handovers: [DecodedDocument]

  package init(_ decoded: DecodedAccount, reviews: [DecodedDocument] = [], handovers: [DecodedDocument] = []) {
    self.decoded = decoded
    self.reviews = reviews.map { Review($0) }.sorted { $0.name < $1.name }
    self.handovers = handovers.sorted { $0.source.path < $1.source.path }
  }

  package var id: String { decoded.id }
  /// The client's legal name, or what stands in for it.
  package var client: String { word("client") ?? decoded.title ?? decoded.id }
  package var manager: PersonID? {
    if case .person(let person)? = decoded["manager"] { person } else { nil }
  }
  package var status: String? { word("status") }
  package var tier: String? { word("tier") }
  package var currency: String? { word("currency") }

  package var team: [RecordView] { records("team") }
  package var contacts: [RecordView] { records("contacts") }
  package var targets: [RecordView] { records("targets") }
  package var actions: [RecordView] { records("actions") }

  /// Records of a section, in the order of the text.
  package func records(_ section: String) -> [RecordView] {
    guard let section = decoded.section(section) else { return [] }
    return section.records.map { RecordView(section: section.schema, record: $0) }
  }

  private func word(_ field: String) -> String? {
    switch decoded[field] {
    case .text(let text), .word(let text): text
    default: nil
    }
  }
}
