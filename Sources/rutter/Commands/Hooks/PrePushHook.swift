// `rutter hook pre-push`: a push that the server would refuse is refused before anything is sent.
import ArgumentParser
import Workspace

struct PrePushHook: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-push",
    abstract: "Check what a push would bring to protected branches; see policies in rutter.yaml.",
    discussion: """
      Reads from standard input what git gives to the hook: 'LOCAL-NAME LOCAL-ID REMOTE-NAME REMOTE-ID' on a line for each
      branch and tag. Judged by what was last seen of the other repository.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Name of the repository that is pushed to, or its address if it has none.")
  var remote: String

  @Argument(help: "Its address.")
  var address: String?

  func run() throws {
    let updates = try ReferenceUpdate.pushed(StandardInput.text())
    try refuse(try workspace().checkPush(updates, at: .client(remote: remote)), isBefore: true)
  }
}
