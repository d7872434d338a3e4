// A folder for one test, with the real git in a known environment.
import Foundation
import Git
import Testing

/// A temporary folder that is deleted with this object.
final class Scratch {
  let root: String
  /// Seconds since 1970 of the next commit of the real git; a minute passes between two.
  private var clock: Int64 = 1_790_000_000

  /// libgit2 looks for the user's settings once, so all tests share one home, with nothing in it.
  private static let home: String = {
    let home = NSTemporaryDirectory() + "rutter-git-home"
    try? FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    setenv("HOME", home, 1)
    setenv("XDG_CONFIG_HOME", home + "/.config", 1)
    return home
  }()

  var environment: [String: String] {
    [
      "HOME": Self.home, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0",
      "GIT_AUTHOR_NAME": "Tom Reed", "GIT_AUTHOR_EMAIL": "tom@example.com",
      "GIT_COMMITTER_NAME": "Jane Okoro", "GIT_COMMITTER_EMAIL": "jane@example.com",
      "GIT_AUTHOR_DATE": "\(clock) +0100", "GIT_COMMITTER_DATE": "\(clock) +0100",
    ]
  }

  init() throws {
    _ = Self.home
    let path = NSTemporaryDirectory() + "rutter-git-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard let real = realpath(path, nil) else { throw Failure(description: "no scratch folder at \(path)") }
    root = String(cString: real)
    free(real)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// A repository with one branch, `main`, and no commit.
  static func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "-b", "main")
    return scratch
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  var author: Signature {
    Signature(name: "Tom Reed", email: "tom@example.com", time: Timestamp(seconds: clock, offset: 60))
  }

  var committer: Signature {
    Signature(name: "Jane Okoro", email: "jane@example.com", time: Timestamp(seconds: clock, offset: 60))
  }

  func tick(_ seconds: Int64 = 60) {
    clock += seconds
  }

  func open(_ folder: String = "", environment: [String: String] = [:]) throws -> Repository {
    try Repository.open(discoveringFrom: path(folder), environment: environment)
  }

  func path(_ relative: String) -> String {
    relative.isEmpty ? root : root + "/" + relative
  }

  func write(_ relative: String, _ text: String) throws {
    try write(relative, bytes: Array(text.utf8))
  }

  func write(_ relative: String, bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path(relative))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: path(relative))
  }

  /// Runs git and returns what it prints; throws if it fails.
  @discardableResult
  func git(
    _ arguments: String..., in folder: String = "", input: [UInt8] = [], setting: [String: String] = [:]
  ) throws -> String {
    String(decoding: try gitBytes(arguments, in: folder, input: input, setting: setting), as: UTF8.self)
      .trimmingCharacters(in: CharacterSet(charactersIn: "\n"))
  }

  func gitBytes(
    _ arguments: [String], in folder: String = "", input: [UInt8] = [], setting: [String: String] = [:]
  ) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path(folder))
    process.environment = environment.merging(setting) { $1 }
    let name = UUID().uuidString
    let (inFile, outFile, errFile) = (
      NSTemporaryDirectory() + name + ".in", NSTemporaryDirectory() + name + ".out",
      NSTemporaryDirectory() + name + ".err"
    )
    defer { for file in [inFile, outFile, errFile] { try? FileManager.default.removeItem(atPath: file) } }
    for file in [inFile, outFile, errFile] {
      _ = FileManager.default.createFile(atPath: file, contents: file == inFile ? Data(input) : nil)
    }
    process.standardInput = FileHandle(forReadingAtPath: inFile)
    process.standardOutput = FileHandle(forWritingAtPath: outFile)
    process.standardError = FileHandle(forWritingAtPath: errFile)
    try process.run()
    process.waitUntilExit()
    let output = try Data(contentsOf: URL(fileURLWithPath: outFile))
    guard process.terminationStatus == 0 else {
      let complaint = try String(contentsOfFile: errFile, encoding: .utf8)
      throw Failure(description: "git \(arguments) ended with \(process.terminationStatus): \(complaint)")
    }
    return Array(output)
  }

  /// Stages everything and commits it with the real git.
  @discardableResult
  func commit(_ message: String) throws -> ObjectID {
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "--no-verify", "-m", message)
    tick()
    return try id("HEAD")
  }

  /// What git says an expression stands for.
  func id(_ expression: String) throws -> ObjectID {
    try #require(ObjectID(hex: git("rev-parse", expression)))
  }
}

/// The error that a body throws, nil if it throws none or another kind.
func gitError(_ body: () throws -> Void) -> GitError? {
  do {
    try body()
    return nil
  } catch {
    return error as? GitError
  }
}

extension Repository {
  /// Stores an unsigned commit.
  func writeCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws -> ObjectID {
    try writeCommit(
      CommitDraft(tree: tree, parents: parents, author: author, committer: committer, message: Array(message.utf8)))
  }
}
