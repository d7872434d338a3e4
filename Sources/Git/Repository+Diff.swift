// Comparing states of the files.
import CLibgit2

extension Repository {
  /// The files that differ, in order of paths.
  ///
  /// - Parameters:
  ///   - paths: files or folders to keep to, taken literally; all if there are none.
  ///   - renames: pairs a file that is gone with a new one that is alike by half.
  package func changes(
    _ comparison: Comparison, in paths: [String] = [], renames: Bool = false
  ) throws(GitError) -> [Change] {
    let settings = DiffSettings(flags: GIT_DIFF_INCLUDE_TYPECHANGE.rawValue)
    let diff = try diff(comparison, in: paths, renames: renames, settings: settings)
    defer { extendLifetime(diff) }
    return (0..<git_diff_num_deltas(diff.pointer)).compactMap { position in
      git_diff_get_delta(diff.pointer, position).flatMap { Change($0.pointee) }
    }
  }

  func diff(
    _ comparison: Comparison, in paths: [String], renames: Bool, settings: DiffSettings
  ) throws(GitError) -> Handle {
    let doing = "compare files"
    for path in paths { try refuseNUL(in: path, doing) }
    var options = git_diff_options()
    try git(doing) { git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)) }
    options.flags = settings.flags | GIT_DIFF_DISABLE_PATHSPEC_MATCH.rawValue
    options.context_lines = settings.contextLines
    options.interhunk_lines = settings.linesBetweenHunks
    let specs = CStrings(paths)
    options.pathspec = specs.array
    defer { extendLifetime(specs) }
    let diff: Handle
    switch comparison {
    case .trees(let oldID, let newID):
      diff = try withTree(oldID) { (old) throws(GitError) in
        try withTree(newID) { (new) throws(GitError) in
          try Handle(doing, free: git_diff_free) { git_diff_tree_to_tree(&$0, pointer, old, new, &options) }
        }
      }
    case .treeWithIndex(let id):
      diff = try withTree(id) { (tree) throws(GitError) in
        try Handle(doing, free: git_diff_free) { git_diff_tree_to_index(&$0, pointer, tree, nil, &options) }
      }
    case .treeWithWorkTree(let id):
      diff = try withTree(id) { (tree) throws(GitError) in
        try Handle(doing, free: git_diff_free) {
          git_diff_tree_to_workdir_with_index(&$0, pointer, tree, &options)
        }
      }
    case .indexWithWorkTree:
      diff = try Handle(doing, free: git_diff_free) { git_diff_index_to_workdir(&$0, pointer, nil, &options) }
    }
    if renames { try pairRenames(in: diff) }
    return diff
  }

  /// Lends a tree; nil for the empty one, which libgit2 knows without its being stored.
  private func withTree(
    _ id: ObjectID?, _ body: (OpaquePointer?) throws(GitError) -> Handle
  ) throws(GitError) -> Handle {
    guard let id, id != .emptyTree else { return try body(nil) }
    let tree = try tree(id)
    defer { extendLifetime(tree) }
    return try body(tree.pointer)
  }

  private func pairRenames(in diff: borrowing Handle) throws(GitError) {
    let list = diff.pointer
    var options = git_diff_find_options()
    try git("find renames") { git_diff_find_options_init(&options, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION)) }
    options.flags = GIT_DIFF_FIND_RENAMES.rawValue | GIT_DIFF_FIND_DONT_IGNORE_WHITESPACE.rawValue
    var metric = Likeness.metric
    try withMetric(&metric) { (metric) throws(GitError) in
      options.metric = metric
      try git("find renames") { git_diff_find_similar(list, &options) }
    }
  }

  private func withMetric(
    _ metric: inout git_diff_similarity_metric,
    _ body: (UnsafeMutablePointer<git_diff_similarity_metric>) throws(GitError) -> Void
  ) throws(GitError) {
    try withUnsafeMutablePointer(to: &metric, body)
  }
}

/// The settings of git that shape a diff.
struct DiffSettings {
  var flags: UInt32 = 0
  var contextLines: UInt32 = 3
  var linesBetweenHunks: UInt32 = 0
}
