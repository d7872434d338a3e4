// Options of the commands that answer a question about accounts, and how their answers are written.
import ArgumentParser
import Plans
import Rendering
import Results
import Workspace

/// From which state of the plans to answer, and as of which day.
struct MomentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Answer from the plans as they are in a commit, branch or tag.", valueName: "revision"))
  var rev: String?

  @Option(
    help: ArgumentHelp(
      "The day that counts as today; with --rev, the day on which it was committed if left out.", valueName: "date"))
  var today: DateArgument?

  var place: String? { rev }
}

/// How an answer is written.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument { case human, markdown, json, csv }

/// Moment and format of an answer.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var moment: MomentOptions

  @Option(help: "human, markdown, json or csv.")
  var format: AnswerFormat = .human
}

extension GlobalCommand {
  /// Writes an answer to standard output.
  func write(_ answer: Answer, as format: AnswerFormat) {
    let terminal = global.terminal
    switch format {
    case .human: terminal.write(AnswerReport.human(answer, format: terminal.format))
    case .markdown: Terminal.write(AnswerReport.markdown(answer), to: 1)
    case .json: Terminal.write(AnswerReport.json(answer), to: 1)
    case .csv: Terminal.write(AnswerReport.csv(answer), to: 1)
    }
  }
}
