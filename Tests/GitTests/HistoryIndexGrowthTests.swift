// A history index that grows, is shared, or stands in a repository that is not whole.
import Foundation
import Git
import Testing

/// All that an index says of some commits, without the positions, which depend on how it came about.
struct IndexAnswers: Equatable {
  struct Answer: Equatable {
    let tree: ObjectID
    let parents: [ObjectID]
    let times: [Int64]
    let changes: [ExactPath: ObjectID?]
    let states: [PathValue?]
  }

  var answers: [ObjectID: Answer] = [:]
  var walks: [[ObjectID]] = []

  init(_ index: HistoryIndex, _ commits: [ObjectID]) throws {
    let states = HistoryIndexTests.paths.map { index.states(of: [$0]) }
    for id in commits {
      let position = try #require(index.position(of: id))
      answers[id] = Answer(
        tree: index.tree(at: position), parents: index.parents(at: position).map(index.id),
        times: [index.committerSeconds(at: position), index.authorSeconds(at: position)],
        changes: Dictionary(uniqueKeysWithValues: index.changes(at: position).map { (ExactPath($0.path), $0.id) }),
        states: states.map { $0.value(at: position) })
    }
    let last = try #require(commits.last.flatMap(index.position))
    for states in states {
      walks.append(index.walk(from: [last], states: states.numbers).filter(\.isShown).map { index.id(at: $0.position) })
    }
  }
}

@Suite struct HistoryIndexGrowthTests {
  private func open(_ repository: Repository, _ tips: [ObjectID]) throws -> HistoryIndex {
    try HistoryIndex.open(in: repository, reaching: tips, folder: "accounts")
  }

