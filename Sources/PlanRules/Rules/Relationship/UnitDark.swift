// A unit that buys, or could, in which we know nobody.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let unitDark = Rule(
    "unit-dark", .warning, in: .relationship, "A unit of the client that matters has no contact",
    sections: ["units", "contacts"],
    why: """
      Money that comes from a place where nobody knows us goes away without a word. Money that could come from \
      there goes to whoever is known.
      """,
    mend: "Ask a contact of another unit for an introduction, and write the unit beside the new contact.",
    bad: """
      ## Units
      | Id | Unit             | Revenue |
      | -- | ---------------- | ------- |
      | U1 | Derby works      | £220k   |
      | U2 | Leeds plant      | £85k    |
      ## Contacts
      | Id | Name       | Unit | Influence | Stance    | Owner |
      | -- | ---------- | ---- | --------- | --------- | ----- |
      | C1 | Priya Shah | U1   | 5         | supporter | tom   |
      | C2 | Paul Reed  | U1   | 4         | mentor    | jane  |
      """,
    good: """
      ## Units
      | Id | Unit             | Revenue |
      | -- | ---------------- | ------- |
      | U1 | Derby works      | £220k   |
      | U2 | Leeds plant      | £85k    |
      | U3 | Hull depot       |         |
      ## Contacts
      | Id | Name       | Unit | Influence | Stance    | Owner |
      | -- | ---------- | ---- | --------- | --------- | ----- |
      | C1 | Priya Shah | U1   | 5         | supporter | tom   |
      | C2 | Paul Reed  | U2   | 4         | mentor    | jane  |
      """
  ) { account, findings in
    let units = account.records("units")
    guard !units.isEmpty, !account.known.isEmpty else { return }
    let covered = account.known.compactMap { $0.record.reference("unit") }
    // Contacts without a unit may work anywhere.
    guard covered.count * 2 > account.known.count else { return }
    for unit in units {
      guard let key = unit.key, !covered.contains(key) else { continue }
      if let revenue = unit.money("revenue"), revenue.amount > .zero {
        findings.report(
          "\(unit.title) earns us \(unit.raw("revenue") ?? ""), and we know nobody there", at: unit, "unit")
      } else if let service = account.records("services").first(where: {
        $0.reference("unit") == key && $0.isWorthSomething
      }) {
        findings.report(
          "we know nobody at \(unit.title), where \(service.raw("service") ?? "") is wanted", at: unit, "unit")
      }
    }
  }
}

extension RecordView {
  /// Whether a service earns us something, or could.
  fileprivate var isWorthSomething: Bool {
    [money("revenue"), money("potential")].contains { $0.map { $0.amount > .zero } ?? false }
  }
}
