// The git command, for the few things that libgit2 does otherwise than git or not at all; docs/ARCHITECTURE.md lists them.

/// Calls the git command in one folder with one environment. No repository has to be open for it.
package struct GitCommand: Sendable {
  /// Why git could not do what it was called for.
  package struct Refusal: Error, Sendable {
    package enum Cause: Sendable {
      case notStarted(SystemError)
      /// It ended with another status than 0. `complaint` is what it wrote to standard error, empty if that was shown.
      case ended(command: String, status: Int32, complaint: String)
    }

    /// What git was called for, as an infinitive with its object: `compare files that are filtered`.
    package let purpose: String
    package let cause: Cause
  }

  package let environment: [String: String]
  package let directory: String

  package init(environment: [String: String], directory: String) {
    self.environment = environment
    self.directory = directory
  }

  /// The same command with other values of some variables; nil takes one away.
  package func setting(_ variables: [String: String?]) -> GitCommand {
    GitCommand(
      environment: variables.reduce(into: environment) { $0[$1.key] = $1.value }, directory: directory)
  }

  /// Runs a command of git that may well fail; what it writes to standard error goes there.
  /// - Returns: exit status and standard output.
  /// - Throws: when git cannot be started, or its output cannot be kept.
  package func attempt(_ arguments: [String]) throws(SystemError) -> (status: Int32, output: [UInt8]) {
    let result = try ChildProcess.output(
      of: "git", arguments: arguments, environment: environment, directory: directory, keepsErrors: false)
    return (result.status, result.output)
  }

  /// What git says in one line; nil if it says nothing or fails.
  package func line(_ arguments: [String]) -> String? {
    guard let (status, output) = try? attempt(arguments), status == 0 else { return nil }
    let text = String(decoding: output, as: UTF8.self)
    let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return line.isEmpty ? nil : line
  }

  /// Runs a command of git that must succeed.
  ///
  /// - Parameters:
  ///   - purpose: why git is called, as in "cannot …": it goes before what git says when it fails.
  ///   - showsErrors: lets what git writes to standard error go there, as when the user had called it himself.
  /// - Returns: what it wrote to standard output.
  /// - Throws: when git cannot be started, or ends with another status than 0.
  @discardableResult
  package func run(
    _ arguments: [String], input: [UInt8] = [], to purpose: String, showsErrors: Bool = false
  ) throws(Refusal) -> [UInt8] {
    let result: ChildProcess.Output
    do {
      result = try ChildProcess.output(
        of: "git", arguments: arguments, environment: environment, directory: directory, input: input,
        keepsErrors: !showsErrors)
    } catch {
      throw Refusal(purpose: purpose, cause: .notStarted(error))
    }
    guard result.status == 0 else {
      throw Refusal(
        purpose: purpose,
        cause: .ended(command: arguments[0], status: result.status, complaint: result.complaint))
    }
    return result.output
  }

  /// The folder of git's own programs, which stands first in the PATH of hooks; nil where there is no git command.
  package func executables() -> String? {
    if let named = environment["GIT_EXEC_PATH"], !named.isEmpty { return named }
    guard let output = try? run(["--exec-path"], to: "find git's programs") else { return nil }
    let path = String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init)
    return path.flatMap { $0.isEmpty ? nil : $0 }
  }
}
