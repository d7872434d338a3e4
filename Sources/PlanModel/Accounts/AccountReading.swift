// One account, while it is being read.

import PlanSchema
import PlanText

struct AccountReading {
  let reader: AccountReader
  let id: String
  private var plan: DecodedDocument?
  private var parts: [DecodedDocument] = []
  private var reviews: [DecodedDocument] = []
  private var handovers: [DecodedDocument] = []
  private var keys: AccountKeys
  private var foreign: [ForeignReference] = []
  private var findings: [Finding] = []

  init(reader: AccountReader, id: String) {
    self.reader = reader
    self.id = id
    self.keys = AccountKeys(sectionIDs: reader.sectionIDs)
  }

  mutating func read(_ files: [SourceText]) {
    let files = files.sorted { $0.path < $1.path }.map { (kind: PlanFile(path: $0.path), text: $0) }
    checkLayout(files)
    var currency: String?
    for (kind, file) in files {
      guard case .plan = kind else { continue }
      let decoded = decode(Document.parse(file), as: "plan", currency: nil)
      if case .word(let code)? = decoded?["currency"] { currency = code }
      plan = decoded
    }
    for (kind, file) in files {
      switch kind {
      case .besidePlan: readPart(file, currency: currency)
      case .review(_, let name):
        guard let review = decode(Document.parse(file), as: "review", currency: currency) else { continue }
        checkDate(of: review, name: name)
        reviews.append(review)
      case .handover(_, let name):
        guard let handover = decode(Document.parse(file), as: "handover", currency: currency) else { continue }
        checkDate(of: handover, name: name)
        handovers.append(handover)
      case .plan, .settings, .people, .other: break
      }
    }
    checkSections()
    gatherKeys()
  }

  private mutating func readPart(_ file: SourceText, currency: String?) {
    let document = Document.parse(file)
    guard let kind = document.frontMatter?.root?["kind"] else {
      // It may be a part whose front matter cannot be read; nobody would miss its sections.
      if file.bytes.starts(with: [0x2D, 0x2D, 0x2D]) { findings += document.findings }
      return
    }
    if kind.text == "part" {
      if let part = decode(document, as: "part", currency: currency) { parts.append(part) }
    } else if let text = kind.text, nearest(to: text, among: CollectionOfOne("part")) != nil {
      findings.append(
        Finding(
          .unknownKind, "a file beside a plan cannot be of the kind '\(text)'", in: file, at: kind.range,
          suggestion: "did you mean 'part'?"))
    }
  }

  private mutating func decode(_ document: Document, as kind: String, currency: String?) -> DecodedDocument? {
    findings += document.findings
    guard let kind = reader.settings.schema[kind] else { return nil }
    let (decoded, findings) = PlanSchema.decode(document, as: kind, settings: reader.settings, currency: currency)
    self.findings += findings
    return decoded
  }

  /// The plan first, then its parts.
  private var documents: [DecodedDocument] { (plan.map { [$0] } ?? []) + parts }
  private var allDocuments: [DecodedDocument] { documents + reviews + handovers }

  private mutating func checkLayout(_ files: [(kind: PlanFile, text: SourceText)]) {
    guard let first = files.first(where: { $0.kind.account != nil })?.text else { return }
    let planFile = files.first { $0.kind == .plan(account: id) }?.text
    if !isSlug(id) {
      findings.append(
        Finding(
          .folderName, "the folder name '\(id)' cannot be the id of an account", in: planFile ?? first, at: .at(0)))
    }
    if planFile == nil {
      findings.append(
        Finding(.planMissing, "the folder '\(Layout.folder(of: id))' has no plan.md", in: first, at: .at(0)))
    }
  }

  /// `2026-09-30-topic` must hold what is dated 2026-09-30.
  private mutating func checkDate(of document: DecodedDocument, name: String) {
    guard let field = document.fields.first(where: { $0.schema.id == "date" }), case .date? = field.value else {
      return
    }
    let rest = name.dropFirst(field.raw.count)
    if name.hasPrefix(field.raw), rest.isEmpty || rest.hasPrefix("-") { return }
    findings.append(
      Finding(
        .fileDate, "the file is named '\(name).md', and its date is \(field.raw)", in: document.source,
        at: field.range, suggestion: "name it '\(field.raw).md', or '\(field.raw)-topic.md'"))
  }

