// Every folder below Tests/Cases that holds a session.console is a test: what a user types and what must come out.
import Foundation
import SessionSupport
import Testing

/// A golden case: a folder of plain text.
struct Case: CustomTestStringConvertible, Sendable {
  let folder: URL

  var testDescription: String { folder.path.replacingOccurrences(of: Self.root.path + "/", with: "") }

  static let root = Binary.top.appending(path: "Tests/Cases")

  /// While one works on a case: a part of its name, so that the others are left out.
  private static let wanted = ProcessInfo.processInfo.environment["RUTTER_CASES"] ?? ""

  static let all: [Case] = {
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.lastPathComponent == "session.console" }
      .map { Case(folder: $0.deletingLastPathComponent().standardizedFileURL) }
      .filter { wanted.isEmpty || $0.testDescription.contains(wanted) }
      .sorted { $0.folder.path < $1.folder.path }
  }()

  /// Files that lie below those of the case: the area's own `_base`, else the one for all; none with a file `empty`.
  var base: URL? {
    if FileManager.default.fileExists(atPath: folder.appending(path: "empty").path) { return nil }
    let own = folder.deletingLastPathComponent().appending(path: "_base")
    return FileManager.default.fileExists(atPath: own.path) ? own : Self.root.appending(path: "_base")
  }
}

@Suite struct CaseTests {
  @Test(arguments: Case.all) func `a session gives what it says`(_ test: Case) throws {
    let scratch = try Scratch()
    if let base = test.base { try lay(base, into: scratch) }
    try commitLayers(test.folder.appending(path: "commits"), into: scratch)
    try lay(test.folder, into: scratch)
    let file = test.folder.appending(path: "session.console")
    let text = try String(contentsOf: file, encoding: .utf8)
    let expected = Session(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).trimmed)
    let actual = try expected.run(in: scratch)
    if Binary.isUpdating {
      try (actual.lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(expected.lines == actual.lines, "\(difference(expected.lines, actual.lines))")
    }
    try compare(test.folder.appending(path: "after"), with: scratch)
  }

  @Test func `there are cases, and a binary to run them with`() {
    #expect(Case.all.count > 100)
    // Else the shell would look for another one, or none would be found.
    #expect(FileManager.default.isExecutableFile(atPath: Binary.folder + "/rutter"), "no \(Binary.folder)/rutter")
  }

  /// Commits the layers `1-name` or `2-name@branch` of a case, one after another, on what lies below it. A branch
  /// starts from main.
  private func commitLayers(_ folder: URL, into scratch: Scratch) throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return }
    try scratch.makeRepository()
    for name in names.sorted(by: { $0.localizedStandardCompare($1) == .orderedAscending }) {
      let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
      try scratch.goTo(branch: parts.count == 2 ? parts[1] : "main")
      try lay(folder.appending(path: name), into: scratch)
      try scratch.commit(parts[0])
    }
  }

  /// Copies the files of a case into the scratch folder.
  private func lay(_ folder: URL, into scratch: Scratch) throws {
    let manager = FileManager.default
    guard let names = try? manager.subpathsOfDirectory(atPath: folder.path) else { return }
    for name in names.sorted()
    where !["session.console", "README.md", "removed", "empty"].contains(name) && !name.hasPrefix("after/")
      && !name.hasPrefix("commits/")
    {
      let source = folder.appending(path: name)
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: source.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let target = scratch.folder.appending(path: name)
      try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? manager.removeItem(at: target)
      try manager.copyItem(at: source, to: target)
    }
    // A case can take away what lies below it.
    let removed = try? String(contentsOf: folder.appending(path: "removed"), encoding: .utf8)
    for name in removed?.split(separator: "\n") ?? [] {
      try manager.removeItem(at: scratch.folder.appending(path: String(name)))
    }
  }

  /// Files that must be there at the end, to the byte.
  private func compare(_ after: URL, with scratch: Scratch) throws {
    let manager = FileManager.default
    for name in ((try? manager.subpathsOfDirectory(atPath: after.path)) ?? []).sorted() {
      let wanted = after.appending(path: name)
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: wanted.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let found = try Data(contentsOf: scratch.folder.appending(path: name))
      if Binary.isUpdating { try found.write(to: wanted) }
      let expected = try Data(contentsOf: wanted)
      #expect(expected == found, "\(name)\(difference(expected.visibleLines, found.visibleLines))")
    }
  }
}

extension Data {
  /// Lines of text in which a carriage return can be seen.
  fileprivate var visibleLines: [String] {
    String(decoding: self, as: UTF8.self).replacingOccurrences(of: "\r", with: "␍")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension [String] {
  /// Without empty lines at the end.
  fileprivate var trimmed: [String] {
    var lines = self
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
