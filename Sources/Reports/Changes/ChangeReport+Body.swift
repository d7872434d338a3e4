// The body of a commit message: a line for each change.

import PlanDiff
import PlanSchema

extension ChangeReport {
  /// Lines of more changes than this are counted, not written.
  private static let mostLines = 200

  /// `- T1 Drivers desk revenue: actual £402k → £510k (+£108k)`; below the name of its subject if there are several.
  /// Nothing outside is at the start of a line, where git would take a `#` for a comment.
  static func bodyLines(_ changes: [SubjectChange]) -> [String] {
    var lines: [String] = []
    for change in changes {
      let sentences = self.sentences(of: change)
      if changes.count > 1 {
        if !lines.isEmpty { lines.append("") }
        lines.append(visibleLine(change.subject.title) + ":")
      }
      lines += sentences.map { "- " + visibleLine($0) }
    }
    guard lines.count > mostLines else { return lines }
    return lines.prefix(mostLines) + ["… and \(lines.count - mostLines) lines more"]
  }

  /// Each change in words, not yet made safe to print.
  static func sentences(of change: SubjectChange) -> [String] {
    var result: [String] = []
    if let formerly = change.formerly { result.append("renamed from \(formerly.title)") }
    if let title = change.title, change.kind == .changed {
      result.append("title \(title.old ?? "none") → \(title.new ?? "none")")
    }
    result += change.fields.map {
      change.kind == .changed ? $0.sentence : "\($0.name) \($0.new?.shown ?? $0.old?.shown ?? "")"
    }
    for section in change.sections { result += sentences(of: section) }
    return result
  }

  static func sentences(of section: SectionChange) -> [String] {
    var result = section.records.map { $0.title + ": " + sentence(of: $0, in: section.schema) }
    if section.prose != nil || section.records.isEmpty {
      let isNote = section.prose != nil && section.schema.map { $0.shape != .prose } ?? false
      let what = isNote ? " notes" : ""
      result.append(section.heading + what + ": " + (section.kind == .changed ? "reworded" : section.kind.rawValue))
    }
    return result
  }

  /// `actual £402k → £510k (+£108k), due …`, `done 2026-09-28`, `added, role decision-maker`, `removed`.
  static func sentence(of record: RecordChange, in schema: SectionSchema?) -> String {
    let fields = record.fieldsToShow(in: schema)
    var parts: [String] = []
    switch record.kind {
    case .removed: return "removed"
    case .added:
      parts.append("added")
      parts += fields.map { "\($0.name) \($0.new?.shown ?? "")" }
    case .changed:
      if let former = record.formerKey { parts.append("was " + former.text) }
      switch record.ticking {
      case .done: parts.append("done" + (record["done"]?.new.map { " " + $0.shown } ?? ""))
      case .reopened: parts.append("reopened")
      case nil: break
      }
      parts += fields.filter { $0.field.id != "done" || record.ticking != .done }.map(\.sentence)
      if record.note != nil { parts.append("note reworded") }
    }
    return parts.joined(separator: ", ")
  }
}
