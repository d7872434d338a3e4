// `rutter add`: a new record in a section of a plan.
import ArgumentParser
import Plans
import Workspace

struct AddCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a record to a plan.",
    discussion: """
      The record gets the next free id of its section, and its row or task takes the layout of its neighbours. A word
      that is no field=value is the record's text or name. Sections are named as in the plan; a missing one is made.

      Examples:
        rutter add northgate-foods actions "Introduce the drivers desk" owner=dick due=2026-11-14 for=T1
        rutter add northgate-foods contacts "Priya Shah" role=decision-maker influence=5 stance=supporter owner=tom
        rutter add northgate-foods swot "Known at every site" list=strengths
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The account.", completion: .account)
  var account: String

  @Argument(help: "The section: actions, contacts, targets …")
  var section: String

  @Argument(help: ArgumentHelp("The record's text, and its fields.", valueName: "text or field=value"))
  var values: [String]

  func run() throws {
    try report(try workspace().add(values, to: section, of: account))
  }
}
