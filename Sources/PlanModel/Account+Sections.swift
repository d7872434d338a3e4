// The sections of the built-in schema by what they hold, for those who must not know sections by name.

package import PlanSchema

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
