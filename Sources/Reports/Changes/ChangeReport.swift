// Changes as text: the words that all forms of it share.

package import PlanDiff
import PlanSchema

/// Renders what changed between two states of the plans.
package enum ChangeReport {}

extension FieldChange {
  var kind: ChangeKind { old == nil ? .added : new == nil ? .removed : .changed }

  /// The field's name within a sentence: `last contact`.
  var name: String { withinSentence(field.heading) }

  /// The value is written as before, but what it names goes by another key now.
  var isLeftBehind: Bool { old != nil && old?.raw == new?.raw && old?.value == new?.value }

  /// Both sides as they are to be shown: as written, or in canonical spelling where the writing is the same and yet
  /// means another thing (a plan that changed its currency).
  var texts: (old: String, new: String) {
    if let old, let new, old.raw == new.raw, let left = old.value, let right = new.value {
      return (left.canonical, right.canonical)
    }
    return (old?.shown ?? "", new?.shown ?? "")
  }

  /// `actual £402k → £510k (+£108k)`, `owner set to tom`, `owner cleared (was tom)`, all on one line and not yet escaped.
  var sentence: String {
    let (old, new) = texts
    switch kind {
    case .changed where isLeftBehind: return "\(name) still \(new), which has another id"
    case .changed: return "\(name) \(old) → \(new)" + (delta(self).map { " (\($0))" } ?? "")
    case .added: return "\(name) set to \(new)"
    case .removed: return "\(name) cleared (was \(old))"
    }
  }
}

extension WrittenValue {
  /// As written, on one line; a value without writing (a check box) in canonical spelling.
  var shown: String {
    if raw.isEmpty, let value { return value.canonical }
    return raw
  }
}

extension RecordChange {
  /// `T1 Drivers desk revenue`
  var title: String {
    [key?.text, label.isEmpty ? nil : label].compactMap { $0 }.joined(separator: " ")
  }

  /// What happened to a task's check box.
  enum Ticking { case done, reopened }
  var ticking: Ticking? {
    guard kind == .changed, let box = self[RecordChange.checkBox] else { return nil }
    if box.new?.value?.flag == true { return .done }
    return box.old?.value?.flag == true ? .reopened : nil
  }

  /// Fields to show: without the key, the label and the check box, which are shown otherwise.
  func fieldsToShow(in schema: SectionSchema?) -> [FieldChange] {
    let isKey = { (id: String) in schema?.key.contains(id) ?? false }
    return fields.filter { field in
      if field.field.id == RecordChange.checkBox { return ticking == nil && kind == .changed }
      if kind == .changed { return true }
      return field.field.type != .id && !isKey(field.field.id) && (field.new ?? field.old)?.raw != label
    }
  }

  /// The field into which the schema decodes the check box.
  private static let checkBox = "checked"
}

/// A heading as it reads within a sentence: `Service levels` → `service levels`; `SWOT` and `Q1 planned` stay.
func withinSentence(_ heading: String) -> String {
  guard let first = heading.first, let second = heading.dropFirst().first, second.isLowercase else { return heading }
  return first.lowercased() + heading.dropFirst()
}

extension ChangeReport {
  /// How many front matter keys, records and sections' prose came, went and changed in a subject; its title counts as one.
  package static func counts(_ change: SubjectChange) -> (added: Int, changed: Int, removed: Int) {
    let count = ChangeCount(change)
    return (count.added, count.changed, count.removed)
  }
}
