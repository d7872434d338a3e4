// Nobody at the top of ours knows anybody at the top of theirs.
import PlanModel
import PlanText

extension Rule {
  static let execLinkMissing = Rule(
    "exec-link-missing", .advice, in: .relationship, "No executive of ours is linked to an executive of the client",
    sections: ["contacts"],
    why: """
      When things go wrong, or a rival gets an hour with the board, somebody of ours must be able to call somebody \
      there who takes the call.
      """,
    mend: """
      Pair our executive sponsor with whoever decides at the client, let them meet twice a year, and add the \
      sponsor to the contact's owners.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner     |
      | -- | ---------- | -------------- | --------- | --------- | --------- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom, jane |
      | C2 | Paul Reed  | champion       | 4         | mentor    | jane      |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner      |
      | -- | ---------- | -------------- | --------- | --------- | ---------- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom, henry |
      | C2 | Paul Reed  | champion       | 4         | mentor    | jane       |
      """
  ) { account, findings in
    guard account.known.count >= 2, account.isKeyAccount, !account.isSinglePoint else { return }
    let executives = account.known.filter(\.isExecutive)
    guard !executives.isEmpty else { return }
    let sponsors =
      account.people("sponsor") + account.members.filter { $0.roles.contains("executive-sponsor") }.map(\.person)
    guard let sponsor = sponsors.first else {
      findings.report("the account has no executive sponsor of ours", atKey: "sponsor")
      return
    }
    if executives.contains(where: { $0.holders.contains(where: sponsors.contains) }) { return }
    // Who sat at one table has met.
    let keys = executives.map(\.key)
    let haveMet = account.closedReviews.contains { review in
      review.ours.contains(where: sponsors.contains) && review.theirs.contains(where: keys.contains)
    }
    guard !haveMet else { return }
    let names =
      executives.count == 1 ? executives.first?.title ?? "" : "any of the \(executives.count) at the client's top"
    findings.report("\(account.name(sponsor)), our sponsor, is not linked to \(names)", atKey: "sponsor")
  }
}
