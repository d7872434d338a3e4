// All contacts are held by one of us.
import PlanModel
import PlanText

extension Rule {
  static let contactOneHolder = Rule(
    "contact-one-holder", .warning, in: .relationship, "One of us holds all contacts", sections: ["contacts"],
    why: """
      When that one person leaves, falls ill or falls out with the client, the relationship goes with them: nobody \
      else of us is known there.
      """,
    mend: """
      Bring a colleague along to the next meetings, and write them beside the owner of the contacts who matter \
      most.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Paul Reed  | 3         | neutral   | tom   |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner     |
      | -- | ---------- | --------- | --------- | --------- |
      | C1 | Priya Shah | 5         | supporter | tom, jane |
      | C2 | Paul Reed  | 3         | neutral   | tom       |
      """
  ) { account, findings in
    // Where the client wants to deal with one of us only, it is how it was agreed.
    guard account.known.count >= 2, !account.isStandard, !account.isSinglePoint, let holder = account.soleHolder else {
      return
    }
    let held = account.known.count { !$0.holders.isEmpty }
    findings.report(
      "\(account.name(holder)) alone holds \(held == 2 ? "both" : "all \(held)") contacts", atSection: "contacts")
  }
}
