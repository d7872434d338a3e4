// `rutter log`: the commits that changed plans, told by what they changed.
package import Git
package import PlanDiff
import PlanModel
package import PlanSchema
package import Plans
import Results

/// A commit and what it changed in meaning.
package struct LoggedCommit: Sendable {
  package let commit: Commit
  package let abbreviation: String
  /// The day on which it was written.
  package let day: CalendarDate
  /// The day since which the branch has it; nil where nobody asked for days, and where it was written within them.
  package let branchDay: CalendarDate?
  /// With a filter, what passes it.
  package let changes: [SubjectChange]
  /// Tags of closed reviews that stand on this commit.
  package let reviewTags: [String]
  /// Why what changed cannot be told: the plan cannot be read at this commit.
  package let problem: String?
  /// Errors that the check finds in the plans touched as they stand at this commit.
  package let errors: Int

  /// The change in a line; the commit's own subject where no plan changed in meaning.
  package var summary: String {
    let changes = changes.filter(\.changesMeaning)
    return changes.isEmpty ? commit.summary : ChangeSummary.line(changes, width: 400)
  }
}

/// Which commits to show.
package struct LogOptions: Sendable {
  /// All plans if none is named.
  package var accounts: [String] = []
  /// A revision or a range `A..B`; HEAD if nil.
  package var revision: String?
  /// How many at most; all if nil.
  package var limit: Int?
  package var filter = ChangeFilter()
  /// Only commits that the branch has since this day or later, or has had since this day or earlier.
  package var since: CalendarDate?
  package var until: CalendarDate?
  /// A person of people.md, or a part of the author's name or address.
  package var author: String?

  package init() {}

  /// Whether all commits of all plans are wanted.
  package var isEverything: Bool {
    accounts.isEmpty && revision == nil && filter.isEmpty && !asksForDays && author == nil
  }

  fileprivate var asksForDays: Bool { since != nil || until != nil }

  /// Whether a day is one of those asked for; true for nil, when nobody asked.
  fileprivate func isInTime(_ day: CalendarDate?) -> Bool {
    guard let day else { return true }
    return since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
  }
}

extension PlanRepository {
  /// The days that words on the command line mean.
  package func days(named text: String) throws -> (first: CalendarDate, last: CalendarDate) {
    guard let days = try daysIfNamed(text) else {
      throw Failure(
        .usage, "'\(text)' is no day and no period",
        hint: "Write 2026-09-30, 2026-Q3, \"last quarter\", yesterday or \"2 weeks ago\".")
    }
    return (days.lowerBound, days.upperBound)
  }

  /// Commits that touched the accounts, the newest first, each against its first parent.
  package func log(_ options: LogOptions) throws -> [LoggedCommit] {
    let repository = try repository()
    let (tips, excluding) = try ends(of: options.revision, in: repository)
    guard let tip = tips.first else { return [] }
    let index = try historyIndex(reaching: tips + excluding)
    let store = try comparisons()
    defer { store.save() }
    let plans = try PlanHistories(options.accounts, from: tip, index: index, store: store)
    if let missing = plans.unknown.first { throw try noHistory(of: missing, at: options.revision) }
    let days = try commitDay()
    var reading = LogReading(
      options, tags: try reviewTags(in: repository), authors: try authors(options.author), days, repository)
    let branch = options.asksForDays ? index.position(of: tip).map { BranchDays(to: $0, in: index, days) } : nil
    let steps = index.walk(
      from: tips.compactMap(index.position), excluding: excluding.compactMap(index.position), states: plans.states,
      order: .date, firstParentOnly: false
    ).filter { $0.isShown && options.isInTime(branch?[$0.position]) }
    // Read ahead in growing steps: all cores are busy, and a few commits cost no more than they must.
    var place = 0
    var batch = 16
    while place < steps.count, !reading.isFull {
      let positions = steps[place..<min(place + batch, steps.count)].map(\.position)
      try plans.prepare(positions)
      for position in positions where !reading.isFull {
        try reading.add(
          try plans.changes(at: position), at: index.id(at: position), onBranchSince: branch?[position])
      }
      place += batch
      batch = min(batch * 4, 4096)
    }
    return reading.entries
  }

  func ends(of range: String?, in repository: Repository) throws -> (tips: [ObjectID], excluding: [ObjectID]) {
    guard let range else { return (try repository.head().commit.map { [$0] } ?? [], []) }
    func end(_ name: Substring) throws -> ObjectID {
      try commit(named: name.isEmpty ? "HEAD" : String(name), in: repository).id
    }
    guard let dots = range.firstRange(of: "..") else { return ([try end(range[...])], []) }
    return ([try end(range[dots.upperBound...])], [try end(range[..<dots.lowerBound])])
  }

  private func reviewTags(in repository: Repository) throws -> [ObjectID: [String]] {
    var tags: [ObjectID: [String]] = [:]
    for tag in try repository.tags(under: "review/") { tags[tag.target, default: []].append(tag.name) }
    return tags
  }

  /// Names and addresses that stand for an author; the person's if people.md knows one of that id.
  private func authors(_ author: String?) throws -> [String] {
    guard let author else { return [] }
    let name = author.hasPrefix("@") ? String(author.dropFirst()) : author
    guard let person = try presentEnvironment().people[PersonID(name)] else { return [author.lowercased()] }
    return [person.email, person.name].compactMap { $0?.lowercased() }
  }
}

/// Takes the commits of a walk one by one and keeps those that are wanted.
private struct LogReading {
  private let options: LogOptions
  private let tags: [ObjectID: [String]]
  private let authors: [String]
  private let days: CommitDay
  private let repository: Repository
  private var filter: ChangeFilter
  private(set) var entries: [LoggedCommit] = []

  init(
    _ options: LogOptions, tags: [ObjectID: [String]], authors: [String], _ days: CommitDay, _ repository: Repository
  ) {
    self.options = options
    self.tags = tags
    self.authors = authors
    self.days = days
    self.repository = repository
    filter = options.filter
  }

  var isFull: Bool { entries.count >= options.limit ?? .max }

  mutating func add(_ told: PlanHistories.Told, at id: ObjectID, onBranchSince branchDay: CalendarDate?) throws {
    let changes = filter.isEmpty ? told.changes : filter.apply(to: told.changes)
    if !filter.isEmpty, changes.isEmpty { return }
    let commit = try repository.commit(id)
    if !authors.isEmpty {
      let names = [commit.author.name.lowercased(), commit.author.email.lowercased()]
      guard authors.contains(where: { author in names.contains { $0.contains(author) } }) else { return }
    }
    let day = days.written(commit)
    entries.append(
      LoggedCommit(
        commit: commit, abbreviation: try repository.abbreviation(of: id), day: day,
        branchDay: options.isInTime(day) ? nil : branchDay, changes: changes,
        reviewTags: tags[id] ?? [], problem: told.problem, errors: told.errors))
  }
}
