/// One subject of a plan repository as a reader sees it, however many files it is split into: an account (its plan
/// and parts), a review, a handover, or the people.
package struct DecodedAccount: Sendable {
  /// Folder name of the account; for other documents the name that findings and diffs use (`people`).
  package let id: String
  /// The plan first, then its parts by path. Never empty.
  package let documents: [DecodedDocument]

  package init(id: String, documents: [DecodedDocument]) {
    self.id = id
    self.documents = documents
  }

  package var title: String? { documents.first?.title }
  /// Front matter of the plan; a part's own front matter says nothing about the account.
  package var fields: [DecodedField] { documents.first?.fields ?? [] }
  package subscript(_ field: String) -> Value? { documents.first?[field] }

  /// All declared sections, in the order of the schema, wherever they stand.
  package var sections: [DecodedSection] {
    guard let kind = documents.first?.kind else { return [] }
    var places: [String: Int] = [:]
    for (place, section) in kind.sections.enumerated() { places[section.id] = place }
    return documents.flatMap(\.sections).enumerated()
      .sorted { left, right in
        let leftPlace = places[left.element.schema.id] ?? Int.max
        let rightPlace = places[right.element.schema.id] ?? Int.max
        return (leftPlace, left.offset) < (rightPlace, right.offset)
      }
      .map(\.element)
  }

  package func section(_ id: String) -> DecodedSection? {
    for document in documents {
      if let section = document.section(id) { return section }
    }
    return nil
  }

  /// Undeclared sections in the order of the text.
  package var freeSections: [FreeSection] { documents.flatMap(\.freeSections) }
}
