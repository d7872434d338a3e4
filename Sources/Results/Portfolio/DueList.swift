// What is due: as an answer by time or by person, and as a calendar.

package import PlanModel
package import PlanSchema

/// Things due up to a day, across accounts.
package struct DueList: Sendable {
  /// By day; those of one day by account.
  package let items: [DueItem]
  package let today: CalendarDate
  /// The last day that was asked for.
  package let until: CalendarDate
  /// How many accounts were asked.
  package let accounts: Int
  /// Whether one account was named, so that people need not be told which.
  package let isOfOneAccount: Bool
  /// Tells by person; nil to tell by day.
  package let byPerson: ByPerson?

  /// Whose things due are told.
  package struct ByPerson: Sendable {
    let people: People
    /// Those to tell of; everybody if empty.
    let asked: Set<PersonID>

    package init(people: People, asked: Set<PersonID>) {
      self.people = people
      self.asked = asked
    }
  }

  package init(
    items: [DueItem], today: CalendarDate, until: CalendarDate, accounts: Int, isOfOneAccount: Bool,
    byPerson: ByPerson? = nil
  ) {
    self.byPerson = byPerson
    self.items = items
    self.today = today
    self.until = until
    self.accounts = accounts
    self.isOfOneAccount = isOfOneAccount
  }

  package var overdue: Int { items.count { $0.date < today } }
}

extension DueList {
  package func answer() -> Answer { byPerson.map(answer) ?? answerByDay }

  /// Overdue first, then the next seven days, then what comes later.
  private var answerByDay: Answer {
    let week = today.adding(days: 7)
    return answer([
      part("overdue", "Overdue", items.filter { $0.date < today }),
      part("thisWeek", "Until \(week)", items.filter { $0.date >= today && $0.date <= week }),
      part("later", "Later", items.filter { $0.date > week }),
    ])
  }

  /// A part for each person; what several have to see to stands below each of them.
  private func answer(_ grouping: ByPerson) -> Answer {
    let (people, asked) = (grouping.people, grouping.asked)
    let named = Set(items.flatMap(\.people)).filter { asked.isEmpty || asked.contains($0) }.sorted()
    var parts = named.map { person in
      part(
        "person." + person.name, people.fullName(person), items.filter { $0.people.contains(person) }, isOfOne: true)
    }
    parts.append(part("nobody", "Nobody", items.filter(\.people.isEmpty), isOfOne: true))
    return answer(parts)
  }

  private func answer(_ parts: [AnswerPart]) -> Answer {
    let late = overdue
    let accounts = counted(self.accounts, "account", "accounts")
    var lead: [AnswerText] = []
    if items.isEmpty {
      lead.append("Nothing is due until \(until) in \(accounts).")
    } else {
      if late > 0 { lead.append(AnswerText("\(late) overdue.", .bad)) }
      lead.append("\(items.count - late) to come from \(today) to \(until), in \(accounts).")
    }
    return Answer(
      "due", title: "Due on \(today)", lead: lead,
      subject: [
        AnswerFact("today", "Today", .date(today)), AnswerFact("until", "Until", .date(until)),
        AnswerFact("accounts", "Accounts", .count(self.accounts)),
        AnswerFact("overdueCount", "Overdue", .count(late)),
      ], parts: parts)
  }

  /// All of it in one table, a row for each thing due.
  package var table: AnswerTable { table(of: items) }

  private func part(
    _ name: String, _ heading: String, _ items: [DueItem], isOfOne: Bool = false
  ) -> AnswerPart {
    AnswerPart(name, heading, .table(table(of: items, isOfOne: isOfOne)))
  }

  private func table(of items: [DueItem], isOfOne: Bool = false) -> AnswerTable {
    AnswerTable(
      [
        AnswerColumn("date", "Date"), AnswerColumn("days", "Days", .number),
        AnswerColumn("account", "Account", isShown: !isOfOneAccount), AnswerColumn("who", "Who", isShown: !isOfOne),
        AnswerColumn("kind", "Kind", isShown: false), AnswerColumn("record", "Id"), AnswerColumn("what", "What"),
        AnswerColumn("detail", "More"), AnswerColumn("client", "Client", isShown: false),
      ],
      items.map { item in
        let days = item.date.dayNumber - today.dayNumber
        return [
          .date(item.date), .count(days, days < 0 ? .bad : nil), .text(item.account), .list(item.people.map(\.name)),
          .text(item.kind.id), Self.id(of: item), .text(item.text), .text(item.detail, .quiet), .text(item.client),
        ]
      })
  }

  /// Only keys that are ids are shown; others are words of the record, which people read in its text.
  private static func id(of item: DueItem) -> AnswerCell {
    guard let key = item.record?.text else { return .nothing }
    return AnswerCell(isRecordID(key) ? key : "", value: .string(key), .key)
  }
}

extension People {
  /// `Dick Rowntree (dick)`
  func fullName(_ person: PersonID) -> String {
    self[person].map { "\($0.name) (\(person.name))" } ?? person.name
  }
}

/// Whether a key is an id such as `T1`: letters and then digits.
package func isRecordID(_ key: String) -> Bool {
  let letters = key.utf8.prefix { (0x41...0x5A).contains($0) }
  let digits = key.utf8.dropFirst(letters.count)
  return !letters.isEmpty && !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
}
