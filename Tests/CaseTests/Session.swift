// Console sessions: commands with the output that they must have.
import SessionSupport

/// A session as it is written: `$ command` (continued on lines that begin with `> `), the output, and `[1]` where the
/// exit status is not 0. A line `...` stands for any lines.
struct Session {
  struct Step {
    var command: String
    var output: [String]
  }

  var steps: [Step] = []

  init(_ lines: [String]) {
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: []))
      } else if line.hasPrefix("> "), let last = steps.indices.last, steps[last].output.isEmpty {
        steps[last].command += "\n" + line.dropFirst(2)
      } else if let last = steps.indices.last {
        steps[last].output.append(line)
      }
    }
  }

  /// The session as text.
  var lines: [String] {
    steps.flatMap { step in
      let command = step.command.split(separator: "\n", omittingEmptySubsequences: false)
      return command.enumerated().map { ($0.offset == 0 ? "$ " : "> ") + $0.element } + step.output
    }
  }

  /// Runs every step and gives what really came out; an expected `...` that still fits is kept.
  /// - Throws: when something came out that a session cannot hold.
  func run(in scratch: Scratch) throws -> Session {
    var result = self
    for index in steps.indices {
      let (output, status) = try scratch.run(steps[index].command)
      var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      // Written down, it would be read as a command the next time.
      if let line = lines.first(where: { $0.hasPrefix("$ ") }) ?? lines.prefix(1).first(where: { $0.hasPrefix("> ") }) {
        throw LooksLikeCommand(line: line, command: steps[index].command)
      }
      if status != 0 { lines.append("[\(status)]") }
      result.steps[index].output = Self.fits(lines[...], steps[index].output[...]) ? steps[index].output : lines
    }
    return result
  }

  /// Output that begins as a command does; let the command pipe it through `sed 's/^/  /'`.
  struct LooksLikeCommand: Error {
    let line: String
    let command: String
  }

  /// Whether lines are what a pattern says.
  private static func fits(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "..." {
      let rest = pattern.dropFirst()
      return (lines.startIndex...lines.endIndex).contains { fits(lines[$0...], rest) }
    }
    return lines.first == first && fits(lines.dropFirst(), pattern.dropFirst())
  }
}

/// What differs between two texts, marked line by line, with three lines of each text around it.
func difference(_ expected: [String], _ actual: [String]) -> String {
  let changes = actual.difference(from: expected)
  var removed: [Int: String] = [:]
  var added: [Int: String] = [:]
  for change in changes {
    switch change {
    case .remove(let offset, let line, _): removed[offset] = line
    case .insert(let offset, let line, _): added[offset] = line
    }
  }
  var text: [(line: String, isChange: Bool)] = []
  var (old, new) = (0, 0)
  while old < expected.count || new < actual.count {
    if let line = removed[old] {
      text.append(("- " + line, true))
      old += 1
    } else if let line = added[new] {
      text.append(("+ " + line, true))
      new += 1
    } else {
      text.append(("  " + (old < expected.count ? expected[old] : ""), false))
      old += 1
      new += 1
    }
  }
  var result = ""
  var isGap = false
  for place in text.indices {
    let around = text[max(0, place - 3)...min(text.count - 1, place + 3)]
    if around.contains(where: \.isChange) {
      result += (isGap ? "\n@@" : "") + "\n" + text[place].line
      isGap = false
    } else {
      isGap = true
    }
  }
  return result
}
