// The formats in which a result can be written: stated once for each kind of result, and offered by every command that has one.

/// What a writer must know beside the result.
package struct Rendering: Sendable {
  /// What the terminal can show, for formats that people read there.
  package let terminal: TerminalFormat

  package init(terminal: TerminalFormat) { self.terminal = terminal }
}

/// One way to write a result.
package struct Format<Result: Sendable>: Sendable {
  /// As the user names it: `json`.
  package let name: String
  /// Whether people read it at a terminal: then it may go through a pager.
  package let isForTerminal: Bool
  package let text: @Sendable (Result, Rendering) -> String

  /// A format for people at a terminal.
  package static func human(_ text: @escaping @Sendable (Result, TerminalFormat) -> String) -> Format {
    Format(name: "human", isForTerminal: true) { text($0, $1.terminal) }
  }

  /// A format for programs and files: the same bytes wherever it is written.
  package init(_ name: String, _ text: @escaping @Sendable (Result) -> String) {
    self.init(name: name, isForTerminal: false) { result, _ in text(result) }
  }

  private init(name: String, isForTerminal: Bool, text: @escaping @Sendable (Result, Rendering) -> String) {
    self.name = name
    self.isForTerminal = isForTerminal
    self.text = text
  }
}

/// A result that can be written in several formats.
package protocol Renderable: Sendable {
  /// The first one is written where nobody asks for another.
  static var formats: [Format<Self>] { get }
}
