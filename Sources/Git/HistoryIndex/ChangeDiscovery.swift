// What commits changed, found on all cores.
import CLibgit2
import System

/// What a run of commits changed.
struct FoundChanges: Sendable {
  struct Change: Sendable {
    /// A place in `paths`.
    let path: Int
    /// Nil if the path is gone.
    let entry: FolderTree.Entry?
  }

  /// The number of changes of each commit.
  var counts: [Int] = []
  var changes: [Change] = []
  /// Each path once; paths of git need not be text.
  var paths: [[UInt8]] = []
}

/// Compares the trees of commits with those of their first parents.
enum ChangeDiscovery {
  /// What each of the commits changed, in runs.
  static func changes(
    of commits: [FoundCommit], beyond index: HistoryIndex?, folder: String, in repository: Repository
  ) throws(GitError) -> [FoundChanges] {
    let count = min(ThisProcess.processors, commits.count / 256)
    guard count > 1 else { return [try changes(of: commits[...], folder: folder, in: repository)] }
    let runs = (0..<count).map { commits[commits.count * $0 / count..<commits.count * ($0 + 1) / count] }
    let location = repository.location
    let context = { @Sendable () throws(GitError) in try location.open() }
    return try concurrentMap(runs, chunk: 1, context: context) { (repository, run) throws(GitError) in
      try changes(of: run, folder: folder, in: repository)
    }
  }

  private static func changes(
    of commits: ArraySlice<FoundCommit>, folder: String, in repository: Repository
  ) throws(GitError) -> FoundChanges {
    var reader = ChangeReader(objects: try RawObjects(in: repository), folder: Array(folder.utf8))
    for commit in commits { try reader.read(commit) }
    return reader.found
  }
}

/// Reads the trees of one commit after another.
private struct ChangeReader {
  let objects: RawObjects
  let folder: [UInt8]
  private(set) var found = FoundChanges()
  private var roots = RecentTrees()
  private var folders = RecentTrees()
  private var numbers: [[UInt8]: Int] = [:]

  init(objects: RawObjects, folder: [UInt8]) {
    self.objects = objects
    self.folder = folder
  }

  mutating func read(_ commit: FoundCommit) throws(GitError) {
    let before = found.changes.count
    if commit.header.tree != commit.parentTree {
      let doing = { "read the tree of commit \(commit.id)" }
      for difference in try roots.differences(commit.parentTree, commit.header.tree, objects, doing) {
        try read(difference, of: commit)
      }
    }
    found.counts.append(found.changes.count - before)
  }

  /// Notes a change of the root tree, and goes into the watched folder.
  private mutating func read(_ difference: FolderTree.Difference, of commit: FoundCommit) throws(GitError) {
    let (oldFile, newFile) = (Self.unlessFolder(difference.old), Self.unlessFolder(difference.new))
    if oldFile != newFile { note(difference.name, newFile) }
    guard difference.name == folder else { return }
    let (oldFolder, newFolder) = (Self.folder(difference.old), Self.folder(difference.new))
    guard oldFolder != newFolder else { return }
    let doing = { [folder] in
      "read the folder \(String(decoding: folder, as: UTF8.self)) of commit \(commit.id)"
    }
    for difference in try folders.differences(oldFolder, newFolder, objects, doing) {
      note(folder + [UInt8(ascii: "/")] + difference.name, difference.new)
    }
  }

  private mutating func note(_ path: [UInt8], _ entry: FolderTree.Entry?) {
    let number = numbers[path] ?? found.paths.count
    if number == found.paths.count {
      numbers[path] = number
      found.paths.append(path)
    }
    found.changes.append(FoundChanges.Change(path: number, entry: entry))
  }

  private static func unlessFolder(_ entry: FolderTree.Entry?) -> FolderTree.Entry? {
    entry?.mode == .folder ? nil : entry
  }

  private static func folder(_ entry: FolderTree.Entry?) -> ObjectID? {
    entry?.mode == .folder ? entry?.id : nil
  }
}

/// The last few trees that were read, so that each is read once as long as commits come in their order.
private struct RecentTrees {
  /// The latest one last.
  private var trees: [(id: ObjectID, tree: FolderTree)] = []

  /// What differs between two trees; none has no entries.
  mutating func differences(
    _ old: ObjectID?, _ new: ObjectID?, _ objects: RawObjects, _ doing: () -> String
  ) throws(GitError) -> [FolderTree.Difference] {
    let old = if let known = kept(old) { known } else { try read(old, near: FolderTree(), objects, doing).tree }
    if let new = kept(new) { return new.differences(from: old, old.common(with: new)) }
    let (tree, common) = try read(new, near: old, objects, doing)
    return tree.differences(from: old, common)
  }

  /// A tree that is at hand.
  private mutating func kept(_ id: ObjectID?) -> FolderTree? {
    guard let id, id != .emptyTree else { return FolderTree() }
    guard let place = trees.lastIndex(where: { $0.id == id }) else { return nil }
    let tree = trees.remove(at: place)
    trees.append(tree)
    return tree.tree
  }

  private mutating func read(
    _ id: ObjectID?, near relative: FolderTree, _ objects: RawObjects, _ doing: () -> String
  ) throws(GitError) -> (tree: FolderTree, common: CommonBytes) {
    let id = id ?? .emptyTree
    let object = try objects.read(id, type: GIT_OBJECT_TREE, doing())
    let common = relative.common(with: object)
    guard let tree = FolderTree(object, near: relative, common: common) else {
      throw GitError(.generic, doing(), "tree \(id) is not whole")
    }
    if trees.count == 8 { trees.removeFirst() }
    trees.append((id, tree))
    return (tree, common)
  }
}
