// The console blocks of README.md and docs/ are run: a document that went stale is a failing test.
import Foundation
import SessionSupport
import Testing

@Suite struct DocumentTests {
  static let documents: [URL] = {
    let docs = Binary.top.appending(path: "docs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: docs.path)) ?? []
    let pages = names.filter { $0.hasSuffix(".md") && $0 != "ERRORS.md" }.sorted().map { docs.appending(path: $0) }
    return ([Binary.top.appending(path: "README.md")] + pages).filter { url in
      (try? String(contentsOf: url, encoding: .utf8).contains("```console")) ?? false
    }
  }()

  @Test(arguments: documents) func `the console blocks of a document are what happens`(_ document: URL) throws {
    let lines = try String(contentsOf: document, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let scratch = try Scratch()
    var result: [String] = []
    var block: [String]?
    for line in lines {
      if block == nil {
        result.append(line)
        if line == "```console" { block = [] }
      } else if line == "```" {
        let actual = try Session(block ?? []).run(in: scratch)
        result += actual.lines + [line]
        block = nil
      } else {
        block?.append(line)
      }
    }
    if Binary.isUpdating {
      try result.joined(separator: "\n").write(to: document, atomically: true, encoding: .utf8)
    } else {
      #expect(lines == result, "\(difference(lines, result))")
    }
  }
}
