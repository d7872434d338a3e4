// The history index must say what git says, of every commit and every walk.
import Git
import Testing

@Suite struct HistoryIndexTests {
  static let paths = RandomHistory.names.map { "accounts/" + $0 } + RandomHistory.files
  /// All paths, those with a long history more often than others; nil for none.
  private static let walked: [String?] = Self.paths + Self.paths[6..<9] + Self.paths[6..<9] + [nil]

  @Test(arguments: 1...6)
  func `every commit is as git has it`(seed: Int) throws {
    let scratch = try Scratch.repository()
    let history = try RandomHistory(seed: seed, commits: 60, in: scratch)
    let index = try HistoryIndex.open(in: history.repository, reaching: history.commits, folder: "accounts")
    #expect(index.count == history.commits.count)
    for id in history.commits {
      let position = try #require(index.position(of: id))
      let commit = try history.repository.commit(id)
      #expect(index.id(at: position) == id)
      #expect(index.tree(at: position) == commit.tree)
      #expect(index.parents(at: position).map { index.id(at: $0) } == commit.parents)
      #expect(index.parents(at: position).allSatisfy { $0 < position })
      #expect(index.committerSeconds(at: position) == commit.committer.time.seconds)
      #expect(index.authorTime(at: position) == commit.author.time)
    }
    #expect(index.position(of: .zero) == nil)
  }

  @Test(arguments: 1...6)
  func `what commits hold is what git finds there`(seed: Int) throws {
    let scratch = try Scratch.repository()
    let history = try RandomHistory(seed: seed, commits: 60, in: scratch)
    let index = try HistoryIndex.open(in: history.repository, reaching: history.commits, folder: "accounts")
    let expressions = history.commits.flatMap { id in Self.paths.map { "\(id.hex):\($0)" } }
    let answers = try scratch.git(
      "cat-file", "--batch-check=%(objectname)", input: Array(expressions.joined(separator: "\n").utf8)
    ).split(separator: "\n")
    #expect(answers.count == expressions.count)
    var next = answers.makeIterator()
    let states = Self.paths.map { index.states(of: [$0]) }
    for id in history.commits {
      let position = try #require(index.position(of: id))
      for (path, states) in zip(Self.paths, states) {
        let answer = next.next().flatMap { ObjectID(hex: String($0)) }
        #expect(states.value(at: position)?.id == answer, "\(id):\(path)")
      }
    }
  }

  @Test(arguments: 1...3)
  func `of several paths the first that is there counts`(seed: Int) throws {
    let scratch = try Scratch.repository()
    var history = try RandomHistory(seed: seed, commits: 60, in: scratch)
    let index = try HistoryIndex.open(in: history.repository, reaching: history.commits, folder: "accounts")
    for _ in 0..<20 {
      let paths = try (0..<history.number(2...4)).map { _ in try history.pick(Self.paths + ["accounts/none"]) }
      let single = paths.map { index.states(of: [$0]) }
      let states = index.states(of: paths)
      #expect(Set(states.values).count == states.values.count)
      for position in 0..<index.count {
        #expect(states.value(at: position) == single.lazy.compactMap { $0.value(at: position) }.first)
      }
    }
    #expect(index.states(of: []).numbers == Array(repeating: 0, count: index.count))
  }