  @Test(arguments: 1...4)
  func `an index that grew says what a new one says`(seed: Int) throws {
    let scratch = try Scratch.repository()
    var history = try RandomHistory(seed: seed, commits: 80, in: scratch)
    for _ in 0..<8 {
      let tips = try [history.pick(history.commits), history.pick(history.commits)]
      let grown = try open(history.repository, tips)
      for tip in tips { #expect(grown.position(of: tip) != nil) }
    }
    let grown = try IndexAnswers(open(history.repository, history.commits), history.commits)
    let read = try IndexAnswers(open(history.repository, history.commits), history.commits)
    try scratch.remove(".git/rutter/history-1")
    let fresh = try IndexAnswers(open(history.repository, history.commits), history.commits)
    #expect(grown == fresh)
    #expect(read == fresh)
    #expect(fresh.walks.contains { !$0.isEmpty })
  }

  @Test func `a history long enough for all cores is read as a short one is`() throws {
    let scratch = try Scratch.repository()
    var stream = ""
    for number in 0..<1200 {
      let path = "accounts/account-\(number % 37)/plan.md"
      stream += """
        commit refs/heads/main
        committer Tom Reed <tom@example.com> \(1_790_000_000 + number) +0100
        data 1
        x
        M 100644 inline \(path)
        data \(String(number).utf8.count)
        \(number)

        """
    }
    try scratch.git("fast-import", "--quiet", input: Array(stream.utf8))
    let index = try open(scratch.open(), [scratch.id("main")])
    #expect(index.count == 1200)
    for number in [0, 5, 36] {
      let path = "accounts/account-\(number)"
      let states = index.states(of: [path])
      let tip = try #require(index.position(of: scratch.id("main")))
      let shown = index.walk(from: [tip], states: states.numbers).filter(\.isShown).map {
        index.id(at: $0.position).hex
      }
      #expect(try shown.joined(separator: "\n") == scratch.git("log", "--format=%H", "main", "--", path))
    }
    #expect((0..<1200).allSatisfy { index.changes(at: $0).count == 1 })
    #expect(index.paths.count == 37)
  }

  @Test func `linked worktrees share one file`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("accounts/x/plan.md", "1\n")
    let first = try scratch.commit("First")
    try scratch.git("worktree", "add", "-q", "-b", "side", "linked")
    #expect(try open(scratch.open("linked"), [first]).count == 1)
    #expect(FileManager.default.fileExists(atPath: scratch.path(".git/rutter/history-1")))
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".git/worktrees/linked/rutter")))
    try scratch.write("accounts/x/plan.md", "2\n")
    let second = try scratch.commit("Second")
    #expect(try open(scratch.open(), [second]).count == 2)
    #expect(try open(scratch.open("linked"), [first]).count == 2)
  }

  @Test func `a bare repository keeps the file at its top`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("accounts/x/plan.md", "1\n")
    let first = try scratch.commit("First")
    try scratch.git("clone", "-q", "--bare", ".", "plans.git")
    let index = try open(scratch.open("plans.git"), [first])
    #expect(index.states(of: ["accounts/x"]).value(at: 0)?.id == (try scratch.id("main:accounts/x")))
    #expect(FileManager.default.fileExists(atPath: scratch.path("plans.git/rutter/history-1")))
  }

  @Test func `a shallow clone that is deepened gets a new index`() throws {
    let scratch = try Scratch.repository()
    var commits: [ObjectID] = []
    for number in 0..<6 {
      try scratch.write("accounts/\(number % 2)/plan.md", "\(number)\n")
      commits.append(try scratch.commit("\(number)"))
    }
    try scratch.git("clone", "-q", "--depth=2", "file://" + scratch.root, "shallow")
    let shallow = try open(scratch.open("shallow"), [commits[5]])
    #expect(shallow.count == 2)
    let boundary = try #require(shallow.position(of: commits[4]))
    #expect(shallow.parents(at: boundary) == [])
    #expect(shallow.changes(at: boundary).map(\.path) == ["accounts/0", "accounts/1"])
    try scratch.git("fetch", "-q", "--deepen=2", in: "shallow")
    let deeper = try open(scratch.open("shallow"), [commits[5]])
    #expect(deeper.count == 4)
    #expect(deeper.changes(at: try #require(deeper.position(of: commits[4]))).map(\.path) == ["accounts/0"])
    try scratch.git("fetch", "-q", "--unshallow", in: "shallow")
    let whole = try IndexAnswers(open(scratch.open("shallow"), [commits[5]]), commits)
    #expect(try whole == IndexAnswers(open(scratch.open(), [commits[5]]), commits))
    try scratch.git("fetch", "-q", "--depth=3", in: "shallow")
    #expect(try open(scratch.open("shallow"), [commits[5]]).count == 3)
  }

  @Test func `what cannot be read is an error that names the commit`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("accounts/x/plan.md", "1\n")
    let first = try scratch.commit("First")
    try scratch.write("accounts/x/plan.md", "2\n")
    let second = try scratch.commit("Second")
    for (object, named) in [
      (first, first), (try scratch.id("main~^{tree}"), first), (try scratch.id("main:accounts"), second),
    ] {
      let file = ".git/objects/\(object.prefix(2))/\(object.hex.dropFirst(2))"
      let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path(file)))
      for isDamaged in [false, true] {
        if isDamaged { try scratch.write(file, "no object") } else { try scratch.remove(file) }
        let error = try #require(gitError { _ = try open(scratch.open(), [second]) })
        #expect(error.description.contains(named.hex))
        if !isDamaged { #expect(error.code == .notFound) }
      }
      try scratch.remove(file)
      try scratch.write(file, bytes: Array(bytes))
    }
    #expect(gitError { _ = try open(scratch.open(), [.zero]) }?.code == .notFound)
    #expect(gitError { _ = try open(scratch.open(), [scratch.id("main^{tree}")]) }?.code == .wrongType)
    #expect(try open(scratch.open(), [second]).count == 2)
  }

  @Test func `strange commits have the times that git reads`() throws {
    let scratch = try Scratch.repository()
    let tree = try scratch.git("mktree")
    // Without a zone git takes the number when it sorts commits, though it shows no date.
    let people: [(text: String, seconds: Int64)] = [
      ("A <a@b> 1790000000 +0530", 1_790_000_000), ("A <a@b> 1790000000 -0330", 1_790_000_000),
      ("A <a@b> 1790000000", 1_790_000_000), ("A <a@b> none +0100", 0), ("A <a@b>", 0), ("<> 12 +0000", 12),
      ("A <a> b> 1790000001 +0000", 1_790_000_001), ("A <a@b> 1790000000 +9999", 1_790_000_000),
      ("A <a@b> 99999999999999999999 +0000", 0), ("A B 17 +0000", 0),
    ]
    var compared = 0
    for (person, seconds) in people {
      let text = "tree \(tree)\nauthor \(person)\ncommitter \(person)\nencoding x\n\ncommitter no <o> 1 +0000\n"
      let id = try scratch.store("commit", Array(text.utf8))
      let index = try open(scratch.open(), [id])
      let position = try #require(index.position(of: id))
      #expect(index.committerSeconds(at: position) == seconds, "\(person)")
      // Some of them libgit2 refuses to read.
      if let commit = try? scratch.open().commit(id) {
        #expect(index.authorTime(at: position) == commit.author.time, "\(person)")
        compared += 1
      }
    }
    #expect(compared > 5)
  }

  @Test func `an object that is no whole commit or tree is an error`() throws {
    let scratch = try Scratch.repository()
    let tree = try scratch.git("mktree")
    for text in [
      "", "tree", "tree \(tree)", "tree \(tree)\n", "parent \(tree)\ntree \(tree)\n", "tree zz\(tree.dropFirst(2))\n",
    ] {
      let id = try scratch.store("commit", Array(text.utf8))
      #expect(gitError { _ = try open(scratch.open(), [id]) }?.description.contains(id.hex) == true, "\(text)")
    }
    let entry = Array("100644 a\0".utf8) + Array(repeating: 7, count: 20)
    for bytes in [
      entry.dropLast(), entry.dropLast(20), entry.dropLast(21), entry.dropFirst(7), Array("100644 ".utf8)[...],
      Array("100".utf8)[...], (entry + Array("77777777 b\0".utf8) + entry.suffix(20))[...],
    ] {
      let root = try scratch.store("tree", Array(bytes))
      let text = "tree \(root)\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\n"
      let id = try scratch.store("commit", Array(text.utf8))
      #expect(gitError { _ = try open(scratch.open(), [id]) }?.description.contains(id.hex) == true, "\(bytes)")
    }
  }
}

extension Scratch {
  /// Stores an object, however broken.
  fileprivate func store(_ type: String, _ bytes: [UInt8]) throws -> ObjectID {
    try #require(ObjectID(hex: git("hash-object", "-t", type, "-w", "--literally", "--stdin", input: bytes)))
  }
}
