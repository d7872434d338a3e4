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

  /// A `switch` with what its own cases ask for.
  struct Switch {
    /// From 1.
    let line: Int
    /// Names of the cases that patterns begin with: `money` of `case .money(let amount) where …`.
    var patterns: [String] = []
    var hasDefault = false
  }

  /// The names of an enum's cases, as its source says them.
  static func cases(ofEnum name: String, in path: String) throws -> Set<String> {
    let lines = try String(contentsOf: top.appending(path: path), encoding: .utf8).split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0.contains("enum \(name):") }) else { return [] }
    return Set(
      lines[start...].prefix { $0 != "}" }.filter { $0.hasPrefix("  case ") }.map { line in
        String(line.dropFirst("  case ".count).prefix { $0.isLetter })
      })
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

extension SourceTree.File {
  /// Every `switch` of the file, as swift-format lays it out: cases stand below the line that begins it, at its indentation.
  var switches: [SourceTree.Switch] {
    var open: [(indent: Int, choice: SourceTree.Switch)] = []
    var done: [SourceTree.Switch] = []
    for (number, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let code = line.dropFirst(indent)
      if let last = open.last, last.indent == indent {
        if code.hasPrefix("case ") { open[open.count - 1].choice.patterns += Self.patterns(of: code) }
        if code.hasPrefix("default:") || code.hasPrefix("@unknown default:") {
          open[open.count - 1].choice.hasDefault = true
        }
        if code.hasPrefix("}") { done.append(open.removeLast().choice) }
      }
      if code.hasSuffix("{"), code.hasPrefix("switch ") || code.contains(" switch ") {
        open.append((indent, SourceTree.Switch(line: number + 1)))
      }
    }
    return done
  }

  private static func patterns(of code: Substring) -> [String] {
    let pattern = code.dropFirst("case ".count).prefix { $0 != ":" }.split(separator: " where ").first ?? ""
    return pattern.split(separator: ",").compactMap { part in
      let name = part.drop { $0 == " " }.split(separator: "let ").last ?? ""
      return name.hasPrefix(".") ? String(name.dropFirst().prefix { $0.isLetter }) : nil
    }
  }
}
