// All ways to those who decide lead through one contact.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let reachThroughOne = Rule(
    "reach-through-one", .warning, in: .relationship, "All ways to those who decide lead through one contact",
    sections: ["contacts"],
    why: """
      A single go-between decides what reaches the people at the top, and in which words. If they leave or turn, we \
      are cut off.
      """,
    mend: """
      Ask for a meeting with whoever decides, or win a second contact who reports to them or whom they listen to.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Coverage | Reports to | Owner |
      | -- | ---------- | -------------- | --------- | --------- | -------- | ---------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | neutral   | none     |            | tom   |
      | C2 | Paul Reed  | champion       | 4         | mentor    | in-depth | C1         | jane  |
      | C3 | Rosa Diaz  | user           | 2         | neutral   | several  | C2         | dick  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Coverage | Reports to | Influences | Owner |
      | -- | ---------- | -------------- | --------- | --------- | -------- | ---------- | ---------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | neutral   | none     |            |            | tom   |
      | C2 | Paul Reed  | champion       | 4         | mentor    | in-depth | C1         |            | jane  |
      | C3 | Rosa Diaz  | user           | 2         | neutral   | several  | C2         | C1         | dick  |
      """
  ) { account, findings in
    // Beyond a few hundred contacts a table no longer tells who leads to whom.
    guard !account.isStandard, (2...200).contains(account.known.count),
      let first = account.known.first(where: \.isDecider), !isMet(first)
    else { return }
    let ways = WaysToDeciders(account.known)
    guard let gate = ways.onlyGate else { return }
    let deciders = account.known.count(where: \.isDecider)
    findings.report(
      "we reach \(deciders == 1 ? first.title : "all \(deciders) who decide") through \(gate.title) only",
      at: gate.record,
      "name")
  }
}

/// Whether one of us speaks to a contact.
private func isMet(_ contact: KnownContact) -> Bool {
  !contact.holders.isEmpty && contact.record.text("coverage") != "none"
}

/// Who leads to whom: a contact leads to their boss and to those whom they sway.
private struct WaysToDeciders {
  private let contacts: [KnownContact]
  /// Places of the contacts to whom each leads.
  private let next: [[Int]]
  /// Places of those to whom one of us speaks.
  private let met: [Int]

  init(_ contacts: [KnownContact]) {
    self.contacts = contacts
    var places: [RecordKey: Int] = [:]
    for (place, contact) in contacts.enumerated() { places[contact.key] = place }
    next = contacts.map { contact in
      ([contact.boss].compactMap(\.self) + contact.record.references("influences").map(\.key)).compactMap { places[$0] }
    }
    met = contacts.indices.filter { isMet(contacts[$0]) }
  }

  /// The contact without whom nobody who decides could be reached; nil where one of them is spoken to, where nobody can
  /// be reached anyway, and where there are several ways.
  var onlyGate: KnownContact? {
    guard !met.contains(where: { contacts[$0].isDecider }), reachesDecider(without: nil) else { return nil }
    return contacts.indices.first { !contacts[$0].isDecider && !reachesDecider(without: $0) }.map { contacts[$0] }
  }

  private func reachesDecider(without gate: Int?) -> Bool {
    var seen = Set(met)
    if let gate { seen.insert(gate) }
    var open = met.filter { $0 != gate }
    while let place = open.popLast() {
      if contacts[place].isDecider { return true }
      for other in next[place] where seen.insert(other).inserted { open.append(other) }
    }
    return false
  }
}
