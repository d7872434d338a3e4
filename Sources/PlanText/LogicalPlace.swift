/// A place in the terms of the plan, which stays the same when lines move and when a section moves to another file.
package struct LogicalPlace: Hashable, Sendable {
  /// Folder name of the account; nil for what belongs to all accounts.
  package var account: String?
  /// `plan` (with its parts), `review 2026-09-30`, `handover 2026-10-01`, `people`, `settings`; else the path.
  package var document: String
  /// Id of the section, or the heading of one that the schema does not know; nil for front matter and title.
  package var section: String?
  /// Key of the record; nil for a section as a whole, and for a record whose key cannot be read.
  package var record: String?
  /// Id of the column, attribute or front matter key.
  package var field: String?

  package init(
    account: String?, document: String, section: String? = nil, record: String? = nil, field: String? = nil
  ) {
    self.account = account
    self.document = document
    self.section = section
    self.record = record
    self.field = field
  }

  /// What is known from a path alone.
  package init(path: String) {
    let file = PlanFile(path: path)
    let document =
      switch file {
      case .settings: "settings"
      case .people: "people"
      case .plan, .besidePlan: "plan"
      case .review(_, let name): "review \(name)"
      case .handover(_, let name): "handover \(name)"
      case .other: path
      }
    self.init(account: file.account, document: document)
  }
}

extension Finding {
  /// Where it is in the terms of the plan, as far as that is known.
  package var logicalPlace: LogicalPlace { logical ?? LogicalPlace(path: place.path) }
}

/// Where an edit of a text stands, for programs that do not count in bytes of the whole text.
package struct EditPlace: Hashable, Sendable {
  package let start: SourcePosition
  /// Of the first scalar that stays.
  package let end: SourcePosition
  /// Bytes of the first line before the edit, and of the last line before its end.
  package let startBytes: Int
  package let endBytes: Int

  package init(_ range: SourceRange, in source: SourceText) {
    start = source.position(at: range.lowerBound)
    end = source.position(at: range.upperBound)
    startBytes = range.lowerBound - source.lineRange(start.line).lowerBound
    endBytes = range.upperBound - source.lineRange(end.line).lowerBound
  }
}
