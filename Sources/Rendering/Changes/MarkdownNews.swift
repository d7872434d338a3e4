// What changed in a subject as a few sentences that say what it means, for the top of a pull request's comment.

import Documents
import PlanDiff
import PlanSchema
import PlanText
import Results

/// Writes the news of a subject: an item for each section, with the figures that moved, what was done, what came and went.
/// How texts were reworded is left to the details.
struct MarkdownNews {
  let change: SubjectChange
  let links: PlanLinks?

  /// More records of a section than this are counted.
  private static let mostRecords = 6
  /// More findings than this are counted.
  private static let mostFindings = 10
  /// Longer names are cut.
  private static let longestName = 80

  /// Items in the order in which readers care.
  var items: [String] {
    guard change.kind == .changed else { return [] }
    var items: [String] = []
    var general = change.fields.filter { !$0.isLong }.map { field(of: $0, of: .field($0.field.id)) }
    if let title = change.title {
      general.insert("title \(markdownEscaped(title.old ?? "none")) → \(markdownStrong(title.new ?? "none"))", at: 0)
    }
    if !general.isEmpty { items.append("**General:** " + general.joined(separator: "; ")) }
    var newTexts: [String] = []
    var goneTexts: [String] = []
    var reworded = change.fields.filter(\.isLong).map { linked($0.readableName, .field($0.field.id)) }
    for section in change.sectionsByGroup {
      let records = self.records(of: section)
      let heading = linked(section.heading, section.id.map { .section($0) })
      if !records.isEmpty {
        items.append("**\(heading):** " + Self.limited(records, Self.mostRecords))
      } else if section.kind == .changed {
        reworded.append(heading)
      } else if section.kind == .added {
        newTexts.append(heading)
      } else {
        goneTexts.append(heading)
      }
    }
    if !newTexts.isEmpty { items.append("**New texts:** " + newTexts.joined(separator: ", ")) }
    if !goneTexts.isEmpty { items.append("**Texts removed:** " + goneTexts.joined(separator: ", ")) }
    if !reworded.isEmpty { items.append("**Reworded:** " + reworded.joined(separator: ", ")) }
    return items
  }

  /// `New warning: …` and `Fixed: …`, each with its line.
  var findings: [String] {
    let appeared = FindingSummary.sorted(change.findings.appeared)
      .sorted { $0.severity < $1.severity }.map { finding in
        "\(finding.severity.sign)**New \(finding.severity.noun):** " + markdownEscaped(finding.message)
          + " (\(place(of: finding)))"
      }
    let vanished = FindingSummary.sorted(change.findings.vanished)
      .map { "✅ **Fixed:** " + markdownEscaped($0.message) }
    return [(appeared, "new findings"), (vanished, "fixed")].flatMap { lines, noun in
      lines.count <= Self.mostFindings
        ? lines : lines.prefix(Self.mostFindings) + ["… and \(lines.count - Self.mostFindings) more \(noun)"]
    }
  }

  private func place(of finding: Finding) -> String {
    let place = finding.place
    let name = (place.path.split(separator: "/").last.map(String.init) ?? place.path) + ":\(place.start.line)"
    let text = markdownEscaped(name)
    return links.map { "[\(text)](\($0.address(path: place.path, line: place.start.line)))" } ?? text
  }

  /// Changed records first, then what was done, what came, what went; last how many have nothing but another day of last
  /// contact or the like.
  private func records(of section: SectionChange) -> [String] {
    var parts: [[String]] = [[], [], [], []]
    var brought = 0
    for record in section.records {
      let part = record.newRow.flatMap { row in section.id.map { PlanLinks.Part.record(section: $0, row: row) } }
      let name = self.name(of: record, part)
      switch (record.kind, record.ticking) {
      case (.added, _): parts[2].append("new " + name + facts(of: record, in: section.schema))
      case (.removed, _): parts[3].append("gone " + name)
      case (.changed, .done): parts[1].append("done " + name)
      case (.changed, .reopened): parts[1].append("reopened " + name)
      case (.changed, nil) where record.isOnlyDated: brought += 1
      case (.changed, nil): parts[0].append(name + changes(of: record, in: section.schema))
      }
    }
    return parts.flatMap(\.self) + (brought > 0 ? ["\(brought) brought up to date"] : [])
  }

