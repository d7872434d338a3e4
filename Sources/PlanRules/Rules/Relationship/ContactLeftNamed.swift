// A contact who has gone is still counted on.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let contactLeftNamed = Rule(
    "contact-left-named", .warning, in: .relationship, "A contact who has gone is still named in open work",
    sections: ["contacts"],
    why: """
      An order, a target or an action that rests on somebody who is no longer there is going nowhere, and looks as \
      if it were.
      """,
    mend: "Name their successor, or somebody else at the client, in every place where they are still named.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status |
      | -- | ---------- | --------- | --------- | ----- | ------ |
      | C1 | Priya Shah | 5         | supporter | tom   | active |
      | C2 | Paul Reed  | 4         | mentor    | jane  | left   |
      ## Actions
      - [ ] A1 Show the rota to the plant manager @dick due:2026-11-14 with:C2
      - [ ] A2 Ask for a reference @dick due:2026-12-14 with:C2
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status |
      | -- | ---------- | --------- | --------- | ----- | ------ |
      | C1 | Priya Shah | 5         | supporter | tom   | active |
      | C2 | Paul Reed  | 4         | mentor    | jane  | left   |
      ## Actions
      - [x] A1 Show the rota to the plant manager @dick due:2026-11-14 with:C2
      - [ ] A2 Ask for a reference @dick due:2026-12-14 with:C1
      """
  ) { account, findings in
    guard account.contacts.count > account.activeContacts.count else { return }
    for contact in account.contacts {
      guard let key = contact.key, let status = contact.text("status"), status == "left" || status == "moved" else {
        continue
      }
      let places = account.openPlaces(of: key)
      guard let first = places.first else { continue }
      let others = places.count - 1
      let more = others == 0 ? "" : ", and is named in \(others) more \(others == 1 ? "place" : "places")"
      findings.report(
        "\(contact.title) has \(status == "left" ? "left" : "moved on") and \(first.words)\(more)", at: first.record,
        first.field)
    }
  }
}

/// Where a contact is counted on.
private struct OpenPlace {
  let record: RecordView
  let field: String
  let words: String
}

extension ExaminedAccount {
  /// What goes on and names a contact, what weighs most first.
  fileprivate func openPlaces(of contact: RecordKey) -> [OpenPlace] {
    var places: [OpenPlace] = []
    func look(_ records: [RecordView], _ fields: String..., words: (RecordView) -> String) {
      for record in records {
        guard let field = fields.first(where: { record.references($0).contains { $0.key == contact } }) else {
          continue
        }
        places.append(OpenPlace(record: record, field: field, words: words(record)))
      }
    }
    let opportunities = records("opportunities").filter { ($0.text("state") ?? "open") == "open" }
    look(opportunities, "buyer", "champion") { "is still counted on for \($0.title)" }
    look(openActions, "with", "client") { "is still part of \($0.title)" }
    look(openTargets, "source") { "is still what \($0.title) is about" }
    look(activeContacts, "reports-to") { "is still the boss of \($0.title)" }
    return places
  }
}
