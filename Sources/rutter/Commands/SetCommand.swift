// `rutter set`: gives values of a plan another value, and touches nothing else.
import ArgumentParser
import Plans
import Rendering
import Workspace

struct SetCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change values of a plan.",
    discussion: """
      A value is named by record and field, or by its key in the front matter. Nothing but the bytes of the value
      changes in the file. An empty value means: not known. A dash means: there is none.

      Examples:
        rutter set northgate-foods T1.actual=£510k
        rutter set northgate-foods C1.last-contact=2026-10-02 C1.stance=supporter
        rutter set northgate-foods status=active
        rutter set northgate-foods team/tom.stand-in=henry
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @Argument(help: ArgumentHelp("What to set, and to what.", valueName: "path=value"))
  var assignments: [String]

  func run() throws {
    let pairs = try assignments.map { text in
      guard let equals = text.firstIndex(of: "=") else {
        throw Failure(.usage, "'\(text)' sets nothing", hint: "Write what to set and its value: T1.actual=£510k")
      }
      return (path: String(text[..<equals]), value: String(text[text.index(after: equals)...]))
    }
    try report(try workspace().set(pairs, in: account))
  }
}

extension GlobalCommand {
  /// Says what an edit changed, and what the check makes of it.
  func report(_ result: EditResult) throws {
    let terminal = global.terminal
    terminal.write(
      result.changes.isEmpty
        ? "Nothing changed: the plan says so already.\n" : ChangeReport.human(result.changes, format: terminal.format))
  }
}
