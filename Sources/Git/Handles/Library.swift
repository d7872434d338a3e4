// One libgit2 for the process, and the one function that every failing call of it goes through.
import CLibgit2

enum Library {
  /// libgit2 is set up at its first use and never shut down: the process ends soon after its last call.
  static let isRunning: Bool = git_libgit2_init() > 0 && rutter_read_objects_without_rehashing() == 0
}

/// Makes one libgit2 call; throws unless it succeeds or ends in a way that the caller expects.
///
/// - Parameters:
///   - doing: what the call is for, as an infinitive with its object: `read accounts/x/plan.md`.
///   - expected: codes that are an answer here and no failure.
/// - Returns: the expected code that the call ended with, nil after success.
@discardableResult
func git(
  _ doing: @autoclosure () -> String,
  expecting expected: GitError.Code...,
  call: () throws(GitError) -> Int32
) throws(GitError) -> GitError.Code? {
  try git(doing(), expecting: expected, call: call)
}

@discardableResult
func git(
  _ doing: @autoclosure () -> String, expecting expected: [GitError.Code], call: () throws(GitError) -> Int32
) throws(GitError) -> GitError.Code? {
  _ = Library.isRunning
  // What an earlier call left behind would otherwise be read as the message of this one.
  git_error_clear()
  let result = try call()
  guard result < 0 else { return nil }
  let code = GitError.Code(rawValue: result)
  if expected.contains(code) { return code }
  throw GitError(code, doing(), lastMessage())
}

/// Refuses text that C would cut short at a NUL byte, and so mistake for other text.
func refuseNUL(in text: String, _ doing: @autoclosure () -> String) throws(GitError) {
  if text.utf8.contains(0) {
    throw GitError(.invalidSpec, doing(), "there is a NUL byte in it")
  }
}

private func lastMessage() -> String? {
  guard let error = git_error_last(), let message = error.pointee.message else { return nil }
  return String(cString: message)
}