  /// A section stands in one file of a plan only, and a required one in at least one.
  private mutating func checkSections() {
    guard let plan, !plan.document.isRefused else { return }
    var first: [String: (section: DecodedSection, source: SourceText)] = [:]
    for document in documents {
      for section in document.sections {
        guard let earlier = first[section.schema.id] else {
          first[section.schema.id] = (section, document.source)
          continue
        }
        guard earlier.source.path != document.source.path else { continue }
        findings.append(
          Finding(
            .partRepeatsSection,
            "the section '\(section.schema.heading)' stands in \(earlier.source.path) already", in: document.source,
            at: section.section.heading.range,
            related: [
              RelatedPlace("it stands here first", SourcePlace(earlier.source, earlier.section.section.heading.range))
            ]))
      }
    }
    for schema in plan.kind.sections where schema.requirement == .required && first[schema.id] == nil {
      findings.append(
        Finding(
          .missingSection, "the section '\(schema.heading)' is missing", in: plan.source,
          at: plan.document.title?.range ?? .at(plan.document.frontMatter?.range.upperBound ?? 0),
          suggestion: "add a line '## \(schema.heading)' and write below it"))
    }
  }

  /// Gathers the keys of all records; an id that two files use is reported where it is used second.
  private mutating func gatherKeys() {
    for document in allDocuments {
      for section in document.sections {
        let number = reader.sectionNumbers[section.schema.id] ?? 0
        let hasIDs = section.schema.prefix != nil || !section.schema.lists.isEmpty
        for record in section.records {
          guard let key = record.key else { continue }
          if hasIDs, keys.look(up: key, in: []) != .unknown, isID(key) {
            reportTwice(key, record, section, in: document)
          }
          keys.insert(key, section: number)
        }
      }
    }
  }

  private func isID(_ key: RecordKey) -> Bool { !key.text.utf8.contains(0x20) }

  private mutating func reportTwice(
    _ key: RecordKey, _ record: Record, _ section: DecodedSection, in document: DecodedDocument
  ) {
    var related: [RelatedPlace] = []
    search: for other in allDocuments where other.source.path != document.source.path {
      for section in other.sections {
        guard let first = section.records.first(where: { $0.key == key }) else { continue }
        related = [RelatedPlace("first used here", SourcePlace(other.source, first.range))]
        break search
      }
    }
    let range = section.schema.fieldIndex("id").flatMap { record.ranges[$0] } ?? record.range
    findings.append(
      Finding(.idTwice, "the id \(key) is used twice in this account", in: document.source, at: range, related: related)
    )
  }

  mutating func checkReferences(fileExists: (String) -> Bool) {
    var checks = ReferenceChecks(people: reader.people)
    for document in allDocuments {
      for pending in document.references {
        switch pending.target {
        case .person(let person): checks.checkPerson(person, at: pending.range, in: document.source)
        case .file(let link): checks.checkFile(link, at: pending.range, in: document.source, exists: fileExists)
        case .account(let account): keep(account, nil, [], pending.range, document)
        case .record(let reference, let sections):
          if let account = reference.account, account != id {
            keep(account, reference.key, sections, pending.range, document)
          } else {
            checks.checkRecord(reference, sections: sections, keys: keys, at: pending.range, in: document.source)
          }
        }
      }
    }
    findings += checks.findings
  }

  private mutating func keep(
    _ account: String, _ key: RecordKey?, _ sections: [String], _ range: SourceRange, _ document: DecodedDocument
  ) {
    foreign.append(
      ForeignReference(
        account: account, key: key, sections: sections, place: SourcePlace(document.source, range),
        logical: LogicalPlace(of: range, in: document)))
  }

  func result() -> AccountResult {
    AccountResult(
      account: plan == nil ? nil : DecodedAccount(id: id, documents: documents), reviews: reviews,
      handovers: handovers, findings: findings.inReadingOrder(),
      index: AccountIndex(id: id, keys: keys, foreign: foreign))
  }
}
