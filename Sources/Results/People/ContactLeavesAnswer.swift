// What is lost when somebody at the client leaves.

package import PlanModel
package import PlanSchema

/// A contact leaves.
package struct ContactLeavesAnswer: Sendable {
  private let departure: ContactDeparture
  private let people: People
  private let today: CalendarDate

  package init(_ departure: ContactDeparture, people: People, today: CalendarDate) {
    self.departure = departure
    self.people = people
    self.today = today
  }

  private var contact: RecordView { departure.contact }

  package var answer: Answer {
    let job = [contact.raw("job-title"), departure.account.client].compactMap(\.self).joined(separator: ", ")
    return Answer(
      "leaves", title: "If \(contact.title) (\(job)) leaves", lead: lead,
      subject: [
        AnswerFact("account", "Account", .text(departure.account.id)),
        AnswerFact("contact", "Contact", .text(contact.key?.text)), AnswerFact("today", "Today", .date(today)),
        AnswerFact("severity", "Severity", .text(isGrave ? "grave" : losses.isEmpty ? "light" : "gaps")),
      ],
      parts: [
        AnswerPart("card", nil, .facts(card)), AnswerPart("losses", "What is lost", .list(losses.map { "\($0)" })),
        known, ties, reports("reportsToThem", "Report to them", departure.reports),
        reports("reachedOnlyThrough", "Reached over nobody else", departure.unreached), followers,
      ])
  }

  /// Whether the loss may cost the account: somebody of weight who is for us, or a part that nobody else plays.
  private var isGrave: Bool {
    departure.quadrant == .ally || contact.carriesWeight && !departure.rolesLost.isEmpty
  }

  private var lead: [AnswerText] {
    let name = contact.label
    let state = contact.text("status") ?? "active"
    var first: AnswerText
    switch departure.quadrant {
    case .ally: first = AnswerText("Grave: \(name) is an ally of weight.", .bad)
    case .enemy: first = AnswerText("\(name) is against us: with them goes an enemy, if the successor is none.", .good)
    case .protestor: first = "Light: \(name) is against us and carries little weight."
    case .friend: first = AnswerText("\(name) is a friend who carries little weight.", .warning)
    case .noMansLand:
      first =
        contact.carriesWeight
        ? AnswerText("\(name) carries weight and is not won for us yet.", .warning)
        : "Light: \(name) carries little weight."
    }
    if isGrave, departure.quadrant != .ally { first = AnswerText("Grave: " + first.text, .bad) }
    if !contact.isActiveContact { first = AnswerText("\(name) is already gone (\(state)).", .warning) }
    let ties = departure.ties.count
    if ties > 0 { first.text += " \(counted(ties, "thing in the plan hangs", "things in the plan hang")) on them." }
    var second: AnswerText?
    if let follower = departure.followers.first, follower.basis == "named as successor" {
      second = "\(follower.contact.title) is named as their successor."
    } else {
      second = AnswerText("No successor is named.", .warning)
    }
    return [first, second].compactMap(\.self)
  }

  private var losses: [String] {
    var losses: [String] = []
    if !departure.rolesLost.isEmpty {
      losses.append("nobody else we know there is " + departure.rolesLost.joined(separator: ", "))
    }
    for unit in departure.unitsDark { losses.append("we know nobody else in \(unit.title)") }
    if !departure.unreached.isEmpty {
      losses.append(
        "we reach \(departure.unreached.map(\.title).joined(separator: ", ")) over nobody but them")
    }
    let open = departure.ties.map(\.record).filter { $0["amount"] != nil && $0["close"] != nil }
    let sums = Money.sumText(
      Dictionary(grouping: open) { $0.key }.compactMap { _, records in
        if case .money(let money)? = records.first?["amount"] { money } else { nil }
      })
    if !sums.isEmpty {
      losses.append("open business of \(sums) names them")
    }
    return losses
  }

  private var card: [AnswerFact] {
    [
      AnswerFact("quadrant", "In the matrix", .text(departure.quadrant.rawValue)),
      AnswerFact("influence", "Influence", .text(contact.raw("influence"))),
      AnswerFact("stance", "Stance", .text(contact.raw("stance"))),
      AnswerFact("roles", "Roles", .list(contact.words("role"))),
      AnswerFact("unit", "Unit", .text(contact.raw("unit"))),
      AnswerFact("reportsTo", "Reports to", .text(name(contact.references("reports-to").first?.key))),
      AnswerFact("lastContact", "Last contact", .date(contact.date("last-contact"))),
      AnswerFact("status", "Status", .text(contact.raw("status"))),
    ]
  }

  private var known: AnswerPart {
    let pairs = departure.account.pairs(of: contact)
    let rows = departure.known.map { person -> [AnswerCell] in
      let pair = pairs.first { $0.person("person") == person }
      return [
        .text(person.name), .text(people[person]?.name),
        .text(contact.people("owner").contains(person) ? "keeps the relationship" : "knows them"),
        .text(pair?.raw("level")), .date(pair?.date("since")),
      ]
    }
    return AnswerPart(
      "knownTo", "Who of us knows them",
      .table(
        AnswerTable(
          [
            AnswerColumn("person", "Person"), AnswerColumn("name", "Name"), AnswerColumn("as", "As"),
            AnswerColumn("level", "Level"), AnswerColumn("since", "Since"),
          ], rows)), whenEmpty: "Nobody of us.")
  }

  private var ties: AnswerPart {
    AnswerPart(
      "ties", "What hangs on them",
      .table(
        AnswerTable(
          [
            AnswerColumn("section", "Where"), AnswerColumn("id", "Id"), AnswerColumn("what", "What"),
            AnswerColumn("as", "They"), AnswerColumn("amount", "Amount", .money), AnswerColumn("who", "Ours"),
          ],
          departure.ties.map { tie in
            let record = tie.record
            let key = record.key?.text ?? ""
            return [
              .text(record.section.heading), AnswerCell(isRecordID(key) ? key : "", value: .string(key), .key),
              .text(record.label), .text(tie.part), .value(record["amount"]),
              .list((record.people("owner") + record.people("watcher")).map(\.name)),
            ]
          })))
  }

  private func reports(_ name: String, _ heading: String, _ contacts: [RecordView]) -> AnswerPart {
    AnswerPart(name, heading, .table(AnswerTable(columns, contacts.map(cells))))
  }

  private var followers: AnswerPart {
    AnswerPart(
      "followers", "Who could follow",
      .table(
        AnswerTable(
          [AnswerColumn("basis", "Because")] + columns,
          departure.followers.map { [.text($0.basis)] + cells($0.contact) })),
      limit: 8, whenEmpty: "Nobody whom the plan knows: find out.")
  }

  private var columns: [AnswerColumn] {
    [
      AnswerColumn("id", "Id"), AnswerColumn("name", "Name"), AnswerColumn("jobTitle", "Job title"),
      AnswerColumn("influence", "Influence", .number), AnswerColumn("stance", "Stance"),
      AnswerColumn("knownBy", "Known to"),
    ]
  }

  private func cells(_ other: RecordView) -> [AnswerCell] {
    let known = departure.account.whoKnows(other)
    return [
      .key(other.key?.text), .text(other.label), .text(other.raw("job-title")), .text(other.raw("influence")),
      .text(other.raw("stance")),
      known.isEmpty ? AnswerCell("nobody", value: .array([]), .warning) : .list(known.map(\.name)),
    ]
  }

  private func name(_ key: RecordKey?) -> String? {
    key.map { departure.account.contact($0)?.title ?? $0.text }
  }
}
