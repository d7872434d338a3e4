// `rutter review`: the review cycle of an account.
import ArgumentParser
import PlanSchema
import PlanText
import Reports
import Workspace

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Start, close, list and show the reviews of an account.",
    discussion: """
      A review is a file beside the plan, reviews/DATE.md, that starts with what changed since the last one. Closing it
      checks it, commits it, and makes the tag review/ACCOUNT/DATE, from which the next one starts.

      Examples:
        rutter review start northgate-foods --ours tom,jane --theirs C1
        rutter review close northgate-foods
        rutter review list northgate-foods
        rutter review show northgate-foods 2026-09-30
      """,
    subcommands: [Start.self, Close.self, List.self, Show.self])

  enum Kind: String, CaseIterable, ExpressibleByArgument { case client, `internal` }

  struct Start: GlobalCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the review file, with what changed since the last closed review.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The account.", completion: .account)
    var account: String

    @Option(help: "The day of the review; today if left out.")
    var date: DateArgument?

    @Option(help: "client (with the client) or internal (our side only).")
    var kind: Kind = .client

    @Option(help: ArgumentHelp("Who takes part from our side; the team if left out.", valueName: "people"))
    var ours: String?

    @Option(help: ArgumentHelp("Who takes part from the client's side.", valueName: "contacts"))
    var theirs: String?

    func run() throws {
      let options = ReviewOptions(
        date: date?.date, kind: kind.rawValue, ours: ours.map(words), theirs: theirs.map(words) ?? [])
      let result = try workspace(today: date).startReview(of: account, options)
      global.terminal.write(
        """
        Wrote \(result.path): \(result.summary)
        Fill in decisions and notes; then 'rutter review close \(account)'.

        """)
    }

    private func words(_ text: String) -> [String] {
      text.split(separator: ",").map { $0.drop { $0 == " " } }.map { String($0) }
    }
  }

  struct Close: GlobalCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the review, commit it, and tag it.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The account.", completion: .account)
    var account: String

    @Argument(help: "The review's date, when more than one is open.")
    var date: String?

    func run() throws {
      let result = try workspace().closeReview(of: account, named: date)
      let terminal = global.terminal
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
      abstract: "List the reviews, the newest first.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Accounts; all if none is named.", completion: .account)
    var accounts: [String] = []

    func run() throws {
      let reviews = try workspace().reviewRows(of: accounts)
      let terminal = global.terminal
      terminal.write(
        reviews.isEmpty
          ? "There is no review yet: start one with 'rutter review start'.\n"
          : ReviewReport.human(reviews, format: terminal.format))
    }
  }

  struct Show: GlobalCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a review, and what changed in its cycle.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The account.", completion: .account)
    var account: String

    @Argument(help: "The review's date; the latest if left out.")
    var date: String?

    func run() throws {
      let review = try workspace().review(of: account, named: date)
      let terminal = global.terminal
      let decoded = DecodedAccount(id: account, documents: [review.entry.document])
      terminal.write(PlanReport.human(decoded, notes: review.notes, format: terminal.format))
      guard let previous = review.previous else { return }
      terminal.write(
        "\n"
          + terminal.format.styled("What changed since the review of \(visible(previous.date))", .heading) + "\n\n"
          + (review.changes.isEmpty ? "Nothing.\n" : ChangeReport.human(review.changes, format: terminal.format)))
    }
  }
}
