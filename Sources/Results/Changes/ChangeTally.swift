// The figures above a list of changes: how much changed, whether for the better, and what the check says.

package import PlanDiff
import PlanSchema

/// What is counted of the changes of one account or of all.
package struct ChangeTally {
  package var added = 0
  package var changed = 0
  package var removed = 0
  /// Records and front matter keys of which a value is better than before, and those of which one is worse.
  package var better = 0
  package var worse = 0
  /// Findings of the new side only, and of the old side only.
  package var appeared = 0
  package var vanished = 0

  package init(_ changes: some Sequence<SubjectChange>) {
    for change in changes {
      count(change)
      appeared += change.findings.appeared.count
      vanished += change.findings.vanished.count
    }
  }

  /// A subject that came or went as a whole is one thing.
  private mutating func count(_ change: SubjectChange) {
    switch change.kind {
    case .added: added += 1
    case .removed: removed += 1
    case .changed:
      let count = ChangeCount(change)
      added += count.added
      changed += count.changed
      removed += count.removed
      let records = change.sections.flatMap(\.records)
      for fields in change.fields.map({ [$0] }) + records.map(\.fields) {
        if fields.contains(where: { $0.effect == .better }) { better += 1 }
        if fields.contains(where: { $0.effect == .worse }) { worse += 1 }
      }
    }
  }

  package var total: Int { added + changed + removed }

  /// `2 added, 6 changed, 1 removed`; empty when nothing is counted.
  package var changesInWords: String { words([(added, "added"), (changed, "changed"), (removed, "removed")]) }

  /// `3 better, 1 worse`
  package var effectsInWords: String { words([(better, "better"), (worse, "worse")]) }

  /// `2 findings appeared, 1 vanished`
  package var findingsInWords: String {
    var parts: [String] = []
    if appeared > 0 { parts.append(counted(appeared, "finding", "findings") + " appeared") }
    if vanished > 0 {
      parts.append((appeared > 0 ? "\(vanished)" : counted(vanished, "finding", "findings")) + " vanished")
    }
    return parts.joined(separator: ", ")
  }

  /// `2 new findings, 1 fixed`
  package var newsOfFindings: String {
    [appeared > 0 ? counted(appeared, "new finding", "new findings") : "", vanished > 0 ? "\(vanished) fixed" : ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// All of it that there is.
  package var parts: [String] { [changesInWords, effectsInWords, findingsInWords].filter { !$0.isEmpty } }

  private func words(_ counts: [(Int, String)]) -> String {
    counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension HealthChange {
  /// `72 → 80`, or the one that is known.
  package var inWords: String {
    let sides = [old, new].map { $0.map { "\($0)" } ?? "unknown" }
    return old == new ? sides[1] : sides.joined(separator: " → ")
  }

  /// The same where there is little room: `? → 80`.
  package var inShort: String {
    let sides = [old, new].map { $0.map { "\($0)" } ?? "?" }
    return old == new ? sides[1] : sides.joined(separator: " → ")
  }

  /// `+8`; nil when it stayed or one side is not known.
  package var difference: String? {
    guard let old, let new, old != new else { return nil }
    return new > old ? "+\(new - old)" : "-\(old - new)"
  }

  /// nil when it stayed or one side is not known.
  package var effect: FieldChange.Effect? {
    guard let old, let new, old != new else { return nil }
    return new > old ? .better : .worse
  }
}

extension FindingsChange {
  /// What a reader must know of a side that has errors; nil when neither has.
  package var caution: String? {
    let sides = [(oldErrors, "before"), (newErrors, "after")].filter { $0.0 > 0 }
      .map { counted($0.0, "error", "errors") + " " + $0.1 }
    guard !sides.isEmpty else { return nil }
    return "The plan had " + sides.joined(separator: " and ") + ": what is said here may not be all that changed."
  }
}
