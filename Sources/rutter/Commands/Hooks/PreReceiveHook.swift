// `rutter hook pre-receive` and `update`: the server's word on a push.
import ArgumentParser
import PlanText
import Plans
import Rendering
import Results
import Workspace

struct PreReceiveHook: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-receive",
    abstract: "On a server: check every commit that a push brings to protected branches, or refuse the push.",
    discussion: """
      Reads from standard input what git gives to the hook: 'OLD-ID NEW-ID NAME' on a line for each branch and tag.
      Works in a bare repository, without a checkout, and writes nothing.
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let updates = try ReferenceUpdate.received(StandardInput.text())
    try refuse(try workspace().checkPush(updates, at: .server), isBefore: false)
  }
}

struct UpdateHook: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "On a server: the same for one branch or tag, where pre-receive cannot be had.",
    discussion: """
      git calls it for each branch and tag of a push, and refuses only those that it refuses. By then the objects of the
      push are in the repository, where they stay until 'git gc' takes them away: pre-receive leaves nothing behind.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Full name of the branch or tag.")
  var name: String

  @Argument(help: "What it stands for now; zeros if it is new.")
  var old: String

  @Argument(help: "What it is to stand for; zeros if it goes.")
  var new: String

  func run() throws {
    guard let update = ReferenceUpdate(old: old[...], new: new[...], name: name[...]) else {
      throw Failure(.usage, "'\(visible(old))' and '\(visible(new))' must be ids of 40 digits, as git gives them")
    }
    try refuse(try workspace().checkPush([update], at: .server), isBefore: false)
  }
}

extension GlobalCommand {
  /// Says what stands against a push, if anything does, and ends with the status for findings.
  func refuse(_ objections: [PushObjection], isBefore: Bool) throws {
    guard !objections.isEmpty else { return }
    global.terminal.writeError(PushReport.refusal(objections, isBefore: isBefore))
    throw ExitStatus.findings
  }
}
