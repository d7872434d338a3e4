package import PlanSchema

/// A point of a review's agenda.
package struct AgendaItem: Hashable, Sendable {
  package let title: String
  /// What the plan says of it, as written there: for a report to make safe.
  package let facts: [String]

  package init(title: String, facts: [String]) {
    self.title = title
    self.facts = facts
  }
}

/// What a review is prepared from: the account now, and as the review before it left it.
package struct ReviewMatter: Sendable {
  /// The day of the review.
  package let date: CalendarDate
  package let account: Account
  /// The review before; nil for the first one.
  package let last: Review?
  /// The plan as that review left it.
  package let then: Account?
  package let paces: [TargetPace]
  package let progress: ActionProgress
  /// The day proposed for the next review.
  package let next: CalendarDate?

  package init(
    date: CalendarDate, account: Account, last: Review?, then: Account?, paces: [TargetPace], next: CalendarDate?
  ) {
    self.date = date
    self.account = account
    self.last = last
    self.then = then
    self.paces = paces
    self.progress = ActionProgress(then: then, now: account, on: date)
    self.next = next
  }
}

extension ReviewMatter {
  /// What to talk about.
  /// - Parameter kind: `client` for the short agenda that the client may see; any other for our own.
  package func agenda(kind: String) -> [AgendaItem] { kind == "client" ? clientAgenda : internalAgenda }

  /// Only what was decided with the client, agreed with the client, or concerns both: a plan's own targets and actions are
  /// not for everybody's eyes.
  private var clientAgenda: [AgendaItem] {
    let facts = AgendaFacts(self, isForClient: true)
    var items: [AgendaItem] = []
    if let last {
      items.append(AgendaItem(title: "What became of the decisions of \(last.name)", facts: facts.minutes))
    }
    items += [
      AgendaItem(title: "Where the client wants to get, and what we agreed to reach", facts: facts.agreedTargets),
      AgendaItem(title: "Issues on both sides", facts: facts.issues),
      AgendaItem(title: "Decisions and actions until the next review", facts: []),
    ]
    return items + [nextDate]
  }

  /// The standing agenda of a review among ourselves, without the points that the plan has nothing to say of.
  private var internalAgenda: [AgendaItem] {
    let facts = AgendaFacts(self, isForClient: false)
    var items: [AgendaItem] = []
    func add(_ title: String, _ facts: [String], of sections: String...) {
      if !facts.isEmpty || sections.contains(where: account.writes) {
        items.append(AgendaItem(title: title, facts: facts))
      }
    }
    add(last.map { "Minutes and action plan of \($0.name)" } ?? "Action plan", facts.minutes, of: "actions")
    add("Mission, strategy and goals", facts.goals, of: "mission", "strategy", "objective", "targets")
    add("Market position, and people who came and went on both sides", facts.people, of: "market", "current-position")
    add("Contracts and debtors", facts.contracts, of: "contracts", "financials", "service-levels")
    add("Scorecard and metrics", facts.counts(of: "scorecard", "metrics"), of: "scorecard", "metrics")
    add(
      "Sales: orders won and lost, opportunities, propositions", facts.sales, of: "orders", "opportunities",
      "propositions")
    add("Competitors", facts.competitors, of: "competitors")
    add("SWOT", facts.counts(of: "swot"), of: "swot")
    add("Contacts and relationships", facts.contacts, of: "contacts")
    items.append(AgendaItem(title: "What is missing in the file", facts: facts.missing))
    add("Satisfaction surveys", facts.surveys, of: "surveys")
    add("Issues and complaints on both sides", facts.issues, of: "issues")
    add("Visits and hospitality", facts.visits, of: "visits")
    items.append(AgendaItem(title: "The account manager's performance", facts: facts.manager))
    items.append(AgendaItem(title: "Critical success factors", facts: []))
    add("Risks", facts.risks, of: "risks")
    items.append(AgendaItem(title: "Options and forward action plan", facts: []))
    return items + [nextDate]
  }

  private var nextDate: AgendaItem {
    AgendaItem(title: "Next review", facts: next.map { ["proposed for \($0)"] } ?? [])
  }
}

extension Account {
  /// Whether the plan says anything in a section.
  package func writes(_ section: String) -> Bool {
    guard let section = decoded.section(section) else { return false }
    return !section.records.isEmpty || !section.prose.isEmpty
  }
}
