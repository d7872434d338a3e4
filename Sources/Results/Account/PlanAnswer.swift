// A plan as an answer: section by section, whatever the schema; whole, or as the client may see it.

import PlanDiff
package import PlanSchema
import PlanText

/// A plan to print, to paste, or to hand to the client.
package struct PlanAnswer {
  private let account: DecodedAccount
  private let view: ClientView?
  private let today: CalendarDate

  /// - Parameter isForClient: whether to leave out what ``ClientView`` does.
  package init(_ account: DecodedAccount, isForClient: Bool, today: CalendarDate) {
    self.account = account
    self.view = isForClient ? ClientView(account) : nil
    self.today = today
  }

  package var answer: Answer {
    let title = withoutComments(account.title ?? account.id)
    var parts = [AnswerPart("fields", nil, .facts(card))]
    if view == nil {
      let preamble = account.documents.flatMap { document in
        document.document.preamble.map { document.source.string(in: $0.range) }
      }
      parts.append(AnswerPart("preamble", nil, .paragraphs(paragraphs(preamble))))
    }
    for section in account.sections where view?.shows(section.schema) ?? true { parts += self.parts(of: section) }
    for (place, section) in account.freeSections.enumerated() where view == nil {
      parts.append(
        AnswerPart("free.\(place + 1)", section.heading, .paragraphs(paragraphs(section.prose.map(\.text)))))
    }
    return Answer(
      view == nil ? "plan" : "clientPlan", title: title, lead: ["As of \(today)."],
      subject: [
        AnswerFact("account", "Account", .text(account.id)), AnswerFact("today", "Today", .date(today)),
      ], parts: parts)
  }

  /// Records of sections that the client sees which are left out, because their text speaks of a confidential record.
  package var recordsLeftOut: [String] {
    guard let view else { return [] }
    return account.sections.filter { view.shows($0.schema) }.flatMap { section in
      section.records.filter { view.speaksOfHidden($0, section.schema) }.map { $0.key?.text ?? "?" }
    }
  }

  private var card: [AnswerFact] {
    account.fields.compactMap { field in
      guard view?.shows(field.schema) ?? true, !field.raw.isEmpty else { return nil }
      guard let view else {
        return AnswerFact(
          field.schema.id, heading(field.schema),
          AnswerCell(field.raw, value: .text(field.value.map(\.canonical) ?? field.raw)))
      }
      guard let value = view.value(field.value) else { return nil }
      if case .text(let text) = value, view.speaksOfHidden(text) { return nil }
      return AnswerFact(field.schema.id, heading(field.schema), .value(value))
    }
  }

  /// A key of the front matter as a heading: `Client hours`.
  private func heading(_ field: FieldSchema) -> String {
    let words = field.heading.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Lists have a part for each of their headings; all others one, and one for their notes.
  private func parts(of section: DecodedSection) -> [AnswerPart] {
    let schema = section.schema
    let prose = paragraphs(section.prose.map(\.text))
    let records = section.records.filter { !(view?.speaksOfHidden($0, schema) ?? false) }
    let notes =
      view?.showsNotes(of: schema) ?? true || schema.shape == .prose
      ? [AnswerPart(schema.id + ".text", nil, .paragraphs(prose))] : []
    switch schema.shape {
    case .prose: return [AnswerPart(schema.id, schema.heading, .paragraphs(prose))]
    case .records: return [AnswerPart(schema.id, schema.heading, .table(table(schema, records)))] + notes
    case .tasks: return [AnswerPart(schema.id, schema.heading, .table(table(schema, records)))] + notes
    case .lists:
      let list = schema.fieldIndex("list")
      return schema.lists.map { declared in
        let own = records.filter { record in
          list.map { record.raw.indices.contains($0) && [declared.id, declared.heading].contains(record.raw[$0]) }
            ?? false
        }
        return AnswerPart(
          schema.id + "." + declared.id, "\(schema.heading): \(declared.heading)",
          .table(table(schema, own, without: "list")))
      } + notes
    }
  }

  private func table(_ schema: SectionSchema, _ records: [Record], without left: String? = nil) -> AnswerTable {
    let places = schema.fields.indices.filter { place in
      let field = schema.fields[place]
      return field.id != left && (view?.shows(field) ?? true)
    }
    let columns = places.map { place in
      let field = schema.fields[place]
      // The box of a task and the day on which it was done would go by one name.
      let shown = schema.isBox(field) ? (schema.field("done") == nil ? "Done" : "") : field.heading
      return AnswerColumn(camelCase(field.id), shown, field.type.contains { $0 == .money } ? .money : .text)
    }
    return AnswerTable(columns, records.map { record in places.map { cell(record, $0, schema) } })
  }

  private func cell(_ record: Record, _ place: Int, _ schema: SectionSchema) -> AnswerCell {
    let raw = record.raw.indices.contains(place) ? record.raw[place] : ""
    let value = record.values.indices.contains(place) ? record.values[place] : nil
    let tone: AnswerText.Tone? = schema.fields[place].type == .id ? .key : nil
    if schema.isBox(schema.fields[place]), case .yesNo(let isDone)? = value { return .flag(isDone, "✓", "☐") }
    if let view { return .value(view.value(value), tone) }
    let exact = AnswerCell.value(value)
    return AnswerCell(raw, value: value == nil && !raw.isEmpty ? .string(raw) : exact.value, tone)
  }

  /// Paragraphs and items of lists.
  private func paragraphs(_ blocks: [String]) -> [AnswerText] {
    let units = proseUnits(of: view == nil ? blocks : blocks.map(withoutComments))
    return units.compactMap { unit in
      view?.speaksOfHidden(unit.text) ?? false ? nil : AnswerText(unit.text)
    }
  }
}

/// `last-contact` as JSON names it: `lastContact`.
private func camelCase(_ id: String) -> String {
  let words = id.split(separator: "-")
  return (words.first.map(String.init) ?? "")
    + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}
