// The index and the status of files.
import Foundation
import Git
import Testing

@Suite struct IndexTests {
  @Test func `a file that was added is clean without being read`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("people.md", "x\n")
    try scratch.commit("First")
    let bytes = Array("# People\n".utf8)
    try scratch.write("people.md", bytes: bytes)
    let repository = try scratch.open()
    let index = try repository.index()
    try index.add("people.md", id: repository.writeBlob(bytes), describingFileOf: bytes.count)
    try index.write()
    #expect(try scratch.git("status", "--porcelain") == "M  people.md")
    #expect(try scratch.git("diff-files", "--name-only") == "")
    let debug = try scratch.git("ls-files", "--debug")
    #expect(debug.contains("size: 9") && !debug.contains("mtime: 0:0"))
    #expect(try index.writeTree().hex == scratch.git("write-tree"))
    #expect(try scratch.git("fsck", "--strict", "--cache") == "")
  }

  @Test func `a file that was changed again meanwhile is seen as changed`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    try scratch.write("a.md", "something else\n")
    let index = try repository.index()
    try index.add("a.md", id: repository.writeBlob(Array("a\n".utf8)), describingFileOf: 2)
    try index.write()
    #expect(try scratch.git("status", "--porcelain") == "AM a.md")
  }

  @Test func `entries are added and removed in git's order`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let index = try repository.index()
    let blob = try repository.writeBlob(Array("x\n".utf8))
    for path in ["b", "a/c", "a.md", "a/b", "ä"] { try index.add(path, id: blob) }
    try index.add("run", id: blob, mode: .executable)
    #expect(try index.remove("b"))
    #expect(try !index.remove("b"))
    try index.write()
    let listed = index.entries.map { "\($0.mode.octal) \($0.id) \($0.stage)\t\($0.path)" }
    let expected = try scratch.gitBytes(["ls-files", "-s", "-z"]).split(separator: 0)
    #expect(listed == expected.map { String(decoding: $0, as: UTF8.self) })
    #expect(try index.entry(at: "a/b")?.id == blob)
    #expect(try index.entry(at: "a") == nil)
    try index.add("a", id: blob)
    #expect(index.entries.map(\.path) == ["a", "a.md", "run", "ä"])
  }

  @Test func `a locked index is an error of its own and nothing is changed`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let index = try repository.index()
    try index.add("a", id: repository.writeBlob([]))
    try scratch.write(".git/index.lock", "")
    #expect(gitError { try index.write() }?.code == .locked)
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".git/index")))
    try scratch.remove(".git/index.lock")
    try index.write()
    #expect(try scratch.git("ls-files") == "a")
  }

  @Test func `what another process has staged is not overwritten`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let index = try repository.index()
    try index.add("a", id: repository.writeBlob([]))
    try scratch.write("b", "b\n")
    try scratch.git("add", "b")
    #expect(gitError { try index.write() }?.code == .modified)
    #expect(try scratch.git("ls-files") == "b")
    try index.reload()
    #expect(index.entries.map(\.path) == ["b"])
    try index.add("a", id: repository.writeBlob([]))
    try index.write()
    #expect(try scratch.git("ls-files") == "a\nb")
  }

  @Test func `an entry by intent only is left out of the tree`() throws {
    let scratch = try Scratch.repository()
    for path in ["a", "dir/b", "dir/c", "new/d"] { try scratch.write(path, path) }
    try scratch.git("add", "dir/c")
    try scratch.git("add", "--intent-to-add", "a", "dir/b", "new/d")
    let index = try scratch.open().index()
    #expect(index.entries.filter(\.isIntentToAdd).map(\.path) == ["a", "dir/b", "new/d"])
    let tree = try index.writeTree()
    #expect(try scratch.git("ls-tree", "-r", "--name-only", tree.description) == "dir/c")
    #expect(try scratch.id(scratch.git("write-tree")) == tree)
  }

  @Test func `flags of entries are read`() throws {
    let scratch = try Scratch.repository()
    for path in ["a", "b", "c"] { try scratch.write(path, path) }
    try scratch.commit("First")
    try scratch.git("update-index", "--assume-unchanged", "a")
    try scratch.git("update-index", "--skip-worktree", "b")
    let entries = try scratch.open().index().entries
    #expect(entries.map(\.isAssumedUnchanged) == [true, false, false])
    #expect(entries.map(\.skipsWorkTree) == [false, true, false])
  }

  @Test func `a split index is refused by name`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("a", "a\n")
    try scratch.commit("First")
    try scratch.git("update-index", "--split-index")
    #expect(gitError { _ = try scratch.open().index() }?.code == .unsupportedExtension)
  }

  @Test func `a damaged index is an error`() throws {
    let scratch = try Scratch.repository()
    for bytes in [Array("DIRC".utf8), Array(repeating: 0, count: 100), Array("nonsense".utf8)] {
      try scratch.write(".git/index", bytes: bytes)
      #expect(gitError { _ = try scratch.open().index() } != nil)
    }
  }

  @Test func `the status is that of git`() throws {
    let scratch = try Scratch.repository()
    for path in ["same", "staged", "unstaged", "both", "gone", "removed", "link", "dir/a", "with space", "ü.md"] {
      try scratch.write(path, path + "\n")
    }
    try scratch.write(".gitignore", "ignored\n*.tmp\n")
    try scratch.commit("First")
    try scratch.write("staged", "new\n")
    try scratch.write("both", "new\n")
    try scratch.write("added", "new\n")
    try scratch.git("rm", "-q", "removed")
    try scratch.git("add", "staged", "both", "added")
    for path in ["unstaged", "both", "dir/a", "with space", "ü.md"] { try scratch.write(path, "newer\n") }
    try scratch.remove("gone")
    try scratch.remove("link")
    #expect(symlink("same", scratch.path("link")) == 0)
    for path in ["untracked", "new dir/a", "new dir/b/c", "line\nfeed", "ignored", "x.tmp"] {
      try scratch.write(path, "u\n")
    }
    let repository = try scratch.open()
    func expected(_ paths: String...) throws -> [String] {
      let arguments = ["status", "--porcelain", "-z", "-uall", "--no-renames", "--"] + paths
      let lines = try scratch.gitBytes(arguments).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      return lines.sorted { $0.dropFirst(3).utf8.lexicographicallyPrecedes($1.dropFirst(3).utf8) }
    }
    func listed(_ paths: String...) throws -> [String] {
      try repository.status(of: paths).map { "\(letters($0)) \($0.path)" }
    }
    #expect(try listed() == expected())
    #expect(try listed("dir") == expected("dir"))
    #expect(try listed("new dir", "both") == expected("new dir", "both"))
    #expect(try listed("*") == [])
  }

  private func letters(_ entry: StatusEntry) -> String {
    if entry.unstaged == .untracked { return "??" }
    let letters: [PathChange.Kind: String] = [.added: "A", .deleted: "D", .modified: "M", .typeChanged: "T"]
    return [entry.staged, entry.unstaged].map { $0.flatMap { letters[$0] } ?? " " }.joined()
  }
}
