// What happened to a record, in a word.

package import PlanDiff
import PlanSchema

/// What happened to a record, as a page marks it.
package enum RecordState {
  case added, removed, done, reopened

  /// With a capital letter.
  package var word: String {
    switch self {
    case .added: "New"
    case .removed: "Removed"
    case .done: "Done"
    case .reopened: "Reopened"
    }
  }
}

extension RecordChange {
  /// nil for a record of which values changed, and for one that came or went with its section.
  package func state(isWhole: Bool) -> RecordState? {
    switch (kind, ticking) {
    case (.added, _): isWhole ? nil : .added
    case (.removed, _): isWhole ? nil : .removed
    case (.changed, .done): .done
    case (.changed, .reopened): .reopened
    case (.changed, nil): nil
    }
  }

  /// Whether the name of the record is among what changed, so that it need not stand in front of the change as well.
  package func isRenamed(in fields: [FieldChange]) -> Bool {
    kind == .changed && fields.contains { $0.new?.raw == label && $0.old != nil }
  }

  /// Whether a field says no more than on which day a task was done.
  package func isDayOfDoing(_ field: FieldChange) -> Bool {
    ticking == .done && field.field.id == "done" && field.kind == .added
  }
}

extension FieldChange {
  /// The field's name as readers know it: a key of the front matter without its hyphens.
  package var readableName: String {
    field.heading == field.id ? String(name.map { $0 == "-" ? " " : $0 }) : name
  }

  /// Whether both sides are better shown as one text with its changed words marked than one after the other.
  package var isLong: Bool {
    let (old, new) = texts
    return kind == .changed && old.count + new.count > 60
  }
}

extension [ProseChange.Piece] {
  /// Long stretches that stay, cut down to the words next to a change.
  package func excerpt(context: Int = 8) -> [ProseChange.Piece] {
    enumerated().map { place, piece in
      guard piece.kind == .equal else { return piece }
      let words = piece.text.split(separator: " ", omittingEmptySubsequences: false)
      let before = place == 0 ? 0 : context
      let after = place == count - 1 ? 0 : context
      guard words.count > before + after + 3 else { return piece }
      let head = words.prefix(before).joined(separator: " ")
      let tail = words.suffix(after).joined(separator: " ")
      return .init(.equal, [head, "…", tail].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }
}
