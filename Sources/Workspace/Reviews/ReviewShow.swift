// `rutter review show`: one review, its cycle, and what became of its decisions.
import Git
import PlanModel
import PlanSchema
package import Plans
package import Results

extension PlanRepository {
  /// One review, the latest if none is named.
  package func review(of account: String, named name: String?) throws -> ReviewStory {
    try requireKnown([account])
    var reading = try ReviewReading(self, try repository())
    let entries = try reading.entries(of: account)
    guard let entry = name == nil ? entries.first : entries.first(where: { $0.name == name }) else {
      throw Failure(
        .usage, name.map { "\(account) has no review '\($0)'" } ?? "\(account) has no review yet",
        hint: entries.isEmpty
          ? "Start one with 'rutter review start \(account)'."
          : "It has: \(entries.map(\.name).joined(separator: ", ")).")
    }
    let present = try reading.present(account)
    // A review that this history does not hold looks back on nothing here.
    let isHere = entry.judged == nil || entry.closed != nil
    let cycle =
      try isHere
      ? reading.cycle(of: entry, among: closedReviews(of: account, in: reading.repository)) : nil
    var row = try row(of: entry, present: present, &reading)
    if let cycle {
      row.tell(cycle, of: account)
      row.health = try reading.judged(entry.closed, of: account).health.values.first
    }
    let shares = commitShares(cycle?.commits ?? [])
    return ReviewStory(
      row: row, page: entry.document.map { page($0, account, isChangeTold: cycle?.previous != nil) },
      paces: cycle.map { paces(of: entry, $0.now) } ?? [],
      people: shares.map { CommitShare(name: $0.name, commits: $0.commits) },
      change: cycle?.change, decisions: decisions(of: entry, present))
  }

  private func paces(of entry: ReviewEntry, _ state: ReadAccount) -> [TargetPace] {
    guard let account = state.account, let day = CalendarDate(String(entry.name.prefix(10))) else { return [] }
    return account.paces(on: day, fiscalYearStarts: state.environment.settings.fiscalYearStarts)
  }

  /// The page without what is shown as it was when the review was held: targets, and changes where there are any.
  private func page(_ document: DecodedDocument, _ account: String, isChangeTold: Bool) -> DecodedAccount {
    let left: Set<String> = isChangeTold ? ["changes", "targets-and-pace"] : ["targets-and-pace"]
    let sections = document.sections.filter { !left.contains($0.schema.id) }
    let page = DecodedDocument(
      kind: document.kind, document: document.document, title: document.title, fields: document.fields,
      sections: sections, freeSections: document.freeSections, references: document.references)
    return DecodedAccount(id: account, documents: [page])
  }

  private func decisions(of entry: ReviewEntry, _ present: ReadAccount) -> [DecisionStory] {
    let today = today(present.environment.settings)
    let actions = present.account?.actions ?? []
    return (entry.review?.decisions ?? []).map { decision in
      let by = decision.person("by")
      return DecisionStory(
        key: decision.key?.text ?? "", text: decision.label,
        by: by.map { present.environment.people[$0]?.name ?? $0.name },
        actions: decision.references("actions").map { reference in
          story(of: reference.key, actions.first { $0.key == reference.key }, today)
        })
    }
  }

  private func story(of key: RecordKey, _ action: RecordView?, _ today: CalendarDate) -> DecisionStory.Action {
    guard let action else {
      return .init(key: key.text, text: "", state: .gone, detail: "no longer in the plan")
    }
    let text = action.label
    if action.isDone {
      return .init(
        key: key.text, text: text, state: .done, detail: "done" + (action.raw("done").map { " \($0)" } ?? ""))
    }
    guard let due = action.date("due") else { return .init(key: key.text, text: text, state: .open, detail: "open") }
    if due < today { return .init(key: key.text, text: text, state: .late, detail: "late, was due \(due)") }
    return .init(key: key.text, text: text, state: .open, detail: "open, due \(due)")
  }
}
