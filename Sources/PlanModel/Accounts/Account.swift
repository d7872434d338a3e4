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
    decoded[field]?.text
  }
}

extension Account {
  package var units: [RecordView] { records("units") }
  package var duties: [RecordView] { records("responsibilities") }
  package var rungs: [RecordView] { records("escalation") }
  package var contracts: [RecordView] { records("contracts") }
  package var competitors: [RecordView] { records("competitors") }
  package var services: [RecordView] { records("services") }
  /// By period, as the plan has them.
  package var financials: [RecordView] { records("financials") }

  package var mission: [String] { prose("mission") }
  package var objective: [String] { prose("objective") }
  package var clientObjective: [String] { prose("client-objective") }
  package var clientOverview: [String] { prose("client-overview") }
  package var clientApproach: [String] { prose("client-approach") }
  package var culture: [String] { prose("culture") }
  package var currentPosition: [String] { prose("current-position") }

  /// Blocks of a section of prose, as they are written.
  private func prose(_ section: String) -> [String] {
    decoded.section(section)?.prose.map(\.text) ?? []
  }

  package var sponsor: PersonID? { person("sponsor") }
  package var deputy: PersonID? { person("deputy") }

  /// A key of the front matter as it is written; nil where nothing is.
  package func raw(_ field: String) -> String? {
    decoded.fields.first { $0.schema.id == field }.flatMap { $0.raw.isEmpty ? nil : $0.raw }
  }

  private func person(_ field: String) -> PersonID? {
    if case .person(let person)? = decoded[field] { person } else { nil }
  }
}

extension Account {
  /// Actions that are not done, the one due first first; those without a day last.
  package var openActions: [RecordView] {
    actions.filter { !$0.isDone }.enumerated().sorted { left, right in
      let (one, other) = (left.element.date("due")?.dayNumber, right.element.date("due")?.dayNumber)
      return (one ?? Int.max, left.offset) < (other ?? Int.max, right.offset)
    }.map(\.element)
  }
}
