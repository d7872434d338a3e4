// The files of a tree of git, looked up when they are asked for.
package import Git
import PlanModel
import PlanText
package import System

/// Looks files up in one tree. The top and the folder of accounts are listed once, because libgit2 would read a large folder
/// anew for every look into it; of the accounts only those that are asked for are opened.
package final class TreeFiles {
  package let repository: Repository
  private let tree: ObjectID
  private lazy var top = Result { try Self.byName(repository.entries(inFolder: tree)) }
  private lazy var accounts = Result { () throws -> [String: TreeEntry] in
    guard let folder = try top.get()[Layout.accounts], folder.mode == .folder else { return [:] }
    return try Self.byName(repository.entries(inFolder: folder.id))
  }

  /// The most files of one account's folder that are looked at: a few small trees can name billions of them.
  private static let mostFiles = 100_000

  package init(_ tree: ObjectID, in repository: Repository) {
    self.tree = tree
    self.repository = repository
  }

  /// What stands at a path; nil for nothing, and for a path that cannot be one.
  package func entry(at path: String) throws -> TreeEntry? {
    guard !path.utf8.contains(0), !path.isEmpty, path.utf8.first != UInt8(ascii: "/") else { return nil }
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    if parts.count == 1 { return try top.get()[path] }
    guard parts[0] == Layout.accounts else { return try repository.entry(at: path, in: tree) }
    let account = try accounts.get()[String(parts[1])]
    guard parts.count == 3, let account else { return account }
    return account.mode == .folder ? try repository.entry(at: String(parts[2]), in: account.id) : nil
  }

  /// What stands directly in the folder of accounts.
  package func accountFolders() throws -> [FolderEntry] {
    try accounts.get().map { FolderEntry(name: $0.key, kind: FileKind(mode: $0.value.mode)) }
  }

  /// All files of an account's folder.
  package func files(of account: String) throws -> [StateReader.File] {
    guard let folder = try accounts.get()[account], folder.mode == .folder else { return [] }
    let prefix = Layout.folder(of: account) + "/"
    return try repository.entries(of: folder.id, limit: Self.mostFiles)
      .map { StateReader.File(path: prefix + $0.path, kind: FileKind(mode: $0.mode), blob: $0.id) }
  }

  private static func byName(_ entries: [TreeEntry]) -> [String: TreeEntry] {
    Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
