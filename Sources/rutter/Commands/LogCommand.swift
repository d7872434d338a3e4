// `rutter log`: the history of the plans, a line a commit, in the words of the plan.
import ArgumentParser
import Git
import PlanDiff
import PlanSchema
import Plans
import Rendering
import Results
import Workspace

struct LogCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show the history of an account, or of all, by what changed.",
    discussion: """
      An account is followed through its former names. Filters choose commits by what they changed, and with --patch show
      only that. The date is the day on which a commit was written. --since, --until and --period go by the day since which
      the branch has it (for what was merged or rebased, that of the merge or rebase), so that they list what 'rutter diff'
      shows between two days. Days are those of the time zone in rutter.yaml.

      Examples:
        rutter log northgate-foods
        rutter log northgate-foods --record T1 --patch      all that happened to a target
        rutter log --section risks --period 2026-Q3         risks of all accounts in a quarter
        rutter log --author jane --since "2 weeks ago"      what somebody wrote
        rutter log northgate-foods --person jane            what was decided about somebody
        rutter log -n1                                      the last commit
        rutter log northgate-foods --rev main~20..main
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, json }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts; all if none is named.", completion: .account)
  var accounts: [String] = []

  @Option(
    name: [.customShort("n", allowingJoined: true), .customLong("number")], help: "Show at most so many commits.")
  var number: Int?

  @Option(help: ArgumentHelp("Start from another revision than HEAD, or a range A..B.", valueName: "revision"))
  var rev: String?

  @Option(help: ArgumentHelp("Only changes of a section.", valueName: "section"))
  var section: String?

  @Option(help: ArgumentHelp("Only changes of a record, under its earlier ids too.", valueName: "id"))
  var record: String?

  @Option(help: ArgumentHelp("Only changes of a field.", valueName: "field"))
  var field: String?

  @Option(help: ArgumentHelp("Only changes of values that name a person of ours.", valueName: "person"))
  var person: String?

  @Option(
    help: ArgumentHelp("Only commits by a person of people.md, or by part of a name or address.", valueName: "person"))
  var author: String?

  @Option(
    help: ArgumentHelp(
      "Only what came to the branch on this day or later: 2026-09-30, \"2 weeks ago\".", valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("Only what came to the branch on this day or earlier.", valueName: "day"))
  var until: String?

  @Option(
    help: ArgumentHelp("Only what came to the branch in a period: 2026-Q3, \"last quarter\".", valueName: "period"))
  var period: String?

  @Flag(name: [.customShort("p"), .long], help: "Show all that each commit changed.")
  var patch = false

  @Option(help: "The day that counts as today, for days such as \"2 weeks ago\".")
  var today: DateArgument?

  @Option(help: "human or json.")
  var format: Format = .human

  func validate() throws {
    if let number, number < 1 { throw ValidationError("-n takes a number from 1 up.") }
    if period != nil, since != nil || until != nil {
      throw ValidationError("--period says both ends: leave --since and --until out.")
    }
    if patch, format == .json { throw ValidationError("--patch is for people: leave it out, or --format json.") }
  }

  func run() throws {
    let terminal = global.terminal
    let workspace = try workspace(today: today)
    var options = LogOptions()
    options.accounts = accounts
    options.revision = rev
    options.limit = number
    options.filter.section = section
    options.filter.record = record
    options.filter.field = field
    options.filter.person = person.map { PersonID($0.hasPrefix("@") ? String($0.dropFirst()) : $0) }
    options.author = author
    if let period { (options.since, options.until) = try workspace.days(named: period) }
    if let since { options.since = try workspace.days(named: since).first }
    if let until { options.until = try workspace.days(named: until).last }
    let entries = try workspace.log(options).map { entry in
      LogEntry(
        id: entry.abbreviation, date: entry.day.canonical, branchDate: entry.branchDay?.canonical,
        author: entry.commit.author.name, summary: entry.summary, marks: entry.reviewTags, problem: entry.problem,
        errors: entry.errors, changes: patch ? entry.changes : [])
    }
    try terminal.noteMissingHistory(of: workspace)
    switch format {
    case .human where entries.isEmpty:
      terminal.write(options.isEverything ? "No commits yet.\n" : "No commit is of that kind.\n")
    case .human:
      let format = terminal.format
      terminal.write(patch ? LogReport.full(entries, format: format) : LogReport.human(entries, format: format))
    case .json:
      Terminal.write(LogReport.json(entries), to: 1)
    }
  }
}
