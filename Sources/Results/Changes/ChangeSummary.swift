// Changes in one line: the subject of a commit, a line of a log, a cell of a table.

package import PlanDiff
import PlanSchema
import PlanText

/// Tells changes in one line.
package enum ChangeSummary {

  /// One line for a list of commits or a status: as much of it as fits, else counts.
  ///
  ///     northgate-foods: T1 actual £402k → £510k; A3 done
  package static func line(_ changes: [SubjectChange], width: Int) -> String {
    clipped(subject(changes, width: width), width: width)
  }

  private static func subject(_ changes: [SubjectChange], width: Int) -> String {
    let groups = grouped(changes)
    guard groups.count == 1, let group = groups.first else {
      let names = groups.map(\.name)
      let areAccounts = groups.allSatisfy { $0.changes.allSatisfy { $0.subject.account != nil } }
      let count = areAccounts ? counted(names.count, "account", "accounts") + ": " : ""
      return count + fitted(names.map(visibleLine), width: width - count.count)
    }
    let prefix = visibleLine(group.name) + ": "
    let told = group.changes.flatMap { phrases($0, isShort: false) }.joined(separator: "; ")
    if prefix.count + told.count <= width { return prefix + told }
    return prefix + fitted(group.changes.flatMap { phrases($0, isShort: true) }, width: width - prefix.count)
  }

  /// As many as fit, and how many more there are.
  private static func fitted(_ phrases: [String], width: Int) -> String {
    let all = phrases.joined(separator: ", ")
    if all.count <= width { return all }
    for count in stride(from: phrases.count - 1, to: 0, by: -1) {
      let text = phrases.prefix(count).joined(separator: ", ") + " and \(phrases.count - count) more"
      if text.count <= width { return text }
    }
    return counted(phrases.count, "change", "changes")
  }

  /// An account with its reviews; people and settings for themselves.
  private static func grouped(_ changes: [SubjectChange]) -> [(name: String, changes: [SubjectChange])] {
    var groups: [(name: String, changes: [SubjectChange])] = []
    for change in changes {
      let name = change.subject.account ?? change.subject.title
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].changes.append(change)
      } else {
        groups.append((name, [change]))
      }
    }
    return groups
  }

  private static func phrases(_ change: SubjectChange, isShort: Bool) -> [String] {
    if change.subject.kind == .review || change.subject.kind == .handover {
      let name = visibleLine(
        [change.subject.kind.rawValue, change.subject.name].compactMap { $0 }.joined(separator: " "))
      switch change.kind {
      case .added: return ["new \(name)"]
      case .removed: return ["\(name) removed"]
      case .changed where isShort: return [name]
      case .changed: return [name + " " + changedPhrases(change, isShort: false).joined(separator: ", ")]
      }
    }
    let noun = change.subject.kind == .account ? "plan" : change.subject.kind.rawValue
    switch change.kind {
    case .added: return ["new \(noun)" + (change.displayName.map { " for " + visibleLine($0) } ?? "")]
    case .removed: return ["\(noun) removed"]
    case .changed: return changedPhrases(change, isShort: isShort)
    }
  }

  private static func changedPhrases(_ change: SubjectChange, isShort: Bool) -> [String] {
    var result: [String] = []
    if let formerly = change.formerly { result.append("renamed from " + visibleLine(formerly.title)) }
    if let title = change.title { result.append(isShort ? "title" : "title " + visibleLine(title.new ?? "removed")) }
    result += change.fields.map { isShort ? visibleLine($0.name) : visibleLine($0.sentence) }
    for section in change.sections {
      let heading = visibleLine(withinSentence(section.heading))
      if isShort {
        result.append(brief(section, heading: heading))
        continue
      }
      result += section.records.map { phrase($0, in: section) }
      if section.prose != nil || section.records.isEmpty {
        result.append(section.kind == .removed ? heading + " removed" : heading)
      }
    }
    return result
  }

  /// `T1`, `3 targets`, or the section's name where its records are not spoken of by number.
  private static func brief(_ section: SectionChange, heading: String) -> String {
    if section.records.count == 1, section.prose == nil, let key = section.records[0].key {
      return visibleLine(key.text)
    }
    guard section.schema?.prefix != nil, section.records.count > 1 else { return heading }
    return "\(section.records.count) \(heading)"
  }

  /// `T1 actual £402k → £510k`, `A3 done`, `add C4 Ann Lee`, `remove R2`.
  private static func phrase(_ record: RecordChange, in section: SectionChange) -> String {
    let name = visibleLine(record.key?.text ?? record.label)
    switch record.kind {
    case .added: return "add " + visibleLine(record.title)
    case .removed: return "remove " + name
    case .changed:
      var fields = record.fieldsToShow(in: section.schema)
      if record.ticking == .done { fields.removeAll { $0.field.id == "done" } }
      // A day that moves along with a figure ("as of") is told in the body.
      let telling = fields.filter { $0.field.type != .date }
      if !telling.isEmpty { fields = telling }
      var parts: [String] = []
      if let former = record.formerKey { parts.append("was " + visibleLine(former.text)) }
      switch record.ticking {
      case .done: parts.append("done")
      case .reopened: parts.append("reopened")
      case nil: break
      }
      if let only = fields.first, fields.count == 1, record.ticking == nil, record.note == nil {
        let sentence = visibleLine(only.sentence)
        // A reworded text is told in the body.
        parts.append(sentence.count <= 48 ? withoutDelta(only) : visibleLine(only.name))
      } else {
        parts += fields.map { visibleLine($0.name) }
      }
      if record.note != nil { parts.append("note") }
      return name + " " + parts.joined(separator: ", ")
    }
  }

  private static func withoutDelta(_ field: FieldChange) -> String {
    let (old, new) = field.texts
    return visibleLine(field.kind == .changed && !field.isLeftBehind ? "\(field.name) \(old) → \(new)" : field.sentence)
  }

  package static func clipped(_ text: String, width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}
