// `rutter hook`: what the git hooks of a plan repository call.
import ArgumentParser
import PlanText
import Reports
import Workspace

struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Run the work of a git hook.",
    discussion: "The hooks that 'rutter init' installs call this; run it yourself to see what a hook would say.",
    subcommands: [PreCommit.self])

  struct PreCommit: GlobalCommand {
    static let configuration = CommandConfiguration(
      commandName: "pre-commit",
      abstract: "Check what is about to be committed; errors stop the commit.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      var options = CheckOptions(place: .staged)
      options.refusalsOnly = true
      let result = try workspace().check(options)
      let terminal = global.terminal
      let errors = result.findings.filter { $0.severity == .error }
      guard !errors.isEmpty else { return }
      terminal.writeError(
        FindingReport.human(errors, filesChecked: result.files, format: terminal.errorFormat)
          + "\n" + terminal.errorFormat.styled("The commit was stopped", .error)
          + ": nothing is lost, and your files are as you left them.\n"
          + "Mend the places above, save the files, and commit again.\n")
      throw ExitStatus.findings
    }
  }
}
