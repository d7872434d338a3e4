// Diffs as text, byte for byte as `git diff` prints them.
import CLibgit2
import Glibc

extension Repository {
  /// The text of `git diff` for a comparison; empty if nothing differs.
  ///
  /// The user's settings for diffs count (`diff.context`, `diff.noPrefix`, `diff.renames`, `core.abbrev` and so on), but
  /// for external programs, colours and word diffs, and the `histogram` algorithm, which libgit2 does not have.
  ///
  /// - Parameters:
  ///   - paths: files or folders to keep to, taken literally; all if there are none.
  ///   - renames: whether to find renames; nil is as `diff.renames` says.
  package func patch(
    _ comparison: Comparison, in paths: [String] = [], renames: Bool? = nil
  ) throws(GitError) -> [UInt8] {
    let configuration = try configuration()
    let settings = try DiffSettings(configuration)
    let configured = try DiffSettings.findsRenames(configuration)
    let diff = try diff(comparison, in: paths, renames: renames ?? configured, settings: settings)
    let writer = try PatchWriter(repository: self, comparison: comparison, configuration: configuration)
    var text: [UInt8] = []
    for position in PatchWriter.order(of: diff) {
      try writer.write(position, of: diff, to: &text)
    }
    return text
  }
}

extension DiffSettings {
  init(_ configuration: Configuration) throws(GitError) {
    if try configuration.bool("diff.indentHeuristic") ?? true { flags |= GIT_DIFF_INDENT_HEURISTIC.rawValue }
    switch try configuration.string("diff.algorithm") {
    case "minimal": flags |= GIT_DIFF_MINIMAL.rawValue
    case "patience": flags |= GIT_DIFF_PATIENCE.rawValue
    default: break
    }
    contextLines = UInt32(clamping: try configuration.integer("diff.context") ?? 3)
    linesBetweenHunks = UInt32(clamping: try configuration.integer("diff.interHunkContext") ?? 0)
  }

  static func findsRenames(_ configuration: Configuration) throws(GitError) -> Bool {
    let setting = try configuration.string("diff.renames")?.lowercased() ?? "true"
    if setting == "copies" || setting == "copy" { return true }
    return try configuration.bool("diff.renames") ?? true
  }
}

/// Writes the patches of one diff.
private struct PatchWriter {
  let abbreviator: Abbreviator
  let oldPrefix: String
  let newPrefix: String
  let quotesAllButASCII: Bool
  let repository: Repository

  init(repository: Repository, comparison: Comparison, configuration: Configuration) throws(GitError) {
    let quotesAllButASCII = try configuration.bool("core.quotePath") ?? true
    let prefixes = try Self.prefixes(comparison, configuration)
    self.quotesAllButASCII = quotesAllButASCII
    (oldPrefix, newPrefix) = prefixes
    self.repository = repository
    abbreviator = try Abbreviator(repository)
  }

  private static func prefixes(
    _ comparison: Comparison, _ configuration: Configuration
  ) throws(GitError) -> (String, String) {
    if try configuration.bool("diff.noPrefix") ?? false { return ("", "") }
    guard try configuration.bool("diff.mnemonicPrefix") ?? false else { return ("a/", "b/") }
    switch comparison {
    case .trees: return ("a/", "b/")
    case .treeWithIndex: return ("c/", "i/")
    case .treeWithWorkTree: return ("c/", "w/")
    case .indexWithWorkTree: return ("i/", "w/")
    }
  }

  /// The deltas as git orders them: where a file became something else, what is gone comes before what is new.
  static func order(of diff: borrowing Handle) -> [Int] {
    diff.with { diff in
      var order = Array(0..<git_diff_num_deltas(diff))
      for position in order.indices.dropFirst() {
        guard let before = git_diff_get_delta(diff, position - 1)?.pointee,
          let after = git_diff_get_delta(diff, position)?.pointee,
          before.status == GIT_DELTA_ADDED, after.status == GIT_DELTA_DELETED,
          bytes(of: before.new_file.path) == bytes(of: after.old_file.path)
        else { continue }
        order.swapAt(position - 1, position)
      }
      return order
    }
  }

