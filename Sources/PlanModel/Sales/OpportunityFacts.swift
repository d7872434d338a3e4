// What the words of an opportunity's row mean.

package import PlanSchema

/// Facts of a record of the section Opportunities.
extension RecordView {
  /// Whether it may still be won; one that says nothing of its state is.
  package var isOpenOpportunity: Bool { (text("state") ?? "open") == "open" }

  /// The place of its stage among those of the settings, from 1; nil where they name none, or not this one.
  package func stagePlace(in stages: [String]) -> Int? {
    guard !stages.isEmpty, let stage = text("stage") else { return nil }
    return stages.firstIndex { isSameWord($0, stage) }.map { $0 + 1 }
  }
}

/// Facts of a record of the section Qualification.
extension RecordView {
  /// Whether the question has an answer, in words or as a score.
  package var isAnswered: Bool { text("answer") != nil || scale("score") != nil }

  /// Whether it answers a group of questions of the scheme.
  package func asks(_ group: String) -> Bool { text("group").map { isSameWord($0, group) } ?? false }

  /// Whether it is about an opportunity of this account.
  package func qualifies(_ opportunity: RecordKey) -> Bool { reference("opportunity") == opportunity }
}

/// The groups of questions that somebody has answered, by opportunity.
package struct Qualifications: Sendable {
  private var answered: [RecordKey: [String]] = [:]

  package init(_ records: [RecordView]) {
    for record in records where record.isAnswered {
      guard let opportunity = record.reference("opportunity"), let group = record.text("group") else { continue }
      answered[opportunity, default: []].append(group)
    }
  }

  /// The groups of a scheme that nobody has answered for an opportunity, in the order in which they are asked.
  package func open(for opportunity: RecordKey, in scheme: QualificationScheme) -> [String] {
    let groups = answered[opportunity] ?? []
    return scheme.groups.filter { group in !groups.contains { isSameWord($0, group) } }
  }
}

extension Account {
  /// Open opportunities, the one that is worth most by its chance first.
  package var opportunitiesByWeight: [RecordView] {
    openOpportunities.enumerated().sorted { left, right in
      let (one, other) = (left.element.weightedAmount?.amount ?? .zero, right.element.weightedAmount?.amount ?? .zero)
      return one == other ? left.offset < right.offset : other < one
    }.map(\.element)
  }
}
