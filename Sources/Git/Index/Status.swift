// What has changed and is not committed.
import CLibgit2

/// A path that differs between HEAD, the index and the work tree.
package struct StatusEntry: Hashable, Sendable {
  package let path: String
  /// From HEAD to the index.
  package let staged: PathChange.Kind?
  /// From the index to the work tree.
  package let unstaged: PathChange.Kind?

  package init(path: String, staged: PathChange.Kind?, unstaged: PathChange.Kind?) {
    self.path = path
    self.staged = staged
    self.unstaged = unstaged
  }
}

extension Repository {
  /// All paths that `git status` would name, untracked ones file by file, in order of paths.
  ///
  /// - Parameter paths: files or folders to keep to, taken literally; all if there are none.
  /// - Throws: `bareRepository`.
  package func status(of paths: [String] = []) throws(GitError) -> [StatusEntry] {
    let doing = "compare the work tree"
    for path in paths { try refuseNUL(in: path, doing) }
    var options = git_status_options()
    try git(doing) { git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)) }
    options.flags =
      GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH.rawValue | GIT_STATUS_OPT_SORT_CASE_SENSITIVELY.rawValue
      | GIT_STATUS_OPT_INCLUDE_UNREADABLE.rawValue
    let list = try CStrings(paths).with { (paths) throws(GitError) in
      options.pathspec = paths
      return try make(doing, free: git_status_list_free) { git_status_list_new(&$0, $1, &options) }
    }
    let entries = list.with { list in
      (0..<git_status_list_entrycount(list)).compactMap { position in
        git_status_byindex(list, position).flatMap { StatusEntry($0.pointee) }
      }
    }
    guard entries.contains(where: { $0.unstaged == .deleted }) else { return entries }
    // libgit2 calls a file deleted that a sparse checkout leaves out.
    let index = try index()
    var kept: [StatusEntry] = []
    for entry in entries {
      if entry.unstaged == .deleted, try index.entry(at: entry.path)?.skipsWorkTree ?? false {
        if let staged = entry.staged { kept.append(StatusEntry(path: entry.path, staged: staged, unstaged: nil)) }
      } else {
        kept.append(entry)
      }
    }
    return kept
  }
}

extension StatusEntry {
  fileprivate init?(_ entry: git_status_entry) {
    let delta = entry.head_to_index ?? entry.index_to_workdir
    guard let delta = delta?.pointee, let path = String(copying: delta.new_file.path ?? delta.old_file.path) else {
      return nil
    }
    let status = entry.status
    func has(_ flag: git_status_t) -> Bool { status.rawValue & flag.rawValue != 0 }
    self.path = path
    if has(GIT_STATUS_CONFLICTED) {
      (staged, unstaged) = (.conflicted, .conflicted)
      return
    }
    staged =
      has(GIT_STATUS_INDEX_NEW)
      ? .added
      : has(GIT_STATUS_INDEX_DELETED)
        ? .deleted
        : has(GIT_STATUS_INDEX_TYPECHANGE) ? .typeChanged : has(GIT_STATUS_INDEX_MODIFIED) ? .modified : nil
    unstaged =
      has(GIT_STATUS_WT_NEW)
      ? .untracked
      : has(GIT_STATUS_WT_DELETED)
        ? .deleted
        : has(GIT_STATUS_WT_TYPECHANGE)
          ? .typeChanged
          : has(GIT_STATUS_WT_UNREADABLE) ? .unreadable : has(GIT_STATUS_WT_MODIFIED) ? .modified : nil
    if staged == nil && unstaged == nil { return nil }
  }
}
