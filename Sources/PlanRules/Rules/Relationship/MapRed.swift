// Nobody who matters is on our side.
import PlanModel
import PlanText

extension Rule {
  static let mapRed = Rule(
    "map-red", .warning, in: .relationship, "Nobody with influence is on our side", sections: ["contacts"],
    why: """
      Without an ally who carries weight every renewal is a cold start, and the first better offer ends the \
      account.
      """,
    mend: """
      Choose one contact of influence whom we can win within the period, and set a target with the contact as its \
      source.
      """,
    bad: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | neutral   | tom   |
      | C2 | Paul Reed  | user           | 2         | mentor    | jane  |
      """,
    good: """
      ## Contacts
      | Id | Name       | Role           | Influence | Stance    | Owner |
      | -- | ---------- | -------------- | --------- | --------- | ----- |
      | C1 | Priya Shah | decision-maker | 5         | supporter | tom   |
      | C2 | Paul Reed  | user           | 2         | neutral   | jane  |
      """
  ) { account, findings in
    guard account.known.count >= 2 else { return }
    var judged = 0
    var key = 0
    for contact in account.known where contact.stance != nil {
      judged += 1
      guard contact.isKey else { continue }
      if contact.isSupportive { return }
      key += 1
    }
    guard judged >= 2 else { return }
    findings.report(
      key == 0
        ? "no contact decides or has an influence of 4 or more"
        : key == 1
          ? "the one contact who matters is not on our side" : "none of the \(key) contacts who matter is on our side",
      atSection: "contacts")
  }
}
