// The git command, for the few things that libgit2 does otherwise than git or not at all; docs/ARCHITECTURE.md lists them.
import Git
import Glibc

/// Calls the git command on one repository. Its environment is said in full: which repository, work tree and index.
struct GitProgram {
  let location: Repository.Location
  let root: String
  let environment: [String: String]

  init(_ location: Repository.Location, root: String, environment: [String: String]) {
    self.location = location
    self.root = root
    self.environment = environment
  }

  /// Runs a command of git in the top folder.
  ///
  /// - Parameters:
  ///   - index: the index file that it is to work on.
  ///   - purpose: why git is called, as in "cannot …": it goes before what git says when it fails.
  ///   - showsErrors: lets what git writes to standard error go there, as when the user had called it himself.
  /// - Returns: what it wrote to standard output.
  /// - Throws: when git cannot be started, or ends with another status than 0.
  @discardableResult
  func run(
    _ arguments: [String], input: [UInt8] = [], index: String? = nil, to purpose: String, showsErrors: Bool = false
  ) throws(Failure) -> [UInt8] {
    var variables = environment
    variables["GIT_DIR"] = Self.withoutSlash(location.gitDirectory)
    variables["GIT_WORK_TREE"] = root
    variables["GIT_INDEX_FILE"] = index ?? location.indexFile
    variables["GIT_PREFIX"] = nil
    let result: ChildProcess.Output
    do {
      result = try ChildProcess.output(
        of: "git", arguments: arguments, environment: variables, directory: root, input: input,
        keepsErrors: !showsErrors)
    } catch {
      throw Failure(
        .repository, "cannot \(purpose): \(error.message)", hint: "Rutter needs the git command for that.")
    }
    guard result.status == 0 else {
      let complaint = result.complaint
      throw Failure(
        .repository,
        "cannot \(purpose): git \(arguments[0]) ended with status \(result.status)"
          + (complaint.isEmpty ? "" : ": \(complaint)"))
    }
    return result.output
  }

  /// Takes files as they are in the work tree into an index, as `git add` does: through every filter and conversion,
  /// with modes and links as the repository's settings want them. Files that are gone are taken out.
  func update(index: String, with paths: [String]) throws(Failure) {
    guard !paths.isEmpty else { return }
    let input = Array((paths.joined(separator: "\0") + "\0").utf8)
    try run(
      ["update-index", "--add", "--remove", "--replace", "-z", "--stdin"], input: input, index: index,
      to: "take the changed files into the commit", showsErrors: true)
  }

  /// Has an index forget that files are never changed.
  func forgetPromises(in index: String, of paths: [String]) throws(Failure) {
    guard !paths.isEmpty else { return }
    let input = Array((paths.joined(separator: "\0") + "\0").utf8)
    try run(
      ["update-index", "--no-assume-unchanged", "-z", "--stdin"], input: input, index: index,
      to: "take the changed files into the commit")
  }

  /// The folder of git's own programs, which stands first in the PATH of hooks; nil where there is no git command.
  func executables() -> String? {
    if let named = environment["GIT_EXEC_PATH"], !named.isEmpty { return named }
    guard let output = try? run(["--exec-path"], to: "find git's programs") else { return nil }
    let path = String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init)
    return path.flatMap { $0.isEmpty ? nil : $0 }
  }

  static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
