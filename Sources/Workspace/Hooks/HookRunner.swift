import Git
import Glibc

/// Runs the repository's own hooks as git would: from the top of the work tree, with the index that is being committed.
struct HookRunner {
  let folder: String
  let root: String
  let environment: [String: String]

  init(_ repository: Repository, root: String, environment: [String: String]) throws {
    folder = try repository.hooksDirectory(home: environment["HOME"])
    self.root = root
    self.environment = environment
  }

  /// Runs a hook if there is one that can be executed.
  /// - Throws: when it ends with another status than 0; its own output has told why.
  func run(_ name: String, _ arguments: [String] = [], index: String) throws {
    let hook = "\(folder)/\(name)"
    guard access(hook, X_OK) == 0, FileReading.kind(at: hook) != nil else { return }
    var variables = environment
    variables["GIT_INDEX_FILE"] = index
    variables["GIT_PREFIX"] = ""
    // Tells the hook that nobody will edit the message.
    variables["GIT_EDITOR"] = ":"
    let status = try ChildProcess.run(hook, arguments: arguments, environment: variables, directory: root)
    guard status == 0 else {
      throw Failure(
        .findings, "the \(name) hook refused the commit (status \(status))",
        hint: "Nothing was committed. Mend what it says above and commit again.")
    }
  }
}
