// Single changes as items of a Markdown list, in words.

import Documents
import PlanDiff
import PlanSchema
import Results

/// Writes records, fields and prose as items.
enum MarkdownChanges {
  /// Title and front matter.
  static func general(_ change: SubjectChange) -> [MarkdownItem] {
    var items: [MarkdownItem] = []
    if let title = change.title, change.kind == .changed {
      items.append(MarkdownItem(text: "title: " + arrow(title.old ?? "none", title.new ?? "none")))
    }
    return items + change.fields.map { MarkdownItem(text: field($0, isWhole: change.kind != .changed)) }
  }

  /// The records and the prose of a section.
  /// - Parameter isWhole: the section came or went as a whole, which its heading says.
  static func items(of section: SectionChange, isWhole: Bool) -> [MarkdownItem] {
    section.records.map { record($0, in: section.schema, isWhole: isWhole) }
      + (section.prose.map { paragraphs($0, isWhole: isWhole) } ?? []).map { MarkdownItem(text: $0) }
  }

  private static func record(_ record: RecordChange, in schema: SectionSchema?, isWhole: Bool) -> MarkdownItem {
    let fields = record.fieldsToShow(in: schema)
    var text = ""
    if let state = record.state(isWhole: isWhole) { text += state.word + ": " }
    if let formerKey = record.formerKey { text += "~~\(markdownEscaped(formerKey.text))~~ " }
    text += name(of: record, shows: fields)
    var parts = fields.map { field($0, isWhole: record.kind != .changed || record.isDayOfDoing($0)) }
    if record.formerKey != nil { parts.insert("new id", at: 0) }
    if !parts.isEmpty { text += ": " + parts.joined(separator: "; ") }
    let note = record.note.map { paragraphs($0, isWhole: record.kind != .changed) } ?? []
    return MarkdownItem(text: text, below: note.map { "note: " + $0 })
  }

  /// `**T1** Drivers desk revenue`; a name that was itself changed is shown by its change.
  private static func name(of record: RecordChange, shows fields: [FieldChange]) -> String {
    let key = markdownStrong(record.key?.text ?? "")
    let label = record.isRenamed(in: fields) ? "" : markdownEscaped(record.label)
    return [key, label].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func field(_ change: FieldChange, isWhole: Bool) -> String {
    let (old, new) = change.texts
    let name = markdownEscaped(change.readableName) + " "
    if isWhole { return name + markdownEscaped(new.isEmpty ? old : new) }
    switch change.kind {
    case .added: return name + "set to " + markdownStrong(new)
    case .removed: return name + "cleared, was " + markdownEscaped(old)
    case .changed:
      let more = [delta(change), change.effect?.rawValue].compactMap(\.self).joined(separator: ", ")
      let sides =
        change.isLong ? markdownWords(of: diffWords(old: old, new: new).excerpt()) : arrow(old, new)
      return name + sides + (more.isEmpty ? "" : " (\(markdownEscaped(more)))")
    }
  }

  private static func arrow(_ old: String, _ new: String) -> String {
    markdownEscaped(old) + " → " + markdownStrong(new)
  }

  /// Changed paragraphs only; one that is in part changed with the words around the change.
  private static func paragraphs(_ prose: ProseChange, isWhole: Bool) -> [String] {
    prose.paragraphs.filter { !$0.isUnchanged }.map { paragraph in
      if isWhole { return markdownEscaped(paragraph.pieces.map(\.text).joined()) }
      return markdownWords(of: paragraph.wholeKind == nil ? paragraph.pieces.excerpt() : paragraph.pieces)
    }
  }
}
