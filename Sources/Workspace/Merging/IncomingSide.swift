import Plans
import System

/// The commit that a merge brings in, as far as git tells a merge driver.
struct IncomingSide {
  let git: GitCommand
  /// Id of the commit; nil where git does not tell.
  let commit: String?

  init(_ git: GitCommand) {
    self.git = git
    // `git merge` names the heads in the environment; one that is not there alone cannot be told from the others.
    let heads = git.environment.keys.filter { $0.hasPrefix("GITHEAD_") }.map { String($0.dropFirst(8)) }
    if heads.count == 1, let head = heads.first, Self.isID(head) {
      commit = head
      return
    }
    guard heads.isEmpty, let named = git.environment["GIT_DIR"] ?? git.line(["rev-parse", "--git-dir"]) else {
      commit = nil
      return
    }
    let folder = named.hasPrefix("/") ? named : "\(git.directory)/\(named)"
    func lines(_ name: String) -> [Substring] {
      let bytes = (try? FileReading.bytes(of: "\(folder)/\(name)", named: name, limit: largestFile)) ?? nil
      return String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n")
    }
    func picked(_ line: Substring?) -> String? {
      let words = line?.split(separator: " ") ?? []
      return words.count >= 2 && words[0] != "exec" ? String(words[1]) : nil
    }
    // A rebase and a row of picks name the commit at work in their lists; what stopped before, in a file of its own.
    let found =
      picked(lines("rebase-merge/done").last) ?? picked(lines("sequencer/todo").first)
      ?? ["CHERRY_PICK_HEAD", "REBASE_HEAD", "MERGE_HEAD"].lazy.compactMap { lines($0).first.map(String.init) }.first
    commit = found.flatMap { Self.isID($0) ? $0 : nil }
  }

  /// Whether other files of the account on the incoming side speak of an id; nil if that cannot be told.
  func mentions(_ id: String, inFolderOf path: String) -> Bool? {
    guard let commit, let slash = path.lastIndex(of: "/") else { return nil }
    var folder = String(path[..<slash])
    for inner in ["/reviews", "/handovers"] where folder.hasSuffix(inner) { folder.removeLast(inner.count) }
    let arguments = ["grep", "-z", "-l", "-w", "-F", "-e", id, commit, "--", ":(top,literal)\(folder)"]
    guard let (status, output) = try? git.attempt(arguments), status == 0 || status == 1 else { return nil }
    return output.split(separator: 0).contains { entry in
      // `COMMIT:PATH`
      guard let colon = entry.firstIndex(of: UInt8(ascii: ":")) else { return false }
      return !entry[(colon + 1)...].elementsEqual(path.utf8)
    }
  }

  private static func isID(_ text: String) -> Bool {
    (7...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
