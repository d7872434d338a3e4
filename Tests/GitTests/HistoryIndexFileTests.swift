// The file of a history index: whatever stands there, the answers are right.
import Foundation
import System
import Testing

@testable import Git

@Suite struct HistoryIndexFileTests {
  private let file = ".git/rutter/history-1"

  private func open(_ scratch: Scratch, _ tips: [ObjectID]) throws -> HistoryIndex {
    try HistoryIndex.open(in: scratch.open(), reaching: tips, folder: "accounts")
  }

  private func bytes(_ scratch: Scratch) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path(file))))
  }

  /// Puts other bytes in place of the file, and expects the right answers and a whole file again.
  private func expectRecovery(
    from damage: [UInt8], _ history: RandomHistory, _ wanted: (answers: IndexAnswers, bytes: [UInt8])
  ) throws {
    try history.scratch.write(file, bytes: damage)
    let index = try open(history.scratch, history.commits)
    #expect(try IndexAnswers(index, history.commits) == wanted.answers)
    #expect(try bytes(history.scratch) == wanted.bytes)
  }

  private func prepared(seed: Int) throws -> (RandomHistory, (answers: IndexAnswers, bytes: [UInt8])) {
    let history = try RandomHistory(seed: seed, commits: 12, in: Scratch.repository())
    let answers = try IndexAnswers(open(history.scratch, history.commits), history.commits)
    return (history, (answers, try bytes(history.scratch)))
  }

  @Test func `a file that was cut off is made anew`() throws {
    let (history, wanted) = try prepared(seed: 1)
    let lengths = Array(0..<64) + stride(from: 64, to: wanted.bytes.count, by: 97) + [wanted.bytes.count - 1]
    for length in lengths { try expectRecovery(from: Array(wanted.bytes.prefix(length)), history, wanted) }
    try expectRecovery(from: wanted.bytes + [0], history, wanted)
    try expectRecovery(from: wanted.bytes + wanted.bytes, history, wanted)
  }

  @Test func `a file with a flipped bit is made anew`() throws {
    let (history, wanted) = try prepared(seed: 2)
    for place in Array(0..<160) + stride(from: 160, to: wanted.bytes.count, by: 53) {
      var damage = wanted.bytes
      damage[place] ^= 1 << UInt8(place % 8)
      try expectRecovery(from: damage, history, wanted)
    }
  }

  @Test func `a file that claims anything else is refused without harm`() throws {
    let (history, wanted) = try prepared(seed: 3)
    var refused = 0
    var numbers = SeededNumbers(state: 4)
    for place in stride(from: 0, to: wanted.bytes.count - 8, by: 4) {
      var bytes = wanted.bytes
      let number = try #require([0, 1, 255, 1 << 31, 1 << 40, .max, numbers.next()].randomElement(using: &numbers))
      for offset in 0..<8 { bytes[place + offset] = UInt8(truncatingIfNeeded: number >> UInt64(8 * offset)) }
      if place >= 32 {
        let sum = Checksum.of(bytes, from: 32)
        for offset in 0..<8 { bytes[24 + offset] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * offset)) }
      }
      guard let tables = HistoryTables(bytes, folder: "accounts", boundary: 0) else {
        refused += 1
        continue
      }
      // What passes may be wrong, as only its forger can know, but it is safe to read.
      let index = HistoryIndex(tables)
      for id in history.commits { _ = index.position(of: id) }
      for position in 0..<index.count {
        _ = (index.id(at: position), index.tree(at: position), index.authorTime(at: position))
        #expect(index.parents(at: position).allSatisfy { $0 < position })
        _ = index.changes(at: position)
      }
      let states = index.states(of: index.paths + HistoryIndexTests.paths)
      #expect(states.numbers.allSatisfy { $0 <= states.values.count })
      _ = index.walk(from: Array(0..<index.count), states: states.numbers)
      _ = index.walk(from: [index.count - 1], excluding: [0], states: states.numbers, order: .topological)
    }
    #expect(refused > 50)
  }

  @Test func `a file about another folder is made anew`() throws {
    let (history, wanted) = try prepared(seed: 4)
    let other = try HistoryIndex.open(in: history.repository, reaching: history.commits, folder: "other")
    #expect(other.paths.allSatisfy { !$0.hasPrefix("accounts/") })
    try expectRecovery(from: bytes(history.scratch), history, wanted)
    let none = try HistoryIndex.open(in: history.repository, reaching: history.commits, folder: "")
    #expect(none.paths.allSatisfy { !$0.contains("/") })
  }

  @Test func `nothing is read or written through a symbolic link`() throws {
    let (history, wanted) = try prepared(seed: 5)
    let scratch = history.scratch
    let manager = FileManager.default
    try scratch.write("elsewhere", bytes: wanted.bytes)
    try scratch.remove(file)
    try manager.createSymbolicLink(atPath: scratch.path(file), withDestinationPath: scratch.path("elsewhere"))
    let cache = CacheFolder(in: history.repository)
    #expect(cache.bytes(of: "history-1") == nil)
    #expect(try IndexAnswers(open(scratch, history.commits), history.commits) == wanted.answers)
    #expect(try manager.attributesOfItem(atPath: scratch.path(file))[.type] as? FileAttributeType == .typeRegular)
    try scratch.remove(".git/rutter")
    try manager.createDirectory(atPath: scratch.path("folder"), withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: scratch.path(".git/rutter"), withDestinationPath: scratch.path("folder"))
    #expect(try IndexAnswers(open(scratch, history.commits), history.commits) == wanted.answers)
    #expect(try manager.contentsOfDirectory(atPath: scratch.path("folder")) == [])
  }

  @Test func `where nothing can be kept the answers are the same`() throws {
    let (history, wanted) = try prepared(seed: 6)
    let scratch = history.scratch
    try scratch.remove(file)
    try FileManager.default.createDirectory(atPath: scratch.path(file), withIntermediateDirectories: true)
    #expect(try IndexAnswers(open(scratch, history.commits), history.commits) == wanted.answers)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path(".git/rutter")) == ["history-1"])
    try scratch.remove(".git/rutter")
    try scratch.write(".git/rutter", "a file")
    #expect(try IndexAnswers(open(scratch, history.commits), history.commits) == wanted.answers)
    try scratch.remove(".git/rutter")
    try FileManager.default.createDirectory(atPath: scratch.path(".git/rutter"), withIntermediateDirectories: true)
    #expect(mkfifo(scratch.path(file), 0o600) == 0)
    #expect(try IndexAnswers(open(scratch, history.commits), history.commits) == wanted.answers)
  }

  @Test func `only what killed writers left is removed`() throws {
    let (history, _) = try prepared(seed: 7)
    let scratch = history.scratch
    for name in ["history-1.1.tmp", "history-1.2.tmp", "history-2.1.tmp", "facts"] {
      try scratch.write(".git/rutter/" + name, "left")
      let age: Double = name == "history-1.2.tmp" ? 60 : 7200
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: scratch.path(".git/rutter/" + name))
    }
    try scratch.remove(file)
    _ = try open(scratch, history.commits)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path(".git/rutter")).sorted() == [
        "facts", "history-1", "history-1.2.tmp", "history-2.1.tmp",
      ])
  }

  @Test func `writers side by side do not harm each other`() async throws {
    var history = try RandomHistory(seed: 8, commits: 60, in: Scratch.repository())
    let scratch = history.scratch
    let commits = history.commits
    let location = history.repository.location
    let wanted = try IndexAnswers(open(scratch, commits), commits)
    for _ in 0..<10 {
      try scratch.remove(file)
      let tips = try (0..<8).map { _ in try history.pick(commits) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for tip in tips + [commits[59]] {
          group.addTask {
            let index = try HistoryIndex.open(in: location.open(), reaching: [tip], folder: "accounts")
            let position = try #require(index.position(of: tip))
            #expect(index.id(at: position) == tip)
            if tip == commits[59] {
              let all = commits.filter { index.position(of: $0) != nil }
              let answers = try IndexAnswers(index, all).answers
              for id in all { #expect(answers[id] == wanted.answers[id]) }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try HistoryTables(bytes(scratch), folder: "accounts", boundary: 0) != nil)
      #expect(try IndexAnswers(open(scratch, commits), commits) == wanted)
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path(".git/rutter")) == ["history-1"])
    }
  }
}