  @Test(arguments: 1...6)
  func `changes lead from the first parent to each commit`(seed: Int) throws {
    let scratch = try Scratch.repository()
    let history = try RandomHistory(seed: seed, commits: 60, in: scratch)
    let index = try HistoryIndex.open(in: history.repository, reaching: history.commits, folder: "accounts")
    #expect(
      Set(index.paths.map(ExactPath.init)).isSuperset(of: Self.paths.filter(history.contains).map(ExactPath.init)))
    for id in history.commits {
      let position = try #require(index.position(of: id))
      let parent = index.firstParent(at: position)
      var entries = try parent.map { try history.watched(index.id(at: $0)) } ?? [:]
      let changes = index.changes(at: position)
      #expect(Set(changes.map { ExactPath($0.path) }).count == changes.count)
      for change in changes {
        let path = ExactPath(change.path)
        #expect(entries[path] != nil || change.id != nil)
        entries[path] = change.id
      }
      #expect(try entries == history.watched(id))
    }
  }

  @Test(arguments: 1...4)
  func `folders of many entries are compared whole`(seed: Int) throws {
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    var numbers = SeededNumbers(state: UInt64(seed))
    let blobs = try (0..<3).map { try repository.writeBlob(Array("\($0)\n".utf8)) }
    let folder = try repository.writeTree(from: nil, edits: [.put(path: "plan.md", id: blobs[0])])
    // Names of one beginning, of one end, and of all lengths up to that of a long one.
    let names = (0..<400).map { number in
      String(repeating: "n", count: number % 7 * 9) + ["", "-", ".", "a", "0"][number % 5] + "\(number % 40)"
    }
    var entries: [String: (mode: String, id: ObjectID)] = [:]
    var commits: [ObjectID] = []
    for number in 0..<30 {
      for _ in 0..<[1, 1, 1, 2, 40, 300][number % 6] {
        let name = try #require(names.randomElement(using: &numbers))
        switch Int.random(in: 0...4, using: &numbers) {
        case 0: entries[name] = nil
        case 1: entries[name] = ("040000 tree", folder)
        default: entries[name] = ("100644 blob", blobs[Int.random(in: 0...2, using: &numbers)])
        }
      }
      if number == 13 { entries = [:] }
      let listing = entries.map { "\($1.mode) \($1.id)\t\($0)\n" }.joined()
      let tree = try scratch.git("mktree", input: Array(listing.utf8))
      let root = try scratch.git("mktree", input: Array("040000 tree \(tree)\taccounts\n".utf8))
      let parent = commits.last.map { ["-p", $0.hex] } ?? []
      let id = String(
        decoding: try scratch.gitBytes(["commit-tree", root, "-m", "\(number)"] + parent), as: UTF8.self)
      commits.append(try #require(ObjectID(hex: String(id.prefix(40)))))
    }
    let index = try HistoryIndex.open(in: repository, reaching: [commits[29]], folder: "accounts")
    var held: [String: ObjectID] = [:]
    for id in commits {
      for change in index.changes(at: try #require(index.position(of: id))) { held[change.path] = change.id }
      let lines = try scratch.git("ls-tree", "--format=%(objectname) %(path)", id.hex, "accounts/").split(
        separator: "\n")
      let expected = Dictionary(
        uniqueKeysWithValues: lines.map { ($0.dropFirst(41), ObjectID(hex: "\($0.prefix(40))")) })
      #expect(held.count == expected.count)
      for (path, id) in expected { #expect(held[String(path)] == id, "\(path)") }
    }
  }

  @Test(arguments: 1...8)
  func `a walk shows what git log shows`(seed: Int) throws {
    let scratch = try Scratch.repository()
    var history = try RandomHistory(seed: seed, commits: 80, in: scratch)
    let index = try HistoryIndex.open(in: history.repository, reaching: history.commits, folder: "accounts")
    var shownOfPaths = 0
    for _ in 0..<30 {
      let tips = try (0..<history.number(1...2)).map { _ in try history.pick(history.commits.suffix(6)) }
      let excluding = try (0..<max(0, history.number(-2...1))).map { _ in try history.pick(history.commits) }
      let path = try history.pick(Self.walked)
      let (topological, firstParent) = (history.number(0...1) == 1, history.number(0...2) == 0)
      let arguments =
        ["log", "--format=%H"] + (topological ? ["--topo-order"] : []) + (firstParent ? ["--first-parent"] : [])
        + tips.map(\.hex) + excluding.map { "^" + $0.hex } + ["--"] + (path.map { [$0] } ?? [])
      let expected = String(decoding: try scratch.gitBytes(arguments), as: UTF8.self).split(separator: "\n")
      let steps = index.walk(
        from: tips.compactMap(index.position), excluding: excluding.compactMap(index.position),
        states: path.map { index.states(of: [$0]).numbers }, order: topological ? .topological : .date,
        firstParentOnly: firstParent)
      let shown = steps.filter(\.isShown).map { index.id(at: $0.position).hex }
      #expect(shown == expected.map(String.init), "\(arguments)")
      if path != nil { shownOfPaths += shown.count }
    }
    #expect(shownOfPaths > 30)
  }
}
