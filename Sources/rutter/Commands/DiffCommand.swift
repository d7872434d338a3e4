// `rutter diff`: what changed, by account and section, in the words of the plan.
import ArgumentParser
import Reports
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
        rutter diff main...work                      what a branch changed since it left main
        rutter diff --format patch                   exactly what git diff prints

      Exit status: 0, or with --exit-code 1 when something changed.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, json, patch }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A revision or a range (A..B, A...B), then accounts.", completion: .account)
  var arguments: [String] = []

  @Flag(help: "Compare what is staged with the last commit.")
  var staged = false

  @Flag(help: "Compare each account with its last closed review.")
  var sinceReview = false

  @Flag(help: "End with status 1 when something changed.")
  var exitCode = false

  @Option(help: "human, json or patch.")
  var format: Format = .human

  func run() throws {
    let workspace = try workspace()
    let terminal = global.terminal
    let request = try workspace.diffRequest(arguments, staged: staged, sinceReview: sinceReview)
    if format == .patch {
      let patch = try workspace.patch(request)
      terminal.write(String(decoding: patch, as: UTF8.self))
      if exitCode, !patch.isEmpty { throw ExitStatus.findings }
      return
    }
    let result = try workspace.diff(request)
    terminal.warn(result.notes)
    switch format {
    case .human, .patch:
      terminal.write(text(of: result, terminal))
    case .json:
      Terminal.write(ChangeReport.json(result.changes), to: 1)
    }
    if exitCode, !result.isEmpty { throw ExitStatus.findings }
  }

  private func text(of result: DiffResult, _ terminal: Terminal) -> String {
    if result.isEmpty { return "Nothing has changed.\n" }
    var text = result.heading.map { terminal.format.styled(visible($0), .dim) + "\n\n" } ?? ""
    text += ChangeReport.human(result.changes, format: terminal.format)
    if !result.otherPaths.isEmpty {
      text += (result.changes.isEmpty ? "" : "\n") + "Other files:\n"
      text += result.otherPaths.map { "  \(visible($0))\n" }.joined()
    }
    return text
  }
}
