// `rutter fmt`: the canonical layout.
import ArgumentParser
import PlanText
import Plans
import Workspace

struct FormatCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lay plans out: aligned tables, keys in order, even spacing.",
    discussion: """
      No value changes, and a second run changes nothing. Plans that cannot be read are left alone.

      Examples:
        rutter fmt
        rutter fmt northgate-foods
        rutter fmt --check                 only say which files would change (status 1)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts, or paths of their files or folders.", completion: .account)
  var paths: [String] = []

  @Flag(help: "Change nothing; end with status 1 if a file would change.")
  var check = false

  func run() throws {
    let result = try workspace().format(paths, isDryRun: check)
    let terminal = global.terminal
    for path in result.changed {
      terminal.write("\(check ? "would lay out" : "laid out") \(visible(path))\n")
    }
    for (path, reason) in result.skipped {
      terminal.writeError("left alone \(visible(path)): \(visible(reason))\n")
    }
    if result.changed.isEmpty, result.skipped.isEmpty { terminal.write("Everything is laid out already.\n") }
    if check && !result.changed.isEmpty || !result.skipped.isEmpty { throw ExitStatus.findings }
  }
}
