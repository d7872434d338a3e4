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

struct AgendaFacts {
  private let matter: ReviewMatter
  /// Leaves out what the schema marks as confidential.
  private let isForClient: Bool

  init(_ matter: ReviewMatter, isForClient: Bool) {
    self.matter = matter
    self.isForClient = isForClient
  }

  /// The decisions of the review before, each with what became of its actions.
  var minutes: [String] {
    var facts = (matter.last?.decisions ?? []).map { decision in
      let states = decision.references("actions").map { state(of: $0.key) }
      return decision.title + ": " + (states.isEmpty ? "no action named" : states.joined(separator: "; "))
    }
    if isForClient {
      let told = Set((matter.last?.decisions ?? []).flatMap { $0.references("actions").map(\.key) })
      let shared = records("actions").filter { action in
        guard let key = action.key, !told.contains(key) else { return false }
        return action["client"] != nil || (matter.last.map { action.raw("from") == $0.name } ?? false)
      }
      facts += shared.map { $0.title + ": " + state($0) }
    } else {
      let progress = matter.progress
      let counts = [
        (progress.done.count, "done"), (progress.late.count, "late"), (progress.new.count, "new"),
        (progress.open.count, "open"),
      ]
      let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      if !told.isEmpty { facts.append("actions: " + told.joined(separator: ", ")) }
    }
    return few(facts)
  }

  /// What the client wants, in its first paragraph, and the targets that somebody at the client has agreed to.
  var agreedTargets: [String] {
    let section = matter.account.decoded.section("client-objective")
    let wish = section.flatMap { $0.schema.isConfidential ? nil : $0.prose.first?.text }
    return (wish.map { ["the client's objective: \($0)"] } ?? [])
      + few(
        records("targets").filter { !$0.references("confirmed-by").isEmpty }.map { target in
          target.title + ": "
            + [target.raw("actual"), target.raw("goal").map { "goal \($0)" }, target.raw("due").map { "due \($0)" }]
            .compactMap(\.self).joined(separator: ", ")
        })
  }

  /// Targets that want a word.
  var goals: [String] {
    few(
      matter.paces.filter { [.behind, .pastDue, .off].contains($0.standing) }
        .map { "\($0.record.title): \($0.words)" })
  }

  var people: [String] {
    guard let then = matter.then else { return [] }
    let movement = PeopleMovement(then: then, now: matter.account, on: matter.date)
    func told(_ name: String, _ records: [RecordView]) -> String? {
      records.isEmpty ? nil : name + ": " + records.map(\.title).joined(separator: ", ")
    }
    return [
      told("contacts gained", movement.gained), told("contacts lost", movement.lost),
      told("joined our team", movement.joined), told("left our team", movement.left),
    ].compactMap(\.self)
  }

  var contracts: [String] {
    let contracts = records("contracts").filter { $0.date("end").map { $0 >= matter.date } ?? false }
      .sorted { ($0.date("end")?.dayNumber ?? 0) < ($1.date("end")?.dayNumber ?? 0) }
    var facts = contracts.map { "\($0.title): ends \($0.raw("end") ?? "")" }
    if let financials = records("financials").last, let debt = financials.raw("over-60-days") {
      facts.append("over 60 days: \(debt) in \(financials.title)")
    }
    return few(facts)
  }

  var sales: [String] {
    let orders = inCycle("orders", "date").map { told($0, "result", "amount") }
    let opportunities = records("opportunities").filter { ($0.text("state") ?? "open") == "open" }
      .map { told($0, "stage", "amount", "close") }
    return few(orders + opportunities)
  }

  var competitors: [String] { few(records("competitors").map { told($0, "state", "threat") }) }

  /// Contacts who matter and whom nobody has spoken to since the review before.
  var contacts: [String] {
    guard let since = matter.last?.date else { return [] }
    return few(
      records("contacts").filter { contact in
        contact.isActiveContact && contact.isKeyContact && (contact.date("last-contact").map { $0 < since } ?? true)
      }
      .map { "\($0.title): " + ($0.raw("last-contact").map { "last spoken to on \($0)" } ?? "nobody knows when last") })
  }

  /// Keys of the front matter that a plan is expected to have.
  var missing: [String] {
    let keys = matter.account.decoded.documents.first?.kind.frontMatter ?? []
    let empty = keys.filter { $0.requirement == .expected && matter.account.decoded[$0.id] == nil }.map(\.id)
    return empty.isEmpty ? [] : ["not filled in: " + empty.joined(separator: ", ")]
  }

  var surveys: [String] { few(inCycle("surveys", "on").map { told($0, "kind", "score") }) }
  var visits: [String] { few(inCycle("visits", "on").map { told($0, "purpose", "outcome") }) }

  var issues: [String] {
    let open = records("issues").filter { $0.text("state") != "closed" && $0.text("kind") != "praise" }
    return few(open.map { told($0, "severity", "state", "due") })
  }

  var manager: [String] { matter.account.manager.map { [$0.name] } ?? [] }

  var risks: [String] {
    let open = records("risks").filter { ($0.text("state") ?? "open") == "open" }
    return few(
      open.map { risk in
        let isDue = risk.date("review-on").map { $0 <= matter.date } ?? false
        return risk.title + (isDue ? ": to be looked at again since \(risk.raw("review-on") ?? "")" : "")
      })
  }

  /// How many records sections have: `12 in Scorecard`.
  func counts(of sections: String...) -> [String] {
    sections.compactMap { id in
      guard let section = matter.account.decoded.section(id), !section.records.isEmpty else { return nil }
      return "\(section.records.count) in \(section.schema.heading)"
    }
  }

  private func records(_ section: String) -> [RecordView] {
    if isForClient, matter.account.decoded.section(section)?.schema.isConfidential ?? false { return [] }
    return matter.account.records(section)
  }

  /// Records dated after the review before, up to this one.
  private func inCycle(_ section: String, _ field: String) -> [RecordView] {
    records(section).filter { record in
      guard let date = record.date(field), date <= matter.date else { return false }
      return matter.last?.date.map { $0 < date } ?? true
    }
  }

  private func state(of action: RecordKey) -> String {
    let record = matter.account.actions.first { $0.key == action }
    return "\(action) " + (record.map { state($0) } ?? "no longer in the plan")
  }

  private func state(_ action: RecordView) -> String {
    if action.isDone { return "done" + (action.raw("done").map { " \($0)" } ?? "") }
    guard let due = action.date("due") else { return "open" }
    return due < matter.date ? "late, was due \(due)" : "open, due \(due)"
  }

  /// A record with some of its fields: `K1 Redline: active, high`.
  private func told(_ record: RecordView, _ fields: String...) -> String {
    let values = fields.filter { id in !isForClient || !(record.section.field(id)?.isConfidential ?? false) }
      .compactMap { record.raw($0) }
    return record.title + (values.isEmpty ? "" : ": " + values.joined(separator: ", "))
  }

  /// A review is ten minutes' reading: what does not fit is counted.
  private func few(_ facts: [String]) -> [String] {
    let most = 6
    guard facts.count > most else { return facts }
    return facts.prefix(most - 1) + ["and \(facts.count - most + 1) more"]
  }
}
