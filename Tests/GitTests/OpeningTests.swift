// Finding repositories of all sorts.
import Foundation
import Git
import Testing

@Suite struct OpeningTests {
  @Test func `a repository is found from its top and from a folder below`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("accounts/x/plan.md", "# X\n")
    for folder in ["", "accounts", "accounts/x", ".git"] {
      let repository = try scratch.open(folder)
      #expect(repository.gitDirectory == scratch.path(".git/"))
      #expect(repository.commonDirectory == scratch.path(".git/"))
      #expect(repository.workTree == scratch.path("") + "/")
      #expect(!repository.isBare && !repository.isShallow)
      #expect(repository.operationInProgress == nil)
    }
  }

  @Test func `a linked worktree has its own folder and shares the rest`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("a.md", "a\n")
    let first = try scratch.commit("First")
    try scratch.git("worktree", "add", "-q", "-b", "side", "linked")
    for repository in [try scratch.open("linked"), try scratch.open("linked").location.open()] {
      #expect(repository.workTree == scratch.path("linked/"))
      #expect(repository.gitDirectory == scratch.path(".git/worktrees/linked/"))
      #expect(repository.commonDirectory == scratch.path(".git/"))
      #expect(try repository.head() == .branch("refs/heads/side", first))
    }
    let repository = try scratch.open("linked")
    let tree = try repository.writeTree(
      from: repository.commit(first).tree, edits: [.put(path: "b.md", id: repository.writeBlob(Array("b\n".utf8)))])
    let id = try repository.writeCommit(
      tree: tree, parents: [first], author: scratch.author, committer: scratch.committer, message: "Side\n")
    try repository.moveHead(to: id, from: repository.head(), by: scratch.committer, because: "commit: Side")
    #expect(try scratch.id("side") == id)
    #expect(try scratch.id("main") == first)
    #expect(try scratch.git("reflog", "-1", "--format=%H %gs", in: "linked") == "\(id) commit: Side")
  }

  @Test func `a bare repository has no work tree`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "--bare", "-b", "main", "plans.git")
    let repository = try scratch.open("plans.git")
    #expect(repository.isBare)
    #expect(repository.workTree == nil)
    #expect(try repository.location.open().isBare)
    #expect(try repository.head() == .unborn("refs/heads/main"))
    #expect(gitError { _ = try repository.status() }?.code == .bareRepository)
  }

  @Test func `no repository is an error of its own`() throws {
    let scratch = try Scratch()
    let ceiling = ["GIT_CEILING_DIRECTORIES": NSTemporaryDirectory()]
    #expect(gitError { _ = try scratch.open(environment: ceiling) }?.code == .notFound)
  }

  @Test func `a SHA-256 repository is refused by name`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "--object-format=sha256")
    let error = try #require(gitError { _ = try scratch.open() })
    #expect(error.code == .unsupportedObjectFormat)
    #expect(error.description.contains("SHA-1"))
  }

  @Test func `an unknown extension is refused by name`() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "core.repositoryFormatVersion", "1")
    try scratch.git("config", "extensions.partialClone", "origin")
    let error = try #require(gitError { _ = try scratch.open() })
    #expect(error.code == .unsupportedExtension)
    #expect(error.description.lowercased().contains("partialclone"))
  }

  @Test(.enabled(if: geteuid() == 0)) func `a repository of another user is refused`() throws {
    let scratch = try Scratch.repository()
    #expect(chown(scratch.root, 12345, 12345) == 0)
    #expect(chown(scratch.path(".git"), 12345, 12345) == 0)
    let error = try #require(gitError { _ = try scratch.open() })
    #expect(error.code == .owner, "\(error)")
    // Whoever names one trusts it, as a hook does on a server.
    let named = try scratch.open(environment: ["GIT_DIR": scratch.path(".git")])
    #expect(try named.location.open().gitDirectory == scratch.path(".git/"))
    #expect(gitError { _ = try scratch.open() }?.code == .owner)
  }

  @Test func `GIT_DIR and GIT_WORK_TREE say where things are`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("a.md", "a\n")
    try scratch.commit("First")
    try scratch.git("clone", "-q", "--bare", ".", "other/store.git")
    try scratch.write("other/files/a.md", "changed\n")
    let environment = ["GIT_DIR": "store.git", "GIT_WORK_TREE": "files"]
    let repository = try scratch.open("other", environment: environment)
    #expect(repository.workTree == scratch.path("other/files/"))
    let again = try repository.location.open()
    #expect(again.workTree == scratch.path("other/files/"))
    #expect(try again.patch(.treeWithWorkTree(again.commit(at: "HEAD").tree), in: ["a.md"]).count > 0)
    #expect(try scratch.open("other", environment: ["GIT_DIR": "store.git"]).isBare)
  }

  @Test func `GIT_INDEX_FILE is the index that a hook sees`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("a.md", "a\n")
    try scratch.commit("First")
    try scratch.write("a.md", "b\n")
    try scratch.git("add", "a.md", setting: ["GIT_INDEX_FILE": ".git/next-index"])
    let repository = try scratch.open(environment: ["GIT_INDEX_FILE": ".git/next-index"])
    for repository in [repository, try repository.location.open()] {
      let staged = try #require(try repository.index().entry(at: "a.md"))
      #expect(try repository.blob(staged.id) == Array("b\n".utf8))
      #expect(try repository.status() == [StatusEntry(path: "a.md", staged: .modified, unstaged: nil)])
    }
    #expect(try scratch.open().status() == [StatusEntry(path: "a.md", staged: nil, unstaged: .modified)])
  }

  @Test func `objects that a push has brought are read from their quarantine`() throws {
    let scratch = try Scratch.repository()
    let other = try Scratch.repository()
    let blob = try other.git("hash-object", "-w", "--stdin", input: Array("quarantined\n".utf8))
    let id = try #require(ObjectID(hex: blob))
    #expect(gitError { _ = try scratch.open().blob(id) }?.code == .notFound)
    let repository = try scratch.open(environment: ["GIT_OBJECT_DIRECTORY": other.path(".git/objects")])
    #expect(try repository.blob(id) == Array("quarantined\n".utf8))
  }

  @Test func `a new repository has an unborn branch of the given name and git accepts it`() throws {
    let scratch = try Scratch()
    let repository = try Repository.create(at: scratch.path("new/plans"), initialBranch: "trunk")
    #expect(try repository.head() == .unborn("refs/heads/trunk"))
    #expect(try scratch.git("symbolic-ref", "HEAD", in: "new/plans") == "refs/heads/trunk")
    #expect(try scratch.git("status", "--porcelain", in: "new/plans") == "")
    #expect(
      gitError { _ = try Repository.create(at: scratch.path("new/plans"), initialBranch: "x") }?.code == .exists)
    #expect(
      gitError { _ = try Repository.create(at: scratch.path("bad"), initialBranch: "a..b") }?.code == .invalidSpec)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("bad")))
  }

  @Test func `an operation in progress is named`() throws {
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
    let repository = try scratch.open()
    #expect(repository.operationInProgress == .merge)
    #expect(try repository.index().hasConflicts)
    #expect(try repository.index().entries.map(\.stage) == [1, 2, 3])
    #expect(gitError { _ = try repository.index().writeTree() }?.code == .unmerged)
    #expect(
      try repository.status() == [StatusEntry(path: "a.md", staged: .conflicted, unstaged: .conflicted)])
    let index = try repository.index()
    try index.add("a.md", id: repository.writeBlob(Array("both\n".utf8)))
    #expect(!index.hasConflicts)
    try index.write()
    #expect(try scratch.git("ls-files", "-u") == "")
  }

  @Test func `a shallow clone ends where it was cut`() throws {
    let scratch = try Scratch.repository()
    for number in 1...4 {
      try scratch.write("a.md", "\(number)\n")
      try scratch.commit("Commit \(number)")
    }
    try scratch.git("clone", "-q", "--depth", "2", "file://" + scratch.root, "clone")
    let repository = try scratch.open("clone")
    #expect(repository.isShallow)
    let head = try #require(try repository.head().commit)
    let commits = try repository.history(HistoryOptions(from: [head])).commits()
    #expect(commits.map(\.summary) == ["Commit 4", "Commit 3"])
    #expect(commits.last?.parents == [])
    #expect(commits.map { repository.isCutOff($0.id) } == [false, true])
  }

  @Test func `each task opens its own`() async throws {
    let scratch = try Scratch.repository()
    try scratch.write("a.md", "a\n")
    try scratch.commit("First")
    let location = try scratch.open().location
    let sums = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let repository = try location.open()
          return try repository.entries(of: repository.commit(at: "HEAD").tree).count
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(sums == 8)
  }
}
