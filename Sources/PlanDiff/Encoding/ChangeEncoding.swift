// Changes as bytes. Fields and sections are named by their ids; the schema that they belong to is handed in again.

package import PlanSchema
package import PlanText

extension ByteWriter {
  package mutating func write(_ change: SubjectChange) {
    write(change.subject)
    write(change.kind.rawValue)
    write(change.formerly) { $0.write($1) }
    write(change.displayName) { $0.write($1) }
    write(change.title) { writer, title in
      writer.write(title.old) { $0.write($1) }
      writer.write(title.new) { $0.write($1) }
    }
    write(change.fields) { $0.write($1) }
    write(change.sections) { $0.write($1) }
    write(change.findings.appeared) { $0.write($1) }
    write(change.findings.vanished) { $0.write($1) }
    write(change.findings.oldErrors)
    write(change.findings.newErrors)
    write(change.health) { writer, health in
      writer.write(health.old) { $0.write($1) }
      writer.write(health.new) { $0.write($1) }
    }
  }

  private mutating func write(_ subject: Subject) {
    write(subject.kind.rawValue)
    write(subject.account) { $0.write($1) }
    write(subject.name) { $0.write($1) }
  }

  private mutating func write(_ field: FieldChange) {
    write(field.field.id)
    write(field.old) { $0.write($1) }
    write(field.new) { $0.write($1) }
    write(field.effect) { $0.write($1.rawValue) }
  }

  private mutating func write(_ section: SectionChange) {
    switch section.place {
    case .preamble: write(0 as UInt64)
    case .declared(let schema):
      write(1 as UInt64)
      write(schema.id)
    case .free(let heading):
      write(2 as UInt64)
      write(heading)
    }
    write(section.kind.rawValue)
    write(section.records) { writer, record in
      writer.write(record.kind.rawValue)
      writer.write(record.key?.text) { $0.write($1) }
      writer.write(record.formerKey?.text) { $0.write($1) }
      writer.write(record.label)
      writer.write(record.fields) { $0.write($1) }
      writer.write(record.note) { $0.write($1) }
    }
    write(section.prose) { $0.write($1) }
  }

  private mutating func write(_ prose: ProseChange) {
    write(prose.paragraphs) { writer, paragraph in
      writer.write(paragraph.startsBlock)
      writer.write(paragraph.pieces) { writer, piece in
        writer.write(piece.kind.rawValue)
        writer.write(piece.text)
      }
    }
  }
}

/// Reads changes back under a schema.
package struct ChangeDecoder {
  private var reader: ByteReader
  private let schema: Schema
  private let findingKinds: [String: FindingKind]

  /// - Parameters:
  ///   - schema: of the new side, or of the old one for what is gone.
  ///   - findingKinds: all kinds of finding by id.
  package init(_ reader: ByteReader, schema: Schema, findingKinds: [String: FindingKind]) {
    self.reader = reader
    self.schema = schema
    self.findingKinds = findingKinds
  }

  /// A list of changes, to the end of the bytes.
  ///
  /// - Throws: for bytes of anything else, and when the schema does not know a field or section.
  package mutating func changes() throws(UnreadableBytes) -> [SubjectChange] {
    var changes: [SubjectChange] = []
    for _ in 0..<(try reader.unsigned()) { changes.append(try change()) }
    guard reader.isAtEnd else { throw UnreadableBytes() }
    return changes
  }

  private mutating func change() throws(UnreadableBytes) -> SubjectChange {
    let subject = try self.subject()
    // A plan's parts have the sections of the plan.
    let kind = schema[subject.kind == .account ? "plan" : subject.kind.rawValue]
    let changeKind: ChangeKind = try reader.word()
    let formerly = try reader.flag() ? try self.subject() : nil
    let displayName = try text()
    let title = try reader.flag() ? TextChange(old: try text(), new: try text()) : nil
    var fields: [FieldChange] = []
    for _ in 0..<(try reader.unsigned()) { fields.append(try field { kind?.field($0) }) }
    var sections: [SectionChange] = []
    for _ in 0..<(try reader.unsigned()) { sections.append(try section(of: kind)) }
    var change = SubjectChange(
      subject: subject, kind: changeKind, formerly: formerly, displayName: displayName, title: title, fields: fields,
      sections: sections)
    let kinds = findingKinds
    change.findings = FindingsChange(
      appeared: try reader.list { (reader) throws(UnreadableBytes) in try reader.finding(kinds) },
      vanished: try reader.list { (reader) throws(UnreadableBytes) in try reader.finding(kinds) },
      oldErrors: try reader.integer(), newErrors: try reader.integer())
    if try reader.flag() { change.health = HealthChange(old: try number(), new: try number()) }
    return change
  }

  private mutating func text() throws(UnreadableBytes) -> String? { try reader.flag() ? try reader.text() : nil }
  private mutating func number() throws(UnreadableBytes) -> Int? { try reader.flag() ? try reader.integer() : nil }
  private mutating func key() throws(UnreadableBytes) -> RecordKey? { try text().map { RecordKey($0) } }

  private mutating func subject() throws(UnreadableBytes) -> Subject {
    Subject(try reader.word(), account: try text(), name: try text())
  }

  private mutating func field(_ find: (String) -> FieldSchema?) throws(UnreadableBytes) -> FieldChange {
    guard let schema = find(try reader.text()) else { throw UnreadableBytes() }
    let old = try reader.flag() ? try reader.writtenValue() : nil
    let new = try reader.flag() ? try reader.writtenValue() : nil
    let effect: FieldChange.Effect? = try reader.flag() ? try reader.word() : nil
    return FieldChange(schema, old: old, new: new, effect: effect)
  }

  private mutating func section(of kind: KindSchema?) throws(UnreadableBytes) -> SectionChange {
    let place: SectionChange.Place
    switch try reader.unsigned() {
    case 0: place = .preamble
    case 1:
      guard let schema = kind?.section(try reader.text()) else { throw UnreadableBytes() }
      place = .declared(schema)
    case 2: place = .free(try reader.text())
    default: throw UnreadableBytes()
    }
    let changeKind: ChangeKind = try reader.word()
    var records: [RecordChange] = []
    for _ in 0..<(try reader.unsigned()) {
      var schema: SectionSchema?
      if case .declared(let section) = place { schema = section }
      records.append(try record(in: schema))
    }
    return SectionChange(place, kind: changeKind, records: records, prose: try prose())
  }

  private mutating func record(in section: SectionSchema?) throws(UnreadableBytes) -> RecordChange {
    let kind: ChangeKind = try reader.word()
    let key = try key()
    let formerKey = try self.key()
    let label = try reader.text()
    var fields: [FieldChange] = []
    for _ in 0..<(try reader.unsigned()) { fields.append(try field { section?.field($0) }) }
    return RecordChange(kind: kind, key: key, formerKey: formerKey, label: label, fields: fields, note: try prose())
  }

  private mutating func prose() throws(UnreadableBytes) -> ProseChange? {
    guard try reader.flag() else { return nil }
    let paragraphs = try reader.list { (reader) throws(UnreadableBytes) in
      let startsBlock = try reader.flag()
      let pieces = try reader.list { (reader) throws(UnreadableBytes) in
        ProseChange.Piece(try reader.word(), try reader.text())
      }
      return ProseChange.Paragraph(pieces: pieces, startsBlock: startsBlock)
    }
    return ProseChange(paragraphs: paragraphs)
  }
}
