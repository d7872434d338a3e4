// Reads the texts and plans of accounts.
import Git
import PlanModel
package import PlanSchema
import PlanText
import System

extension Workspace {
  /// What `body` makes of each account, in the order of `ids`; on all cores when there are many.
  ///
  /// - Parameter body: is given the account's folder name and a reader that no other task uses.
  func mapAccounts<Made: Sendable>(
    _ ids: [String], of snapshot: Snapshot, reader: SnapshotReader,
    _ body: @Sendable (String, SnapshotReader) throws -> Made
  ) throws -> [Made] {
    try Self.mapAccounts(ids, of: snapshot, reader: reader, cores: cores, body)
  }

  static func mapAccounts<Made: Sendable>(
    _ ids: [String], of snapshot: Snapshot, reader: SnapshotReader, cores: Int,
    _ body: @Sendable (String, SnapshotReader) throws -> Made
  ) throws -> [Made] {
    guard ids.count >= 16, cores > 1 else { return try ids.map { try body($0, reader) } }
    return try concurrentMap(ids, cores: cores, chunk: 8) {
      try snapshot.reader()
    } _: { reader, id in
      try body(id, reader)
    }
  }

  /// Texts of an account that ``PlanFile`` knows; what cannot be read has a finding instead.
  static func texts(of id: String, _ reader: SnapshotReader) throws -> (texts: [SourceText], findings: [Finding]) {
    var texts: [SourceText] = []
    var findings: [Finding] = []
    for (path, kind) in try reader.files(ofAccount: id) where PlanFile(path: path).account != nil {
      if kind == .symbolicLink {
        findings.append(
          Finding(.symbolicLink, "\(path) is a symbolic link", in: SourceText(path: path, bytes: []), at: .at(0)))
        continue
      }
      do {
        if let bytes = try reader.bytes(path) { texts.append(SourceText(path: path, bytes: bytes)) }
      } catch {
        guard let failure = error as? Failure ?? (error as? SystemError).map({ Failure($0) }) else { throw error }
        findings.append(
          Finding(.unreadableFile, failure.message, in: SourceText(path: path, bytes: []), at: .at(0)))
      }
    }
    return (texts, findings)
  }

  /// An account's plan, parts, reviews and handovers in a snapshot, without the findings.
  static func read(_ id: String, _ reader: SnapshotReader, settings: Settings) throws -> AccountResult {
    AccountReader(settings: settings, people: .none).read(
      try texts(of: id, reader).texts, id: id, fileExists: { _ in true })
  }

  /// The plan of one account.
  /// - Throws: when there is no such account, or its plan is missing.
  package func load(_ account: String, at place: CheckPlace) throws -> DecodedAccount {
    try Failure.reporting {
      let snapshot = try snapshot(at: place, account: account)
      let reader = try snapshot.reader()
      let settings = try trustedSettings(in: reader)
      let (texts, problems) = try Self.texts(of: account, reader)
      let accounts = AccountReader(settings: settings, people: .none)
      if let plan = accounts.read(texts, id: account, fileExists: { _ in true }).account { return plan }
      if let problem = problems.first {
        throw Failure(.repository, problem.message, hint: problem.kind.mend)
      }
      throw unknownAccount(account, among: try reader.accountFolders().filter { $0.kind == .folder }.map(\.name))
    }
  }

  /// Folder names of the accounts at hand, sorted: of the working tree, or of the last commit in a bare repository.
  package func accountNames() throws -> [String] {
    let reader =
      root == nil
      ? try presentSnapshot(in: try repository()).reader() : try workTreeSnapshot().reader()
    return try reader.accountFolders().filter { $0.kind == .folder }.map(\.name)
  }

  func unknownAccount(_ name: String, among known: [String]) -> Failure {
    let near = nearest(to: name, among: known)
    return Failure(
      .usage, "there is no account '\(name)' here",
      hint: near.map { "Did you mean \($0)?" }
        ?? (known.isEmpty
          ? "Start one: rutter new \(name) --client \"…\" --manager …"
          : "There are: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? " …" : "")."))
  }

  private func snapshot(at place: CheckPlace, account: String) throws -> Snapshot {
    switch place {
    case .workTree where root != nil: return try workTreeSnapshot()
    case .workTree: return try presentSnapshot(in: try repository())
    case .staged: return .index(try repository().index(), in: try repository())
    case .revision(let name):
      let repository = try repository()
      return try .tree(
        try commit(named: name, in: repository).tree, in: repository,
        under: ["rutter.yaml", "people.md", "accounts/\(account)"])
    }
  }
}
