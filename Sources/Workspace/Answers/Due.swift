// `rutter due`: what is due across the accounts.
import PlanModel
package import PlanSchema
package import Plans
package import Results

/// Which things due to tell.
package struct DueOptions: Sendable {
  /// All if empty.
  package var accounts: [String] = []
  /// Only what one of them has to see to; everybody if empty.
  package var people: [String] = []
  /// Ids of kinds; all if empty.
  package var kinds: [String] = []
  /// The last day, or how long from today; thirty days if neither is given.
  package var until: CalendarDate?
  package var within: CalendarDuration?
  package var byPerson = false

  package init() {}
}

extension PlanRepository {
  /// What is overdue, and what falls due until a day.
  package func due(_ options: DueOptions, at revision: String?) throws -> DueList {
    try due(options, in: try trusted(state(revision: revision)))
  }

  /// What is due by the plans of a state.
  func due(_ options: DueOptions, in plans: StateReader) throws -> DueList {
    for kind in options.kinds where !DueKind.all.contains(where: { $0.id == kind }) {
      let known = DueKind.all.map(\.id)
      throw Failure(
        .usage, "nothing of the kind '\(kind)' falls due",
        hint: nearest(to: kind, among: known).map { "Did you mean \($0)?" }
          ?? "There are: \(known.joined(separator: ", ")).")
    }
    let people = Set(try options.people.map { try plans.person($0) })
    let today = try plans.today()
    let until = options.until ?? (options.within ?? CalendarDuration(days: 30)).date(after: today)
    let environment = try plans.environment()
    let settings = environment.settings
    let asked = try plans.map(accounts: options.accounts, cores: cores) { account in
      DueReading(account, settings: settings, today: today).items.filter { item in
        item.date <= until && (options.kinds.isEmpty || options.kinds.contains(item.kind.id))
          && (people.isEmpty || item.people.contains(where: people.contains))
      }
    }
    let items = asked.flatMap(\.self).enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
    return DueList(
      items: items, today: today, until: until, accounts: asked.count, isOfOneAccount: asked.count == 1,
      byPerson: options.byPerson ? DueList.ByPerson(people: environment.people, asked: people) : nil)
  }
}

extension StateReader {
  /// A person as the user names them: by id, `@id`, or full name.
  /// - Throws: for somebody who is not in people.md.
  func person(_ name: String) throws -> PersonID {
    let bare = name.hasPrefix("@") ? String(name.dropFirst()) : name
    let id = PersonID(bare.lowercased())
    let people = try environment().people
    if people.contains(id) { return id }
    let byName = people.all.filter { $0.name.lowercased() == bare.lowercased() }
    if byName.count == 1, let person = byName.first { return person.id }
    let ids = people.all.map(\.id.name)
    let near = nearest(to: bare, among: ids) ?? nearest(to: bare, among: people.all.map(\.name))
    throw Failure(
      .usage, "there is nobody called '\(name)' in people.md",
      hint: near.map { "Did you mean \($0)?" }
        ?? (ids.isEmpty ? nil : "There are: \(ids.prefix(20).joined(separator: ", "))\(ids.count > 20 ? " …" : "")."))
  }
}
