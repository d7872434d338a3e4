// Ticking a task off.
import PlanText

extension PlanEditor {
  /// Ticks a task off and writes the day.
  package mutating func complete(_ key: RecordKey, on day: CalendarDate) throws(EditProblem) {
    let section = try taskSection(holding: key)
    guard let record = section.records.first(where: { $0.key == key }), let document = document(at: section.path)
    else { return }
    let item = try item(of: record, in: section)
    if item.isChecked { throw EditProblem("\(key.text) is done already") }
    var edits = document.checking(item, true)
    if let field = section.schema.field("done"), let index = section.schema.fieldIndex("done") {
      edits += TaskLine(document: document, item: item).setting(field, at: record.ranges[index], to: day.canonical)
    }
    try apply(edits, to: section.path)
  }

  private func taskSection(holding key: RecordKey) throws(EditProblem) -> DecodedSection {
    let sections = account.sections.filter { $0.schema.shape == .tasks }
    if let section = sections.first(where: { $0.records.contains { $0.key == key } }) { return section }
    let open = sections.flatMap(\.records).compactMap(\.key?.text)
    throw EditProblem(
      "there is no action \(key.text) in \(account.id)",
      hint: nearest(to: key.text, among: open).map { "Did you mean \($0)?" }
        ?? "It has: \(open.prefix(20).joined(separator: ", ")).")
  }
}
