// Reads a document through the schema of its kind: text in, typed records and findings out. Never fails.

package import PlanText

/// Reads a document through the schema of its kind.
///
/// - Parameters:
///   - currency: currency of amounts that name none, such as `GBP`. For a part or a review, that of the plan. Nil: what
///     the document's own front matter says, or else the settings.
/// - Returns: whatever could be decoded, and a finding for all else. The document's own syntax findings are not repeated.
package func decode(
  _ document: Document, as kind: KindSchema, settings: Settings, currency: String? = nil
) -> (DecodedDocument, [Finding]) {
  var decoder = DocumentDecoder(document: document, kind: kind, settings: settings, currency: currency)
  if !document.isRefused {
    decoder.decodeFrontMatter()
    decoder.decodeTitle()
    decoder.decodeSections()
  }
  let decoded = DecodedDocument(
    kind: kind, document: document, title: decoder.title, fields: decoder.fields, sections: decoder.sections,
    freeSections: decoder.freeSections, references: decoder.references)
  // The one finding of an unfinished merge says all: the others would be about markers, and records that stand twice.
  return (decoded, document.holdsConflict ? [] : decoder.findings)
}

/// What is known so far of the document that is being decoded.
struct DocumentDecoder {
  let document: Document
  let source: SourceText
  let kind: KindSchema
  let settings: Settings
  /// Currency of amounts that name none.
  var reading: ValueReading
  /// Whether the caller named the currency; then front matter cannot.
  let isCurrencyGiven: Bool

  var title: String?
  var fields: [DecodedField] = []
  var sections: [DecodedSection] = []
  var freeSections: [FreeSection] = []
  var references: [PendingReference] = []
  /// Ids used so far, with the place of the first use.
  var idUses: [String: SourceRange] = [:]
  var findings: [Finding] = []

  /// More findings than a reader takes in; a hostile text could otherwise cost hundreds of bytes for each of its own.
  static let mostFindings = 1_000

  init(document: Document, kind: KindSchema, settings: Settings, currency: String?) {
    self.document = document
    self.source = document.source
    self.kind = kind
    self.settings = settings
    self.reading = ValueReading(currency: currency ?? settings.currency)
    self.isCurrencyGiven = currency != nil
  }

  mutating func report(
    _ kind: FindingKind, _ message: String, at range: SourceRange,
    suggestion: String? = nil, related: [RelatedPlace] = [], fix: [Edit] = []
  ) {
    guard findings.count < Self.mostFindings else {
      if findings.count == Self.mostFindings {
        findings.append(
          Finding(
            .tooManyFindings, "more than \(Self.mostFindings) findings in this file; the rest is not shown",
            in: source, at: range))
      }
      return
    }
    findings.append(
      Finding(kind, message, in: source, at: range, suggestion: suggestion, related: related, fix: fix))
  }

  mutating func decodeTitle() {
    guard let heading = document.title else {
      report(
        .titleMissing, "the file has no title", at: .at(document.frontMatter?.range.upperBound ?? 0),
        suggestion: "write a line '# Name' above the first section")
      return
    }
    let text = source.string(in: heading.textRange)
    if text.isEmpty {
      report(.titleMissing, "the title is empty", at: heading.range)
    } else {
      title = text
    }
  }
}
