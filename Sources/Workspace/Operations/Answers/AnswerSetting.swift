// What an answer is given from: plans as they stand in one place, and the day that counts as today there.
import Git
package import PlanModel
package import PlanSchema
import PlanText
import System

/// Where an answer looks: settings, people, the accounts that there are, and the day.
package struct AnswerSetting: Sendable {
  package let settings: Settings
  package let people: People
  /// The user's own word, else the day of the revision looked at, else the day of the clock.
  package internal(set) var today: CalendarDate
  /// Folder names of all accounts, sorted.
  package let accountNames: [String]
  let snapshot: Snapshot
}

extension Workspace {
  /// Opens a place to answer from: a revision, or what is at hand (the working tree, HEAD in a bare repository).
  ///
  /// - Parameter place: of a revision, today is the day on which it was committed, in the time zone of its settings,
  ///   unless the user says otherwise.
  package func answerSetting(at place: CheckPlace) throws -> AnswerSetting {
    try Failure.reporting {
      let snapshot: Snapshot
      var revision: Commit?
      switch place {
      case .workTree where root != nil: snapshot = try workTreeSnapshot()
      case .workTree: snapshot = try presentSnapshot(in: try repository())
      case .staged: snapshot = .index(try repository().index(), in: try repository())
      case .revision(let name):
        let repository = try repository()
        let commit = try commit(named: name, in: repository)
        revision = commit
        snapshot = try .tree(commit.tree, in: repository)
      }
      let reader = try snapshot.reader()
      let settings = try trustedSettings(in: reader)
      let names = try reader.accountFolders().filter { $0.kind == .folder }.map(\.name)
      return AnswerSetting(
        settings: settings, people: try readPeople(reader, settings: settings).people,
        today: surroundings.todayOverride ?? revision.map(CommitDay(zone: settings.timezone).judged) ?? today(settings),
        accountNames: names, snapshot: snapshot)
    }
  }

  /// What `body` makes of each account that has a plan, in the order of their names; on all cores when there are many.
  ///
  /// Only what is made is kept, so that many accounts can be asked.
  ///
  /// - Parameter names: all if nil.
  /// - Throws: for a name that no account has.
  package func askAccounts<Made: Sendable>(
    _ names: [String]? = nil, in setting: AnswerSetting, _ body: @Sendable (Account) throws -> Made
  ) throws -> [Made] {
    try Failure.reporting {
      for name in names ?? [] where !setting.accountNames.contains(name) {
        throw unknownAccount(name, among: setting.accountNames)
      }
      let wanted = names.map { names in setting.accountNames.filter(names.contains) } ?? setting.accountNames
      let (settings, snapshot) = (setting.settings, setting.snapshot)
      return try mapAccounts(wanted, of: snapshot, reader: try snapshot.reader()) { name, reader -> Made? in
        let result = try Self.read(name, reader, settings: settings)
        guard let plan = result.account else { return nil }
        return try body(Account(plan, reviews: result.reviews, handovers: result.handovers))
      }.compactMap(\.self)
    }
  }

  /// One account with its reviews and handovers.
  /// - Throws: when there is no such account, or it has no plan.
  package func account(_ name: String, in setting: AnswerSetting) throws -> Account {
    guard let account = try askAccounts([name], in: setting, { $0 }).first else {
      throw Failure(.repository, "accounts/\(name) has no plan.md")
    }
    return account
  }
}
