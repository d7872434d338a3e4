// One side of a comparison of plans: which accounts it has, and what stands in them.
import Git
import PlanDiff
import PlanModel
import PlanSchema
import PlanText
import System

/// One side of a diff: decodes what is asked for under that side's own settings.
struct DiffSide {
  private enum Storage {
    case snapshot(SnapshotReader, accounts: AccountReader)
    /// A tree of git: accounts are named by their content, so that what is known of them need not be read again.
    case tree(VersionReader, folders: [String: ObjectID], environment: PlanEnvironment)
  }

  private let storage: Storage
  /// The tree of rutter.yaml, nil if there is none or it is no YAML.
  let settingsTree: YAMLNode?
  private let settings: Settings
  private let peopleText: SourceText?

  /// The files of a working tree or an index.
  init(_ snapshot: Snapshot) throws {
    let reader = try snapshot.reader()
    // A side whose settings are missing or wrong is still read, with the built-in schema: its words are what counts.
    self.init(settings: try? reader.bytes("rutter.yaml"), people: try? reader.bytes("people.md")) { accounts in
      .snapshot(reader, accounts: accounts)
    }
  }

  /// A commit's tree; nil for the state before the first commit.
  init(tree: ObjectID?, in repository: Repository) throws {
    let top = try tree.map { try repository.entries(inFolder: $0) } ?? []
    func blob(_ name: String) -> ObjectID? { top.first { $0.path == name && $0.mode.isRegularFile }?.id }
    func bytes(_ name: String) throws -> [UInt8]? {
      try blob(name).flatMap { try repository.blobSize($0) <= largestFile ? try repository.blob($0) : nil }
    }
    var folders: [String: ObjectID] = [:]
    if let accounts = top.first(where: { $0.path == "accounts" && $0.mode == .folder }) {
      for entry in try repository.entries(inFolder: accounts.id) where entry.mode == .folder {
        folders[entry.path] = entry.id
      }
    }
    let environment = PlanEnvironment(settings: blob("rutter.yaml"), people: blob("people.md"))
    self.init(settings: try bytes("rutter.yaml"), people: try bytes("people.md")) { _ in
      .tree(VersionReader(repository), folders: folders, environment: environment)
    }
  }

  private init(settings: [UInt8]?, people: [UInt8]?, storage: (AccountReader) -> Storage) {
    let text = settings.map { SourceText(path: "rutter.yaml", bytes: $0) }
    settingsTree = text.flatMap { YAMLNode.parse($0, in: $0.range).root }
    self.settings = text.flatMap { Settings.read($0).settings } ?? Settings()
    peopleText = people.map { SourceText(path: "people.md", bytes: $0) }
    let read = peopleText.map { [settings = self.settings] in People.read($0, settings: settings).people } ?? .none
    self.storage = storage(AccountReader(settings: self.settings, people: read))
  }

  /// Whether there is a folder of an account.
  func has(_ account: String) -> Bool {
    switch storage {
    case .snapshot(let reader, _): reader.exists("accounts/\(account)/")
    case .tree(_, let folders, _): folders[account] != nil
    }
  }

  /// All accounts of the side.
  func accountNames() throws -> [String] {
    switch storage {
    case .snapshot(let reader, _): try reader.accountFolders().filter { $0.kind == .folder }.map(\.name)
    case .tree(_, let folders, _): folders.keys.sorted()
    }
  }

  /// The account by its content; nil on a side that is not in git's object database, or has no such account.
  func version(of account: String) -> AccountVersion? {
    guard case .tree(_, let folders, let environment) = storage, let tree = folders[account] else { return nil }
    return AccountVersion(folder: AccountFolder(account: account, tree: tree), environment: environment)
  }

  /// Whether all accounts of this side have a version.
  var isContentAddressed: Bool { if case .tree = storage { true } else { false } }

  /// The account's plan, reviews and handovers; nil if it is not there.
  func read(_ account: String) throws -> ReadAccount? {
    switch storage {
    case .snapshot(let reader, let accounts):
      guard has(account) else { return nil }
      let (texts, problems) = try Workspace.texts(of: account, reader)
      let result = accounts.read(texts, id: account) { path in
        !path.hasPrefix("accounts/\(account)/") || reader.exists(path)
      }
      return ReadAccount(result, id: account, problems: problems)
    case .tree(let reader, _, _): return try version(of: account).map { try reader.read($0) }
    }
  }

  /// The account's plan, reviews and handovers by what a change of them is about; none if it is not there.
  func subjects(of account: String) throws -> [Subject: DecodedAccount] { try read(account)?.subjects ?? [:] }

  func people() -> DecodedAccount? {
    let people = peopleText.map { People.read($0, settings: settings).people }
    return people?.document.map { DecodedAccount(id: "people", documents: [$0]) }
  }
}
