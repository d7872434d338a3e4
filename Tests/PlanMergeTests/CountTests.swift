// How many conflicts git's text merge makes of pairs of edits, and how many Rutter's: the table of docs/MERGING.md.

import Foundation
import PlanFixtures
import Testing

@testable import PlanMerge

struct MergeCountTests {
  /// Pairs of each kind.
  static let pairs = 50

  @Test func `docs_MERGING holds the counts of these pairs`() throws {
    var lines = ["| Two people change | git | Rutter |", "| --- | --: | --: |"]
    var sums: [Bool: (git: Int, rutter: Int)] = [:]
    let folder = FileManager.default.temporaryDirectory.appending(path: "rutter-merge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for kind in PairKind.allCases {
      var counts = (git: 0, rutter: 0)
      var dice = Dice(seed: 5)
      var count = 0
      while count < Self.pairs {
        let plan = EditablePlan(drawnBy: &dice)
        guard let texts = kind.texts(of: plan, with: &dice) else { continue }
        count += 1
        let result = try MergePropertyTests.merged(texts.base, texts.ours, texts.theirs)
        if result.conflicts > 0 { counts.rutter += 1 }
        #expect((result.conflicts > 0) != kind.isDisjoint, "\(kind.rawValue), pair \(count)")
        if try conflicts([texts.ours, texts.base, texts.theirs], in: folder) { counts.git += 1 }
      }
      lines.append("| \(kind.rawValue) | \(counts.git) | \(counts.rutter) |")
      sums[kind.isDisjoint, default: (0, 0)].git += counts.git
      sums[kind.isDisjoint, default: (0, 0)].rutter += counts.rutter
    }
    for isDisjoint in [true, false] {
      let kinds = PairKind.allCases.count { $0.isDisjoint == isDisjoint }
      let name = isDisjoint ? "nothing to decide" : "something to decide"
      let sum = sums[isDisjoint, default: (0, 0)]
      lines.append("| **All \(kinds * Self.pairs) pairs with \(name)** | **\(sum.git)** | **\(sum.rutter)** |")
    }
    try compare(lines.joined(separator: "\n") + "\n")
  }

  /// Whether git's text merge of three texts leaves conflicts.
  private func conflicts(_ texts: [String], in folder: URL) throws -> Bool {
    let names = ["ours", "base", "theirs"]
    for (name, text) in zip(names, texts) {
      try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "merge-file", "-q", "-p"] + names
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus < 128)
    return process.terminationStatus > 0
  }

  /// Compares the table of the page, or writes it.
  private func compare(_ table: String) throws {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let url = top.appending(path: "docs/MERGING.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let marker = "<!-- counted by Tests/PlanMergeTests: scripts/update-docs writes these lines -->\n"
    let end = "<!-- end of the count -->\n"
    let parts = page.components(separatedBy: marker)
    let rest = parts.last?.components(separatedBy: end) ?? []
    try #require(parts.count == 2 && rest.count == 2)
    let wanted = parts[0] + marker + "\n" + table + "\n" + end + rest[1]
    if ProcessInfo.processInfo.environment["RUTTER_UPDATE"] == "1" {
      try wanted.write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(page == wanted, "docs/MERGING.md is out of date: run scripts/update-docs\n\(table)")
    }
  }
}
