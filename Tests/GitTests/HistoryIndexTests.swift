// The history index must say what git says, of every commit and every walk.
import Git
import Testing

@Suite struct HistoryIndexTests {
  static let paths = RandomHistory.names.map { "accounts/" + $0 } + RandomHistory.files

  private func history(seed: Int, commits: Int, in scratch: Scratch) throws -> RandomHistory {
    var history = try RandomHistory(seed: seed, in: scratch)
    for _ in 0..<commits { try history.grow() }
    return history
  }

  @Test(arguments: 1...6)
  func `every commit is as git has it`(seed: Int) throws {
    let scratch = try Scratch.repository()
    let history = try history(seed: seed, commits: 60, in: scratch)
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
    let history = try history(seed: seed, commits: 60, in: scratch)
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

  @Test(arguments: 1...8)
  func `a walk shows what git log shows`(seed: Int) throws {
    let scratch = try Scratch.repository()
    var history = try history(seed: seed, commits: 50, in: scratch)
    let index = try HistoryIndex.open(in: history.repository, reaching: history.commits, folder: "accounts")
    for _ in 0..<40 {
      let tips = try (0..<history.number(1...2)).map { _ in try history.pick(history.commits.suffix(15)) }
      let excluding = try (0..<history.number(0...1)).map { _ in try history.pick(history.commits) }
      let path = try history.pick([nil] + Self.paths)
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
    }
  }
}
