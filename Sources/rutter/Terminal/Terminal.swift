import Plans
// The three standard streams, and what is known about the terminal behind them.
import Rendering
import System
import Workspace

/// When to colour, as the user asked.
enum ColourChoice: String, CaseIterable {
  case auto, always, never
}

/// Where a command's text goes.
struct Terminal {
  let environment: [String: String]
  let colourChoice: ColourChoice
  let usesPager: Bool

  /// For what is said before options are known.
  static let plain = Terminal(environment: ThisProcess.environment, colourChoice: .auto, usesPager: false)

  /// Whether standard output is a terminal.
  var isTerminal: Bool { StandardStream.output.isTerminal }

  /// Whether to colour standard output: asked for, or a terminal that can and a user who did not say NO_COLOR.
  var usesColour: Bool { usesColour(on: .output) }

  /// The same for standard error.
  var usesColourForErrors: Bool { usesColour(on: .errors) }

  /// Columns to fit into: the terminal's, else COLUMNS, else 100.
  var width: Int {
    if let columns = StandardStream.output.size?.columns, columns > 0 { return columns }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), (20...1000).contains(columns) { return columns }
    return 100
  }

  /// How reports are laid out for standard output.
  var format: TerminalFormat { TerminalFormat(usesColour: usesColour, width: width) }

  /// The same for standard error.
  var errorFormat: TerminalFormat { TerminalFormat(usesColour: usesColourForErrors, width: width) }

  /// Lines of the terminal; nil when there is none.
  private var height: Int? { StandardStream.output.size.flatMap { $0.rows > 0 ? $0.rows : nil } }

  /// Writes text to standard output, through a pager when it is longer than the terminal.
  func write(_ text: String) {
    if usesPager, isTerminal, let height, text.utf8.lazy.filter({ $0 == 0x0A }).count >= height, page(text) { return }
    StandardStream.output.write(text)
  }

  /// Writes text to standard error.
  func writeError(_ text: String) {
    StandardStream.errors.write(text)
  }

  private func usesColour(on stream: StandardStream) -> Bool {
    switch colourChoice {
    case .always: true
    case .never: false
    case .auto:
      stream.isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// Shows text through the user's pager.
  /// - Returns: false when the pager could not be started, and nothing was shown.
  private func page(_ text: String) -> Bool {
    let command = environment["RUTTER_PAGER"] ?? environment["GIT_PAGER"] ?? environment["PAGER"] ?? "less"
    if command.isEmpty || command == "cat" { return false }
    var variables = environment
    if variables["LESS"] == nil { variables["LESS"] = "FRX" }
    let status = try? ChildProcess.run(
      "/bin/sh", arguments: ["-c", command], environment: variables, directory: ".", input: Array(text.utf8))
    return status.map { $0 != 127 } ?? false
  }

  static func write(_ text: String, to stream: Int32) { StandardStream(rawValue: stream)?.write(text) }
}
