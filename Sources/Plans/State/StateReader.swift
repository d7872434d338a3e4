package import Git
import PlanModel
package import PlanSchema
import PlanText
package import System

/// Reads the plans of a ``State`` within one task: what an account says is read here and nowhere else.
package final class StateReader {
  private enum Source {
    case files(root: String, leftOut: (Repository, BlobListing)?)
    case blobs(Repository, BlobListing)
    case tree(TreeFiles)
    case nothing
  }

  /// A file of an account.
  package struct File {
    package let path: String
    package let kind: FileKind
    /// Where git holds it; nil for a file on disk.
    package var blob: ObjectID?
  }

  package let state: State
  private let source: Source
  private let environments: Environments
  private var known: Environment?
  private var folders: [FolderEntry]?

  /// - Parameters:
  ///   - environment: by which accounts are to be read in place of the state's own.
  ///   - environments: those that the task knows already.
  package convenience init(
    _ state: State, environment: Environment? = nil, environments: Environments = Environments()
  ) throws {
    let source: Source =
      switch state.storage {
      case .files(let root, let leftOut):
        .files(root: root, leftOut: try leftOut.map { (try $0.0.open(), $0.1) })
      case .blobs(let location, let listing): .blobs(try location.open(), listing)
      case .tree(let location, let tree): .tree(TreeFiles(tree, in: try location.open()))
      case .nothing: .nothing
      }
    self.init(state, source, environment, environments)
  }

  /// Reads through a repository that is open already.
  package convenience init(
    _ state: State, in repository: Repository, environment: Environment? = nil,
    environments: Environments = Environments()
  ) throws {
    switch state.storage {
    case .tree(_, let tree):
      self.init(state, .tree(TreeFiles(tree, in: repository)), environment, environments)
    case .blobs(_, let listing): self.init(state, .blobs(repository, listing), environment, environments)
    case .files, .nothing: try self.init(state, environment: environment, environments: environments)
    }
  }

  private init(_ state: State, _ source: Source, _ environment: Environment?, _ environments: Environments) {
    self.state = state
    self.source = source
    self.known = environment
    self.environments = environments
  }

  // MARK: Settings, people, day

  /// Settings and people as they stand here; read at the first call.
  package func environment() throws -> Environment {
    if let known { return known }
    let made: Environment
    if let id = try environmentID(), let repository {
      made = try environments.environment(id, in: repository)
    } else {
      made = Environment(
        settings: Result { try bytes(Layout.settings) }, people: Result { try bytes(Layout.people) }, root: root)
    }
    known = made
    return made
  }

  /// The day that counts as today: the user's word, else the day of the commit, so that it is judged as it would have
  /// been then, else the clock's day; in the time zone of the settings.
  package func today() throws -> CalendarDate { state.today(in: try environment().settings.timezone) }

  private func environmentID() throws -> Environment.ID? {
    guard state.overlay.isEmpty else { return nil }
    switch source {
    case .files, .nothing: return nil
    case .blobs(_, let listing):
      func id(_ path: String) -> ObjectID? { listing[path].flatMap { $0.kind == .file ? $0.id : nil } }
      return Environment.ID(settings: id(Layout.settings), people: id(Layout.people))
    case .tree(let files): return try Environment.ID(of: files)
    }
  }

  private var repository: Repository? {
    switch source {
    case .blobs(let repository, _): repository
    case .tree(let files): files.repository
    case .files, .nothing: nil
    }
  }

  private var root: String? { if case .files(let root, _) = source { root } else { nil } }

  // MARK: Accounts

  /// What stands directly below the folder of accounts, sorted by bytes; listed at the first call.
  package func accountFolders() throws -> [FolderEntry] {
    if let folders { return folders }
    let listed = try listAccountFolders()
    folders = listed
    return listed
  }

  private func listAccountFolders() throws -> [FolderEntry] {
    switch source {
    case .files(let root, let leftOut):
      let here = try FileReading.entries(of: "\(root)/\(Layout.accounts)") ?? []
      guard let listing = leftOut?.1 else { return here }
      let names = Set(here.map(\.name))
      return Self.sorted(here + listing.children(of: Layout.accounts).filter { !names.contains($0.name) })
    case .blobs(_, let listing): return Self.sorted(listing.children(of: Layout.accounts))
    case .tree(let files): return Self.sorted(try files.accountFolders())
    case .nothing: return []
    }
  }

  private static func sorted(_ entries: [FolderEntry]) -> [FolderEntry] {
    entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Folder names of all accounts, sorted.
  package func accountNames() throws -> [String] {
    try accountFolders().filter { $0.kind == .folder }.map(\.name)
  }

  /// Whether there is a folder of this name among the accounts.
  package func hasAccount(_ name: String) throws -> Bool {
    guard !name.isEmpty, name != ".", name != "..", !name.contains("/") else { return false }
    let folder = Layout.folder(of: name)
    switch source {
    case .files(let root, let leftOut):
      return FileReading.kind(at: "\(root)/\(folder)") == .folder || leftOut?.1.hasFolder(folder) ?? false
    case .blobs(_, let listing): return listing.hasFolder(folder)
    case .tree(let files): return try files.entry(at: folder)?.mode == .folder
    case .nothing: return false
    }
  }

  /// The account by its content; nil where it is not known by that, or not there.
  package func version(of account: String) throws -> AccountVersion? {
    guard state.overlay.isEmpty, case .tree(let files) = source, !account.contains("/"),
      let folder = try files.entry(at: Layout.folder(of: account)), folder.mode == .folder
    else { return nil }
    return AccountVersion(
      folder: AccountFolder(account: account, tree: folder.id), environment: try Environment.ID(of: files))
  }

  /// An account with all that its files say.
  ///
  /// - Parameter isAlone: whether no other folder is looked at, so that what is read depends on the account's own content and
  ///   on the environment only: a link that leads elsewhere counts as right.
  package func read(_ account: String, isAlone: Bool = false) throws -> ReadAccount {
    let environment = try environment()
    let (texts, problems) = try texts(of: account)
    let folder = Layout.folder(of: account) + "/"
    let result = environment.accounts.read(texts, id: account) { path in
      isAlone && !path.hasPrefix(folder) || exists(path)
    }
    return ReadAccount(result, id: account, in: environment, problems: problems, files: texts.count)
  }

  /// The same; nil where there is no such account.
  package func readIfThere(_ account: String, isAlone: Bool = false) throws -> ReadAccount? {
    try hasAccount(account) ? try read(account, isAlone: isAlone) : nil
  }

  /// What `body` makes of each account, in the order of `names`; on several cores when there are many.
  ///
  /// Only what is made is kept, so that ten thousand accounts can be read.
  package func map<Made: Sendable>(
    _ names: [String], cores: Int, isAlone: Bool = false, _ body: @Sendable (ReadAccount) throws -> Made
  ) throws -> [Made] {
    guard names.count >= 16, cores > 1 else { return try names.map { try body(try read($0, isAlone: isAlone)) } }
    let (state, environment) = (state, try environment())
    return try concurrentMap(names, cores: cores, chunk: 8) {
      try StateReader(state, environment: environment)
    } _: { reader, name in
      try body(try reader.read(name, isAlone: isAlone))
    }
  }

  /// Texts of an account that ``PlanFile`` knows; what cannot be read has a finding instead.
  private func texts(of account: String) throws -> (texts: [SourceText], findings: [Finding]) {
    var texts: [SourceText] = []
    var findings: [Finding] = []
    for file in try files(of: account) where PlanFile(path: file.path).account != nil {
      let path = file.path
      if file.kind == .symbolicLink {
        findings.append(
          Finding(.symbolicLink, "\(path) is a symbolic link", in: SourceText(path: path, bytes: []), at: .at(0)))
        continue
      }
      do {
        if let bytes = try bytes(of: file) { texts.append(SourceText(path: path, bytes: bytes)) }
      } catch {
        // What git cannot read ends all; a file that is none has a finding.
        guard !(error is GitError), let failure = Failure(refusal: error) else { throw error }
        findings.append(
          Finding(.unreadableFile, failure.message, in: SourceText(path: path, bytes: []), at: .at(0)))
      }
    }
    return (texts, findings)
  }

  // MARK: Files

  /// All files of an account's folder and its sub-folders, sorted by the bytes of their paths.
  package func files(of account: String) throws -> [File] {
    let folder = Layout.folder(of: account)
    var files: [File] = []
    switch source {
    case .files(let root, let leftOut):
      try collect(folder, below: root, depth: 0, into: &files)
      if let listing = leftOut?.1 {
        let paths = Set(files.map(\.path))
        files += listing.files(below: folder).filter { !paths.contains($0.path) }
      }
    case .blobs(_, let listing): files = listing.files(below: folder)
    case .tree(let tree): files = try tree.files(of: account)
    case .nothing: break
    }
    if !state.overlay.isEmpty {
      let paths = Set(files.map(\.path))
      files += state.overlay.keys.filter { $0.hasPrefix(folder + "/") && !paths.contains($0) }
        .map { File(path: $0, kind: .file) }
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Bytes of a file; nil if there is none at the path.
  /// - Throws: when it is no plain file, too large, or cannot be read.
  package func bytes(_ path: String) throws -> [UInt8]? {
    if let bytes = state.overlay[path] { return bytes }
    switch source {
    case .files(let root, let leftOut):
      if let bytes = try FileReading.bytes(of: "\(root)/\(path)", named: path, limit: largestFile) { return bytes }
      guard let (repository, listing) = leftOut, let blob = listing[path] else { return nil }
      return try repository.planFile(blob.id, blob.kind, named: path)
    case .blobs(let repository, let listing):
      guard let blob = listing[path] else { return nil }
      return try repository.planFile(blob.id, blob.kind, named: path)
    case .tree(let files):
      guard let entry = try files.entry(at: path) else { return nil }
      return try files.repository.planFile(entry.id, FileKind(mode: entry.mode), named: path)
    case .nothing: return nil
    }
  }

  private func bytes(of file: File) throws -> [UInt8]? {
    guard let blob = file.blob, let repository, state.overlay[file.path] == nil else { return try bytes(file.path) }
    return try repository.planFile(blob, file.kind, named: file.path)
  }

  /// Whether a file or folder stands at a path.
  package func exists(_ path: String) -> Bool {
    if state.overlay[path] != nil { return true }
    switch source {
    case .files(let root, let leftOut):
      return FileReading.kind(at: "\(root)/\(path)") != nil || leftOut?.1.has(path) ?? false
    case .blobs(_, let listing): return listing.has(path)
    case .tree(let files):
      // A link that cannot be looked up leads nowhere.
      return (try? files.entry(at: path)) != nil
    case .nothing: return false
    }
  }

  /// Plans lie at most two folders below the account's, so deeper trees (attachments) are not walked.
  private func collect(_ folder: String, below root: String, depth: Int, into files: inout [File]) throws {
    for entry in try FileReading.entries(of: "\(root)/\(folder)") ?? [] {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .folder {
        if depth < 1 { try collect(path, below: root, depth: depth + 1, into: &files) }
      } else {
        files.append(File(path: path, kind: entry.kind))
      }
    }
  }
}

extension Repository {
  /// A file that git holds.
  /// - Throws: when it is no plain file, or too large to be a plan.
  package func planFile(_ blob: ObjectID, _ kind: FileKind, named path: String) throws -> [UInt8] {
    guard kind == .file else { throw Failure(.repository, "cannot read \(path): it is not a plain file") }
    let size = try blobSize(blob)
    guard size <= largestFile else { throw Failure.tooLarge(path, size: size) }
    return try self.blob(blob)
  }
}
