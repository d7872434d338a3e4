// Moving HEAD and making tags as git does it, the hook reference-transaction included.
import Git
import Plans
import System

/// Moves references for a commit: through libgit2, or through the git command where the repository has the hook
/// reference-transaction, which libgit2 does not run, or the branch stands for another one, whose reflog alone libgit2
/// would write.
struct ReferenceMove {
  private let repository: Repository
  private let git: GitCommand
  private let hasHook: Bool
  private let committer: Signature
  private let shared: SharedPermissions

  init(_ repository: Repository, git: GitCommand, committer: Signature) throws {
    self.repository = repository
    self.committer = committer
    shared = SharedPermissions(try repository.configuration().string("core.sharedrepository"))
    self.git = git.setting([
      "GIT_COMMITTER_NAME": committer.name, "GIT_COMMITTER_EMAIL": committer.email,
      "GIT_COMMITTER_DATE": "@\(committer.time.seconds) \(committer.time.zone)",
    ])
    let folder = try repository.hooksDirectory(home: git.environment["HOME"])
    hasHook = HookRunner.canRun("\(folder)/reference-transaction")
  }

  /// Moves HEAD, and the branch that it is on.
  /// - Throws: when somebody moved it meanwhile.
  func head(from head: Head, to id: ObjectID, because message: String) throws {
    guard try hasHook || repository.isAlias(head) else {
      return try shared.writing { try repository.moveHead(to: id, from: head, by: committer, because: message) }
    }
    guard try repository.head() == head else {
      throw GitError(.modified, "move \(head.branchName ?? "HEAD")", "HEAD has moved meanwhile")
    }
    try update("HEAD", from: head.commit, to: id, because: message)
  }

  /// Makes a tag.
  /// - Throws: when there is one of this name.
  func tag(_ name: String, at id: ObjectID) throws {
    let reference = "refs/tags/" + name
    guard hasHook else {
      return try shared.writing {
        try repository.updateReference(reference, to: id, expecting: nil, by: committer, because: "tag: \(name)")
      }
    }
    try update(reference, from: nil, to: id, because: "tag: \(name)")
  }

  private func update(
    _ reference: String, from old: ObjectID?, to new: ObjectID, because message: String
  ) throws {
    try git.run(
      ["update-ref", "-m", message, reference, new.description, (old ?? .zero).description],
      to: "move \(reference)", showsErrors: true)
  }
}

extension PlanRepository {
  /// What the reflog says of a commit, in git's words: `commit (merge): ` and the first line of the message.
  func reflogMessage(of draft: CommitDraft, _ unfinished: UnfinishedWork, isFirst: Bool) -> String {
    let given = surroundings.environment["GIT_REFLOG_ACTION"]
    let action = given ?? (isFirst ? "commit (initial)" : unfinished.reflogAction)
    let line = draft.message.prefix { $0 != UInt8(ascii: "\n") }
    let words = "\(action): \(String(decoding: line, as: UTF8.self))".split { $0 == " " || $0.isWhitespace }
    return words.joined(separator: " ")
  }

  /// Has git remember how the conflicts of a merge were settled, where it is set to (`rerere.enabled`).
  func rememberResolution(of unfinished: UnfinishedWork, settings: Configuration, git: GitCommand) throws {
    guard unfinished.name != nil else { return }
    let isKept = FileReading.kind(at: try repository().commonDirectory + "rr-cache") == .folder
    guard try settings.bool("rerere.enabled") ?? isKept else { return }
    try git.run(["rerere"], to: "remember how the conflicts were settled")
  }

  /// The folder that the command was started in, from the top, with a slash at its end; empty at the top and outside.
  var prefix: String {
    guard let inside = try? pathFromTop(start), !inside.isEmpty, FileReading.kind(at: start) == .folder else {
      return ""
    }
    return inside + "/"
  }
}
