// `rutter codeowners`: who is asked to look at a change of which plan.
import ArgumentParser
import Documents
import PlanText
import Plans
import Rendering
import Workspace

struct CodeOwnersCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "codeowners",
    abstract: "Write CODEOWNERS from managers, teams and owners of parts.",
    discussion: """
      Each account's folder goes to its manager and its team, a part of a plan to the owner that its front matter names.
      People are written by their login in people.md, else by their e-mail address. Whoever has an end date in the team, or
      has left, is left out.

      The lines stand between two marks; what you write above or below stays, and below it counts more.

      Examples:
        rutter codeowners
        rutter codeowners --check          only say whether the file is what the plans give (status 1)
        rutter codeowners --forge gitlab   .gitlab/CODEOWNERS
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "github, gitlab or forgejo: where the file lies, and how paths are written in it.")
  var forge: Forge = .github

  @Flag(help: "Change nothing; end with status 1 if there is a file and it would change.")
  var check = false

  func run() throws {
    let result = try workspace().codeOwners(for: forge, isDryRun: check)
    let terminal = global.terminal
    // Who never asked for the file is not held to it.
    if check, !result.isThere {
      terminal.write("There is no CODEOWNERS; 'rutter codeowners' writes one.\n")
      return
    }
    for note in result.notes { terminal.writeError("note: " + visible(note) + "\n") }
    let path = visible(result.path)
    if result.isCurrent {
      terminal.write("\(path) is what the plans give.\n")
      return
    }
    guard check else {
      let lines = result.count == 1 ? "1 line" : "\(result.count) lines"
      terminal.write("Wrote \(path): \(lines) from the plans.\n")
      return
    }
    terminal.write("\(path) is not what the plans give; run 'rutter codeowners'.\n")
    for line in result.extra { terminal.write(terminal.format.styled("- " + visible(line), .removed) + "\n") }
    for line in result.missing { terminal.write(terminal.format.styled("+ " + visible(line), .added) + "\n") }
    throw ExitStatus.findings
  }
}

extension Forge: ExpressibleByArgument {}
