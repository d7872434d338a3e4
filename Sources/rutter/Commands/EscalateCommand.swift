// `rutter escalate`: whom to call now.
import ArgumentParser
import PlanModel
import PlanSchema
import Plans
import Workspace

struct EscalateCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate",
    abstract: "Say whom to call for a client now, in order, and who may authorise what is needed.",
    discussion: """
      The first line is a name and a phone number. Times are on the client's clock.

      Examples:
        rutter escalate northgate-foods
        rutter escalate northgate-foods --at 2026-11-26T03:00
        rutter escalate northgate-foods --at "Sun 22:30" --need extra-spend --amount £4k
        rutter escalate northgate-foods --at "2026-11-26 12:00 Asia/Tokyo" --need "senior engineer"
      """)

  enum SeverityChoice: String, CaseIterable, ExpressibleByArgument { case critical, high, medium, low }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @Option(
    help: ArgumentHelp(
      """
      When: 2026-11-26T03:00, 03:00, "Tue 03:00" on the client's clock, or with Z, +09:00 or Asia/Tokyo behind it; now if \
      left out.
      """, valueName: "time"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "What has to be authorised: a kind of decision of the plan such as extra-spend, or a word for it.",
      valueName: "what"))
  var need: String?

  @Option(help: ArgumentHelp("For how much, such as £4k or \"10 %\".", valueName: "amount"))
  var amount: String?

  @Option(help: "How bad it is: critical, high, medium or low; the worst if left out.")
  var severity: SeverityChoice?

  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if amount != nil, need == nil { throw ValidationError("--amount needs --need: say what has to be authorised.") }
  }

  func run() throws {
    var question = EscalationQuestion()
    question.at = at
    question.severity = severity?.rawValue
    question.need = need
    question.amount = amount
    let workspace = try workspace(today: options.moment.today)
    write(try workspace.escalation(of: account, question, at: options.moment.place), as: options.format)
  }
}
