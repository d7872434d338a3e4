// Nobody has spoken to a contact for too long.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let contactStale = Rule(
    "contact-stale", .warning, in: .relationship, "A key contact has not been spoken to for too long",
    basis: .day, sections: ["contacts"], findsStaleFacts: true,
    thresholds: [
      Threshold("key-days", 60, .days, "of a key account, where the contact has no rhythm of its own"),
      Threshold("growth-days", 90, .days, "of a growth account"),
      Threshold("standard-days", 180, .days, "of any other account"),
      Threshold("champion-days", 30, .days, "for a champion, but for standard accounts"),
    ],
    why: "What we know of somebody whom nobody speaks to is a memory. Competitors do not wait for us to call.",
    mend: "Call, then write the day into `Last contact`. Set `Every` where the rhythm should be another one.",
    bad: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact |
      | -- | ---------- | --------- | --------- | ----- | ------------ |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-05-02   |
      | C2 | Paul Reed  | 2         | neutral   | jane  | 2026-05-02   |
      """,
    good: """
      ## Contacts
      | Id | Name       | Influence | Stance    | Owner | Last contact | Every    |
      | -- | ---------- | --------- | --------- | ----- | ------------ | -------- |
      | C1 | Priya Shah | 5         | supporter | tom   | 2026-09-02   |          |
      | C2 | Paul Reed  | 5         | neutral   | jane  | 2026-05-02   | 6 months |
      """
  ) { account, findings in
    // A tier that a team has added is any other.
    let days = findings[["key", "growth"].contains(account.tier) ? account.tier + "-days" : "standard-days"]
    for contact in account.known {
      guard let last = contact.record.date("last-contact") else { continue }
      let every = contact.record.duration("every")
      let isChampion = contact.isChampion && !account.isStandard
      // Who carries little weight is asked after only where the plan itself names a rhythm.
      guard every != nil || contact.isKey || isChampion else { continue }
      let usual = isChampion ? min(days, findings["champion-days"]) : days
      let limit = every.map { $0.date(after: last) } ?? last.adding(days: usual)
      guard account.today > limit else { continue }
      let who = contact.title + (isChampion ? ", our champion," : "")
      findings.report(
        "\(who) was last spoken to \(account.today.dayNumber - last.dayNumber) days ago", at: contact.record,
        "last-contact")
    }
  }
}
