// `rutter hook pre-commit` and `pre-merge-commit`: what is about to be committed is checked, and nothing else.
import ArgumentParser
import PlanText
import Plans
import Rendering
import Workspace

struct PreCommitHook: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-commit",
    abstract: "Check what is about to be committed; errors stop the commit.",
    discussion: """
      Reads the index that git is about to commit (GIT_INDEX_FILE), never the files on disk: with 'git commit -p' or
      'git commit FILE' that is not what the files hold.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "Files whose plans are checked as well, as they are in the index, changed or not: what the pre-commit framework "
        + "hands over with --all-files."))
  var files: [String] = []

  func run() throws {
    try refuseErrors(files) { format in
      format.styled("The commit was stopped", .error)
        + ": nothing is lost, and your files are as you left them.\n"
        + "Mend the places above, 'git add' the files, and commit again.\n"
    }
  }
}

struct PreMergeCommitHook: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-merge-commit",
    abstract: "Check what a merge is about to commit; errors stop it.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try refuseErrors { format in
      format.styled("The merge was stopped before its commit", .error) + ": both sides are in your files.\n"
        + "Mend the places above, 'git add' the files, and finish with 'git commit'; or go back with\n"
        + "'git merge --abort'.\n"
    }
  }
}

extension GlobalCommand {
  /// Checks the index, and ends with the status for findings where there are errors.
  ///
  /// - Parameters:
  ///   - files: of plans that are to be checked though they did not change.
  ///   - closing: what to say below them.
  fileprivate func refuseErrors(_ files: [String] = [], _ closing: (TerminalFormat) -> String) throws {
    var options = CheckOptions(isStaged: true)
    options.refusalsOnly = true
    options.unchanged = files
    let result = try workspace().check(options)
    let errors = result.findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    let terminal = global.terminal
    terminal.writeError(
      FindingReport.human(errors, filesChecked: result.files, format: terminal.errorFormat) + "\n"
        + closing(terminal.errorFormat))
    throw ExitStatus.findings
  }
}
