// Every kind of finding has a small repository that provokes it, and nothing else.

import FoundationEssentials
import PlanModel
import PlanSchema
import PlanText
import Testing

struct ErrorGalleryTests {
  private static let gallery = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/errors").path

  /// The command never reads so much, so no session shows it; it has a test of its own.
  private static let withoutCase: Set<String> = [FindingKind.fileTooLarge.id]

  /// Their cases are made by commands: the session alone shows them.
  private static let bySession: Set<String> = ["symbolic-link", "too-many-findings", "unreadable-file"]

  private static var cases: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: gallery)) ?? []).filter { !$0.hasPrefix("_") }.sorted()
  }

  @Test func `each kind of finding has a case, and each case a kind`() {
    let kinds = Set(FindingKind.all.map(\.id))
    #expect(kinds.count == FindingKind.all.count)
    #expect(kinds.subtracting(Self.withoutCase).subtracting(Self.cases).sorted() == [])
    #expect(Set(Self.cases).subtracting(kinds).sorted() == [])
  }

  @Test(arguments: cases.filter { !bySession.contains($0) })
  func `a case provokes its finding and nothing else`(name: String) throws {
    var files = try Self.files(below: "\(Self.gallery)/_base")
    for (path, bytes) in try Self.files(below: "\(Self.gallery)/\(name)") { files[path] = bytes }
    if let removed = files.removeValue(forKey: "removed") {
      for path in String(decoding: removed, as: UTF8.self).split(separator: "\n") { files[String(path)] = nil }
    }
    files["session.console"] = nil
    let findings = Self.findings(in: files)
    #expect(findings.map(\.kind.id) == [name], "\(findings.map(\.message))")
  }

  @Test(arguments: FindingKind.all)
  func `the texts of a kind read like the others`(kind: FindingKind) {
    #expect(isSlug(kind.id))
    #expect(kind.summary.count <= 80 && !kind.summary.hasSuffix("."))
    #expect(kind.why.hasSuffix(".") && kind.mend.hasSuffix("."))
  }

  @Test func `the base of all cases has no finding`() throws {
    #expect(Self.findings(in: try Self.files(below: "\(Self.gallery)/_base")).map(\.message) == [])
  }

  /// Reads a repository of plans as the command does.
  private static func findings(in files: [String: [UInt8]]) -> [Finding] {
    let sources = files.map { SourceText(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
    guard let settingsFile = sources.first(where: { $0.path == "rutter.yaml" }) else { return [] }
    var (settings, findings) = Settings.read(settingsFile)
    guard let settings else { return findings }
    var people = People.none
    if let file = sources.first(where: { $0.path == "people.md" }) {
      let read = People.read(file, settings: settings)
      people = read.people
      findings += read.findings
    } else {
      findings.append(People.missing(settings: settingsFile))
    }
    let reader = AccountReader(settings: settings, people: people)
    let accounts = Dictionary(grouping: sources.filter { PlanFile(path: $0.path).account != nil }) {
      PlanFile(path: $0.path).account ?? ""
    }
    var indexes: [AccountIndex] = []
    for (id, sources) in accounts.sorted(by: { $0.key < $1.key }) {
      let result = reader.read(sources, id: id) { files[$0] != nil }
      findings += result.findings
      indexes.append(result.index)
    }
    return findings + reader.crossCheck(indexes)
  }

  private static func files(below folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder), !isFolder else {
        continue
      }
      files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)").map { Array($0) }
    }
    return files
  }
}
