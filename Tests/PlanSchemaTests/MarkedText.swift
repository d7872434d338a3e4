// Texts that mark the place of each expected finding: `‹…›` around the bytes that the finding must name.

import PlanSchema
import PlanText
import Testing

/// A text without its marks, and the ranges that were marked.
struct MarkedText {
  let text: String
  let marks: [SourceRange]

  init(_ marked: String) {
    var text = ""
    var marks: [SourceRange] = []
    var open: Int?
    for character in marked {
      switch character {
      case "‹": open = text.utf8.count
      case "›":
        marks.append(SourceRange(open ?? 0, text.utf8.count))
        open = nil
      default: text.append(character)
      }
    }
    self.text = text
    self.marks = marks
  }
}

/// A schema small enough to be read here, with every shape and most types.
enum Sample {
  static let planYAML = """
    kind: plan
    front-matter:
      client: { type: text, required: true, example: Northgate Foods plc }
      manager: { type: person, required: true }
      tier: { type: choice, choices: [key, growth, standard] }
      currency: { type: currency }
      sponsors: { type: list of person }
      site: { type: link }
    part-front-matter:
      kind: { type: choice, choices: [part], required: true }
    sections:
      mission: { shape: prose }
      team:
        shape: records
        key: [person]
        columns:
          person: { type: person, required: true }
          role: { type: choice, choices: [account-manager, delivery] }
          stand-in: { type: person, also: [Deputy] }
      contacts:
        shape: records
        prefix: C
        columns:
          name: { type: text, required: true }
          role: { type: list of choice, choices: [decision-maker, champion] }
          influence: { type: scale, confidential: true }
          stance: { type: choice or scale, choices: [supporter, enemy] }
          reports-to: { type: reference to contacts }
          last-contact: { type: date }
      targets:
        shape: records
        prefix: T
        columns:
          target: { type: text, required: true }
          goal: { type: money or number }
          evidence: { type: link }
          source: { type: list of reference or text }
      services:
        shape: records
        key: [service, unit]
        columns:
          service: { type: text, required: true }
          unit: { type: text }
      actions:
        shape: tasks
        prefix: A
        columns:
          owner: { type: person }
          due: { type: date }
          done: { type: date }
          for: { type: reference to targets }
          with: { type: list of reference to contacts }
      swot:
        heading: SWOT
        shape: lists
        lists:
          strengths: { prefix: S }
          weaknesses: { prefix: W }
    """

  static let reviewYAML = """
    kind: review
    front-matter:
      date: { type: date, required: true }
      ours: { type: list of person }
    sections:
      decisions:
        shape: records
        prefix: DE
        columns:
          decision: { type: text, required: true }
      notes: { shape: prose, required: true }
    """

  static let schema = Schema.read([
    SourceText(path: "plan.yaml", planYAML), SourceText(path: "review.yaml", reviewYAML),
  ])
  static var settings: Settings { Settings(schema: schema.schema) }
  static let head = """
    ---
    client: Northgate Foods plc
    manager: tom
    ---
    # Northgate Foods


    """
}

/// Decodes a text through the sample schema.
func decoded(_ text: String, as kind: String = "plan") -> (document: DecodedDocument, findings: [Finding])? {
  guard let schema = Sample.schema.schema[kind] else { return nil }
  let (document, findings) = decode(
    Document.parse(SourceText(path: "plan.md", text)), as: schema, settings: Sample.settings)
  return (document, findings)
}

/// Expects that a marked body below a fault-free head gives one finding for each mark, all of one kind.
@discardableResult
func expect(
  _ kind: FindingKind, _ body: String, head: String = Sample.head, as document: String = "plan",
  suggestion: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) -> DecodedDocument? {
  let marked = MarkedText(head + body)
  guard let (document, findings) = decoded(marked.text, as: document) else {
    Issue.record("no such kind", sourceLocation: sourceLocation)
    return nil
  }
  #expect(findings.map(\.kind.id) == marked.marks.map { _ in kind.id }, sourceLocation: sourceLocation)
  #expect(findings.map(\.place.range) == marked.marks, sourceLocation: sourceLocation)
  if let suggestion { #expect(findings.first?.suggestion == suggestion, sourceLocation: sourceLocation) }
  return document
}

/// Expects that a body below a fault-free head has no finding.
func expectNone(
  _ body: String, head: String = Sample.head, sourceLocation: SourceLocation = #_sourceLocation
)
  -> DecodedDocument?
{
  guard let (document, findings) = decoded(head + body) else { return nil }
  #expect(findings.map(\.message) == [], sourceLocation: sourceLocation)
  return document
}
