// Two pages for somebody who is new to an account: what it is about, who is who, what is on, and what to read next.

import PlanDiff
package import PlanModel
package import PlanSchema
import PlanText

/// An account for a newcomer.
package struct InductAnswer: Sendable {
  package let account: Account
  package let people: People
  package let settings: Settings
  package let today: CalendarDate

  package init(_ account: Account, people: People, settings: Settings, today: CalendarDate) {
    self.account = account
    self.people = people
    self.settings = settings
    self.today = today
  }

  private var phoneBook: PhoneBook { PhoneBook(account, people: people) }
  private var lines: AccountLines { AccountLines(account: account, settings: settings, today: today) }

  package var answer: Answer {
    let manager = account.manager.map { people[$0]?.name ?? $0.name }
    return Answer(
      "induct", title: "\(account.client): what to know on your first day",
      lead: [
        "\(manager ?? "Nobody yet") answers for the account\(manager == nil ? "" : ": ask them first")."
      ],
      subject: [AnswerFact("account", "Account", .text(account.id)), AnswerFact("today", "Today", .date(today))],
      parts: [
        AnswerPart("card", nil, .facts(card)),
        prose("ourMission", "What we are to them", account.mission, most: 2),
        prose("ourObjective", "What we want in twelve months", account.objective, most: 2),
        prose("theirObjective", "What they want", account.clientObjective, most: 2),
        prose("whoTheyAre", "Who they are", account.clientOverview, most: 2),
        prose("howWeTalk", "How we talk to them", talk, most: 6),
        theirPeople, ourPeople, dutyPart, rungPart,
        lines.targets(limit: 5), lines.actions(limit: 5), lines.issues(limit: 3), lines.risks(limit: 3),
        words, lately, next,
      ])
  }

  private var card: [AnswerFact] {
    func person(_ id: PersonID?) -> String? {
      id.map { person in
        [people[person]?.name ?? person.name, phoneBook.phone(of: person)].compactMap(\.self).joined(separator: ", ")
      }
    }
    return [
      AnswerFact("manager", "Account manager", .text(person(account.manager))),
      AnswerFact("deputy", "Deputy", .text(person(account.deputy))),
      AnswerFact("sponsor", "Sponsor", .text(person(account.sponsor))),
      AnswerFact("agreement", "Agreement", .text(account.raw("agreement"))),
      AnswerFact("since", "Client since", .text(account.raw("since"))),
      AnswerFact("hours", "Their hours", .text(account.raw("client-hours"))),
      AnswerFact("timeZone", "Their time zone", .text(account.raw("timezone"))),
      AnswerFact("nextReview", "Next review", lines.nextReview),
    ]
  }

  /// The policy in a sentence, then what the plan says of it and of their ways.
  private var talk: [String] {
    var point: [String] = []
    if case .list(let items)? = account.decoded["point"] { point = items.map(canonicalText) }
    if case .person(let person)? = account.decoded["point"] { point = [person.name] }
    let names = point.map { people[PersonID($0)]?.name ?? $0 }.joined(separator: ", ")
    let only = names.isEmpty ? "" : ": \(names)"
    let policy: String? =
      switch account.raw("contact-policy") {
      case "single-point": "Only one of us speaks to the client\(only). Ask before you do."
      case "designated": "Only those who are named speak to the client\(only). Ask before you do."
      case "open": "Everybody on the team may speak to the client. Write down what was said."
      default: nil
      }
    return [policy].compactMap(\.self) + account.clientApproach + account.culture
  }

  private func prose(_ name: String, _ heading: String, _ blocks: [String], most: Int) -> AnswerPart {
    let texts = proseUnits(of: blocks.map(withoutComments)).prefix(most * 2).map { AnswerText($0.text) }
    return AnswerPart(name, heading, .paragraphs(Array(texts)))
  }

  private var theirPeople: AnswerPart {
    let rows = account.contactsByWeight.map { contact -> [AnswerCell] in
      [
        .key(contact.key?.text), .text(contact.label), .text(contact.raw("job-title")), .text(unit(contact)),
        .text(Quadrant(contact).rawValue), .list(contact.words("role")), .list(account.whoKnows(contact).map(\.name)),
      ]
    }
    return AnswerPart(
      "theirPeople", "Who is who there",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("name", "Name"), AnswerColumn("jobTitle", "Job title"),
            AnswerColumn("unit", "Where"), AnswerColumn("quadrant", "To us"), AnswerColumn("roles", "Part they play"),
            AnswerColumn("knownTo", "Known to"),
          ], rows)), limit: 10)
  }

  private func unit(_ record: RecordView) -> String? {
    record.references("unit").first.map { reference in
      let unit = account.units.first { $0.key == reference.key }
      return unit?.raw("place") ?? unit?.label ?? reference.key.text
    }
  }

  private var ourPeople: AnswerPart {
    let rows = account.team.filter { $0.isOnTeam(today) }.map { member -> [AnswerCell] in
      let person = member.person("person")
      return [
        .text(person?.name), .text(person.flatMap { people[$0]?.name }), .text(member.raw("does")),
        .text(member.raw("stand-in")), .text(person.flatMap { phoneBook.phone(of: $0) }),
      ]
    }
    return AnswerPart(
      "ourPeople", "Who is who with us",
      .table(
        AnswerTable(
          [
            AnswerColumn("person", "Id"), AnswerColumn("name", "Name"), AnswerColumn("does", "Does"),
            AnswerColumn("standIn", "Stand-in"), AnswerColumn("phone", "Phone"),
          ], rows)), limit: 12)
  }

  private var dutyPart: AnswerPart {
    let rows = account.duties.map { duty -> [AnswerCell] in
      [
        .key(duty.key?.text), .text(duty.label), .text(duty.raw("accountable"), .strong), .text(unit(duty)),
      ]
    }
    return AnswerPart(
      Holding.Kind.duty.plural, "Who answers for what",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("duty", "Duty"), AnswerColumn("accountable", "Answers for it"),
            AnswerColumn("unit", "Where"),
          ], rows, style: .lines)), limit: 12)
  }

  private func phones(of rung: [PersonID]) -> String {
    rung.compactMap { phoneBook.phone(of: $0) }.joined(separator: ", ")
  }

  private var rungPart: AnswerPart {
    let rows = account.rungs.map { rung -> [AnswerCell] in
      [
        AnswerCell("level " + (rung.raw("level") ?? "?"), value: .text(rung.raw("level")), .key),
        .text(rung.raw("who")),
        .text(rung.raw("hours")), .text(rung.raw("respond-within").map { "within \($0)" }),
        .text(rung.raw("channel") ?? phones(of: rung.people("who"))),
      ]
    }
    return AnswerPart(
      "whomToCall", "When something is wrong, call",
      .table(
        AnswerTable(
          [
            AnswerColumn("level", "Level"), AnswerColumn("who", "Who"), AnswerColumn("hours", "Hours"),
            AnswerColumn("within", "Within"), AnswerColumn("channel", "Channel"),
          ], rows, style: .lines)), limit: 5)
  }

  /// Names that the team uses without explaining them: the client's places, and what we sell there.
  private var words: AnswerPart {
    var rows = account.units.map { unit -> [AnswerCell] in
      [
        .key(unit.key?.text), .text(unit.label), .text(unit.raw("place")),
        .text(unit.raw("people").map { "\($0) people" }),
      ]
    }
    var services: [String] = []
    for service in account.services.compactMap({ $0.raw("service") }) where !services.contains(service) {
      services.append(service)
    }
    rows += services.map { [.nothing, .text($0), .nothing, .text("a service of ours")] }
    return AnswerPart(
      "words", "Words to know",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("word", "Word"), AnswerColumn("place", "Place"),
            AnswerColumn("meaning", "Meaning"),
          ], rows, style: .lines)), limit: 12)
  }

  /// What the last two closed reviews decided, the newest first.
  private var lately: AnswerPart {
    let held = account.reviews.filter { $0.status == "closed" && ($0.date.map { $0 <= today } ?? false) }
    let rows = held.suffix(2).reversed().flatMap { review in
      review.decisions.map { decision -> [AnswerCell] in
        [
          .text(review.name), .text(review.kind), .text(decision.label),
          .text(decision.people("by").first?.name), .list(decision.carriedOutBy.map(\.text)),
        ]
      }
    }
    return AnswerPart(
      "lately", "What was decided lately",
      .table(
        AnswerTable(
          [
            AnswerColumn("review", "Review"), AnswerColumn("kind", "Kind", isShown: false),
            AnswerColumn("decision", "Decision"), AnswerColumn("by", "By"), AnswerColumn("carriedOutBy", "Actions"),
          ], rows, style: .lines)), limit: 8)
  }

  /// Pages beside the plan, documents that it names, and the commands that tell more.
  private var next: AnswerPart {
    var items: [String] = account.decoded.documents.dropFirst().map {
      "\($0.path): \($0.title ?? "a part of the plan")"
    }
    if let review = account.reviews.last { items.append("\(review.document.path): the last review") }
    if let handover = account.handovers.last { items.append("\(handover.path): the last handover") }
    items += account.contracts.compactMap { contract in
      guard case .word(let link)? = contract["file"] else { return nil }
      // All documents of an account stand in its folder.
      let path = PlanFile.resolve(link, from: Layout.plan(of: account.id)) ?? link
      return "\(link.contains("://") ? link : path): \(contract.title)"
    }
    items += [
      "rutter show \(account.id): the whole plan", "rutter snapshot \(account.id): the page for reviews",
      "rutter log \(account.id): how it came about", "rutter due \(account.id): what is next",
    ]
    return AnswerPart("readNext", "Read next", .list(items.map { AnswerText($0) }))
  }
}

extension DecodedDocument {
  fileprivate var path: String { source.path }
}
