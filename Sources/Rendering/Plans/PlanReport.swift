// A plan for reading at a terminal: a card with the front matter, then each section in the order of the schema.

import PlanDiff
package import PlanSchema
import PlanText
import Results

/// Renders decoded plans.
package enum PlanReport {
  /// A whole account, review or people file.
  ///
  /// - Parameters:
  ///   - notes: further lines of the card that are not in the text (`next review`, `2026-12-30`).
  ///   - includesConfidential: false leaves out the sections and columns that the client must not see.
  package static func human(
    _ account: DecodedAccount, notes: [(name: String, text: String)] = [], includesConfidential: Bool = true,
    format: TerminalFormat
  ) -> String {
    let lines = PlanLines(format: format, includesConfidential: includesConfidential)
    var result = lines.card(account, notes: notes)
    let preamble = account.documents.flatMap { document in
      document.document.preamble.map { document.source.string(in: $0.range) }
    }
    if !preamble.isEmpty { result += [Line()] + lines.prose(preamble) }
    for section in account.sections where includesConfidential || !section.schema.isConfidential {
      result += [Line()] + lines.section(section)
    }
    for section in account.freeSections {
      result += [Line(), Line(visibleLine(section.heading), .heading)] + lines.prose(section.prose.map(\.text))
    }
    return format.render(result)
  }

  /// A part of an account by its path: `T1`, `T1.actual`, `team/tom`, `team/tom.role`, `status`, `mission`, `targets`.
  /// nil when there is no such part.
  package static func human(_ path: String, of account: DecodedAccount, format: TerminalFormat) -> String? {
    let lines = PlanLines(format: format, includesConfidential: true)
    if let field = account.fields.first(where: { $0.schema.id == path }) {
      return format.render([Line(visibleLine(field.raw))])
    }
    if let section = account.section(path) { return format.render(lines.section(section)) }
    guard let (section, record, field) = find(path, in: account) else { return nil }
    if let field {
      return format.render([Line(visibleLine(record.raw.indices.contains(field) ? record.raw[field] : ""))])
    }
    return format.render(lines.record(record, in: section))
  }

  /// The record at `KEY`, `SECTION/KEY`, each with or without `.FIELD`.
  private static func find(
    _ path: String, in account: DecodedAccount
  ) -> (section: DecodedSection, record: Record, field: Int?)? {
    var sectionID: Substring?
    var rest = path[...]
    if let slash = path.firstIndex(of: "/") {
      sectionID = path[..<slash]
      rest = path[path.index(after: slash)...]
    }
    for section in account.sections where sectionID == nil || section.schema.id == String(sectionID ?? "") {
      for record in section.records {
        guard let key = record.key?.text else { continue }
        if rest == key { return (section, record, nil) }
        // A key may hold a dot itself, so the field is what follows the key.
        if rest.hasPrefix(key + "."), let field = section.schema.fieldIndex(String(rest.dropFirst(key.count + 1))) {
          return (section, record, field)
        }
      }
    }
    return nil
  }
}
