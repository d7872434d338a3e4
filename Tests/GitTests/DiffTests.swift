// Differences: patches must be, byte for byte, what git prints.
import Foundation
import Git
import Testing

@Suite struct DiffTests {
  /// A repository whose second commit, index and work tree differ from the first in many ways.
  private func changedRepository() throws -> (scratch: Scratch, first: ObjectID, second: ObjectID) {
    let scratch = try Scratch.repository()
    let long = (1...60).map { "line \($0) of the plan\n" }.joined()
    try scratch.write("plan.md", "# Plan\n\n" + long)
    try scratch.write("moved.md", "# Moved\n" + long)
    try scratch.write("exact.md", "# Exact\n" + long)
    try scratch.write("no newline", "one\ntwo")
    try scratch.write("gone.md", "gone\n")
    try scratch.write("empty", "")
    try scratch.write("ünï.md", "a\n")
    try scratch.write("tab\tquote\"back\\line\n.md", "a\n")
    try scratch.write("binary", bytes: [0, 1, 2, 3])
    try scratch.write("crlf.md", "a\r\nb\r\n")
    try scratch.write("run", "#!/bin/sh\n")
    try scratch.write("kind", "a file\n")
    try scratch.write("accounts/x/plan.md", "| T1 | £402k |\n")
    let first = try scratch.commit("First")
    try scratch.write(
      "plan.md", "# Plan\n\n" + long.replacing("line 3 ", with: "LINE 3 ").replacing("line 50 ", with: "x "))
    try scratch.remove("moved.md")
    try scratch.write("new folder/moved to.md", "# Moved\n" + long.replacing("line 1", with: "Line 1"))
    try scratch.remove("exact.md")
    try scratch.write("accounts/exact.md", "# Exact\n" + long)
    try scratch.write("no newline", "one\n2\n")
    try scratch.remove("gone.md")
    try scratch.remove("empty")
    try scratch.write("new empty", "")
    try scratch.write("ünï.md", "b")
    try scratch.write("tab\tquote\"back\\line\n.md", "b\n")
    try scratch.write("binary", bytes: [0, 1, 2, 4])
    try scratch.write("new binary", bytes: [0])
    try scratch.write("crlf.md", "a\r\nc\r\n")
    try scratch.remove("kind")
    #expect(symlink("plan.md", scratch.path("kind")) == 0)
    #expect(chmod(scratch.path("run"), 0o755) == 0)
    try scratch.write("accounts/x/plan.md", "| T1 | £510k |\n")
    try scratch.write(
      "accounts/x/longer.md", String(repeating: "a long heading that goes on ", count: 8) + "\n\n\n\n\nold\n")
    let second = try scratch.commit("Second")
    try scratch.write("plan.md", "# Plan, staged\n\n" + long)
    try scratch.write("run", "#!/bin/sh\ntrue\n")
    #expect(chmod(scratch.path("run"), 0o644) == 0)
    try scratch.git("add", "-A")
    try scratch.write("plan.md", "# Plan, in the work tree\n\n" + long)
    try scratch.write(
      "accounts/x/longer.md", String(repeating: "a long heading that goes on ", count: 8) + "\n\n\n\n\nnew\n")
    try scratch.remove("crlf.md")
    try scratch.write("untracked", "u\n")
    return (scratch, first, second)
  }

  private func expectSame(
    _ comparison: Comparison, _ arguments: [String], in scratch: Scratch, paths: [String] = [], renames: Bool? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let repository = try scratch.open()
    let text = String(decoding: try repository.patch(comparison, in: paths, renames: renames), as: UTF8.self)
    let bytes = try scratch.gitBytes(["diff"] + arguments + ["--"] + paths)
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(!text.isEmpty, sourceLocation: location)
    guard text != expected else { return }
    for (own, gits) in zip(text.split(separator: "\n"), expected.split(separator: "\n")) where own != gits {
      Issue.record("\(own)\nwhere git has\n\(gits)", sourceLocation: location)
      return
    }
    Issue.record("one is longer: \(text)\nand git: \(expected)", sourceLocation: location)
  }

  @Test func `a patch of two trees is that of git`() throws {
    let (scratch, first, second) = try changedRepository()
    let repository = try scratch.open()
    let (old, new) = (try repository.commit(first).tree, try repository.commit(second).tree)
    try expectSame(.trees(old, new), [first.hex, second.hex], in: scratch)
    try expectSame(.trees(new, old), [second.hex, first.hex], in: scratch)
    try expectSame(.trees(old, new), ["--no-renames", first.hex, second.hex], in: scratch, renames: false)
    try expectSame(.trees(nil, new), [ObjectID.emptyTree.hex, second.hex], in: scratch)
    try expectSame(.trees(old, nil), [first.hex, ObjectID.emptyTree.hex], in: scratch)
    try expectSame(.trees(old, new), [first.hex, second.hex], in: scratch, paths: ["accounts/x", "run"])
    #expect(try repository.patch(.trees(new, new)).isEmpty)
  }

  @Test func `a patch of the index and the work tree is that of git`() throws {
    let (scratch, first, second) = try changedRepository()
    let repository = try scratch.open()
    let (old, new) = (try repository.commit(first).tree, try repository.commit(second).tree)
    try expectSame(.indexWithWorkTree, [], in: scratch)
    try expectSame(.treeWithIndex(new), ["--cached"], in: scratch)
    try expectSame(.treeWithIndex(old), ["--cached", first.hex], in: scratch)
    try expectSame(.treeWithWorkTree(new), ["HEAD"], in: scratch)
    try expectSame(.treeWithWorkTree(old), [first.hex], in: scratch, paths: ["plan.md", "accounts"])
  }

