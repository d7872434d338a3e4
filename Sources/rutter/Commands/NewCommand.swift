// `rutter new`: a new account with its plan.
import ArgumentParser
import Plans
import Workspace

struct NewCommand: GlobalCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start the plan of an account.",
    discussion: """
      Examples:
        rutter new northgate-foods --client "Northgate Foods plc" --manager tom
        rutter new northgate-foods --client "Northgate Foods plc" --manager tom --set tier=key --set agreement=psl
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Folder name of the account: lower-case letters, digits and hyphens.")
  var account: String

  @Option(help: "The client's name.")
  var client: String

  @Option(help: ArgumentHelp("The account manager, by id in people.md.", valueName: "person"))
  var manager: String

  @Option(name: .customLong("set"), help: ArgumentHelp("A further key of the front matter.", valueName: "key=value"))
  var values: [String] = []

  func run() throws {
    let pairs = try values.map { text in
      guard let equals = text.firstIndex(of: "=") else {
        throw Failure(.usage, "'\(text)' sets nothing", hint: "Write a key and its value: tier=key")
      }
      return (key: String(text[..<equals]), value: String(text[text.index(after: equals)...]))
    }
    let path = try workspace().newAccount(account, client: client, manager: manager, values: pairs)
    global.terminal.write(
      """
      Made \(path).
      Write the objective, the team and the contacts; then 'rutter check \(account)' and 'rutter commit'.

      """)
  }
}
