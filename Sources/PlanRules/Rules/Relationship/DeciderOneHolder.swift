// A contact who decides is known to one of us only.
import PlanModel
import PlanText

extension Rule {
  static let deciderOneHolder = Rule(
    "decider-one-holder", .warning, in: .relationship, "A contact who decides is known to one of us only",
    sections: ["contacts"],
    why: """
      Whoever decides about our orders should not have to learn a new name at the moment when our one link to them \
      is away, or gone.
      """,
    mend: """
      Introduce a second person of ours, such as the executive sponsor or the deputy, and add them to the contact's \
      owners.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom   |
      | C2 | Paul Reed  | user           | 3         | neutral   | jane  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom   |
      | C2 | Paul Reed  | user           | 3         | neutral   | jane  |
      ## Knows
      | Person | Contact | Level           |
      | ------ | ------- | --------------- |
      | henry  | C1      | credible-source |
      """
  ) { account, findings in
    guard !account.known.isEmpty, !account.isStandard, !account.isSinglePoint else { return }
    let single = account.known.filter { $0.isDecider && $0.holders.count == 1 }
    // If one of us holds everybody, contact-one-holder has said so.
    guard !single.isEmpty, account.soleHolder == nil else { return }
    for contact in single {
      guard let holder = contact.holders.first else { continue }
      findings.report(
        "\(contact.title) decides, and only \(account.name(holder)) knows them", at: contact.record, "owner")
    }
  }
}
