// Three-way merge of plans by what they say.

package import PlanSchema
import PlanText

/// What became of three versions of a plan.
package struct Merged: Sendable {
  /// Regions between conflict markers.
  package let conflicts: Int
  /// Ids of theirs that were given anew, because ours had given them to other records.
  package let renumbered: [Renumbered]
  private let text: MergedText
  private let form: TextForm
  private let isPlain: Bool

  init(_ text: MergedText, renumbered: [Renumbered], form: TextForm, isPlain: Bool) {
    self.text = text
    self.renumbered = renumbered
    self.form = form
    self.isPlain = isPlain
    conflicts = text.regions
  }

  /// The whole file, with markers around what is left to a person.
  package func bytes(_ markers: ConflictMarkers = ConflictMarkers()) -> [UInt8] {
    form.bytes(
      of: text.written(markers, lineEnd: !isPlain && form.lineEnds == .crlf ? [0x0D, 0x0A] : [0x0A]),
      fromPlainLineEnds: isPlain, holdsConflict: conflicts > 0)
  }
}

/// Merges three versions of a plan file.
///
/// Sections, records, values, front matter keys, paragraphs and sentences that only one side changed are taken from that
/// side. Where both say something else than the base, and not the same, the smallest region of whole lines is a
/// conflict. The result is read back and held against what the versions say; what cannot be proven is not returned.
///
/// - Parameters:
///   - files: the bytes of each version; an empty base is a file that both sides added.
///   - kind: what kind of document it is.
///   - currency: currency of amounts that name none, where the file does not say it.
///   - keeping: ids that are not given anew, though both sides added them.
/// - Throws: `Unmergeable` when a version cannot be read, or the result could not be proven.
package func merge(
  _ files: Versions<[UInt8]>, path: String, as kind: KindSchema, settings: Settings, currency: String? = nil,
  keeping: Set<String> = []
) throws(Unmergeable) -> Merged {
  if let settled = files.settled { return Merged(MergedText(settled), renumbered: [], form: .plain, isPlain: true) }
  let forms = files.map { TextForm(of: $0) }
  let isPlain = Version.allCases.allSatisfy { forms[$0].lineEnds != .mixed }
  var texts = Versions { forms[$0].text(of: files[$0], withPlainLineEnds: isPlain) }
  let base = try ConflictedBase(texts.base)
  texts.base = base.text
  let reading = Reading(path: path, kind: kind, settings: settings, currency: currency)
  var decoded = try Versions<DecodedDocument> { (version) throws(Unmergeable) in
    try reading.read(texts[version], version)
  }
  let renumbering = Renumbering(decoded, keeping: keeping, knownBefore: base.words)
  if !renumbering.ids.isEmpty {
    texts.theirs = renumbering.applied(to: texts.theirs, base: texts.base)
    decoded.theirs = try reading.read(texts.theirs, .theirs)
  }
  let aliases = Versions<[String: [String: String]]> {
    $0 == .base ? [:] : PlanMerge.aliases(in: decoded[$0], of: decoded.base)
  }
  let sides = try Versions<Side> { (version) throws(Unmergeable) in
    try Side(decoded[version], records: RecordIndex(decoded[version], aliases: aliases[version]))
  }
  let merged = try Merger(sides: sides).merged()
  try Proof(decoded: decoded, aliases: aliases, reading: reading).check(merged)
  return Merged(merged, renumbered: renumbering.ids, form: TextForm.merged(forms), isPlain: isPlain)
}

/// How the versions are read.
struct Reading {
  let path: String
  let kind: KindSchema
  let settings: Settings
  let currency: String?

  /// - Throws: when the text has errors that make its structure uncertain.
  func read(_ text: [UInt8], _ version: Version) throws(Unmergeable) -> DecodedDocument {
    let document = Document.parse(SourceText(path: path, bytes: text))
    if let finding = document.findings.first(where: { $0.severity == .error }) {
      let name =
        switch version {
        case .base: "the common ancestor"
        case .ours: "our version"
        case .theirs: "their version"
        }
      throw Unmergeable("\(name) cannot be read (line \(finding.place.start.line): \(finding.message))")
    }
    return decode(document, as: kind, settings: settings, currency: currency).0
  }
}
