// `rutter check`: everything that is wrong in the plans, in one run.
import ArgumentParser
import PlanModel
import PlanText
import Plans
import Rendering
import Results
import Workspace

struct CheckCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong in the plans.",
    discussion: """
      Without arguments, every plan of the working tree is checked, with the people and the settings.

      Examples:
        rutter check
        rutter check northgate-foods                 one account
        rutter check accounts/northgate-foods/plan.md
        rutter check --staged                        what the next git commit would take
        rutter check --rev main~3                    the plans as they were, judged on the day of that commit
        rutter check --fix                           mend what can be mended in one way only
        rutter check --range main...HEAD             what this branch brings in
        rutter check --range main...HEAD --format github

      With --range the accounts that the second state changed are checked as they are there. A finding is new when the
      first state has none of its kind at that place of the plan, whatever the line; only new ones count for the exit
      status. --all shows those that were there before, and those that are fixed, too. docs/CI.md says what each format
      is for.

      'rutter explain NAME' says more of a finding; 'rutter rules' lists the rules.

      Exit status: 0 no errors (warnings and advice may be there), 1 errors, 2 wrong usage, 3 cannot read.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts, or paths of their files or folders.", completion: .account)
  var paths: [String] = []

  @Flag(help: "Check what is staged for the next commit, not the files on disk.")
  var staged = false

  @Option(help: ArgumentHelp("Check the plans as they are in a commit, branch or tag.", valueName: "revision"))
  var rev: String?

  @Option(
    help: ArgumentHelp(
      "Check what a range of commits changes, A..B or A...B, and tell new findings from old ones.", valueName: "range"))
  var range: String?

  @Option(
    help: ArgumentHelp(
      "The day that counts as today for what falls due; with --rev or --range, that of the commit if left out.",
      valueName: "date"))
  var today: DateArgument?

  @Flag(help: "Mend in the files what can be mended in one way only, then check.")
  var fix = false

  @Flag(help: "List everything: more than 500 warnings in a check of all plans, and with --range what is not new.")
  var all = false

  @Flag(help: "Warnings and advice count as errors for the exit status.")
  var strict = false

  @Option(help: "human, json, github, gitlab (Code Quality), sarif, junit or rdjson (reviewdog).")
  var format: FindingFormat = .human

  func validate() throws {
    if [staged, rev != nil, range != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--staged, --rev and --range exclude each other: choose one.")
    }
    if fix, staged || rev != nil || range != nil {
      throw ValidationError("--fix mends the files on disk: leave --staged, --rev and --range out.")
    }
  }

  func run() throws {
    let workspace = try workspace(today: today)
    let terminal = global.terminal
    if fix {
      let mended = try workspace.fix(paths)
      for file in mended where format == .human {
        terminal.writeError("mended \(file.count)× in \(visible(file.path))\n")
      }
    }
    let checked = try check(workspace)
    var options = FindingOptions(
      listsAll: all, isStrict: strict, version: Rutter.version, terminal: terminal.format)
    if paths.isEmpty, !all { options.account = { PlanFile(path: $0).account } }
    let text = FindingReport.text(checked, as: format, options)
    if format == .human {
      terminal.write(text)
    } else {
      Terminal.write(text, to: 1)
    }
    let worst = checked.findings.map(\.severity).min()
    if worst == .error || strict && worst != nil { throw ExitStatus.findings }
  }

  private func check(_ workspace: PlanRepository) throws -> CheckedFindings {
    guard let range else {
      let result = try workspace.check(CheckOptions(isStaged: staged, revision: rev, paths: paths))
      return CheckedFindings(findings: result.findings, waived: result.waived, files: result.files)
    }
    let result = try workspace.check(range: range, paths: paths)
    try global.terminal.noteMissingHistory(of: workspace)
    return CheckedFindings(
      findings: result.new, waived: result.waived, files: result.files,
      baseline: CheckedFindings.Baseline(
        from: result.from, to: result.to, unchanged: result.unchanged, fixed: result.fixed))
  }
}

extension FindingFormat: ExpressibleByArgument {}
