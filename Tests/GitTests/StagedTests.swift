// What is staged, told by what the index remembers of folders, against what git tells.
import Foundation
import Git
import Testing

@Suite struct StagedTests {
  @Test(arguments: [2, 3, 4]) func `what is staged is what git says is staged`(_ version: Int) throws {
    var random = SeededNumbers(state: UInt64(version))
    let scratch = try Scratch.repository()
    try scratch.git("config", "index.version", "\(version)")
    let folders = ["", "accounts/a/", "accounts/a/reviews/", "accounts/b/", "accounts/été/", "docs/"]
    let names = ["plan.md", "part.md", "x"]
    for name in names { for folder in folders { try scratch.write(folder + name, "\(folder)\n") } }
    _ = try scratch.commit("Start")
    try scratch.git("update-index", "--index-version", "\(version)")
    var different = 0
    for round in 0..<60 {
      for _ in 0..<(1 + random.next() % 3) {
        let path = folders[Int(random.next() % 6)] + names[Int(random.next() % 3)]
        switch random.next() % 6 {
        case 0: try scratch.git("rm", "-qf", "--cached", "--ignore-unmatch", path)
        case 1:
          try scratch.write(path, "\(round)\n")
          try scratch.git("add", "-N", path)
        case 2:
          let folder = "new\(round)/below"
          try scratch.write("\(folder)/plan.md", "x\n")
          try scratch.git("add", folder)
        default:
          try scratch.write(path, "\(round) \(random.next())\n")
          try scratch.git("add", path)
        }
      }
      // Works out the trees of folders anew, as a commit does.
      if random.next() % 4 == 0 { _ = try? scratch.git("write-tree") }
      let told = try scratch.git(
        "-c", "core.quotePath=false", "diff", "--cached", "--no-renames", "--name-only", "HEAD")
      // git takes a file that is only intended to be added for one that is not there; its entry is in the index.
      let intended = try scratch.git("-c", "core.quotePath=false", "diff", "--name-only", "--diff-filter=A")
      let wanted = Set((told + "\n" + intended).split(separator: "\n").map(String.init))
      let repository = try scratch.open()
      let head = try repository.commit(at: "HEAD").tree
      let found = try repository.stagedPaths(against: head, in: repository.index())
      #expect(Set(found) == wanted && found.count == wanted.count, "round \(round)")
      different += found.count
      if random.next() % 8 == 0, !wanted.isEmpty { try scratch.git("commit", "-qm", "Round \(round)", "--allow-empty") }
    }
    #expect(different > 100)
  }

  @Test func `before the first commit, and in a conflict`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("a.md", "a\n")
    try scratch.git("add", ".")
    let fresh = try scratch.open()
    #expect(try fresh.stagedPaths(against: nil, in: fresh.index()) == ["a.md"])
    _ = try scratch.commit("First")
    try scratch.git("switch", "-qc", "side")
    try scratch.write("a.md", "b\n")
    _ = try scratch.commit("Side")
    try scratch.git("switch", "-q", "main")
    try scratch.write("a.md", "c\n")
    let main = try scratch.commit("Main")
    _ = try? scratch.git("merge", "-q", "side")
    let repository = try scratch.open()
    let tree = try repository.commit(main).tree
    #expect(try repository.index().hasConflicts)
    #expect(try repository.stagedPaths(against: tree, in: repository.index()) == ["a.md"])
  }

  @Test func `an index that is cut short or no index is read as git's library reads it`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("accounts/a/plan.md", "a\n")
    let id = try scratch.commit("First")
    let file = URL(fileURLWithPath: scratch.path(".git/index"))
    let bytes = try Data(contentsOf: file)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      try bytes.prefix(length).write(to: file)
      let repository = try scratch.open()
      // Either refused, or told without a crash: what is cut off is never taken for what is there.
      _ = try? repository.stagedPaths(against: repository.commit(id).tree, in: repository.index())
    }
  }
}
