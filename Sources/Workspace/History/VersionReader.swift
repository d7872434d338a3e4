// Reads accounts as they were at any revision, straight from the object database, by the ids of their folders.
import Git
import PlanModel
import PlanSchema
import PlanText
import System

/// Reads versions of accounts within one task. Settings and people are read once for each of their versions.
final class VersionReader {
  private let repository: Repository
  private var readers: [PlanEnvironment: AccountReader] = [:]

  init(_ repository: Repository) {
    self.repository = repository
  }

  /// What stands in an account's folder.
  func read(_ version: AccountVersion) throws -> ReadAccount {
    let (result, problems) = try result(version)
    return ReadAccount(result, id: version.folder.account, problems: problems)
  }

  /// What stands in an account's folder, with all its documents and findings.
  func result(_ version: AccountVersion) throws -> (result: AccountResult, problems: [Finding]) {
    let account = version.folder.account
    let entries = try repository.entries(of: version.folder.tree)
    let listing = BlobListing(
      entries.map {
        BlobListing.Blob(path: "accounts/\(account)/\($0.path)", id: $0.id, kind: FileKind(mode: $0.mode))
      })
    let files = SnapshotReader(.blobs(repository, listing), overlay: [:])
    let (texts, problems) = try Workspace.texts(of: account, files)
    let result = try reader(of: version.environment).read(texts, id: account) { path in
      // Files elsewhere in the repository are no part of this version.
      !path.hasPrefix("accounts/\(account)/") || files.exists(path)
    }
    return (result, problems)
  }

  /// Settings as they were; those of a repository that says nothing where they are missing or wrong.
  func settings(_ environment: PlanEnvironment) throws -> Settings { try reader(of: environment).settings }

  /// People as they were; none where people.md is missing.
  func people(_ environment: PlanEnvironment) throws -> People { try reader(of: environment).people }

  private func reader(of environment: PlanEnvironment) throws -> AccountReader {
    if let reader = readers[environment] { return reader }
    let settings = try text("rutter.yaml", environment.settings).flatMap { Settings.read($0).settings } ?? Settings()
    let people = try text("people.md", environment.people).map { People.read($0, settings: settings).people }
    let reader = AccountReader(settings: settings, people: people ?? .none)
    readers[environment] = reader
    return reader
  }

  /// A file of the top folder; nil if there is none, or it is too large to be what it should.
  private func text(_ path: String, _ blob: ObjectID?) throws -> SourceText? {
    guard let blob, try repository.blobSize(blob) <= largestFile else { return nil }
    return SourceText(path: path, bytes: try repository.blob(blob))
  }
}
