// Somebody keeps a contact whom the contact policy leaves to others.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let policyBroken = Rule(
    "policy-broken", .warning, in: .relationship, "A contact is kept by somebody whom the contact policy leaves out",
    sections: ["contacts"],
    why: """
      The client was promised who would speak to them. Every further voice brings another price, another promise \
      and another story.
      """,
    mend: """
      Let the person named in `point` take the contact over, or agree with the client on further people and add \
      them to `point`.
      """,
    bad: """
      ---
      contact-policy: single-point
      point: [tom]
      ---
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      """,
    good: """
      ---
      contact-policy: designated
      point: [tom, jane]
      ---
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 4         | mentor    | jane  |
      """
  ) { account, findings in
    guard !account.known.isEmpty else { return }
    var allowed: [PersonID]?
    if let policy = account.contactPolicy, policy != "open" {
      let points = account.people("point")
      if !points.isEmpty {
        allowed = points
      } else if policy == "single-point", let manager = account.account.manager {
        allowed = [manager]
      }
    }
    let inside = account.members.filter { $0.record.flag("client-facing") == false }.map(\.person)
    guard allowed != nil || !inside.isEmpty else { return }
    for contact in account.known {
      if let owner = contact.owners.first(where: { owner in allowed.map { !$0.contains(owner) } ?? false }) {
        let others = account.names(allowed ?? [])
        findings.report(
          "\(contact.title) is kept by \(account.name(owner)), and only \(others) should speak to the client",
          at: contact.record, "owner")
      } else if let owner = contact.owners.first(where: inside.contains) {
        findings.report(
          "\(contact.title) is kept by \(account.name(owner)), who does not face the client", at: contact.record,
          "owner")
      }
    }
  }
}
