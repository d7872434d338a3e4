package import PlanModel
import PlanSchema
package import PlanText

/// What one rule finds in one account: knows the rule, so that a check only says what and where.
package struct RuleFindings {
  package let rule: Rule
  private let account: ExaminedAccount
  private let values: [Int]
  private(set) var found: [Found] = []

  /// A finding with what waivers and health need to know of it.
  struct Found {
    var finding: Finding
    let record: RecordKey?
  }

  init(_ rule: Rule, _ account: ExaminedAccount, values: [Int]) {
    self.rule = rule
    self.account = account
    self.values = values
  }

  /// The value of a threshold that the rule declares; 0 for a name that it does not (a test finds those).
  package subscript(_ threshold: String) -> Int {
    rule.thresholds.firstIndex { $0.name == threshold }.map { values[$0] } ?? 0
  }

  /// Reports a record: at a field of it, or the whole row or task where the text has no place for the field.
  package mutating func report(
    _ message: String, at record: RecordView, _ field: String? = nil, suggestion: String? = nil, fix: [Edit] = []
  ) {
    guard let source = source(of: record) else { return }
    let range = field.flatMap { record.range(of: $0) } ?? record.range
    add(
      Finding(rule.kind, message, in: source, at: range, suggestion: suggestion, fix: fix),
      record.key)
  }

  /// Reports a key of the front matter, or where it should stand.
  package mutating func report(_ message: String, atKey field: String, suggestion: String? = nil) {
    guard let plan = account.account.decoded.documents.first else { return }
    let range =
      plan.fields.first { $0.schema.id == field }?.range ?? plan.document.title?.range
      ?? .at(plan.document.frontMatter?.range.upperBound ?? 0)
    add(Finding(rule.kind, message, in: plan.source, at: range, suggestion: suggestion), nil)
  }

  /// Reports a section as a whole, at its heading; at the plan's title where it is not there.
  package mutating func report(_ message: String, atSection section: String, suggestion: String? = nil) {
    guard let section = account.account.decoded.section(section), let source = source(section.path) else {
      report(message, suggestion: suggestion)
      return
    }
    add(Finding(rule.kind, message, in: source, at: section.section.heading.range, suggestion: suggestion), nil)
  }

  /// Reports the plan as a whole, at its title.
  package mutating func report(_ message: String, suggestion: String? = nil) {
    report(message, atKey: "", suggestion: suggestion)
  }

  /// Reports a review, at a key of its front matter or at its title. Waivers name it by its file, such as `2026-09-30`.
  package mutating func report(
    _ message: String, at review: Review, _ field: String? = nil, suggestion: String? = nil
  ) {
    let document = review.document
    let range =
      document.fields.first { $0.schema.id == field }?.range ?? document.document.title?.range
      ?? .at(document.document.frontMatter?.range.upperBound ?? 0)
    add(
      Finding(rule.kind, message, in: document.source, at: range, suggestion: suggestion), RecordKey(review.name))
  }

  /// Reports a record of a review.
  package mutating func report(_ message: String, at record: RecordView, in review: Review, _ field: String? = nil) {
    let range = field.flatMap { record.range(of: $0) } ?? record.range
    add(Finding(rule.kind, message, in: review.document.source, at: range), record.key)
  }

  private mutating func add(_ finding: Finding, _ record: RecordKey?) {
    found.append(Found(finding: finding, record: record))
  }

  /// The text in which a record stands. It is looked for only where something is found.
  private func source(of record: RecordView) -> SourceText? {
    let documents = account.account.decoded.documents
    let holder = documents.first { document in
      document.section(record.section.id)?.records.contains { $0 === record.record } ?? false
    }
    return (holder ?? documents.first)?.source
  }

  private func source(_ path: String) -> SourceText? {
    let documents = account.account.decoded.documents
    return (documents.first { $0.source.path == path } ?? documents.first)?.source
  }
}
