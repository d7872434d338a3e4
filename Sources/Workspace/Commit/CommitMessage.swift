// Where a commit's message comes from, and what the hooks for messages make of it.
import Git
import PlanText
import Plans
import System

/// A message before the hooks have seen it.
struct CommitMessage {
  var text: [UInt8]
  /// Where it comes from, as git says it to the hook prepare-commit-msg.
  let source: String
  let cleanup: MessageCleanup
  let commentSetting: String?

  /// - Parameters:
  ///   - given: what the user wrote.
  ///   - prepared: what git prepared for a merge, a revert, a cherry-pick; it holds comments, as git would show it in an
  ///     editor.
  ///   - written: writes one from the changes where there is no other.
  /// - Throws: for a value of `commit.cleanup` that git does not know.
  init(
    given: String?, prepared: UnfinishedWork, settings: Configuration, written: () throws -> String
  ) throws {
    let isPrepared = given == nil && prepared.message != nil
    let word = try settings.string("commit.cleanup")
    guard let cleanup = MessageCleanup(setting: word, isEdited: isPrepared) else {
      throw Failure(
        .repository, "commit.cleanup is '\(word ?? "")', which git does not know",
        hint: "Set it to default, strip, whitespace, verbatim or scissors.")
    }
    self.cleanup = cleanup
    commentSetting = try settings.string("core.commentchar")
    if let given {
      (text, source) = (Array(given.utf8), "message")
    } else if let message = prepared.message {
      (text, source) = (message, prepared.messageSource)
    } else {
      (text, source) = (Array(try written().utf8), "message")
    }
    if cleanup != .verbatim { text = MessageCleanup.whitespace.applied(to: text) }
  }

  /// The message as it goes into the commit, through the hooks prepare-commit-msg and commit-msg.
  /// - Parameter file: where git keeps the message, COMMIT_EDITMSG.
  /// - Throws: when a hook refuses, or nothing is left of the message.
  func throughHooks(_ hooks: HookRunner, file: String, index: String?, shared: SharedPermissions) throws -> [UInt8] {
    try shared.writing { try FileWriting.write(text, to: file, named: "the commit message") }
    try hooks.run("prepare-commit-msg", [hooks.messageFile, source], index: index)
    try hooks.run("commit-msg", [hooks.messageFile], index: index)
    let bytes = try FileReading.bytes(of: file, named: "the commit message") ?? []
    let mark = MessageCleanup.commentMark(setting: commentSetting, in: bytes)
    let message = cleanup.applied(to: bytes, commentMark: mark)
    guard !cleanup.isEmpty(message) else {
      throw Failure(.usage, "the commit message is empty", hint: "Say what changed with -m, or leave -m out.")
    }
    return message
  }
}
