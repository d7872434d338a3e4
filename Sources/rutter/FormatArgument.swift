// The option --format: names, help, completions and messages come from the formats that a result has.
import ArgumentParser
import Rendering

/// A format of a kind of result, as the user names it.
struct FormatArgument<Result: Renderable>: ExpressibleByArgument {
  let format: Format<Result>

  init?(argument: String) {
    guard let format = Result.formats.first(where: { $0.name == argument }) else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.name }
  static var allValueStrings: [String] { Result.formats.map(\.name) }
}

/// The option of a command that shows one kind of result.
struct FormatOption<Result: Renderable>: ParsableArguments {
  /// `human, markdown or json.`
  @Option(help: ArgumentHelp(stringLiteral: Self.names))
  var format: FormatArgument<Result>?

  private static var names: String {
    let names = Result.formats.map(\.name)
    return names.dropLast().joined(separator: ", ") + (names.count > 1 ? " or " : "") + (names.last ?? "") + "."
  }

  /// Writes the result to standard output.
  func write(_ result: Result, _ terminal: Terminal) {
    guard let format = format?.format ?? Result.formats.first else { return }
    let text = format.text(result, Rendering(terminal: terminal.format))
    if format.isForTerminal { terminal.write(text) } else { Terminal.write(text, to: 1) }
  }
}
