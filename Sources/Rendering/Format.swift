// The formats in which a result can be written: stated once for each kind of result, and offered by every command that has one.

/// What a writer must know beside the result.
package struct Rendering: Sendable {
  /// What the terminal can show, for formats that people read there.
  package let terminal: TerminalFormat
  /// Version of the program, for formats that name what wrote them.
  package let version: String

  package init(terminal: TerminalFormat, version: String = "") {
    self.terminal = terminal
    self.version = version
  }
}

/// One way to write a result.
package struct Format<Result: Sendable>: Sendable {
  /// As the user names it: `json`.
  package let name: String
  /// What it is better known by, for the help: `Code Quality`.
  package let note: String?
  /// Whether people read it at a terminal: then it may go through a pager.
  package let isForTerminal: Bool
  package let text: @Sendable (Result, Rendering) -> String

  /// A format for people at a terminal.
  package static func human(_ text: @escaping @Sendable (Result, TerminalFormat) -> String) -> Format {
    Format(name: "human", note: nil, isForTerminal: true) { text($0, $1.terminal) }
  }

  /// A format for programs and files: the same bytes wherever it is written.
  package init(_ name: String, note: String? = nil, _ text: @escaping @Sendable (Result) -> String) {
    self.init(name: name, note: note, isForTerminal: false) { result, _ in text(result) }
  }

  /// A format that depends on more than the result, or that may go through a pager.
  package init(
    name: String, note: String? = nil, isForTerminal: Bool = false,
    text: @escaping @Sendable (Result, Rendering) -> String
  ) {
    self.name = name
    self.note = note
    self.isForTerminal = isForTerminal
    self.text = text
  }
}

/// A result that can be written in several formats.
package protocol Renderable: Sendable {
  /// The first one is written where nobody asks for another.
  static var formats: [Format<Self>] { get }
}
