// A repository of plans in which commands are asked.
import Foundation
import SessionSupport

/// A plan repository in a scratch folder, and the questions that are put to the real binary in it.
final class Repository {
  private let scratch: Scratch

  /// - Parameter files: what the first commit holds, by path.
  init(_ files: [String: String], on day: String = "2026-01-05") throws {
    scratch = try Scratch()
    try shell("git init -q")
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try write(path, text) }
    try commit("Begin", on: day)
  }

  /// A copy of a repository that lies elsewhere.
  init(copying folder: URL) throws {
    scratch = try Scratch()
    try shell("cp -r '\(folder.path)/.' .")
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: scratch.folder.appending(path: path), encoding: .utf8)
  }

  func write(_ path: String, _ text: String) throws {
    let url = scratch.folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// Replaces a text that must be there.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try read(path)
    guard text.contains(old) else { throw Unexpected(command: "replace in \(path)", output: old) }
    try write(path, text.replacingOccurrences(of: old, with: new))
  }

  /// Commits everything with git. Days may have a time and an offset.
  ///
  /// - Parameter committed: when it was committed, if not when it was written.
  func commit(_ message: String, on day: String, committed: String? = nil, by name: String = "Jane Moss") throws {
    func instant(_ day: String) -> String { day.contains(" ") ? day : day + " 10:00:00 +0000" }
    let mail = name.lowercased().split(separator: " ").first.map { "\($0)@harbour.example" } ?? ""
    let environment = [
      "GIT_AUTHOR_DATE='\(instant(day))'", "GIT_COMMITTER_DATE='\(instant(committed ?? day))'",
      "GIT_AUTHOR_NAME='\(name)'", "GIT_AUTHOR_EMAIL='\(mail)'",
    ].joined(separator: " ")
    try shell("git add -A && \(environment) git commit -q --no-verify -m '\(message)'")
  }

  /// Runs a command line that has to succeed.
  @discardableResult
  func shell(_ command: String) throws -> String {
    let (output, status) = try scratch.runAsItIs(command)
    if status != 0 { throw Unexpected(command: command, output: output) }
    return output
  }

  /// What rutter prints, on both streams, and its exit status.
  func reply(_ arguments: String) throws -> (output: String, status: Int32) {
    try scratch.runAsItIs("COLUMNS=300 rutter \(arguments)")
  }

  /// What rutter prints; it has to end well, or to say that it found errors.
  func text(_ arguments: String) throws -> String {
    let (output, status) = try reply(arguments)
    guard status <= 1, !output.hasPrefix("error:") else { throw Unexpected(command: arguments, output: output) }
    return output
  }

  /// The JSON document that rutter prints.
  func json(_ arguments: String) throws -> JSON {
    let output = try scratch.runAsItIs(
      "rutter \(arguments) --format json 2>errors.txt; cat errors.txt >&2; rm errors.txt"
    )
    .output
    guard let document = try? JSONDecoder().decode(JSON.self, from: Data(output.utf8)) else {
      throw Unexpected(command: arguments, output: output)
    }
    return document
  }
}

/// A command did not do what the test builds upon.
struct Unexpected: Error, CustomStringConvertible {
  let command: String
  let output: String

  var description: String { "\(command): \(output)" }
}
