// Changes and findings that several tests render.

import Documents
import PlanDiff
import PlanFixtures
import PlanSchema
import PlanText
import Rendering
import Results

/// A quarter's work on one account.
enum Sample {
  static let before: Fixture = {
    var plan = Fixture(
      .init(
        "mission",
        prose: [
          "Be the agency that every Northgate site rings first, in each of the seven counties where the company bakes, stores or delivers.",
          "No site waits for a driver.",
        ]),
      .init(
        "contacts",
        [FixtureRecord("C1", ["name": "Priya Shah", "role": "decision-maker"]).with("influence", .scale(3), raw: "3")]),
      .init(
        "targets",
        [
          FixtureRecord(
            "T1", ["target": "Drivers desk revenue", "goal": "£640k", "actual": "£402k", "due": "2026-12-31"]),
          FixtureRecord("T2", ["target": "Sites served", "goal": "12"]),
        ]),
      .init(
        "actions",
        [
          FixtureRecord("A3", ["text": "Agree the invoice format", "owner": "@vinod"])
            .with("checked", .yesNo(false), raw: ""),
          FixtureRecord("A4", ["text": "Visit Leeds"]).with("checked", .yesNo(true), raw: "x"),
        ]))
    plan.fields = [("status", .word("draft"), "draft")]
    return plan
  }()

  static let after: Fixture = {
    var plan = Fixture(
      .init(
        "mission",
        prose: [
          "Be the agency that every Northgate site rings first, in each of the nine counties where the company bakes, stores or delivers.",
          "No site waits for a driver.", "And none for an invoice.",
        ]),
      .init(
        "contacts",
        [
          FixtureRecord("C1", ["name": "Priya Shah", "role": "decision-maker"]).with("influence", .scale(5), raw: "5"),
          FixtureRecord("C4", ["name": "Ann Lee", "role": "approver", "last-contact": "2026-10-02"]),
        ]),
      .init(
        "targets",
        [
          FixtureRecord(
            "T1",
            [
              "target": "Drivers desk revenue", "goal": "£640k", "actual": "£510k", "due": "2027-01-31",
              "owner": "dick",
            ])
        ]),
      .init(
        "actions",
        [
          FixtureRecord("A3", ["text": "Agree the invoice format", "owner": "@vinod", "done": "2026-09-28"])
            .with("checked", .yesNo(true), raw: "x"),
          FixtureRecord("A4", ["text": "Visit Leeds"]).with("checked", .yesNo(false), raw: ""),
        ]))
    plan.fields = [("status", .word("active"), "active"), ("review-every", .word("3 months"), "3 months")]
    return plan
  }()

  static var changes: [SubjectChange] { diff(old: [before.account], new: [after.account]) }

  /// A single change to one record.
  static func change(_ section: String, _ old: FixtureRecord?, _ new: FixtureRecord?) -> [SubjectChange] {
    let left = Fixture(.init(section, old.map { [$0] } ?? []))
    let right = Fixture(.init(section, new.map { [$0] } ?? []))
    return diff(old: [left.account], new: [right.account])
  }

  static let unknownColumn = FindingKind(
    "unknown-column", .error, "A table has a column that the schema does not know",
    why: "What stands in it is not read, so nobody is reminded of it.",
    mend: "Correct the heading, or declare the column in rutter.yaml.")
  static let staleContact = FindingKind(
    "stale-contact", .warning, "A contact was not spoken to for long", why: "Relations fade.", mend: "Ring them.")

  /// A finding at the first place of a word in a text.
  static func finding(
    _ kind: FindingKind, _ message: String, in text: String, at word: String, path: String = "plan.md"
  )
    -> Finding
  {
    let source = SourceText(path: path, text)
    let bytes = Array(word.utf8)
    let start = (0...max(0, source.bytes.count - bytes.count)).first { source.bytes[$0...].starts(with: bytes) } ?? 0
    return Finding(kind, message, in: source, at: SourceRange(start, start + bytes.count))
  }

  static let plain = TerminalFormat(usesColour: false, width: 80)
}
