// What has changed and is not committed, as git sees it through its filters.
import Git
import Plans
import System

extension PlanRepository {
  /// The paths that `git status` would name.
  ///
  /// libgit2 runs no filters: where the index does not tell that such a file is unchanged, git is asked.
  /// - Parameter paths: files or folders to keep to; all if there are none.
  func workTreeStatus(of paths: [String]) throws -> [StatusEntry] {
    let repository = try repository()
    var entries = try repository.status(of: paths)
    if repositoryIfSparse() != nil {
      let root = try workTree()
      for entry in try repository.index().entries where entry.skipsWorkTree {
        guard paths.isEmpty || paths.contains(where: { entry.path == $0 || entry.path.hasPrefix($0 + "/") }),
          !entries.contains(where: { $0.path == entry.path }), try entry.isOverlooked(below: root)
        else { continue }
        entries.append(StatusEntry(path: entry.path, staged: nil, unstaged: .modified))
      }
    }
    let doubtful = try entries.filter { entry in
      try entry.unstaged == .modified
        && repository.conversions(of: entry.path, hasCarriageReturn: false).contains {
          $0.name == "filter" || $0.name == "working-tree-encoding"
        }
    }.map(\.path)
    guard !doubtful.isEmpty else { return entries }
    let git = GitCommand(in: repository.location, root: try workTree(), environment: surroundings.environment)
    let output = try git.run(["diff", "--no-ext-diff", "--name-only", "-z"], to: "compare files that are filtered")
    let changed = Set(output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    let same = Set(doubtful).subtracting(changed)
    return entries.compactMap { entry in
      guard same.contains(entry.path) else { return entry }
      return entry.staged.map { StatusEntry(path: entry.path, staged: $0, unstaged: nil) }
    }
  }
}
