// Everything that one of us answers for across the accounts: for talks about their work, and for handovers.

package import PlanModel
package import PlanSchema

/// What one of us holds and did.
package struct WhoAnswer: Sendable {
  package let person: PersonID
  package let people: People
  package let dossiers: [Dossier]
  package let today: CalendarDate
  /// Per cent of the way by which a target may lag before it is off pace.
  package let tolerance: Int

  /// - Parameter dossiers: of all accounts with which the person has to do, by name.
  package init(person: PersonID, people: People, dossiers: [Dossier], today: CalendarDate, tolerance: Int) {
    self.person = person
    self.people = people
    self.dossiers = dossiers
    self.today = today
    self.tolerance = tolerance
  }

  package var answer: Answer {
    Answer(
      "who", title: people.fullName(person), lead: lead,
      subject: [
        AnswerFact("person", "Person", .text(person.name)), AnswerFact("today", "Today", .date(today)),
        AnswerFact("accounts", "Accounts", .count(dossiers.count)),
      ],
      parts: [
        AnswerPart("card", nil, .facts(card)), totals, accounts, targets, actions, pipeline, relations, duties,
        powers, watched, standsIn, attended,
      ])
  }

  private var name: String { people[person]?.name ?? person.name }

  private var lead: [AnswerText] {
    guard !dossiers.isEmpty else { return ["\(name) is named in no plan."] }
    let late = dossiers.flatMap(\.actions).count { isLate($0) }
    let behind = dossiers.flatMap(\.paces).count { $0.isOffPace(tolerance: tolerance) }
    let managed = dossiers.count { $0.account.manager == person }
    var parts: [String] = []
    if late > 0 { parts.append(counted(late, "action is late", "actions are late")) }
    if behind > 0 { parts.append(counted(behind, "target is not on pace", "targets are not on pace")) }
    let tail = parts.isEmpty ? "." : ": " + parts.joined(separator: ", ") + "."
    let manages = managed == 0 ? "" : dossiers.count == 1 ? " and manages it" : " and manages \(managed) of them"
    let head = "\(name) has a part in \(counted(dossiers.count, "account", "accounts"))\(manages)"
    return [AnswerText(head + tail, late + behind > 0 ? .warning : nil)]
  }

  private var card: [AnswerFact] {
    let record = people[person]?.record
    func fact(_ name: String, _ heading: String) -> AnswerFact {
      AnswerFact(name, heading, .text(record?.raw(name == "timeZone" ? "time-zone" : name)))
    }
    return [
      fact("email", "E-mail"), AnswerFact("phone", "Phone", .text(phone)),
      fact("timeZone", "Time zone"), fact("hours", "Hours"),
      fact("deputy", "Deputy"), AnswerFact("status", "Status", .text(people.reasonAgainst(person, on: today))),
    ]
  }

  private var phone: String? {
    let books = dossiers.lazy.map { PhoneBook($0.account, people: people) }
    return books.compactMap { $0.phone(of: person) }.first ?? people[person]?.phone
  }

  private var totals: AnswerPart {
    let actions = dossiers.flatMap(\.actions)
    let done = dossiers.flatMap(\.done)
    let late = done.count { $0.wasLate }
    let open = dossiers.flatMap { $0.holdings[.opportunity] }.compactMap(\.record)
    let paces = dossiers.flatMap(\.paces)
    let closed = dossiers.flatMap(\.closedTargets)
    let met = closed.count { $0.text("state") == "met" } + paces.count { $0.standing == .reached }
    let own = dossiers.flatMap { $0.holdings[.contact] }
    let alone = dossiers.reduce(0) { sum, dossier in
      sum + dossier.holdings[.contact].compactMap(\.record).count { dossier.account.whoKnows($0) == [person] }
    }
    let held = dossiers.reduce(0) { $0 + $1.reviewsHeld }
    return AnswerPart(
      "totals", "In all",
      .facts([
        AnswerFact("targetsOpen", "Targets open", .count(paces.count)),
        AnswerFact("targetsMet", "Targets reached", .count(met)),
        AnswerFact(
          "targetsNotOnPace", "Targets not on pace", .count(paces.count { $0.isOffPace(tolerance: tolerance) })),
        AnswerFact("actionsOpen", "Actions open", .count(actions.count)),
        AnswerFact("actionsLate", "Actions late", .count(actions.count { isLate($0) })),
        AnswerFact(
          "actionsDone", "Actions done",
          AnswerCell("\(done.count)" + (late > 0 ? ", \(late) after their day" : ""), value: .integer(done.count))),
        AnswerFact("actionsDoneLate", "", AnswerCell("", value: .integer(late))),
        AnswerFact("pipeline", "Pipeline", sum(open)),
        AnswerFact("won", "Won", sum(dossiers.flatMap(\.won))),
        AnswerFact("lost", "Lost", sum(dossiers.flatMap(\.lost))),
        AnswerFact(
          "contactsKept", "People kept up with",
          AnswerCell("\(own.count)" + (alone > 0 ? ", \(alone) known to nobody else" : ""), value: .integer(own.count))),
        AnswerFact("contactsAlone", "", AnswerCell("", value: .integer(alone))),
        AnswerFact(
          "reviewsAttended", "Reviews attended",
          AnswerCell(
            "\(dossiers.reduce(0) { $0 + $1.reviews.count }) of \(held)",
            value: .integer(dossiers.reduce(0) { $0 + $1.reviews.count }))),
      ]))
  }

  /// Amounts by currency: those of two are never added up.
  private func sum(_ records: [RecordView]) -> AnswerCell {
    let sums = Money.sums(
      records.compactMap { record in
        if case .money(let money)? = record["amount"] { money } else { nil }
      })
    guard let sums else { return AnswerCell(Money.tooLarge, value: .null) }
    return AnswerCell(
      sums.map(\.canonical).joined(separator: ", "), value: .array(sums.map { AnswerCell.money($0).value }))
  }

  package func isLate(_ action: RecordView) -> Bool { action.date("due").map { $0 < today } ?? false }
}

extension Money {
  /// What is said in place of a sum that does not fit.
  static let tooLarge = "too large to add up"

  /// The sum of amounts in each currency, for people; nothing of no amounts.
  static func sumText(_ amounts: [Money]) -> String {
    sums(amounts)?.map(\.canonical).joined(separator: " and ") ?? tooLarge
  }
}
