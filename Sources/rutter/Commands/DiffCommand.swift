// `rutter diff`: what changed, by account and section, in the words of the plan.
import ArgumentParser
import PlanText
import Plans
import Rendering
import Results
import Workspace

struct DiffCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two states of the plans.",
    discussion: """
      Examples:
        rutter diff                                  since the last commit
        rutter diff --since-review northgate-foods   since the account's last closed review
        rutter diff main~10                          since a revision
        rutter diff v1..v2 northgate-foods           between two revisions
        rutter diff 2026-Q3                          what happened in a quarter
        rutter diff "3 months ago"..yesterday        between two days
        rutter diff review~1..review                 what the last review cycle changed
        rutter diff main...work                      what a branch changed since it left main
        rutter diff --format markdown main...work    for a pull request or a mail
        rutter diff --format html v1..v2 > diff.html one page for a browser or for paper
        rutter diff --reviews 4 northgate-foods      what each of the last four review cycles changed
        rutter diff --format patch                   exactly what git diff prints

      A state is a revision, a day or the last day of a period, review, review~1 or review:2026-09-30 (each account as a
      closed review left it), worktree or index. A day stands for what the branch held at its end, by the day of the commit
      (not of its author) in the time zone of rutter.yaml: '2026-09-30..' shows what 'rutter log --since 2026-10-01' lists.

      Exit status: 0, or with --exit-code 1 when something changed.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A state or a range (A..B, A...B), then accounts.", completion: .account)
  var arguments: [String] = []

  @Flag(help: "Compare what is staged with the last commit.")
  var staged = false

  @Flag(help: "Compare each account with its last closed review.")
  var sinceReview = false

  @Option(
    help: ArgumentHelp("Show what each of the last closed review cycles changed, side by side.", valueName: "count"))
  var reviews: Int?

  @Option(help: "With --reviews: the cycles of client or of internal reviews; client if there are any.")
  var kind: ReviewCommand.Kind?

  @Flag(help: "End with status 1 when something changed.")
  var exitCode = false

  @Option(help: "The day that counts as today, for days such as \"3 months ago\".")
  var today: DateArgument?

  @OptionGroup var output: FormatOption<ComparedPlans>

  @Option(
    help: ArgumentHelp(
      "With markdown: where lines of plans are to be seen, an address with {revision}, {path} and {line}; none for no links.",
      discussion: "Known by itself in a workflow of GitHub, GitLab or Forgejo.", valueName: "address"))
  var links: String?

  @Option(
    help: ArgumentHelp(
      "With markdown: leave details out from the end, to stay within so many characters.", valueName: "count"))
  var limit: Int?

  func validate() throws {
    if links != nil || limit != nil, output.name != "markdown" || reviews != nil {
      throw ValidationError("--links and --limit go with --format markdown.")
    }
    if let limit, limit < 1_000 { throw ValidationError("--limit takes a number from 1000 up.") }
    guard let reviews else {
      if kind != nil { throw ValidationError("--kind goes with --reviews.") }
      return
    }
    if reviews < 1 { throw ValidationError("--reviews takes a number from 1 up.") }
    if staged || sinceReview { throw ValidationError("--reviews already says what to compare.") }
    if exitCode || !output.exists(for: ReviewCycleList.self) {
      throw ValidationError("--reviews shows cycles, as human, markdown or json.")
    }
  }

  func run() throws {
    let workspace = try workspace(today: today)
    let terminal = global.terminal
    if let reviews {
      try showCycles(reviews, workspace, terminal)
      return
    }
    let request = try workspace.diffRequest(arguments, staged: staged, sinceReview: sinceReview)
    if output.name == "patch" {
      let patch = String(decoding: try workspace.patch(request), as: UTF8.self)
      output.write(ComparedPlans(patch: patch, from: request.from, to: request.to), terminal)
      if exitCode, !patch.isEmpty { throw ExitStatus.findings }
      return
    }
    let result = try workspace.diff(request, isJudged: !output.isForTerminal)
    terminal.warn(result.notes)
    let links =
      output.name == "markdown" ? try workspace.links(for: result, request, pattern: links == "none" ? "" : links) : nil
    output.write(
      ComparedPlans(
        changes: result.changes, otherPaths: result.otherPaths, from: result.from, to: result.to,
        heading: try workspace.heading(of: result, request), links: links, limit: limit), terminal)
    if exitCode, result.hasChanged { throw ExitStatus.findings }
  }

  /// The cycles side by side. Here every argument is an account.
  private func showCycles(_ count: Int, _ workspace: PlanRepository, _ terminal: Terminal) throws {
    let cycles = try workspace.reviewCycles(count, kind: kind?.rawValue, of: arguments)
    terminal.warn(cycles.notes)
    output.write(ReviewCycleList(cycles.accounts), terminal)
  }
}
