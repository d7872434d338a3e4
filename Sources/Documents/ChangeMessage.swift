// The message of a commit, written from what it changes.

package import PlanDiff
import PlanSchema
import PlanText
import Results

/// A commit message.
package struct ChangeMessage: Hashable, Sendable {
  /// One line of at most 72 characters.
  package let subject: String
  /// A line for each change; empty where the subject says all.
  package let body: String

  /// Subject, empty line and body, with a line end.
  package var text: String { body.isEmpty ? subject + "\n" : subject + "\n\n" + body + "\n" }

  private static let longest = 72

  /// The message for a commit: `northgate-foods: T1 actual £402k → £510k; A3 done`, as much of it as fits, else counts.
  ///
  /// - Parameter otherFiles: paths of files whose content changes without a change of meaning, or that are no plans.
  package init(_ changes: [SubjectChange], otherFiles: [String] = []) {
    let subject: String
    if changes.isEmpty {
      subject =
        otherFiles.count == 1
        ? "Change " + visibleLine(otherFiles[0]) : "Change the layout of \(otherFiles.count) files"
    } else {
      subject = ChangeSummary.line(changes, width: Self.longest)
    }
    let lines = Self.bodyLines(changes)
    // A single change that the subject tells in full needs no second telling.
    let isTold = lines.count <= 1 && changes.count == 1 && changes[0].kind == .changed && subject.contains("→")
    self.subject = ChangeSummary.clipped(subject, width: Self.longest)
    body = isTold ? "" : lines.joined(separator: "\n")
  }
}

extension ChangeMessage {
  /// Lines of more changes than this are counted, not written.
  private static let mostLines = 200

  /// `- T1 Drivers desk revenue: actual £402k → £510k (+£108k)`; below the name of its subject if there are several.
  /// Nothing outside is at the start of a line, where git would take a `#` for a comment.
  static func bodyLines(_ changes: [SubjectChange]) -> [String] {
    var lines: [String] = []
    for change in changes {
      let sentences = change.sentences
      if changes.count > 1 {
        if !lines.isEmpty { lines.append("") }
        lines.append(visibleLine(change.subject.title) + ":")
      }
      lines += sentences.map { "- " + visibleLine($0) }
    }
    guard lines.count > mostLines else { return lines }
    return lines.prefix(mostLines) + ["… and \(lines.count - mostLines) lines more"]
  }
}