  private func name(of record: RecordChange, _ part: PlanLinks.Part?) -> String {
    let key = links.link(markdownStrong(record.key?.text ?? ""), to: part, in: change.subject)
    let label =
      record.label.count > Self.longestName ? record.label.prefix(Self.longestName - 1) + "…" : record.label[...]
    return [key, markdownEscaped(String(label))].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `: actual £402k → £510k (+£108k, +27%, better), owner dick`
  private func changes(of record: RecordChange, in schema: SectionSchema?) -> String {
    let fields = record.fieldsToShow(in: schema).filter { !$0.isLong }
    // What is better, worse or more tells more than a day that moved along with it.
    let telling = fields.filter { $0.effect != nil || $0.movement != nil || $0.isState }
    let shown = telling.isEmpty ? fields : telling
    var parts = shown.map { field(of: $0, of: nil) }
    if let former = record.formerKey { parts.insert("was \(markdownEscaped(former.text))", at: 0) }
    if parts.isEmpty { parts.append("reworded") }
    return ": " + parts.joined(separator: ", ")
  }

  /// ` (goal £640k, due 2026-12-31)`: the figures and the day of a new record.
  private func facts(of record: RecordChange, in schema: SectionSchema?) -> String {
    let facts = record.fieldsToShow(in: schema).filter { field in
      let new = field.new?.value
      return new?.money != nil || new?.number != nil || new?.date != nil && field.field.requirement != .optional
    }.prefix(2)
    if facts.isEmpty { return "" }
    return " (" + facts.map { markdownEscaped($0.name + " " + $0.texts.new) }.joined(separator: ", ") + ")"
  }

  private func field(of change: FieldChange, of part: PlanLinks.Part?) -> String {
    let (old, new) = change.texts
    let name = linked(change.readableName, part) + " "
    switch change.kind {
    case .added: return name + markdownStrong(new)
    case .removed: return name + "no longer " + markdownEscaped(old)
    case .changed:
      let more = [delta(change), change.movement?.share, change.effect?.rawValue].compactMap(\.self)
      return name + markdownEscaped(old) + " → " + markdownStrong(new)
        + (more.isEmpty ? "" : " (\(markdownEscaped(more.joined(separator: ", "))))")
    }
  }

  private func linked(_ text: String, _ part: PlanLinks.Part?) -> String {
    links.link(markdownEscaped(text), to: part, in: change.subject)
  }

  private static func limited(_ parts: [String], _ most: Int) -> String {
    let shown = parts.prefix(parts.count > most ? most - 1 : most).joined(separator: "; ")
    return parts.count > most ? shown + " and \(parts.count - most + 1) more" : shown
  }
}

extension FieldChange {
  /// Whether it is one word of several, such as a status.
  fileprivate var isState: Bool {
    if case .choice = field.type { true } else { false }
  }
}

extension RecordChange {
  /// Whether nothing changed but days that need not be there.
  fileprivate var isOnlyDated: Bool {
    formerKey == nil && note == nil && !fields.isEmpty
      && fields.allSatisfy { field in
        if case .date = field.new?.value, field.field.requirement == .optional { true } else { false }
      }
  }
}

extension Severity {
  /// With an article or a number before it.
  fileprivate var noun: String { self == .advice ? "advice" : rawValue }

  /// A sign that stands out in a list, with the space after it.
  fileprivate var sign: String {
    switch self {
    case .error: "❌ "
    case .warning: "⚠️ "
    case .advice: ""
    }
  }
}
