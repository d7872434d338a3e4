// The heading above a hunk, for files with the attribute `diff=markdown`: a driver that git has and libgit2 has not.
import CLibgit2

struct MarkdownHeadings {
  /// Each heading with the number of lines before it.
  private var headings: [(line: Int, text: [UInt8])] = []

  /// Nil if git would not use the driver, or the user has one of his own of that name.
  init?(of delta: git_diff_delta, in repository: Repository) throws(GitError) {
    guard delta.status != GIT_DELTA_ADDED, let path = String(copying: delta.old_file.path),
      try repository.attribute("diff", of: path) == .text("markdown")
    else { return nil }
    let settings = try repository.configuration()
    for setting in ["xfuncname", "funcname"] {
      guard try settings.string("diff.markdown.\(setting)") == nil else { return nil }
    }
    let bytes = try repository.blob(ObjectID(delta.old_file.id))
    for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      if let text = Self.heading(line) { headings.append((number, text)) }
    }
  }

  /// The first line of a hunk with the last heading above it in place of what libgit2 found.
  func header(_ header: [UInt8], of hunk: git_diff_hunk) -> [UInt8] {
    // The numbers end with the second `@@`.
    guard let end = header.indices.dropFirst(3).first(where: { header[$0] == 64 && header[$0 - 1] == 64 }) else {
      return header
    }
    let linesAbove = Int(hunk.old_lines > 0 ? hunk.old_start - 1 : hunk.old_start)
    let range = Array(header[...end])
    guard let found = headings.last(where: { $0.line < linesAbove }) else { return range + [10] }
    return range + [32] + found.text + [10]
  }

  /// At most three spaces, one to six `#`, a blank, and what follows.
  private static func heading(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let marks = line.drop { $0 == 32 }
    let after = marks.drop { $0 == UInt8(ascii: "#") }
    guard marks.startIndex - line.startIndex <= 3, (1...6).contains(after.startIndex - marks.startIndex),
      let blank = after.first, blank == 32 || blank == 9
    else { return nil }
    let kept = line.prefix(80)
    guard kept.count == line.count, let last = kept.lastIndex(where: { $0 != 32 && !(9...13).contains($0) }) else {
      return Array(kept)
    }
    return Array(kept[...last])
  }
}
