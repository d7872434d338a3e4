// Task sections: `- [ ] A1 Call the plant manager @dick due:2026-11-14`, one record a task.

import PlanText

extension DocumentDecoder {
  mutating func decodeTasks(in section: Section, as schema: SectionSchema) -> (prose: [Prose], records: [Record]) {
    var notes: [Prose] = []
    var records: [Record] = []
    var keys = RecordKeys(schema: schema)
    let shape = TaskShape(schema)
    for block in section.blocks {
      switch block {
      case .list(let list) where isTaskList(list, prefix: schema.prefix):
        records.reserveCapacity(records.count + list.items.count)
        for item in list.items {
          if item.checkbox == nil {
            report(
              .boxMissing, "this item of the section '\(schema.heading)' has no box to tick", at: item.textRange,
              suggestion: "begin it with '- [ ] '")
          }
          records.append(decodeTask(item, as: schema, shape, keys: &keys))
        }
      case .table(let table):
        report(
          .tableInTasks, "the section '\(schema.heading)' holds tasks, and this is a table", at: table.header.range,
          suggestion:
            "write each row as '- [ ] \(schema.prefix.map { "\($0)1 " } ?? "")What to do @person due:2026-11-14'")
        notes.append(prose(block))
      case .list, .heading, .other: notes.append(prose(block))
      }
    }
    reportMissingIDs(of: keys)
    return (notes, records)
  }

  /// A list without boxes is a note, unless an item begins with an id.
  private func isTaskList(_ list: List, prefix: String?) -> Bool {
    list.items.contains { item in
      if item.checkbox != nil { return true }
      guard let prefix else { return false }
      return looksLikeID(firstWord(of: WrittenValue(source, item.textRange)).bytes, prefixes: CollectionOfOne(prefix))
    }
  }

  private mutating func decodeTask(
    _ item: ListItem, as schema: SectionSchema, _ shape: TaskShape, keys: inout RecordKeys
  ) -> Record {
    var record = RecordFields(count: schema.fields.count)
    var rest = WrittenValue(source, item.textRange)
    rest = rest.part(rest.bytes.startIndex, rest.bytes.endIndex)
    let box = item.checkbox
    record.set(shape.checked, box == nil ? nil : .yesNo(item.isChecked), item.isChecked ? "x" : "", box)

    var key: RecordKey?
    if let prefix = schema.prefix {
      let word = firstWord(of: rest)
      if looksLikeID(word.bytes, prefixes: CollectionOfOne(prefix)) || isIDElsewhere(word.bytes) {
        let id = readID(word, prefix: prefix, in: schema, keys: &keys)
        key = id.map { RecordKey($0) }
        record.set(shape.id, id.map { .word($0) }, word.string, word.range)
        rest = rest.part(word.bytes.endIndex, rest.bytes.endIndex)
      } else {
        record.set(shape.id, nil, "", .at(rest.range.lowerBound))
        keys.missing.append(rest.isEmpty ? item.range : word.range)
      }
    }

    let textEnd = readAttributes(of: rest, as: schema, shape, into: &record)
    let text = rest.part(rest.bytes.startIndex, textEnd)
    let raw = text.string
    record.set(shape.text, raw.isEmpty ? nil : .text(raw), raw, text.range)
    checkTask(item, record, as: schema, shape)
    if schema.prefix == nil {
      key = recordKey(
        of: schema, values: record.values, raw: record.raw, ranges: record.ranges, range: item.range, keys: &keys)
    }
    return record.record(key: key, range: item.range, note: note(of: item))
  }

  /// Whether a word is an id of another section, put here by mistake.
  private func isIDElsewhere(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, (0x41...0x5A).contains(first) else { return false }
    return looksLikeID(word, prefixes: kind.sections.lazy.compactMap(\.prefix))
  }

  private mutating func checkTask(
    _ item: ListItem, _ record: RecordFields, as schema: SectionSchema, _ shape: TaskShape
  ) {
    for (index, field) in schema.fields.enumerated()
    where field.requirement == .required && field.type != .id && index != shape.checked && record.raw[index].isEmpty {
      let what = index == shape.text ? "text" : "'\(field.id)'"
      report(.missingValue, "this task has no \(what)", at: item.textRange)
    }
    guard let done = shape.done, let box = item.checkbox else { return }
    if item.isChecked, record.raw[done].isEmpty {
      report(.doneMismatch, "this task is ticked, but does not say when it was done", at: box)
    } else if !item.isChecked, let range = record.range(done) {
      report(.doneMismatch, "this task says when it was done, but is not ticked", at: range)
    }
  }
}

/// The fields of a task that its form, and not a key, gives a place.
struct TaskShape {
  let id: Int?
  let text: Int?
  let checked: Int?
  let done: Int?
  /// The field that `@person` fills.
  let person: Int?

  init(_ schema: SectionSchema) {
    id = schema.fieldIndex("id")
    text = schema.fieldIndex("text")
    checked = schema.boxIndex
    done = schema.fieldIndex("done")
    person = schema.fields.firstIndex { $0.type == .person || $0.type == .list(.person) }
  }
}
