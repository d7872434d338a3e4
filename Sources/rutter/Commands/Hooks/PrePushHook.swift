// `rutter hook pre-push`: a push that the server would refuse is refused before anything is sent.
import ArgumentParser
import Plans
import System
import Workspace

struct PrePushHook: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-push",
    abstract: "Check what a push would bring to protected branches; see policies in rutter.yaml.",
    discussion: """
      Reads from standard input what git gives to the hook: 'LOCAL-NAME LOCAL-ID REMOTE-NAME REMOTE-ID' on a line for each
      branch and tag. Judged by what was last seen of the other repository. Called by the pre-commit framework, it takes
      from PRE_COMMIT_REMOTE_NAME and its kin what is pushed where.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Name of the repository that is pushed to, or its address if it has none.")
  var remote: String?

  @Argument(help: "Its address.")
  var address: String?

  func run() throws {
    let variables = ThisProcess.environment
    let workspace = try workspace()
    if let remote {
      let updates = try ReferenceUpdate.pushed(StandardInput.text())
      try refuse(try workspace.checkPush(updates, at: .client(remote: remote)), isBefore: true)
    } else if let remote = variables["PRE_COMMIT_REMOTE_NAME"], let name = variables["PRE_COMMIT_REMOTE_BRANCH"],
      let old = variables["PRE_COMMIT_FROM_REF"], let new = variables["PRE_COMMIT_TO_REF"],
      let update = ReferenceUpdate(old: old[...], new: new[...], name: name[...])
    {
      // The framework has read standard input already, and tells of the first branch only.
      try refuse(try workspace.checkPush([update], at: .client(remote: remote)), isBefore: true)
    } else {
      throw Failure(
        .usage, "the name of the repository that is pushed to is missing", hint: "git gives it to the hook: \"$@\".")
    }
  }
}
