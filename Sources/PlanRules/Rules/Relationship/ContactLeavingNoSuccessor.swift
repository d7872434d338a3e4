// A contact goes and nobody knows who comes.
import PlanModel
import PlanText

extension Rule {
  static let contactLeavingNoSuccessor = Rule(
    "contact-leaving-no-successor", .warning, in: .relationship, "Nobody knows who follows a contact who goes",
    sections: ["contacts"],
    why: """
      A successor who hears of us from the contact is half won; one who finds us on a list of suppliers asks for \
      three offers.
      """,
    mend: """
      Ask the contact who takes over and to be introduced, add the successor to Contacts and name them in \
      `Succeeded by`; a dash says that the post goes.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status  | Succeeded by |
      | -- | ---------- | --------- | --------- | ----- | ------- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | leaving |              |
      | C2 | Paul Reed  | 2         | neutral   | jane  | left    |              |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Status  | Succeeded by |
      | -- | ---------- | --------- | --------- | ----- | ------- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | leaving | C3           |
      | C2 | Paul Reed  | 4         | neutral   | jane  | left    | -            |
      | C3 | Ann Hill   | 4         | neutral   | jane  | active  |              |
      """
  ) { account, findings in
    for contact in account.contacts {
      guard let status = contact.text("status"), status != "active", status != "unreachable",
        !contact.says("succeeded-by")
      else { continue }
      let isLeaving = status == "leaving"
      // Who carries little weight leaves no gap, least of all once they have gone.
      guard contact.isKeyContact || (isLeaving && contact.influence.map { $0 >= 3 } ?? true) else { continue }
      let what = isLeaving ? "is leaving" : status == "left" ? "has left" : "has moved on"
      findings.report("\(contact.title) \(what), and no successor is named", at: contact, "status")
    }
  }
}
