// The option --format: names, help, completions and messages come from the formats that a result has.
import ArgumentParser
import Rendering

/// A format of a kind of result, as the user names it.
struct FormatArgument<Result: Renderable>: ExpressibleByArgument {
  let format: Format<Result>

  /// What is written where nobody asks for another.
  static var standard: FormatArgument {
    FormatArgument(format: Result.formats.first ?? Format("none") { _ in "" })
  }

  private init(format: Format<Result>) { self.format = format }

  init?(argument: String) {
    guard let format = Result.formats.first(where: { $0.name == argument }) else { return nil }
    self.init(format: format)
  }

  var defaultValueDescription: String { format.name }
  static var allValueStrings: [String] { Result.formats.map(\.name) }
}

/// The option of a command that shows one kind of result.
struct FormatOption<Result: Renderable>: ParsableArguments {
  /// `human, markdown or json.`
  @Option(help: ArgumentHelp(stringLiteral: Self.names))
  var format = FormatArgument<Result>.standard

  private static var names: String {
    let names = Result.formats.map { $0.name + ($0.note.map { " (\($0))" } ?? "") }
    return names.dropLast().joined(separator: ", ") + (names.count > 1 ? " or " : "") + (names.last ?? "") + "."
  }

  /// As the user named it.
  var name: String { format.format.name }

  /// Whether people read it at a terminal.
  var isForTerminal: Bool { format.format.isForTerminal }

  /// Whether another kind of result has this format as well.
  func exists<Other: Renderable>(for _: Other.Type) -> Bool { Other.formats.contains { $0.name == name } }

  /// Writes a result to standard output: of the kind of the option, or of another kind in the format of that name.
  func write<Shown: Renderable>(_ result: Shown, _ terminal: Terminal) {
    guard let format = Shown.formats.first(where: { $0.name == name }) else { return }
    let text = format.text(result, Rendering(terminal: terminal.format, version: Rutter.version))
    if format.isForTerminal { terminal.write(text) } else { Terminal.write(text, to: 1) }
  }
}
