// Walks over commits: the order and the choice must be those of git.
import Git
import Testing

@Suite struct HistoryTests {
  /// Two branches with merges, several commits in one second, one clock that is wrong.
  private func branchedRepository() throws -> Scratch {
    let scratch = try Scratch.repository()
    func change(_ path: String, _ text: String) throws {
      try scratch.write(path, text + "\n")
      try scratch.commit("\(path) \(text)")
    }
    try change("a.md", "1")
    try change("dir/b.md", "1")
    try scratch.git("checkout", "-q", "-b", "side")
    try change("c.md", "side")
    scratch.tick(-60)
    try change("dir/b.md", "side")
    try scratch.git("checkout", "-q", "main")
    scratch.tick(-120)
    try change("a.md", "2")
    scratch.tick(-60)
    try change("a.md", "3")
    try scratch.git("merge", "-q", "--no-ff", "-m", "Merge side", "side")
    scratch.tick()
    try scratch.git("checkout", "-q", "-b", "late", "HEAD~1")
    scratch.tick(-100_000)
    try change("late.md", "1")
    scratch.tick(100_000)
    try change("dir/b.md", "late")
    try scratch.git("checkout", "-q", "main")
    try scratch.git("merge", "-q", "-s", "ours", "-m", "Merge late, ours", "late")
    scratch.tick()
    try change("dir/b.md", "last")
    try change("a.md", "1")
    try scratch.git("checkout", "-q", "-b", "other", "main~2")
    try change("other.md", "1")
    try scratch.git("merge", "-q", "-m", "Merge main", "main")
    try scratch.git("checkout", "-q", "main")
    return scratch
  }

  private func expectSame(
    _ scratch: Scratch, _ tips: [String], excluding: [String] = [], paths: [String] = [], topological: Bool = false,
    firstParent: Bool = false, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let repository = try scratch.open()
    var arguments = ["log", "--format=%H"]
    if topological { arguments.append("--topo-order") }
    if firstParent { arguments.append("--first-parent") }
    arguments += tips + excluding.map { "^" + $0 } + ["--"] + paths
    let expected = String(decoding: try scratch.gitBytes(arguments), as: UTF8.self).split(separator: "\n").map(
      String.init)
    let options = HistoryOptions(
      from: try tips.map { try scratch.id($0) }, excluding: try excluding.map { try scratch.id($0) }, paths: paths,
      order: topological ? .topological : .date, firstParentOnly: firstParent)
    let commits = try repository.history(options).commits()
    #expect(commits.map(\.id.hex) == expected, "\(arguments)", sourceLocation: location)
  }

  @Test func `commits come in the order of git log`() throws {
    let scratch = try branchedRepository()
    for tips in [["main"], ["other"], ["main", "other"], ["side", "late", "main"], ["main~1"]] {
      try expectSame(scratch, tips)
      try expectSame(scratch, tips, firstParent: true)
      try expectSame(scratch, tips, topological: true)
    }
  }

  @Test func `commits of others are left out`() throws {
    let scratch = try branchedRepository()
    let names = ["main", "side", "late", "other", "main~2", "main~3", "other~1", "main~5"]
    for tip in names {
      for excluded in names {
        try expectSame(scratch, [tip], excluding: [excluded])
        try expectSame(scratch, [tip], excluding: [excluded], topological: true)
        try expectSame(scratch, [tip], excluding: [excluded], paths: ["dir"])
      }
    }
    try expectSame(scratch, ["main", "other"], excluding: ["side", "late"])
  }

  @Test func `a path has the history that git gives it`() throws {
    let scratch = try branchedRepository()
    for paths in [
      ["a.md"], ["dir"], ["dir/"], ["dir/b.md"], ["late.md"], ["c.md"], ["a.md", "c.md"], ["none"], ["other.md"],
    ] {
      for tip in ["main", "other", "side", "late"] {
        try expectSame(scratch, [tip], paths: paths)
        try expectSame(scratch, [tip], paths: paths, topological: true)
        try expectSame(scratch, [tip], paths: paths, firstParent: true)
      }
    }
  }

  @Test func `a walk stops where the caller stops`() throws {
    let scratch = try branchedRepository()
    let history = try scratch.open().history(HistoryOptions(from: [scratch.id("main")]))
    let first = try #require(try history.next())
    #expect(first.id == (try scratch.id("main")))
    #expect(try history.commits(limit: 2).count == 2)
    #expect(try scratch.open().history(HistoryOptions(from: [])).next() == nil)
    #expect(gitError { _ = try scratch.open().history(HistoryOptions(from: [.zero])) }?.code == .notFound)
  }

  @Test func `relations of commits are those that git tells`() throws {
    let scratch = try branchedRepository()
    let repository = try scratch.open()
    let names = ["main", "side", "late", "other", "main~2", "main~4"]
    for one in names {
      for other in names {
        let (left, right) = (try scratch.id(one), try scratch.id(other))
        #expect(try repository.mergeBase(left, right)?.hex == scratch.git("merge-base", one, other))
        let counts = try scratch.git("rev-list", "--left-right", "--count", "\(one)...\(other)")
        #expect(try repository.isAncestor(left, of: right) == counts.hasPrefix("0\t"))
      }
    }
    try scratch.git("checkout", "-q", "--orphan", "alone")
    let alone = try scratch.commit("Alone")
    #expect(try repository.mergeBase(alone, scratch.id("main")) == nil)
    #expect(try !repository.isAncestor(alone, of: scratch.id("main")))
  }
}
