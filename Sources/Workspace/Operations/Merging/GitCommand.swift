import Glibc

/// Runs the `git` command where a merge needs what libgit2 does not do: git's own text merge, and its settings at the
/// price of one short process in place of opening the repository.
struct GitCommand {
  let environment: [String: String]
  let directory: String

  /// - Returns: exit status and standard output.
  /// - Throws: when git cannot be started, or its output cannot be kept.
  func run(_ arguments: [String]) throws(Failure) -> (status: Int32, output: [UInt8]) {
    // A file and not a pipe: nobody reads while the child writes.
    let folder = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(folder)/rutter-git-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .system("make a file in \(folder)") }
    defer { close(descriptor) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { FileWriting.remove(path) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let status = try ChildProcess.run(
      "git", arguments: arguments, environment: environment, directory: directory, standardOutput: descriptor)
    return (status, try FileReading.wholeFile(path, named: "the output of git") ?? [])
  }

  /// What git says in one line; nil if it says nothing or fails.
  func line(_ arguments: [String]) -> String? {
    guard let (status, output) = try? run(arguments), status == 0 else { return nil }
    let text = String(decoding: output, as: UTF8.self)
    let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return line.isEmpty ? nil : line
  }
}
