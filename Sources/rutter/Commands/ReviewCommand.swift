// `rutter review`: the review cycle of an account.
import ArgumentParser
import PlanSchema
import PlanText
import Plans
import Rendering
import Results
import Workspace

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Start, close, list and show the reviews of an account.",
    discussion: """
      A review is a file beside the plan, reviews/DATE.md, that is prepared from the plan and its history: an agenda, what
      changed since the last one, targets with their pace, actions, questions. Closing it checks it, commits it, and makes
      the tag review/ACCOUNT/DATE, from which the next one starts.

      Examples:
        rutter review start northgate-foods
        rutter review close northgate-foods --theirs C1,C2
        rutter review list northgate-foods
        rutter review show northgate-foods 2026-09-30
      """,
    subcommands: [Start.self, Close.self, List.self, Show.self])

  enum Kind: String, CaseIterable, ExpressibleByArgument { case client, `internal` }
  enum Format: String, CaseIterable, ExpressibleByArgument { case human, markdown, json }

  struct Start: GlobalCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the review's page, prepared from the plan and what changed since the last closed review.",
      discussion: """
        Without --theirs, contacts are suggested for a review with the client: those who took part in the last one, else
        those who decide or carry much weight. They stand after 'expected' until somebody says who took part.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The account.", completion: .account)
    var account: String

    @Option(help: "The day of the review; today if left out.")
    var date: DateArgument?

    @Option(help: "client (with the client) or internal (our side only).")
    var kind: Kind = .client

    @Option(
      help: ArgumentHelp(
        "Who takes part from our side; the team without those who are away if left out.", valueName: "people"))
    var ours: String?

    @Option(help: ArgumentHelp("Who takes part from the client's side.", valueName: "contacts"))
    var theirs: String?

    func run() throws {
      let options = ReviewOptions(
        date: date?.date, kind: kind.rawValue, ours: ours.map(words), theirs: theirs.map(words))
      let result = try workspace(today: date).startReview(of: account, options)
      global.terminal.warn(result.notes)
      var text = "Wrote \(visible(result.path)): \(visible(result.summary))\n"
      if !result.toConfirm.isEmpty {
        text +=
          "Suggested from the client's side, to be confirmed: \(visible(result.toConfirm.joined(separator: ", ")))\n"
      }
      global.terminal.write(text + "Fill in decisions and notes; then 'rutter review close \(visible(account))'.\n")
    }
  }

  struct Close: GlobalCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the review, commit it, and tag it.",
      discussion: """
        Somebody must have taken part, from both sides if the review is one with the client; who was suggested must be
        confirmed; each decision must have an owner; and the day must have come. All that is missing is told in one run,
        and then nothing is written.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The account.", completion: .account)
    var account: String

    @Argument(help: "The review's date, when more than one is open.")
    var date: String?

    @Option(help: ArgumentHelp("Who took part from our side.", valueName: "people"))
    var ours: String?

    @Option(help: ArgumentHelp("Who took part from the client's side.", valueName: "contacts"))
    var theirs: String?

    @Option(help: ArgumentHelp("The day that counts as today.", valueName: "date"))
    var today: DateArgument?

    func run() throws {
      let terminal = global.terminal
      var options = ClosingOptions(name: date, ours: ours.map(words), theirs: theirs.map(words))
      options.tell = { terminal.writeError(visible($0) + "\n") }
      let result = try workspace(today: today).closeReview(of: account, options)
      if result.findings.contains(where: { $0.severity <= .warning }) {
        terminal.writeError(
          FindingReport.human(result.findings, filesChecked: result.filesChecked, format: terminal.errorFormat))
      }
      guard let closed = result.closed else {
        terminal.writeError("The review stays open: nothing was written. Mend the places above and close it again.\n")
        throw ExitStatus.findings
      }
      terminal.write("Closed \(closed.path): commit \(closed.abbreviation), tag \(closed.tag).\n")
    }
  }

  struct List: GlobalCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the reviews, the newest first, with what their cycles changed, what was skipped, and what is due."
    )

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Accounts; all if none is named.", completion: .account)
    var accounts: [String] = []

    @Option(help: ArgumentHelp("The day that counts as today.", valueName: "date"))
    var today: DateArgument?

    @Option(help: "human, markdown or json.")
    var format: Format = .human

    func run() throws {
      let list = try workspace(today: today).reviewList(of: accounts)
      let terminal = global.terminal
      if list.isBrief {
        terminal.writeError("Name accounts to see what changed in each of their cycles.\n")
      }
      switch format {
      case .json: Terminal.write(ReviewReport.json(list.accounts), to: 1)
      case .markdown: terminal.write(ReviewReport.markdown(list.accounts))
      case .human where list.accounts.allSatisfy(\.rows.isEmpty) && list.accounts.allSatisfy(\.due.isEmpty):
        terminal.write("There is no review yet: start one with 'rutter review start'.\n")
      case .human: terminal.write(ReviewReport.human(list.accounts, format: terminal.format))
      }
    }
  }

  struct Show: GlobalCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a review, what changed in its cycle, and what became of its decisions.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The account.", completion: .account)
    var account: String

    @Argument(help: "The review's date; the latest if left out.")
    var date: String?

    @Option(help: ArgumentHelp("The day that counts as today.", valueName: "date"))
    var today: DateArgument?

    @Option(help: "human, markdown or json.")
    var format: Format = .human

    func run() throws {
      let story = try workspace(today: today).review(of: account, named: date)
      let terminal = global.terminal
      switch format {
      case .json: Terminal.write(ReviewReport.json(story), to: 1)
      case .markdown: terminal.write(ReviewReport.markdown(story))
      case .human: terminal.write(ReviewReport.human(story, format: terminal.format))
      }
    }
  }
}

/// Words separated by commas, without the space around them.
func words(_ text: String) -> [String] {
  text.split(separator: ",").map { word in
    String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }.filter { !$0.isEmpty }
}
