// What stands against a commit before anything is written: work that git must finish, conflicts, and what Rutter does not do.
import Git
import PlanText
import Plans
import System

extension PlanRepository {
  /// Refuses, by name and before anything is written, what git does and Rutter does not, and what git would refuse.
  func refuseUnsupported(in repository: Repository) throws {
    switch repository.operationInProgress {
    case nil, .merge, .cherryPick, .revert, .bisect: break
    case .rebase?:
      throw Failure(
        .repository, "git is in the middle of a rebase, which goes on with git only",
        hint: "Settle and 'git add' the files, then 'git rebase --continue'; its commits are checked by the hook.")
    case let operation?:
      throw Failure(
        .repository, "git is in the middle of \(operation), which Rutter cannot finish",
        hint: "Finish it with git (git status says how), then use 'rutter commit' again.")
    }
    let conflicts = Set(try repository.index().entries.filter { $0.stage != 0 }.map(\.path)).sorted()
    if !conflicts.isEmpty {
      let shown = conflicts.prefix(20).joined(separator: ", ")
      let more = conflicts.count > 20 ? " and \(conflicts.count - 20) more" : ""
      throw Failure(
        .repository,
        "\(conflicts.count == 1 ? "a file has conflicts" : "\(conflicts.count) files have conflicts") not settled yet: "
          + shown + more,
        hint: "Settle each between its conflict markers, then 'git add' it and run 'rutter commit' again.")
    }
    if FileReading.kind(at: repository.gitDirectory + "MERGE_AUTOSTASH") != nil {
      throw Failure(
        .repository, "the merge was begun with --autostash, which Rutter cannot take back",
        hint: "Finish it with git: git commit")
    }
    if let encoding = try repository.configuration().string("i18n.commitencoding"),
      !["", "utf-8", "utf8"].contains(encoding.lowercased())
    {
      throw Failure(
        .repository, "i18n.commitEncoding is \(encoding), and Rutter writes messages in UTF-8 only",
        hint: "Every git reads UTF-8: git config i18n.commitEncoding utf-8")
    }
  }

  /// git, too, commits all or nothing while such work is finished.
  static func partial(during work: String) -> Failure {
    Failure(
      .usage, "\(work) is finished by one commit of everything, not account by account",
      hint: "Leave the accounts out: rutter commit")
  }
}
