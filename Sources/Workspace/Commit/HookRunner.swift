import Git
import PlanText
import Plans
import System

/// Runs the repository's own hooks as `git commit` runs them: with its arguments, its environment, from the top of the
/// work tree, with nothing to read, and with what they print on standard error.
struct HookRunner {
  private let folder: String
  private let root: String
  /// What git calls its folder when it speaks to hooks: `.git` where it is the plain one, else the whole path.
  private let gitFolder: String
  private let variables: [String: String]
  private let git: GitCommand
  private let indexFile: String?
  private let warnsOfIgnored: Bool
  /// Tells the user what git would tell.
  private let tell: (String) -> Void

  /// - Parameters:
  ///   - prefix: the folder that the command was started in, from the top, with a slash at its end; empty at the top.
  ///   - author: exported to hooks as git does.
  init(
    _ repository: Repository, root: String, prefix: String, author: Signature, environment: [String: String],
    tell: @escaping (String) -> Void
  ) throws {
    let named = try repository.configuration().string("core.hookspath") ?? ""
    let full = try repository.hooksDirectory(home: environment["HOME"])
    let isPlain = environment["GIT_DIR"] == nil && repository.gitDirectory == root + "/.git/"
    gitFolder = isPlain ? ".git" : Paths.withoutSlash(repository.gitDirectory)
    // A relative path is seen from the top, where hooks run.
    folder = named.isEmpty ? (isPlain ? ".git/hooks" : full) : named.hasPrefix("~") ? full : named
    self.root = root
    self.tell = tell
    git = GitCommand(in: repository.location, root: root, environment: environment)
    indexFile = repository.location.indexFile
    warnsOfIgnored = try repository.configuration().bool("advice.ignoredHook") ?? true
    var variables = environment
    if !isPlain { variables["GIT_DIR"] = gitFolder }
    if let top = environment["GIT_WORK_TREE"], !top.isEmpty { variables["GIT_WORK_TREE"] = "." }
    variables["GIT_PREFIX"] = prefix
    variables["GIT_AUTHOR_NAME"] = author.name
    variables["GIT_AUTHOR_EMAIL"] = author.email
    variables["GIT_AUTHOR_DATE"] = "@\(author.time.seconds) \(author.time.zone)"
    // Tells the hook that nobody will edit the message.
    variables["GIT_EDITOR"] = ":"
    self.variables = variables
  }

  /// The file that holds the message, as hooks are told of it.
  var messageFile: String { gitFolder + "/COMMIT_EDITMSG" }

  /// Whether there is a hook at a path, and git would run it.
  static func canRun(_ path: String) -> Bool { FileReading.canExecute(path) && FileReading.kind(at: path) != .folder }

  /// Runs a hook if there is one that can be executed.
  /// - Parameter index: the index that is committed; nil for the repository's own.
  /// - Throws: when it ends with another status than 0; its own output has told why.
  func run(_ name: String, _ arguments: [String] = [], index: String?) throws {
    guard Self.canRun(path(of: name)) else {
      if warnsOfIgnored, FileReading.exists(path(of: name)) {
        tell("hint: The '\(named(name))' hook was ignored because it's not set as executable.")
        tell("hint: You can disable this warning with `git config advice.ignoredHook false`.")
      }
      return
    }
    var variables = variables
    variables["GIT_INDEX_FILE"] = index ?? indexFile ?? gitFolder + "/index"
    if let executables = git.executables() {
      variables["GIT_EXEC_PATH"] = executables
      variables["PATH"] = executables + (variables["PATH"].map { ":" + $0 } ?? "")
    }
    let status = try ChildProcess.run(
      named(name), arguments: arguments, environment: variables, directory: root, showsOutputAsErrors: true)
    guard status == 0 else {
      throw Failure(
        .findings, "the \(name) hook refused the commit (status \(status))",
        hint: "Nothing was committed. Mend what it says above and commit again.")
    }
  }

  private func named(_ name: String) -> String { "\(folder)/\(name)" }

  private func path(of name: String) -> String {
    folder.hasPrefix("/") ? named(name) : "\(root)/\(named(name))"
  }
}
