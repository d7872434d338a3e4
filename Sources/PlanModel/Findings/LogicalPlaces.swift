// From a range of bytes to what it is in the plan: section, record and field.

package import PlanSchema
package import PlanText

extension LogicalPlace {
  /// The innermost of a document's sections, records and fields that holds a range.
  init(of range: SourceRange, in document: DecodedDocument) {
    self.init(path: document.source.path)
    if let section = document.sections.first(where: { $0.section.range.contains(range.lowerBound) }) {
      self.section = section.schema.id
      guard let record = section.records.first(where: { $0.range.contains(range) }) else { return }
      self.record = record.key?.text
      field = zip(section.schema.fields, record.ranges).first { $1?.contains(range) ?? false }?.0.id
    } else if let section = document.freeSections.first(where: { $0.section.range.contains(range.lowerBound) }) {
      self.section = section.heading
    } else {
      field = document.fields.first { $0.range.contains(range) }?.schema.id
    }
  }
}

extension Finding {
  /// The finding with its place in the terms of the plan, and the places of its edits, where its text is at hand.
  package func located(in documents: [DecodedDocument]) -> Finding {
    var result = self
    guard let document = documents.first(where: { $0.source.path == place.path }) else { return result }
    result.logical = LogicalPlace(of: place.range, in: document)
    result.fixPlaces = fix.map { EditPlace($0.range, in: document.source) }
    return result
  }
}

extension AccountResult {
  /// Plan, parts, reviews and handovers.
  package var documents: [DecodedDocument] { (account?.documents ?? []) + reviews + handovers }
}
