// What is asked of a review when it is closed: who took part, who answers for what was decided, whether its day has come.

package import PlanSchema
package import PlanText

extension FindingKind {
  package static let nobodyFromClient = FindingKind(
    "nobody-from-client", .error, "A review with the client has nobody from the client",
    why: "A review that the client did not take part in is one among ourselves, and the account counts as unreviewed.",
    mend: "Name who took part after `theirs:`, or write `kind: internal`.")

  package static let nobodyFromUs = FindingKind(
    "nobody-from-us", .error, "A review has nobody from our side",
    why: "Nobody could say what was meant by what was decided.", mend: "Name who took part after `ours:`.")

  package static let attendanceUnconfirmed = FindingKind(
    "attendance-unconfirmed", .error, "Nobody has said whether the contacts who were expected took part",
    why: "They were suggested by the last review or by their weight; a review must not claim a meeting with them.",
    mend: "Move those who took part from `expected:` to `theirs:` and take the line `expected:` out.")

  package static let decisionUnowned = FindingKind(
    "decision-unowned", .error, "A decision has nobody who answers for it",
    why: "What nobody answers for is not done, and the next review finds it where this one left it.",
    mend: "Name one person of people.md in the column By.")

  package static let reviewAhead = FindingKind(
    "review-ahead", .error, "A review is closed before its day",
    why: "What is decided on the day would be missing from a review that never changes again.",
    mend: "Close it on its day or later, or correct `date:` if it was held already.")

  /// What is asked of a review when it is closed, and not before.
  package static let closingKinds: [FindingKind] = [
    .nobodyFromClient, .nobodyFromUs, .attendanceUnconfirmed, .decisionUnowned, .reviewAhead,
  ]
}

extension Review {
  /// What stands against closing the review, beside what the check finds.
  package func closingFindings(today: CalendarDate, people: People) -> [Finding] {
    var findings: [Finding] = []
    func report(_ kind: FindingKind, _ message: String, at range: SourceRange?, _ suggestion: String? = nil) {
      findings.append(
        Finding(kind, message, in: document.source, at: range ?? .at(0), suggestion: suggestion))
    }
    if let date, date > today {
      report(.reviewAhead, "the review is dated \(date), and today is \(today)", at: place("date"))
    }
    if ours.isEmpty { report(.nobodyFromUs, "nobody from our side took part", at: place("ours", "kind")) }
    if !expected.isEmpty {
      let names = expected.map(\.text).joined(separator: ", ")
      report(
        .attendanceUnconfirmed, "whether \(names) took part is not said yet", at: place("expected"),
        "'rutter review close \(account ?? "") --theirs \(expected.map(\.text).joined(separator: ","))' says that they did"
      )
    } else if kind == "client", theirs.isEmpty {
      report(.nobodyFromClient, "nobody from the client took part", at: place("theirs", "kind"))
    }
    for decision in decisions {
      let name = decision.key?.text ?? "a decision"
      if let person = decision.person("by") {
        guard let reason = people[person]?.status, reason != "active" else { continue }
        report(
          .decisionUnowned, "\(name) is to be answered for by \(person.name), who is no longer active (\(reason))",
          at: decision.range(of: "by") ?? decision.range)
      } else if decision["by"] == Value.none {
        report(.decisionUnowned, "nobody answers for \(name)", at: decision.range(of: "by") ?? decision.range)
      }
    }
    return findings
  }

  private var account: String? { PlanFile(path: document.source.path).account }

  /// Where the value of the first key stands that is written at all.
  private func place(_ keys: String...) -> SourceRange? {
    keys.lazy.compactMap { key in document.fields.first { $0.schema.id == key }?.range }.first
  }
}
