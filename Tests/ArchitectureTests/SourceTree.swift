// The source tree as the tests of the architecture see it.
import Foundation

enum SourceTree {
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The command: RUTTER_BINARY, else the newest build.
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["RUTTER_BINARY"] { return URL(fileURLWithPath: path) }
    let builds = ["debug", "release"].map { top.appending(path: ".build/\($0)/rutter") }
    return builds.max { built($0) < built($1) } ?? top
  }()

  /// When a file was made; long ago if it is missing.
  private static func built(_ file: URL) -> Date {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    return attributes?[.modificationDate] as? Date ?? .distantPast
  }

  struct File: Sendable {
    /// From the top of the tree.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The text without lines that are comments.
    var code: String {
      lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
    }
    /// `PlanText` for a file below Sources/PlanText.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  }

  /// The ids of all sections of the built-in schema.
  static func builtInSections() throws -> Set<String> {
    let folder = top.appending(path: "Sources/PlanSchema/BuiltIn")
    var ids: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".yaml") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      var isInSections = false
      for line in text.split(separator: "\n") {
        if line.first != " " { isInSections = line == "sections:" }
        let isKey = line.hasPrefix("  ") && line.dropFirst(2).first?.isLetter == true
        if isInSections, isKey, let end = line.firstIndex(of: ":") { ids.insert(String(line[..<end].dropFirst(2))) }
      }
    }
    return ids
  }

  /// All Swift files below a folder.
  static func swiftFiles(_ folder: String) -> [File] {
    let base = top.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: base.appending(path: path), encoding: .utf8) else { return nil }
      return File(path: "\(folder)/\(path)", text: text)
    }
  }
}
