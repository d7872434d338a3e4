// The three standard streams, and what is known about the terminal behind them.
import Glibc
import Rendering
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
  static let plain = Terminal(environment: GlobalOptions.environment, colourChoice: .auto, usesPager: false)

  /// Whether standard output is a terminal.
  var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether to colour standard output: asked for, or a terminal that can and a user who did not say NO_COLOR.
  var usesColour: Bool { usesColour(on: STDOUT_FILENO) }

  /// The same for standard error.
  var usesColourForErrors: Bool { usesColour(on: STDERR_FILENO) }

  /// Columns to fit into: the terminal's, else COLUMNS, else 100.
  var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), (20...1000).contains(columns) { return columns }
    return 100
  }

  /// How reports are laid out for standard output.
  var format: TerminalFormat { TerminalFormat(usesColour: usesColour, width: width) }

  /// The same for standard error.
  var errorFormat: TerminalFormat { TerminalFormat(usesColour: usesColourForErrors, width: width) }

  /// Lines of the terminal; nil when there is none.
  private var height: Int? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : nil
  }

  /// Writes text to standard output, through a pager when it is longer than the terminal.
  func write(_ text: String) {
    if usesPager, isTerminal, let height, text.utf8.lazy.filter({ $0 == 0x0A }).count >= height, page(text) { return }
    Self.write(text, to: STDOUT_FILENO)
  }

  /// Writes text to standard error.
  func writeError(_ text: String) {
    Self.write(text, to: STDERR_FILENO)
  }

  private func usesColour(on stream: Int32) -> Bool {
    switch colourChoice {
    case .always: true
    case .never: false
    case .auto:
      isatty(stream) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// Shows text through the user's pager.
  /// - Returns: false when the pager could not be started, and nothing was shown.
  private func page(_ text: String) -> Bool {
    let command = environment["RUTTER_PAGER"] ?? environment["GIT_PAGER"] ?? environment["PAGER"] ?? "less"
    if command.isEmpty || command == "cat" { return false }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, SIG_DFL) }
    var variables = environment
    if variables["LESS"] == nil { variables["LESS"] = "FRX" }
    // Fed from a thread of its own, because a pipe holds only 64 KB.
    let writer = PipeWriter(text, descriptor: dup(ends[1]))
    close(ends[1])
    defer { close(ends[0]) }
    let status = try? ChildProcess.run(
      "/bin/sh", arguments: ["-c", command], environment: variables, directory: ".", standardInput: ends[0])
    writer.join()
    return status.map { $0 != 127 } ?? false
  }

  static func write(_ text: String, to stream: Int32) {
    var text = text
    text.withUTF8 { buffer in
      var done = 0
      while done < buffer.count, let start = buffer.baseAddress {
        let wrote = Glibc.write(stream, start + done, buffer.count - done)
        if wrote < 0, errno == EINTR { continue }
        if wrote <= 0 { return }
        done += wrote
      }
    }
  }
}

/// Writes a text into a pipe on a thread of its own and closes the pipe.
private final class PipeWriter {
  private var thread = pthread_t()
  private let started: Bool

  init(_ text: String, descriptor: Int32) {
    let work = Unmanaged.passRetained(Work(text, descriptor))
    started =
      pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let work = Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
          Terminal.write(work.text, to: work.descriptor)
          close(work.descriptor)
          return nil
        }, work.toOpaque()) == 0
    if !started { work.release() }
  }

  func join() {
    if started { pthread_join(thread, nil) }
  }

  private final class Work {
    let text: String
    let descriptor: Int32
    init(_ text: String, _ descriptor: Int32) {
      self.text = text
      self.descriptor = descriptor
    }
  }
}
