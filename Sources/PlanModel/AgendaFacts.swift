// What a plan has to say on the points of an agenda: the few records that a review must not pass over.

import PlanSchema

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
        .map { "\($0.record.title): \($0.standing.rawValue)" })
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
