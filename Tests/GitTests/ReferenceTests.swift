// HEAD, branches, tags and revision expressions.
import Foundation
import Git
import Testing

@Suite struct ReferenceTests {
  @Test func `the first commit makes the unborn branch, with git's reflog`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let head = try repository.head()
    #expect(head == .unborn("refs/heads/main") && head.commit == nil && head.branchName == "main")
    let id = try repository.writeCommit(
      tree: .emptyTree, parents: [], author: scratch.author, committer: scratch.committer, message: "First\n")
    try repository.moveHead(to: id, from: head, by: scratch.committer, because: "commit (initial): First")
    #expect(try repository.head() == .branch("refs/heads/main", id))
    #expect(try scratch.id("main") == id)
    let other = try Scratch.repository()
    try other.git("commit", "-q", "--allow-empty", "-m", "First")
    for log in [".git/logs/HEAD", ".git/logs/refs/heads/main"] {
      #expect(
        try String(contentsOfFile: scratch.path(log), encoding: .utf8)
          == String(contentsOfFile: other.path(log), encoding: .utf8))
    }
    #expect(try scratch.git("fsck", "--strict") == "")
    #expect(try scratch.git("status", "--porcelain") == "")
  }

  @Test func `a detached HEAD moves itself and no branch`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    try scratch.git("checkout", "-q", "--detach")
    let repository = try scratch.open()
    #expect(try repository.head() == .detached(first))
    #expect(try repository.head().branchName == nil)
    let id = try repository.writeCommit(
      tree: .emptyTree, parents: [first], author: scratch.author, committer: scratch.committer, message: "Second\n")
    try repository.moveHead(to: id, from: .detached(first), by: scratch.committer, because: "commit: Second")
    #expect(try scratch.id("HEAD") == id)
    #expect(try scratch.id("main") == first)
    #expect(
      try scratch.git("reflog", "-1", "--format=%H %gs %gn <%ge>")
        == "\(id) commit: Second Jane Okoro <jane@example.com>")
  }

  @Test func `a branch that stands for another one moves that`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    try scratch.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
    try scratch.git("symbolic-ref", "HEAD", "refs/heads/alias")
    let repository = try scratch.open()
    let id = try repository.writeCommit(
      tree: .emptyTree, parents: [first], author: scratch.author, committer: scratch.committer, message: "Second\n")
    try repository.moveHead(to: id, from: repository.head(), by: scratch.committer, because: "commit: Second")
    #expect(try scratch.id("main") == id)
    #expect(try scratch.git("symbolic-ref", "refs/heads/alias") == "refs/heads/main")
    try scratch.git("symbolic-ref", "refs/heads/main", "refs/heads/alias")
    #expect(gitError { _ = try repository.head() } != nil)
  }

  @Test func `HEAD is moved only from where it was seen`() throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let unborn = try repository.head()
    let first = try scratch.commit("First")
    let seen = try repository.head()
    func code(from head: Head) -> GitError.Code? {
      gitError { try repository.moveHead(to: first, from: head, by: scratch.committer, because: "x") }?.code
    }
    #expect(code(from: unborn) == .modified)
    let second = try scratch.commit("Second")
    #expect(code(from: seen) == .modified)
    #expect(code(from: .detached(second)) == .modified)
    try scratch.git("checkout", "-q", "-b", "side")
    #expect(code(from: .branch("refs/heads/main", second)) == .modified)
    #expect(try scratch.id("main") == second && scratch.id("HEAD") == second)
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".git/refs/heads/main.lock")))
  }

  @Test func `a reference that another process is writing is locked`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    let repository = try scratch.open()
    try scratch.write(".git/refs/heads/main.lock", "")
    let error = gitError {
      try repository.moveHead(to: first, from: repository.head(), by: scratch.committer, because: "x")
    }
    #expect(error?.code == .locked)
  }

  @Test func `a reference is made, moved and deleted only as expected`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    let second = try scratch.commit("Second")
    for isPacked in [false, true] {
      let repository = try scratch.open()
      func code(_ name: String, to id: ObjectID, expecting expected: ObjectID?) -> GitError.Code? {
        if isPacked { _ = try? scratch.git("pack-refs", "--all") }
        return gitError {
          try repository.updateReference(name, to: id, expecting: expected, by: scratch.committer, because: "move")
        }?.code
      }
      #expect(code("refs/heads/x", to: first, expecting: second) == .notFound)
      #expect(code("refs/heads/x", to: first, expecting: nil) == nil)
      #expect(code("refs/heads/x", to: second, expecting: nil) == .exists)
      #expect(code("refs/heads/x", to: second, expecting: second) == .modified)
      #expect(code("refs/heads/x", to: second, expecting: first) == nil)
      #expect(code("refs/heads/x/y", to: second, expecting: nil) == .exists)
      #expect(code("refs/heads", to: second, expecting: nil) != nil)
      #expect(code("refs/heads/d/e", to: second, expecting: nil) == nil)
      #expect(code("refs/heads/d", to: second, expecting: nil) == .exists)
      #expect(code("refs/heads/none", to: .zero, expecting: nil) == .notFound)
      #expect(try scratch.id("x") == second)
      try scratch.git("branch", "-q", "-D", "x")
      try scratch.git("branch", "-q", "-D", "d/e")
    }
  }

  @Test(arguments: [
    "", "main", "refs/heads/", "refs/heads/a..b", "refs/heads/a b", "refs/heads/a\nb", "refs/heads/a\0b",
    "refs/heads/-x/../y", "refs/heads/x.lock", "../../etc/passwd", "refs/heads/@{",
  ])
  func `a name that git does not allow is refused`(name: String) throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    let repository = try scratch.open()
    let error = gitError {
      try repository.updateReference(name, to: first, expecting: nil, by: scratch.committer, because: "x")
    }
    #expect(error?.code == .invalidSpec)
    #expect(try repository.references(matching: "refs/*").map(\.name) == ["refs/heads/main"])
  }

  @Test func `a reflog message stays on its line`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    let repository = try scratch.open()
    try repository.updateReference(
      "refs/heads/x", to: first, expecting: nil, by: scratch.committer, because: "two\nlines")
    #expect(try scratch.git("reflog", "--format=%gs", "x") == "two lines")
  }

  @Test func `revision expressions mean what they mean to git`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("a/b.md", "1\n")
    try scratch.commit("First")
    try scratch.write("a/b.md", "2\n")
    let second = try scratch.commit("Second, with words")
    try scratch.git("tag", "-a", "v1", "-m", "One")
    try scratch.git("branch", "side", "HEAD~1")
    let repository = try scratch.open()
    for expression in [
      "HEAD", "main", "@", "HEAD~1", "HEAD^", "v1", "v1^{}", "v1^{commit}", "v1^{tree}", "HEAD^{tree}", "HEAD:a/b.md",
      "HEAD:a", ":a/b.md", "side", "refs/heads/side", "heads/side", "HEAD^{/words}", ":/First", "main@{1}", second.hex,
      second.prefix(8), "HEAD~1:a/b.md",
    ] {
      #expect(try repository.resolve(expression).id == scratch.id(expression), "\(expression)")
    }
    #expect(try repository.resolve("side").reference == "refs/heads/side")
    #expect(try repository.resolve("v1").kind == .tag)
    #expect(try repository.resolve("HEAD:a").kind == .tree)
    #expect(try repository.resolve(":a/b.md").kind == .blob)
    #expect(try repository.commit(at: "v1").id == second)
    #expect(gitError { _ = try repository.commit(at: "HEAD:a/b.md") }?.code == .wrongType)
    #expect(gitError { _ = try repository.commit(at: "HEAD^{tree}") }?.code == .wrongType)
    #expect(gitError { _ = try repository.resolve("none") }?.code == .notFound)
    #expect(gitError { _ = try repository.resolve("HEAD~99") }?.code == .notFound)
    #expect(gitError { _ = try repository.resolve("HEAD:none") }?.code == .notFound)
    for bad in [
      "", "HEAD\0x", "^", "@{", "HEAD^{nonsense}", "a..b", "a...b", "HEAD~999999999999999999999", ":9:a", "HEAD^{/[}",
    ] {
      #expect(gitError { _ = try repository.resolve(bad) } != nil, "\(bad)")
    }
  }

  @Test func `an annotated tag is one that git can verify`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    let repository = try scratch.open()
    let name = "review/northgate-foods/2026-10-02"
    let id = try repository.createTag(name, on: first, tagger: scratch.committer, message: "\nClosed: 3 of 4\n\n\nMore")
    #expect(try scratch.id(name) == id)
    try scratch.git("tag", "-a", "other", "-F", "-", input: Array("\nClosed: 3 of 4\n\n\nMore".utf8))
    let written = try scratch.git("cat-file", "tag", name).replacing(name, with: "other")
    #expect(try scratch.git("cat-file", "tag", "other") == written)
    #expect(try scratch.git("fsck", "--strict") == "")
    #expect(
      gitError { try repository.createTag(name, on: first, tagger: scratch.committer, message: "x") }?.code == .exists)
    for bad in ["", "-x", "a b", "a..b", "x\ny", "x\0y"] {
      let error = gitError { try repository.createTag(bad, on: first, tagger: scratch.committer, message: "x") }
      #expect(error?.code == .invalidSpec, "\(bad)")
    }
    let tag = try #require(try repository.tag(named: name))
    #expect(tag.target == first && tag.targetKind == .commit)
    #expect(tag.annotation?.id == id && tag.annotation?.tagger == scratch.committer)
    #expect(tag.annotation?.message == "Closed: 3 of 4\n\nMore\n")
  }

  @Test func `tags are listed under a prefix, annotated or not`() throws {
    let scratch = try Scratch.repository()
    let first = try scratch.commit("First")
    for name in ["review/a/2", "review/a/1", "review/ab/1", "v1"] { try scratch.git("tag", "-a", name, "-m", name) }
    try scratch.git("tag", "review/a/3")
    try scratch.git("tag", "-a", "again", "v1", "-m", "Tag of a tag")
    try scratch.git("tag", "tree", "HEAD^{tree}")
    let repository = try scratch.open()
    let reviews = try repository.tags(under: "review/a/")
    #expect(reviews.map(\.name) == ["review/a/1", "review/a/2", "review/a/3"])
    #expect(reviews.map { $0.annotation?.message } == ["review/a/1\n", "review/a/2\n", nil])
    #expect(reviews.allSatisfy { $0.target == first })
    #expect(try repository.tag(named: "again")?.target == first)
    #expect(try repository.tag(named: "tree")?.targetKind == .tree)
    #expect(try repository.tag(named: "none") == nil)
    let all = try scratch.git("tag", "--list").split(separator: "\n").map(String.init)
    #expect(try repository.tags().map(\.name) == all)
    #expect(try repository.tags(under: "review/*").isEmpty)
  }
}
