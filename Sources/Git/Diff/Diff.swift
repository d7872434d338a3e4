// Comparing states of the files.
import CLibgit2

extension Repository {
  /// The files that differ, in order of paths.
  ///
  /// - Parameters:
  ///   - paths: files or folders to keep to, taken literally; all if there are none.
  ///   - renames: pairs a file that is gone with a new one that is alike by half.
  ///   - limit: the most files that may differ: a few small trees can name billions of them.
  /// - Throws: `tooLarge` when there are more.
  package func changes(
    _ comparison: Comparison, in paths: [String] = [], renames: Bool = false, limit: Int = .max
  ) throws(GitError) -> [PathChange] {
    let settings = DiffSettings(flags: GIT_DIFF_INCLUDE_TYPECHANGE.rawValue, limit: limit)
    let diff = try diff(comparison, in: paths, renames: renames, settings: settings)
    return diff.with { diff in
      (0..<git_diff_num_deltas(diff)).compactMap { position in
        git_diff_get_delta(diff, position).flatMap { PathChange($0.pointee) }
      }
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
    let counter = DifferenceCounter(limit: settings.limit)
    if settings.limit < .max {
      options.payload = Unmanaged.passUnretained(counter).toOpaque()
      options.notify_cb = { _, _, _, payload in
        payload.map { Unmanaged<DifferenceCounter>.fromOpaque($0).takeUnretainedValue().count() } ?? 0
      }
    }
    defer { withExtendedLifetime(counter) {} }
    do throws(GitError) {
      let diff = try CStrings(paths).with { (paths) throws(GitError) in
        options.pathspec = paths
        return try self.diff(comparison, &options, doing)
      }
      if renames { try pairRenames(in: diff) }
      return diff
    } catch {
      guard counter.isFull else { throw error }
      throw GitError(.tooLarge, doing, "more than \(settings.limit) of them differ")
    }
  }

  private func diff(
    _ comparison: Comparison, _ options: inout git_diff_options, _ doing: String
  ) throws(GitError) -> Handle {
    switch comparison {
    case .trees(let oldID, let newID):
      try withTree(oldID) { (old) throws(GitError) in
        try withTree(newID) { (new) throws(GitError) in
          try make(doing, free: git_diff_free) { git_diff_tree_to_tree(&$0, $1, old, new, &options) }
        }
      }
    case .treeWithIndex(let id):
      try withTree(id) { (tree) throws(GitError) in
        try make(doing, free: git_diff_free) { git_diff_tree_to_index(&$0, $1, tree, nil, &options) }
      }
    case .treeWithWorkTree(let id):
      try withTree(id) { (tree) throws(GitError) in
        try make(doing, free: git_diff_free) { git_diff_tree_to_workdir_with_index(&$0, $1, tree, &options) }
      }
    case .indexWithWorkTree:
      try make(doing, free: git_diff_free) { git_diff_index_to_workdir(&$0, $1, nil, &options) }
    }
  }

  /// Lends a tree; nil for the empty one, which libgit2 knows without its being stored.
  private func withTree(
    _ id: ObjectID?, _ body: (OpaquePointer?) throws(GitError) -> Handle
  ) throws(GitError) -> Handle {
    guard let id, id != .emptyTree else { return try body(nil) }
    return try tree(id).with { (tree) throws(GitError) in try body(tree) }
  }

  private func pairRenames(in diff: borrowing Handle) throws(GitError) {
    var options = git_diff_find_options()
    try git("find renames") { git_diff_find_options_init(&options, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION)) }
    options.flags = GIT_DIFF_FIND_RENAMES.rawValue | GIT_DIFF_FIND_DONT_IGNORE_WHITESPACE.rawValue
    var metric = Likeness.metric
    try diff.call("find renames") { diff in
      withUnsafeMutablePointer(to: &metric) {
        options.metric = $0
        return git_diff_find_similar(diff, &options)
      }
    }
  }
}

/// The settings of git that shape a diff.
struct DiffSettings {
  var flags: UInt32 = 0
  var contextLines: UInt32 = 3
  var linesBetweenHunks: UInt32 = 0
  /// The most files that may differ.
  var limit = Int.max
}

/// Stops a comparison that comes upon too many differences.
private final class DifferenceCounter {
  private let limit: Int
  private var found = 0

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { found > limit }

  /// - Returns: 0 to go on, less to stop.
  func count() -> Int32 {
    found += 1
    return isFull ? -1 : 0
  }
}
