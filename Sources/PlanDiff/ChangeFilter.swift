// Keeps of changes what is about a section, a record, a field or a person.

package import PlanSchema

/// What changes are wanted; each part that is named must fit.
package struct ChangeFilter: Sendable {
  /// Id or heading of a section.
  package var section: String?
  /// Key of a record (`T1`). Earlier ids of it are followed when changes are handed in from the newest to the oldest.
  package var record: String?
  /// Id or heading of a field.
  package var field: String?
  /// Somebody whom the old or the new value names.
  package var person: PersonID?
  private var formerKeys: Set<RecordKey> = []

  package init() {}

  /// Whether every change is wanted.
  package var isEmpty: Bool { section == nil && record == nil && field == nil && person == nil }

  /// What is wanted of changes.
  package mutating func apply(to changes: [SubjectChange]) -> [SubjectChange] {
    changes.compactMap { apply(to: $0) }
  }

  private mutating func apply(to change: SubjectChange) -> SubjectChange? {
    let fields = section == nil && record == nil ? change.fields.filter(fits) : []
    var sections: [SectionChange] = []
    for section in change.sections where fits(section) {
      let records = section.records.compactMap { apply(to: $0) }
      let prose = record == nil && field == nil && person == nil ? section.prose : nil
      if !records.isEmpty || prose != nil {
        sections.append(SectionChange(section.place, kind: section.kind, records: records, prose: prose))
      }
    }
    guard !fields.isEmpty || !sections.isEmpty else { return nil }
    return SubjectChange(
      subject: change.subject, kind: change.kind, formerly: change.formerly, displayName: change.displayName,
      fields: fields, sections: sections)
  }

  private mutating func apply(to record: RecordChange) -> RecordChange? {
    if let wanted = self.record {
      guard let key = record.key, key.text.lowercased() == wanted.lowercased() || formerKeys.contains(key) else {
        return nil
      }
      if let former = record.formerKey { formerKeys.insert(former) }
    }
    guard field != nil || person != nil else { return record }
    let fields = record.fields.filter(fits)
    guard !fields.isEmpty else { return nil }
    // A record that came or went is shown whole.
    return RecordChange(
      kind: record.kind, key: record.key, formerKey: record.formerKey, label: record.label,
      fields: record.kind == .changed ? fields : record.fields, keyFields: record.keyFields, oldRow: record.oldRow,
      newRow: record.newRow)
  }

  private func fits(_ section: SectionChange) -> Bool {
    guard let wanted = self.section?.lowercased() else { return true }
    return section.id == wanted || section.heading.lowercased() == wanted
  }

  private func fits(_ change: FieldChange) -> Bool {
    if let field = field?.lowercased(), change.field.id != field, change.field.heading.lowercased() != field {
      return false
    }
    guard let person else { return true }
    return [change.old, change.new].contains { $0?.value?.names(person) ?? false }
  }
}
