// The files that a commit takes from the work tree, and how they get into an index.
import Git
import PlanModel
import PlanText
import Plans
import System

/// Files of the work tree that differ from the index and belong to what is committed.
///
/// Plain files go in through libgit2. As soon as one of them is to be converted on its way, or its mode depends on
/// settings, all go through the git command, which then does to each of them what `git add` does.
struct ChangedFiles {
  private struct Blob {
    let id: ObjectID
    let mode: FileMode
    let size: Int
  }

  private let paths: [String]
  /// Those that the index says are never changed (`git update-index --assume-unchanged`), and are all the same.
  private let promised: [String]
  /// The blob of each path, nil for a file that went; nil as a whole where git is to take them in.
  private let blobs: [Blob?]?

  /// Finds the files, and stores their contents unless git has to.
  init(_ scope: CommitIndex.Scope, in repository: Repository, root: String) throws {
    var folders: [String] = []
    if case .only(let named) = scope { folders = named }
    let index = try repository.index()
    let settings = try repository.configuration()
    var needsGit =
      try index.keepsMoreThanEntries || settings.bool("core.filemode") == false
      || settings.bool("core.symlinks") == false
    var changed = try repository.status(of: folders)
      .filter { $0.unstaged.map { [path = $0.path] in Self.wants(path, $0, scope) } ?? false }
      .map { (path: $0.path, isGone: $0.unstaged == .deleted) }
    // What libgit2 does not look at counts all the same when it is named, as for git: files that are there although a
    // sparse checkout leaves them out, and those that the user promised not to change.
    var promised: [String] = []
    if case .only(let named) = scope {
      for entry in index.entries where entry.isAssumedUnchanged || entry.skipsWorkTree {
        guard named.contains(where: { entry.path == $0 || entry.path.hasPrefix($0 + "/") }),
          try entry.isOverlooked(below: root)
        else { continue }
        changed.append((path: entry.path, isGone: false))
        if entry.isAssumedUnchanged { promised.append(entry.path) }
      }
    }
    self.promised = promised
    paths = changed.map(\.path)
    if !needsGit { needsGit = try changed.contains { try !$0.isGone && Self.needsGit($0.path, repository, root) } }
    blobs = needsGit ? nil : try changed.map { try $0.isGone ? nil : Self.blob(for: $0.path, repository, root) }
  }

  /// Puts the files into an index, and writes that.
  func put(into index: Index, at file: String, git: GitCommand) throws {
    guard let blobs else {
      let git = git.setting(["GIT_INDEX_FILE": file])
      // The index forgets that they are never changed, since they are.
      try Self.update(promised, ["--no-assume-unchanged"], by: git)
      // As `git add` does it: through every filter and conversion, with modes and links as the repository's settings
      // want them. Files that are gone are taken out.
      try Self.update(paths, ["--add", "--remove", "--replace"], by: git, showsErrors: true)
      return try index.reload()
    }
    for (path, blob) in zip(paths, blobs) {
      if let blob {
        try index.add(path, id: blob.id, mode: blob.mode, describingFileOf: blob.size)
      } else {
        _ = try index.remove(path)
      }
    }
    try index.write()
  }

  private static func update(
    _ paths: [String], _ options: [String], by git: GitCommand, showsErrors: Bool = false
  ) throws {
    guard !paths.isEmpty else { return }
    try git.run(
      ["update-index"] + options + ["-z", "--stdin"], input: Array((paths.joined(separator: "\0") + "\0").utf8),
      to: "take the changed files into the commit", showsErrors: showsErrors)
  }

  /// New files are taken only where plans live: what else lies about in the folder is not ours to commit.
  private static func wants(_ path: String, _ change: PathChange.Kind, _ scope: CommitIndex.Scope) -> Bool {
    guard change == .untracked, scope == .everything else { return true }
    return Layout.all.contains(path) || path.hasPrefix(Layout.accounts + "/")
  }

  /// Whether only git takes this file in as git does: a link or a submodule, or a file that is converted.
  private static func needsGit(_ path: String, _ repository: Repository, _ root: String) throws -> Bool {
    guard FileReading.kind(at: "\(root)/\(path)") == .file else { return true }
    if try !repository.conversions(of: path, hasCarriageReturn: false).isEmpty { return true }
    let bytes = try FileReading.bytes(of: "\(root)/\(path)", named: path) ?? []
    guard bytes.contains(UInt8(ascii: "\r")) else { return false }
    return try !repository.conversions(of: path).isEmpty
  }

  private static func blob(for path: String, _ repository: Repository, _ root: String) throws -> Blob {
    guard let bytes = try FileReading.bytes(of: "\(root)/\(path)", named: path) else {
      throw Failure(.repository, "cannot read \(path): it went away meanwhile")
    }
    let mode: FileMode = FileFacts(of: "\(root)/\(path)")?.isExecutable ?? false ? .executable : .file
    return Blob(id: try repository.writeBlob(bytes), mode: mode, size: bytes.count)
  }
}
