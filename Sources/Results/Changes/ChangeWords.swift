// Changes in words: what every form of them says of a field and a record.

package import PlanDiff
package import PlanSchema

extension FieldChange {
  package var kind: ChangeKind { old == nil ? .added : new == nil ? .removed : .changed }

  /// The field's name within a sentence: `last contact`.
  package var name: String { withinSentence(field.heading) }

  /// The value is written as before, but what it names goes by another key now.
  package var isLeftBehind: Bool { old != nil && old?.raw == new?.raw && old?.value == new?.value }

  /// Both sides as they are to be shown: as written, or in canonical spelling where the writing is the same and yet
  /// means another thing (a plan that changed its currency).
  package var texts: (old: String, new: String) {
    if let old, let new, old.raw == new.raw, let left = old.value, let right = new.value {
      return (left.canonical, right.canonical)
    }
    return (old?.shown ?? "", new?.shown ?? "")
  }

  /// `actual £402k → £510k (+£108k)`, `owner set to tom`, `owner cleared (was tom)`, all on one line and not yet escaped.
  package var sentence: String {
    let (old, new) = texts
    switch kind {
    case .changed where isLeftBehind: return "\(name) still \(new), which has another id"
    case .changed: return "\(name) \(old) → \(new)" + (delta(self).map { " (\($0))" } ?? "")
    case .added: return "\(name) set to \(new)"
    case .removed: return "\(name) cleared (was \(old))"
    }
  }
}

extension SubjectChange {
  /// Each change in words, not yet made safe to print.
  package var sentences: [String] {
    var result: [String] = []
    if let formerly { result.append("renamed from \(formerly.title)") }
    if let title, kind == .changed {
      result.append("title \(title.old ?? "none") → \(title.new ?? "none")")
    }
    result += fields.map {
      kind == .changed ? $0.sentence : "\($0.name) \($0.new?.shown ?? $0.old?.shown ?? "")"
    }
    for section in sections { result += section.sentences }
    return result
  }
}

extension SectionChange {
  package var sentences: [String] {
    var result = records.map { $0.title + ": " + $0.sentence(in: schema) }
    if prose != nil || records.isEmpty {
      let isNote = prose != nil && schema.map { $0.shape != .prose } ?? false
      let what = isNote ? " notes" : ""
      result.append(heading + what + ": " + (kind == .changed ? "reworded" : kind.rawValue))
    }
    return result
  }
}

extension RecordChange {
  /// `actual £402k → £510k (+£108k), due …`, `done 2026-09-28`, `added, role decision-maker`, `removed`.
  package func sentence(in schema: SectionSchema?) -> String {
    let fields = fieldsToShow(in: schema)
    var parts: [String] = []
    switch kind {
    case .removed: return "removed"
    case .added:
      parts.append("added")
      parts += fields.map { "\($0.name) \($0.new?.shown ?? "")" }
    case .changed:
      if let former = formerKey { parts.append("was " + former.text) }
      switch ticking {
      case .done: parts.append("done" + (self["done"]?.new.map { " " + $0.shown } ?? ""))
      case .reopened: parts.append("reopened")
      case nil: break
      }
      parts += fields.filter { $0.field.id != "done" || ticking != .done }.map(\.sentence)
      if note != nil { parts.append("note reworded") }
    }
    return parts.joined(separator: ", ")
  }
}

extension WrittenValue {
  /// As written, on one line; a value without writing (a check box) in canonical spelling.
  package var shown: String {
    if raw.isEmpty, let value { return value.canonical }
    return raw
  }
}

extension RecordChange {
  /// `T1 Drivers desk revenue`
  package var title: String {
    [key?.text, label.isEmpty ? nil : label].compactMap { $0 }.joined(separator: " ")
  }

  /// What happened to a task's check box.
  package enum Ticking { case done, reopened }
  package var ticking: Ticking? {
    guard kind == .changed, let box = self[SectionSchema.boxID] else { return nil }
    if box.new?.value?.flag == true { return .done }
    return box.old?.value?.flag == true ? .reopened : nil
  }

  /// Fields to show: without the key, the label and the check box, which are shown otherwise.
  package func fieldsToShow(in schema: SectionSchema?) -> [FieldChange] {
    let isKey = { (id: String) in schema?.key.contains(id) ?? false }
    return fields.filter { field in
      if schema?.isBox(field.field) == true { return ticking == nil && kind == .changed }
      if kind == .changed { return true }
      return field.field.type != .id && !isKey(field.field.id) && (field.new ?? field.old)?.raw != label
    }
  }

}

/// A heading as it reads within a sentence: `Service levels` → `service levels`; `SWOT` and `Q1 planned` stay.
package func withinSentence(_ heading: String) -> String {
  guard let first = heading.first, let second = heading.dropFirst().first, second.isLowercase else { return heading }
  return first.lowercased() + heading.dropFirst()
}
