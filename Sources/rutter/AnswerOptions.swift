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

/// Moment and format of an answer.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var moment: MomentOptions

  @OptionGroup var output: FormatOption<Answer>
}
