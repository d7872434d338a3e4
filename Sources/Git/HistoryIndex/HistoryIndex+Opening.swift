// Reading a history index, and bringing it up to date.
import System

extension HistoryIndex {
  private static let fileName = "history-\(HistoryTables.version)"

  /// Reads the index of a repository, adds what is missing, and keeps it for the next time.
  ///
  /// A file that cannot be written is no failure: the next one to ask does the work again.
  ///
  /// - Parameters:
  ///   - tips: commits, all of whose history will be in the index.
  ///   - folder: the folder of the root tree whose entries are watched.
  /// - Throws: what went wrong when a commit or its trees were read; it names the commit.
  package static func open(
    in repository: Repository, reaching tips: [ObjectID], folder: String
  ) throws(GitError) -> HistoryIndex {
    let cache = CacheFolder(in: repository)
    let boundary = Self.boundary(of: repository)
    let kept = cache.bytes(of: fileName).flatMap { HistoryTables($0, folder: folder, boundary: boundary) }
    let index = kept.map(HistoryIndex.init)
    if let index, tips.allSatisfy({ index.position(of: $0) != nil }) { return index }
    let added = try CommitDiscovery.commits(reaching: tips, beyond: index, in: repository)
    let changes = try ChangeDiscovery.changes(of: added, beyond: index, folder: folder, in: repository)
    var draft = HistoryDraft(extending: kept, folder: folder, boundary: boundary)
    draft.append(added, changes)
    let bytes = draft.bytes
    guard let tables = HistoryTables(bytes, folder: folder, boundary: boundary) else {
      throw GitError(.tooLarge, "index the history", "it has too many commits or changes")
    }
    cache.replace(fileName, with: bytes)
    return HistoryIndex(tables)
  }

  /// Differs whenever the commits differ at which a shallow clone was cut off; 0 if it was not.
  private static func boundary(of repository: Repository) -> UInt64 {
    let commits = repository.shallowCommits
    return commits.isEmpty ? 0 : Checksum.of(commits.sorted().flatMap(\.bytes))
  }
}
