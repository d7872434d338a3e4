// A stand-in has met none of the contacts.
import PlanModel
import PlanText

extension Rule {
  static let standinStranger = Rule(
    "standin-stranger", .advice, in: .team, "A stand-in has never met the contacts whom they would look after",
    sections: ["team", "contacts"],
    why: """
      A client in trouble does not want to introduce themselves. A stand-in who was at one meeting is a colleague, \
      one who was not is a stranger.
      """,
    mend: "Take the stand-in along to the next meeting or review, or add them to the owners of one of the contacts.",
    bad: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Rosa Diaz  | 2         | neutral   | jane  |
      """,
    good: """
      ## Team
      | Person | Role            | Does     | Stand-in |
      | ------ | --------------- | -------- | -------- |
      | tom    | account-manager | The plan | jane     |
      | jane   | deputy          | The desk | tom      |
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner |
      | -- | ---------- | --------- | --------- | ----- |
      | C1 | Priya Shah | 5         | supporter | tom   |
      | C2 | Rosa Diaz  | 2         | neutral   | jane  |
      <!-- reviews/2026-06-30.md -->
      ---
      kind: client
      date: 2026-06-30
      status: closed
      ours: [tom, jane]
      theirs: [C1]
      ---
      # Review
      """
  ) { account, findings in
    guard account.isKeyAccount, !account.known.isEmpty else { return }
    for member in account.members where member.isStaying {
      guard let standIn = member.standIn, standIn != member.person else { continue }
      var held = 0
      var haveMet = false
      for contact in account.known where contact.isKey && contact.owners.contains(member.person) {
        held += 1
        haveMet =
          haveMet || contact.holders.contains(standIn)
          || account.closedReviews.contains { $0.ours.contains(standIn) && $0.theirs.contains(contact.key) }
      }
      guard held > 0, !haveMet else { continue }
      findings.report(
        "\(account.name(standIn)) stands in for \(account.name(member.person)), and has met none of their key contacts",
        at: member.record, "stand-in")
    }
  }
}