  func write(_ position: Int, of diff: borrowing Handle, to text: inout [UInt8]) throws(GitError) {
    let made = try diff.with { (diff) throws(GitError) in
      // There is no patch for a file that is unchanged or untracked.
      try Handle(
        "compare a file", free: git_patch_free, of: repository, ifAny: { git_patch_from_diff(&$0, diff, position) })
    }
    guard let patch = made else { return }
    try patch.with { (patch) throws(GitError) in
      guard let delta = git_patch_get_delta(patch)?.pointee else { return }
      if delta.status == GIT_DELTA_CONFLICTED {
        let path = delta.old_file.path ?? delta.new_file.path
        text += Array("* Unmerged path ".utf8) + Self.bytes(of: path) + [10]
        return
      }
      let hunks = git_patch_num_hunks(patch)
      try writeHeader(delta, hunks: hunks, to: &text)
      let headings = try MarkdownHeadings(of: delta, in: repository)
      for hunk in 0..<hunks {
        var (lines, found) = (0, UnsafePointer<git_diff_hunk>?.none)
        try git("read a hunk") { git_patch_get_hunk(&found, &lines, patch, hunk) }
        guard let found else { continue }
        let header = withUnsafeBytes(of: found.pointee.header) { Array($0.prefix(found.pointee.header_len)) }
        text += headings?.header(header, of: found.pointee) ?? header
        for position in 0..<lines {
          var line: UnsafePointer<git_diff_line>?
          try git("read a line") { git_patch_get_line_in_hunk(&line, patch, hunk, position) }
          if let line { Self.write(line.pointee, to: &text) }
        }
      }
    }
  }

  private func writeHeader(_ delta: git_diff_delta, hunks: Int, to text: inout [UInt8]) throws(GitError) {
    let (old, new) = (delta.old_file, delta.new_file)
    let oldName = quoted(oldPrefix, old.path)
    let newName = quoted(newPrefix, new.path)
    func line(_ words: String, _ bytes: [UInt8] = []) {
      text += Array(words.utf8)
      text += bytes
      text.append(10)
    }
    line("diff --git ", oldName + [32] + newName)
    let (oldMode, newMode) = (FileMode(rawValue: UInt32(old.mode)).octal, FileMode(rawValue: UInt32(new.mode)).octal)
    var mode = ""
    switch delta.status {
    case GIT_DELTA_ADDED: line("new file mode \(newMode)")
    case GIT_DELTA_DELETED: line("deleted file mode \(oldMode)")
    default:
      if oldMode == newMode {
        mode = " \(oldMode)"
      } else {
        line("old mode \(oldMode)")
        line("new mode \(newMode)")
      }
    }
    if delta.status == GIT_DELTA_RENAMED || delta.status == GIT_DELTA_COPIED {
      let verb = delta.status == GIT_DELTA_RENAMED ? "rename" : "copy"
      line("similarity index \(delta.similarity)%")
      line("\(verb) from ", quoted("", old.path))
      line("\(verb) to ", quoted("", new.path))
    }
    let (oldID, newID) = (ObjectID(old.id), ObjectID(new.id))
    guard oldID != newID else { return }
    line("index \(try abbreviator.abbreviation(of: oldID))..\(try abbreviator.abbreviation(of: newID))\(mode)")
    let from = delta.status == GIT_DELTA_ADDED ? Array("/dev/null".utf8) : oldName
    let to = delta.status == GIT_DELTA_DELETED ? Array("/dev/null".utf8) : newName
    if delta.flags & GIT_DIFF_FLAG_BINARY.rawValue != 0 {
      line("Binary files ", from + Array(" and ".utf8) + to + Array(" differ".utf8))
    } else if hunks > 0 {
      line("--- ", from + Self.tab(after: from))
      line("+++ ", to + Self.tab(after: to))
    }
  }

  private static func write(_ line: git_diff_line, to text: inout [UInt8]) {
    // Any other origin marks a missing line feed at the end; its content says so in git's words.
    if let sign = UInt8(exactly: line.origin), " +-".utf8.contains(sign) { text.append(sign) }
    text += UnsafeRawBufferPointer(start: line.content, count: line.content_len)
  }

  /// git ends a name with a space in it by a tab, so that `patch` sees where it ends.
  private static func tab(after name: [UInt8]) -> [UInt8] {
    name.contains(32) && name.first != UInt8(ascii: "\"") ? [9] : []
  }

  static func bytes(of path: UnsafePointer<CChar>?) -> [UInt8] {
    path.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? []
  }

  private func quoted(_ prefix: String, _ path: UnsafePointer<CChar>?) -> [UInt8] {
    QuotedPath.bytes(Array(prefix.utf8) + Self.bytes(of: path), quotesAllButASCII: quotesAllButASCII)
  }
}
