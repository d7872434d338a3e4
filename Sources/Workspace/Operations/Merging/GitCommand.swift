/// Runs the `git` command where a merge needs what libgit2 does not do: git's own text merge, and its settings at the
/// price of one short process in place of opening the repository.
struct GitCommand {
  let environment: [String: String]
  let directory: String

  /// - Returns: exit status and standard output.
  /// - Throws: when git cannot be started, or its output cannot be kept.
  func run(_ arguments: [String]) throws(Failure) -> (status: Int32, output: [UInt8]) {
    let result = try ChildProcess.output(
      of: "git", arguments: arguments, environment: environment, directory: directory, keepsErrors: false)
    return (result.status, result.output)
  }

  /// What git says in one line; nil if it says nothing or fails.
  func line(_ arguments: [String]) -> String? {
    guard let (status, output) = try? run(arguments), status == 0 else { return nil }
    let text = String(decoding: output, as: UTF8.self)
    let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return line.isEmpty ? nil : line
  }
}
