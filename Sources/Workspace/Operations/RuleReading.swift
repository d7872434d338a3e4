// Brings together what rules judge by: settings, people, the day, and what git remembers.
import Git
import PlanDiff
import PlanModel
import PlanRules
import PlanSchema
import PlanText
import System

/// All that is the same for every account of one run of the rules.
struct RuleReading: Sendable {
  let book: RuleBook
  let settings: Settings
  let people: People
  let today: CalendarDate
  /// By account; empty where git cannot tell.
  var pasts: [String: AccountPast] = [:]

  /// What the rules find in an account that was just read; nil where there is no plan.
  func examined(_ result: AccountResult) -> ExaminedAccount? {
    guard let decoded = result.account else { return nil }
    return ExaminedAccount(
      Account(decoded, reviews: result.reviews),
      handovers: result.handovers.map { Handover($0) }.sorted {
        ($0.date?.dayNumber ?? 0, $0.document.source.path) < ($1.date?.dayNumber ?? 0, $1.document.source.path)
      },
      people: people, settings: settings, today: today, past: pasts[decoded.id])
  }

  /// What the rules find in an account that was just read.
  ///
  /// Where the text has an error, a rule would only find fault with what could not be read: that line is left to the
  /// error.
  func findings(in result: AccountResult) -> AccountFindings {
    guard let account = examined(result) else { return AccountFindings() }
    var found = book.examine(account)
    let errors = Set(
      result.findings.filter { $0.severity == .error }.map { "\($0.place.start.line) \($0.place.path)" })
    if !errors.isEmpty {
      found.items.removeAll { item in
        errors.contains("\(item.finding.place.start.line) \(item.finding.place.path)")
      }
    }
    return found
  }
}

extension Workspace {
  /// Brings together what the rules need for some accounts.
  ///
  /// - Parameter place: nil for the rules that can refuse a commit.
  func ruleReading(
    _ book: RuleBook, settings: Settings, people: People, accounts: [String], at place: CheckPlace?
  ) throws -> RuleReading {
    guard let place else {
      return RuleReading(
        book: book.refusing, settings: settings, people: people, today: CalendarDate(dayNumber: 0))
    }
    let today = try today(at: place, settings: settings)
    var reading = RuleReading(book: book, settings: settings, people: people, today: today)
    if book.needsHistory {
      reading.pasts =
        try pasts(of: accounts, at: try tip(of: place), people: people, CommitDay(zone: settings.timezone))
    }
    return reading
  }

  /// The day that counts as today for plans of a place: the user's word, else the clock's day for files at hand, and the
  /// day of the commit for a revision, so that it is judged as it would have been then.
  func today(at place: CheckPlace, settings: Settings) throws -> CalendarDate {
    if case .revision(let name) = place, surroundings.todayOverride == nil {
      return CommitDay(zone: settings.timezone).judged(try commit(named: name, in: try repository()))
    }
    return today(settings)
  }

  /// What git remembers of accounts up to a commit; nothing where history is cut off or cannot be read.
  func pasts(
    of accounts: [String], at tip: ObjectID?, people: People, _ days: CommitDay
  ) throws -> [String: AccountPast] {
    guard let tip else { return [:] }
    let repository = try repository()
    guard !repository.isShallow else { return [:] }
    let cache = KeptCache("pasts", in: CacheFolder(in: repository), stamp: try programStamp())
    return try AccountPasts(
      repository: repository, index: try historyIndex(reaching: [tip]), store: try comparisons(), cache: cache,
      cores: cores, days: days
    ).pasts(of: accounts, at: tip, people: people)
  }

  /// The commit whose history belongs to the plans of a place; nil before the first one, or without git.
  func tip(of place: CheckPlace) throws -> ObjectID? {
    switch place {
    case .revision(let name): try commit(named: name, in: try repository()).id
    case .workTree: try repositoryIfThere()?.head().commit
    case .staged: try repository().head().commit
    }
  }
}
