package import PlanText

/// Edits a plan as its schema understands it, changing only the bytes that must change.
///
/// Each step is applied to the text and read back before the next, so that what a step leaves behind is always a plan
/// that has been parsed, never one that was only computed.
package struct PlanEditor: Sendable {
  /// The plan as the steps so far left it.
  package private(set) var account: DecodedAccount
  let settings: Settings
  /// Contents before the first step, by path.
  private let original: [String: [UInt8]]

  package init(_ account: DecodedAccount, settings: Settings) {
    self.account = account
    self.settings = settings
    original = Dictionary(
      account.documents.map { ($0.source.path, $0.source.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Files whose bytes differ from what they were, with their new bytes.
  package var changedFiles: [SourceText] {
    account.documents.map(\.source).filter { original[$0.path] != $0.bytes }
  }

  /// Currency that amounts without one are in.
  var currency: String? {
    guard case .word(let code)? = account["currency"] else { return settings.currency }
    return code
  }

  /// Applies edits to one document and reads it back.
  mutating func apply(_ edits: [Edit], to path: String) throws(EditProblem) {
    guard let place = account.documents.firstIndex(where: { $0.source.path == path }) else {
      throw EditProblem("there is no file \(path)")
    }
    let decoded = account.documents[place]
    guard let bytes = decoded.source.applying(edits) else {
      throw EditProblem("\(path) cannot be edited there", hint: "Edit the file by hand.")
    }
    let document = Document.parse(SourceText(path: path, bytes: bytes))
    var documents = account.documents
    documents[place] = decode(document, as: decoded.kind, settings: settings, currency: currency).0
    account = DecodedAccount(id: account.id, documents: documents)
  }

  /// Checks a value as it would be checked in the file.
  /// - Returns: the text to write.
  func checked(_ text: String, for field: FieldSchema, in section: SectionSchema?) throws(EditProblem) -> String {
    let trimmed = Self.trimmed(text)
    if trimmed.isEmpty {
      guard field.requirement != .required else {
        throw EditProblem("\(field.heading) cannot be empty: it is required")
      }
      return ""
    }
    let source = SourceText(path: "", trimmed)
    switch ValueReading(currency: currency).read(WrittenValue(source, source.range), as: field.type) {
    case .success: return trimmed
    case .failure(let problem):
      throw EditProblem("\(field.heading): \(problem.message)", hint: problem.suggestion)
    }
  }

  /// The field that a name means, by id, heading or another spelling.
  func field(_ name: String, in section: SectionSchema) throws(EditProblem) -> FieldSchema {
    let folded = name.lowercased().split(separator: " ").joined(separator: "-")
    let match = section.fields.first { field in
      field.id == folded || field.heading.lowercased() == name.lowercased()
        || field.aliases.contains { $0.lowercased() == name.lowercased() }
    }
    if let match { return match }
    let names = section.fields.map(\.id)
    throw EditProblem(
      "\(section.heading) has no field '\(name)'",
      hint: nearest(to: name, among: names).map { "Did you mean \($0)?" }
        ?? "It has: \(names.joined(separator: ", ")).")
  }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
