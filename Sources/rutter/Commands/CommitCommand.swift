// `rutter commit`: check, then commit.
import ArgumentParser
import Git
import PlanText
import Plans
import Rendering
import Workspace

struct CommitCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Check the plans and commit them.",
    discussion: """
      With accounts named, their changes are committed and nothing else. Without, what is staged; when nothing is
      staged, every change to a file that git knows and every new file of a plan.

      Without -m the message is written from what changed: northgate-foods: T1 actual £402k → £510k; A3 done

      Plans with errors are not committed. The repository's hooks run as for git,
      and the commit is signed if git is set to sign commits. While a merge, a
      cherry-pick or a revert is under way, the commit finishes it, with git's
      message.

      Examples:
        rutter commit
        rutter commit northgate-foods
        rutter commit -m "Agree the targets for 2027"
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts to commit.", completion: .account)
  var accounts: [String] = []

  @Option(name: .shortAndLong, help: "The commit message; repeat it for further paragraphs.")
  var message: [String] = []

  @Flag(
    name: [.customLong("gpg-sign"), .customShort("S")], inversion: .prefixedNo,
    help: "Sign the commit, or do not, whatever commit.gpgSign says.")
  var gpgSign: Bool?

  func run() throws {
    let workspace = try workspace()
    let terminal = global.terminal
    let options = CommitOptions(
      accounts: accounts, message: CommitOptions.message(of: message), signs: gpgSign,
      tell: { terminal.writeError(visible($0) + "\n") })
    let result = try workspace.commit(options)
    let findings = result.findings.filter { $0.severity <= .warning }
    if !findings.isEmpty {
      terminal.writeError(
        FindingReport.human(findings, filesChecked: result.filesChecked, format: terminal.errorFormat) + "\n")
    }
    switch result.outcome {
    case .committed(let commit, let abbreviation, let branch):
      terminal.write(
        terminal.format.styled("[\(visible(branch ?? "detached HEAD")) \(abbreviation)]", .changed) + " "
          + commit.message.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
          .joined(separator: "\n"))
      if result.hasChangesLeft { terminal.write("Other changes are not committed yet: see 'rutter status'.\n") }
    case .refused:
      terminal.writeError(
        terminal.errorFormat.styled("Nothing was committed.", .error)
          + " Mend the errors above, then run 'rutter commit' again.\n")
      throw ExitStatus.findings
    case .nothing:
      terminal.writeError("There is nothing to commit: the plans are as they were last committed.\n")
      throw ExitStatus.findings
    }
  }
}
