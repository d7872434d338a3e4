package import PlanSchema

/// Something that is to be done, or happens, on a day.
package struct DueItem: Sendable {
  package let kind: DueKind
  /// Folder name.
  package let account: String
  package let client: String
  /// Key of the record that says so; nil where the plan as a whole does.
  package let record: RecordKey?
  package let date: CalendarDate
  /// Who has to see to it; the account manager where the plan names nobody.
  package let people: [PersonID]
  /// What it is, in the plan's words.
  package let text: String
  /// What else helps: how far a target is, when somebody was last spoken to.
  package let detail: String?
}

/// What an account says of something due, before it is told with its kind.
struct DueEntry: Sendable {
  let record: RecordView?
  let date: CalendarDate
  let people: [PersonID]
  let text: String
  let detail: String?

  /// - Parameter people: nobody where the plan names nobody.
  init(
    _ record: RecordView? = nil, on date: CalendarDate, by people: [PersonID], _ text: String, _ detail: String? = nil
  ) {
    self.record = record
    self.date = date
    self.people = people
    self.text = text
    self.detail = detail
  }
}

/// A kind of thing that falls due. Each has a file of its own here; ``all`` is the list of them.
package struct DueKind: Sendable {
  /// `action`
  package let id: String
  let entries: @Sendable (DueReading) -> [DueEntry]

  init(_ id: String, _ entries: @escaping @Sendable (DueReading) -> [DueEntry]) {
    self.id = id
    self.entries = entries
  }

  /// In the order in which things of one day are told.
  package static let all: [DueKind] = [
    .review, .internalReview, .notice, .contractEnd, .action, .target, .issue, .opportunity, .contact, .risk,
    .competitor, .clientPlan, .survey, .scorecard, .waiver, .period,
  ]
}

/// An account that is asked what is due in it, as of a day.
package struct DueReading: Sendable {
  package let account: Account
  package let settings: Settings
  package let today: CalendarDate

  package init(_ account: Account, settings: Settings, today: CalendarDate) {
    self.account = account
    self.settings = settings
    self.today = today
  }

  /// Everything that has a day, overdue or to come, by day; nothing of an account that is closed.
  package var items: [DueItem] { items(of: DueKind.all) }

  /// The next review with the client; nil where none is due.
  package var nextReview: DueItem? { items(of: [.review]).first }

  private func items(of kinds: [DueKind]) -> [DueItem] {
    if account.status == "closed" { return [] }
    return kinds.enumerated()
      .flatMap { place, kind in kind.entries(self).map { (place: place, item: item($0, kind)) } }
      .sorted { ($0.item.date, $0.place) < ($1.item.date, $1.place) }
      .map(\.item)
  }

  private func item(_ entry: DueEntry, _ kind: DueKind) -> DueItem {
    DueItem(
      kind: kind, account: account.id, client: account.client, record: entry.record?.key, date: entry.date,
      people: entry.people.isEmpty ? [account.manager].compactMap(\.self) : entry.people, text: entry.text,
      detail: entry.detail)
  }

  /// From when rhythms are counted in which nothing has happened yet: the beginning of the account, or of the plan's period if
  /// that is later.
  var beginning: CalendarDate? {
    var days: [CalendarDate] = []
    if case .date(let date)? = account.decoded["since"] { days.append(date) }
    if case .period(let period)? = account.decoded["period"] {
      days.append(period.days(fiscalYearStarts: settings.fiscalYearStarts).lowerBound)
    }
    return days.max()
  }

  /// How often something is done: the plan's word, else that of the settings.
  func rhythm(_ rhythm: Settings.Rhythm) -> CalendarDuration? {
    if case .duration(let every)? = account.decoded[rhythm.rawValue] { return every }
    return settings.rhythms[rhythm]
  }
}
