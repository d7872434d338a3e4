/// A place in a plan as people write it on the command line: `T1.actual`, `status`, `team/tom.stand-in`,
/// `services/Drivers@U1.state`, `mission`.
package struct ValuePath: Equatable, Sendable {
  /// Section id; nil when the key alone tells.
  package var section: String?
  /// Key of a record; nil for front matter and whole sections.
  package var key: RecordKey?
  /// Field of the record or the front matter; nil for a whole record or section.
  package var field: String?

  /// Reads a path against a plan and its schema, because keys may hold dots and spaces.
  /// - Throws: `EditProblem` that names the nearest things that do exist.
  package init(_ text: String, in account: DecodedAccount) throws(EditProblem) {
    guard let kind = account.documents.first?.kind else { throw EditProblem("the plan has no schema") }
    if let slash = text.firstIndex(of: "/"), let schema = Self.section(String(text[..<slash]), in: kind) {
      self = try Self.inSection(schema, String(text[text.index(after: slash)...]), of: account)
      return
    }
    if kind.field(text) != nil {
      self.init(section: nil, key: nil, field: text)
      return
    }
    if let path = Self.record(text, in: account) {
      self = path
      return
    }
    if let schema = Self.section(text, in: kind) {
      self.init(section: schema.id, key: nil, field: nil)
      return
    }
    throw Self.unknown(text, in: account, kind: kind)
  }

  private init(section: String?, key: RecordKey?, field: String?) {
    self.section = section
    self.key = key
    self.field = field
  }

  /// A record by key in any section, ids before natural keys: `T1`, `T1.actual`, `tom.stand-in`.
  private static func record(_ text: String, in account: DecodedAccount) -> ValuePath? {
    let sections = account.sections
    for section in sections.filter({ $0.schema.prefix != nil }) + sections.filter({ $0.schema.prefix == nil }) {
      if let path = record(text, in: section) { return path }
    }
    return nil
  }

  /// The longest key that the text begins with wins, so that a key with a dot in it is found.
  private static func record(_ text: String, in section: DecodedSection) -> ValuePath? {
    let keys = section.records.compactMap(\.key).filter { key in
      text == key.text || text.hasPrefix(key.text + ".")
    }
    guard let key = keys.max(by: { $0.text.utf8.count < $1.text.utf8.count }) else { return nil }
    let rest = text.dropFirst(key.text.count + 1)
    return ValuePath(section: section.schema.id, key: key, field: rest.isEmpty ? nil : String(rest))
  }

  private static func inSection(
    _ schema: SectionSchema, _ text: String, of account: DecodedAccount
  ) throws(EditProblem)
    -> ValuePath
  {
    if let section = account.section(schema.id), let path = record(text, in: section) { return path }
    let keys = account.section(schema.id)?.records.compactMap(\.key?.text) ?? []
    throw EditProblem(
      "there is no record '\(text)' in \(schema.heading) of \(account.id)",
      hint: keys.isEmpty ? "The section has no records yet." : "It has: \(keys.prefix(20).joined(separator: ", ")).")
  }

  private static func section(_ name: String, in kind: KindSchema) -> SectionSchema? {
    let folded = name.lowercased()
    return kind.sections.first { $0.id == folded || $0.heading.lowercased() == folded }
  }

  private static func unknown(_ text: String, in account: DecodedAccount, kind: KindSchema) -> EditProblem {
    let stem = text.prefix { $0 != "." }
    let keys = account.sections.flatMap { $0.records.compactMap(\.key?.text) }
    let names = keys + kind.frontMatter.map(\.id) + kind.sections.map(\.id)
    let near = nearest(to: String(stem), among: names)
    return EditProblem(
      "'\(text)' names nothing in \(account.id)",
      hint: near.map { "Did you mean \($0)?" }
        ?? "Write a record and a field (T1.actual), a key of the front matter (status), or a section (mission).")
  }
}