  @Test(
    arguments: [
      ["core.abbrev=12"], ["core.quotePath=false"], ["diff.noPrefix=true"], ["diff.mnemonicPrefix=true"],
      ["diff.context=1"], ["diff.context=0"], ["diff.interHunkContext=60"], ["diff.renames=false"],
      ["diff.algorithm=patience"], ["diff.algorithm=minimal"], ["diff.indentHeuristic=false"],
    ])
  func `the user's settings for diffs count`(settings: [String]) throws {
    let (scratch, first, second) = try changedRepository()
    for setting in settings {
      let parts = setting.split(separator: "=").map(String.init)
      try scratch.git("config", parts[0], parts[1])
    }
    let repository = try scratch.open()
    let (old, new) = (try repository.commit(first).tree, try repository.commit(second).tree)
    try expectSame(.trees(old, new), [first.hex, second.hex], in: scratch)
    try expectSame(.indexWithWorkTree, [], in: scratch)
    try expectSame(.treeWithIndex(new), ["--cached"], in: scratch)
    try expectSame(.treeWithWorkTree(new), ["HEAD"], in: scratch)
  }

  @Test func `headings that git repeats in a hunk are the same`() throws {
    let scratch = try Scratch.repository()
    var lines: [String] = []
    for section in 1...6 {
      lines += [
        "## Section \(section)", "", "Prose_\(section)  \t", "| A | B |", "", "- one", "- two", "", "  indented",
      ]
    }
    try scratch.write("plan.md", lines.joined(separator: "\n") + "\n")
    try scratch.write("driver.md", lines.joined(separator: "\n") + "\n")
    try scratch.write(".gitattributes", "driver.md diff=markdown\n")
    let first = try scratch.commit("First")
    for position in [8, 25, 26, 44, 53] { lines[position] += " changed" }
    lines.insert(contentsOf: ["", "- two", "", "- two"], at: 30)
    try scratch.write("plan.md", lines.joined(separator: "\n") + "\n")
    try scratch.write("driver.md", lines.joined(separator: "\n") + "\n")
    let second = try scratch.commit("Second")
    let repository = try scratch.open()
    try expectSame(
      .trees(repository.commit(first).tree, repository.commit(second).tree), [first.hex, second.hex], in: scratch)
  }

  @Test func `changes are those that git names`() throws {
    let (scratch, first, second) = try changedRepository()
    let repository = try scratch.open()
    let (old, new) = (try repository.commit(first).tree, try repository.commit(second).tree)
    func expect(_ comparison: Comparison, _ arguments: String...) throws {
      let fields = try scratch.gitBytes(["diff", "--raw", "-z", "--abbrev=40", "--no-renames"] + arguments)
        .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      let expected = stride(from: 0, to: fields.count, by: 2).map { "\(fields[$0]) \(fields[$0 + 1])" }
      let listed = try repository.changes(comparison).map { change in
        let letters: [PathChange.Kind: String] = [.added: "A", .deleted: "D", .modified: "M", .typeChanged: "T"]
        let modes = [change.old, change.new].map { $0?.mode.octal ?? "000000" }.joined(separator: " ")
        let ids = [change.old, change.new].map { $0?.id?.hex ?? ObjectID.zero.hex }.joined(separator: " ")
        return ":\(modes) \(ids) \(letters[change.kind] ?? "?") \(change.path)"
      }
      #expect(listed == expected)
    }
    try expect(.trees(old, new), first.hex, second.hex)
    try expect(.treeWithIndex(new), "--cached")
    try expect(.treeWithIndex(old), "--cached", first.hex)
    try expect(.indexWithWorkTree)
    try expect(.treeWithWorkTree(new), "HEAD")
    let renames = try repository.changes(.trees(old, new), renames: true).filter { $0.kind == .renamed }
    let pairs = try scratch.gitBytes(["diff", "-M", "-z", "--name-status", "--diff-filter=R", first.hex, second.hex])
      .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    #expect(pairs.count == 9)
    let own = renames.flatMap { [$0.old?.path ?? "", $0.path] }
    #expect(own == pairs.filter { !$0.hasPrefix("R") })
    let few = try repository.changes(.trees(old, new), in: ["accounts"]).map(\.path)
    #expect(few == ["accounts/exact.md", "accounts/x/longer.md", "accounts/x/plan.md"])
  }

  @Test func `paths that are not UTF-8 come out repaired and their patch untouched`() throws {
    let scratch = try Scratch.repository()
    try scratch.commit("First")
    let blob = try scratch.git("hash-object", "-w", "--stdin", input: Array("x\n".utf8))
    let entry = Array("100644 \(blob) 0\ta".utf8) + [0xff, 0xfe] + Array(".md".utf8) + [0]
    _ = try scratch.gitBytes(["update-index", "-z", "--index-info"], input: entry)
    let repository = try scratch.open()
    #expect(try repository.index().entries.map(\.path) == ["a\u{FFFD}\u{FFFD}.md"])
    let tree = try repository.index().writeTree()
    #expect(tree.hex == (try scratch.git("write-tree")))
    let listed = try #require(try repository.entries(of: tree).first)
    #expect(try repository.blob(listed.id) == Array("x\n".utf8))
    try expectSame(.treeWithIndex(.emptyTree), ["--cached"], in: scratch)
  }

  @Test func `an unmerged path is named as git names it`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("a.md", "a\n")
    try scratch.commit("First")
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.write("a.md", "side\n")
    try scratch.commit("Side")
    try scratch.git("checkout", "-q", "main")
    try scratch.write("a.md", "main\n")
    try scratch.commit("Main")
    #expect(throws: Scratch.Failure.self) { try scratch.git("merge", "-q", "side") }
    try expectSame(.treeWithIndex(scratch.open().commit(at: "HEAD").tree), ["--cached"], in: scratch)
  }
}
