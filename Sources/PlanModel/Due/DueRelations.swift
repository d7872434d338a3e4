// People and rivals who are to be looked at again: contacts, competitors.

package import PlanSchema

extension DueKind {
  static let contact = DueKind("contact") { reading in
    reading.account.contacts.compactMap { contact in
      guard contact.isActiveContact, let date = contact.nextTalk else { return nil }
      return DueEntry(
        contact, on: date, by: contact.people("owner"), "Speak to " + contact.label,
        contact.date("last-contact").map { "last on \($0)" })
    }
  }

  static let competitor = DueKind("competitor") { reading in
    reading.account.records("competitors").compactMap { rival in
      guard rival.text("state") != "displaced", let checked = rival.date("checked") else { return nil }
      return DueEntry(
        rival, on: DueReading.competitorCheck.date(after: checked), by: rival.people("watcher"),
        "Look at " + rival.label, "last on \(checked)")
    }
  }
}

extension DueReading {
  /// What is known of a competitor is old after a quarter of a year.
  package static let competitorCheck = CalendarDuration(days: 90)
}

extension RecordView {
  /// When somebody should next speak to a contact: on the day planned, unless that has been done, else by the rhythm.
  package var nextTalk: CalendarDate? {
    let last = date("last-contact")
    if let next = date("next-contact"), last.map({ $0 < next }) ?? true { return next }
    guard let last, case .duration(let every)? = self["every"] else { return nil }
    return every.date(after: last)
  }
}
