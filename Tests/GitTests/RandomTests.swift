// Many small random cases, the same in each run, with git as the judge.
import Git
import Testing

@Suite struct RandomTests {
  private func plan(_ numbers: inout SeededNumbers) -> [String] {
    let lines = [
      "", "", "## Targets", "| Id | Target |", "| T1 | £402k |", "- [ ] call", "- [x] done", "Prose here", "  x",
    ]
    return (0..<Int.random(in: 0...60, using: &numbers)).map { _ in lines.randomElement(using: &numbers) ?? "" }
  }

  private func edited(_ lines: [String], _ numbers: inout SeededNumbers) -> [String] {
    var lines = lines
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let position = Int.random(in: 0...lines.count, using: &numbers)
      switch Int.random(in: 0...3, using: &numbers) {
      case 0: lines.insert(contentsOf: plan(&numbers).prefix(3), at: position)
      case 1 where position < lines.count: lines.remove(at: position)
      case 2 where position < lines.count: lines[position] += " changed \(position)"
      default: lines.insert("## Section \(position)", at: position)
      }
    }
    return lines
  }

  @Test(arguments: 1...12)
  func `random edits give git's patch`(seed: Int) throws {
    var numbers = SeededNumbers(state: UInt64(seed))
    let scratch = try Scratch.repository()
    let files = (0..<12).map { "plan \($0).md" }
    if seed.isMultiple(of: 2) { try scratch.write(".gitattributes", "*.md diff=markdown\n") }
    var texts: [String: [String]] = [:]
    for file in files {
      texts[file] = plan(&numbers)
      try scratch.write(file, (texts[file] ?? []).joined(separator: "\n") + (Bool.random(using: &numbers) ? "\n" : ""))
    }
    let first = try scratch.commit("First")
    for file in files {
      let text = edited(texts[file] ?? [], &numbers)
      try scratch.write(file, text.joined(separator: "\n") + (Bool.random(using: &numbers) ? "\n" : ""))
    }
    let repository = try scratch.open()
    let unstaged = String(decoding: try repository.patch(.indexWithWorkTree), as: UTF8.self)
    #expect(unstaged == String(decoding: try scratch.gitBytes(["diff"]), as: UTF8.self))
    let second = try scratch.commit("Second")
    for algorithm in ["myers", "minimal", "patience"] {
      try scratch.git("config", "diff.algorithm", algorithm)
      let repository = try scratch.open()
      let own = try repository.patch(.trees(repository.commit(first).tree, repository.commit(second).tree))
      let expected = try scratch.gitBytes(["diff", first.hex, second.hex])
      #expect(String(decoding: own, as: UTF8.self) == String(decoding: expected, as: UTF8.self), "\(algorithm)")
    }
  }

  @Test(arguments: 1...8)
  func `a random history is walked as git walks it`(seed: Int) throws {
    var numbers = SeededNumbers(state: UInt64(seed))
    let scratch = try Scratch.repository()
    let repository = try scratch.open()
    let blobs = try (0..<3).map { try repository.writeBlob(Array("\($0)\n".utf8)) }
    var commits: [ObjectID] = []
    for number in 0..<40 {
      let parents = Set(
        (0..<Int.random(in: 1...2, using: &numbers)).compactMap { _ in
          commits.suffix(6).randomElement(using: &numbers)
        }
      ).sorted()
      let base = try parents.first.map { try repository.commit($0).tree }
      let path = ["a.md", "dir/b.md", "dir/c.md"].randomElement(using: &numbers) ?? ""
      let blob = try #require(blobs.randomElement(using: &numbers))
      let tree = try repository.writeTree(from: base, edits: [.put(path: path, id: blob)])
      scratch.tick(Int64.random(in: -30...90, using: &numbers))
      commits.append(
        try repository.writeCommit(
          tree: tree, parents: parents, author: scratch.author, committer: scratch.committer, message: "\(number)\n"))
    }
    for _ in 0..<15 {
      let tip = try #require(commits.suffix(12).randomElement(using: &numbers))
      let excluded = try #require(commits.randomElement(using: &numbers))
      for paths in [[], ["a.md"], ["dir"], ["dir/b.md", "a.md"]] {
        for excluding in [[], [excluded]] {
          let arguments = ["rev-list", tip.hex] + excluding.map { "^" + $0.hex } + ["--"] + paths
          let expected = String(decoding: try scratch.gitBytes(arguments), as: UTF8.self).split(separator: "\n")
          let options = HistoryOptions(from: [tip], excluding: excluding, paths: paths)
          let walked = try repository.history(options).commits().map(\.id.hex)
          #expect(walked == expected.map(String.init), "\(arguments)")
        }
      }
    }
  }
}
