// `rutter due`: what is due, by date and person, and as a calendar.
import ArgumentParser
import PlanSchema
import Plans
import Rendering
import Results
import Workspace

struct DueCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what is overdue and what falls due, across all accounts.",
    discussion: """
      Reviews, actions, targets, issues, notice and end of contracts, opportunities to close, people to speak to, risks and
      competitors to look at again, what the client plans, surveys, the scorecard, waivers that end.

      Examples:
        rutter due                              overdue, and the next 30 days
        rutter due northgate-foods --within "3 months"
        rutter due --person dick --by person
        rutter due --kind notice,contract-end --until 2027-06-30
        rutter due --format ics > due.ics       for a calendar: a year ahead
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case human, markdown, json, csv, ics }
  enum Order: String, CaseIterable, ExpressibleByArgument { case date, person }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Accounts; all if none is named.", completion: .account)
  var accounts: [String] = []

  @Option(help: ArgumentHelp("Only what these people have to see to; separated by commas.", valueName: "people"))
  var person: [String] = []

  @Option(help: ArgumentHelp("Only these kinds, separated by commas, such as action,review.", valueName: "kinds"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("The last day to tell.", valueName: "date"))
  var until: DateArgument?

  @Option(help: ArgumentHelp("How far to look ahead; 30 days if left out.", valueName: "duration"))
  var within: DurationArgument?

  @Option(help: "Order by date or by person.")
  var by: Order = .date

  @OptionGroup var moment: MomentOptions

  @Option(help: "human, markdown, json, csv or ics.")
  var format: Format = .human

  func validate() throws {
    if until != nil, within != nil { throw ValidationError("--until and --within exclude each other: choose one.") }
  }

  func run() throws {
    var options = DueOptions()
    options.accounts = accounts
    options.people = person.flatMap(words)
    options.kinds = kind.flatMap(words)
    options.until = until?.date
    options.within = within?.duration ?? (format == .ics ? CalendarDuration(months: 12) : nil)
    options.byPerson = by == .person
    let list = try workspace(today: moment.today).due(options, at: moment.place)
    if let format = AnswerFormat(rawValue: format.rawValue) {
      write(list.answer(), as: format)
    } else {
      Terminal.write(list.calendar(program: "Rutter \(Rutter.version)"), to: 1)
    }
  }
}

/// A length of time on the command line, `3 months`.
struct DurationArgument: ExpressibleByArgument {
  let duration: CalendarDuration

  init?(argument: String) {
    guard let duration = try? CalendarDuration.parse(ArraySlice(Array(argument.utf8))) else { return nil }
    self.duration = duration
  }
}
