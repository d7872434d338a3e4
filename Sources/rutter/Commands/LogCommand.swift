// `rutter log`: the history of the plans, a line a commit, in the words of the plan.
import ArgumentParser
import Git
import PlanSchema
import Reports
import Workspace

struct LogCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show the history of an account, or of all, by what changed.",
    discussion: """
      Examples:
        rutter log northgate-foods
        rutter log -n 10
        rutter log northgate-foods --rev main~20..main
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, json }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts; all if none is named.", completion: .account)
  var accounts: [String] = []

  @Option(name: [.customShort("n"), .customLong("number")], help: "Show at most so many commits.")
  var number: Int?

  @Option(help: ArgumentHelp("Start from another revision than HEAD, or a range A..B.", valueName: "revision"))
  var rev: String?

  @Option(help: "human or json.")
  var format: Format = .human

  func validate() throws {
    if let number, number < 1 { throw ValidationError("-n takes a number from 1 up.") }
  }

  func run() throws {
    let terminal = global.terminal
    let entries = try workspace().log(accounts, from: rev, limit: number).map { entry in
      LogEntry(
        id: entry.abbreviation, date: day(of: entry.commit.author.time), author: entry.commit.author.name,
        summary: entry.summary, marks: entry.reviewTags)
    }
    switch format {
    case .human:
      terminal.write(entries.isEmpty ? "No commits yet.\n" : LogReport.human(entries, format: terminal.format))
    case .json:
      Terminal.write(LogReport.json(entries), to: 1)
    }
  }

  private func day(of time: Timestamp) -> String {
    CalendarDate(dayNumber: Int((time.seconds + Int64(time.offset) * 60) / 86_400)).canonical
  }
}
