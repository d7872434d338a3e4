// What is lost when one of us leaves: what nobody is ready to take on first, then what has somebody.

package import PlanModel
package import PlanSchema

/// One of us leaves.
package struct PersonLeavesAnswer: Sendable {
  private let person: PersonID
  private let people: People
  private let departures: [PersonDeparture]
  private let today: CalendarDate

  /// - Parameter departures: from all accounts in which the person holds something, by name.
  package init(person: PersonID, people: People, departures: [PersonDeparture], today: CalendarDate) {
    self.person = person
    self.people = people
    self.departures = departures
    self.today = today
  }

  package var answer: Answer {
    Answer(
      "leaves", title: "If \(people.fullName(person)) leaves", lead: lead,
      subject: [
        AnswerFact("person", "Person", .text(person.name)), AnswerFact("today", "Today", .date(today)),
        AnswerFact("accounts", "Accounts", .count(departures.count)),
        AnswerFact("severity", "Severity", .text(severity)),
        AnswerFact("gapCount", "Gaps", .count(gaps.count)), AnswerFact("graveCount", "Grave", .count(grave.count)),
      ], parts: [accounts, gapsPart, coveredPart])
  }

  private var name: String { people[person]?.name ?? person.name }
  private var gaps: [PersonDeparture.Loss] { departures.flatMap(\.gaps) }
  private var grave: [PersonDeparture.Loss] { gaps.filter(\.isGrave) }
  private var severity: String { gaps.isEmpty ? "covered" : grave.isEmpty ? "gaps" : "grave" }

  private var lead: [AnswerText] {
    guard !departures.isEmpty else { return ["\(name) holds nothing in any account: nothing is lost."] }
    guard !gaps.isEmpty else {
      return [AnswerText("Covered: there is somebody to take on everything that \(name) holds.", .good)]
    }
    let worst = grave.isEmpty ? gaps : grave
    var counts: [String] = []
    func count(_ isFit: (Holding) -> Bool, _ one: String, _ many: String) {
      let number = worst.count { isFit($0.holding) }
      if number > 0 { counts.append(counted(number, one, many)) }
    }
    count(
      { $0.kind == .post && $0.part == "account-manager" }, "account has no manager and no deputy",
      "accounts have no manager and no deputy")
    let weight = grave.isEmpty ? "" : " of weight"
    count(
      { $0.kind == .contact }, "person\(weight) at the client is known to nobody else",
      "people\(weight) at the client are known to nobody else")
    count({ $0.kind == .rung }, "level of escalation has nobody to call", "levels of escalation have nobody to call")
    count({ $0.kind == .authority }, "authority has no approver", "authorities have no approver")
    count({ $0.kind == .duty }, "duty has nobody", "duties have nobody")
    count({ $0.kind == .standIn }, "person loses their stand-in", "people lose their stand-in")
    let named: Set<Holding.Kind> = [.contact, .rung, .authority, .duty, .standIn]
    count(
      { !named.contains($0.kind) && !($0.kind == .post && $0.part == "account-manager") }, "other thing has nobody",
      "other things have nobody"
    )
    let words =
      counts.count > 1 ? counts.dropLast().joined(separator: ", ") + " and " + (counts.last ?? "") : counts.first ?? ""
    if grave.isEmpty { return [AnswerText("Gaps, none of them grave: \(words).", .warning)] }
    let rest = gaps.count - grave.count
    return [
      AnswerText("Grave: \(words).", .bad),
      rest > 0 ? AnswerText("\(counted(rest, "smaller gap", "smaller gaps")) beside.") : nil,
    ].compactMap(\.self)
  }

  private var isOfSeveral: Bool { departures.count > 1 }

  private var accounts: AnswerPart {
    let rows = departures.map { departure -> [AnswerCell] in
      let account = departure.account
      let roles = departure.losses.filter { $0.holding.kind == .post }.map(\.holding.part)
      let member = account.team.first { $0.person("person") == person }
      return [
        .text(account.id), .text(account.client), .list(roles + [member?.raw("does")].compactMap(\.self)),
        departure.standIn.map { .text($0.name) }
          ?? AnswerCell(departure.standInProblem ?? "", value: .null, .warning),
        .count(departure.gaps.count, departure.gaps.isEmpty ? .good : .bad),
        .count(departure.losses.count - departure.gaps.count),
      ]
    }
    return AnswerPart(
      "posts", "Accounts",
      .table(
        AnswerTable(
          [
            AnswerColumn("account", "Account"), AnswerColumn("client", "Client", isShown: false),
            AnswerColumn("as", "As"), AnswerColumn("standIn", "Stand-in"), AnswerColumn("gaps", "Gaps", .number),
            AnswerColumn("covered", "Covered", .number),
          ], rows)))
  }

  private var gapsPart: AnswerPart {
    let all = departures.flatMap { departure in departure.gaps.map { (departure.account.id, $0) } }
    let sorted = all.filter(\.1.isGrave) + all.filter { !$0.1.isGrave }
    return AnswerPart(
      "gaps", "Nobody is ready for",
      .table(
        AnswerTable(
          columns + [AnswerColumn("gap", "What is missing"), AnswerColumn("grave", "Grave", isShown: false)]
            + followerColumns("Think of"),
          sorted.map { account, loss in
            row(account, loss) + [
              .text(loss.gap, loss.isGrave ? .bad : .warning), .flag(loss.isGrave, "yes", "no"),
            ] + follower(loss)
          })))
  }

  private var coveredPart: AnswerPart {
    let rows = departures.flatMap { departure in
      departure.losses.filter { $0.gap == nil }.map { row(departure.account.id, $0) + follower($0) }
    }
    return AnswerPart(
      "covered", "Somebody can take on",
      .table(AnswerTable(columns + followerColumns("Who"), rows)))
  }

  private var columns: [AnswerColumn] {
    [
      AnswerColumn("account", "Account", isShown: isOfSeveral), AnswerColumn("kind", "Kind"),
      AnswerColumn("id", "Id"), AnswerColumn("what", "What"),
    ]
  }

  private func followerColumns(_ heading: String) -> [AnswerColumn] {
    [AnswerColumn("follower", heading), AnswerColumn("basis", "Because", isShown: true)]
  }

  private func row(_ account: String, _ loss: PersonDeparture.Loss) -> [AnswerCell] {
    let key = loss.holding.record?.key?.text
    return [
      .text(account), .text(loss.holding.kind.words),
      AnswerCell(
        key.flatMap { isRecordID($0) ? $0 : nil } ?? "",
        value: key.map { .string($0) } ?? .null, .key),
      .text(loss.holding.kind == .post ? loss.holding.part : loss.holding.text),
    ]
  }

  private func follower(_ loss: PersonDeparture.Loss) -> [AnswerCell] {
    [.text(loss.follower?.name), .text(loss.basis, .quiet)]
  }
}

extension Holding.Kind {
  /// As people say it.
  package var words: String {
    switch self {
    case .member: "work"
    case .contact: "person"
    case .rung: "on call"
    case .standIn: "stand-in of"
    case .competitor: "rival"
    case .post, .duty, .overrule, .authority, .target, .action, .opportunity, .issue, .risk, .part: rawValue
    }
  }
}
