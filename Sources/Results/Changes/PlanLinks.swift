// Links from a report to lines of plans on a forge.

package import PlanDiff
import PlanText

/// Where the lines of changed plans can be read, and which lines they are.
package struct PlanLinks: Sendable {
  /// An address with `{revision}`, `{path}` and `{line}`.
  private let pattern: String
  /// Id of the commit in which the lines are counted.
  private let revision: String
  /// Lines of records, sections and fields by what they are.
  private var lines: [Subject: [Part: (path: String, line: Int)]] = [:]

  /// A part of a subject that has a line.
  package enum Part: Hashable, Sendable {
    /// The title, or the start of the text.
    case whole
    case field(String)
    case section(String)
    /// By the number of its row in the section, from 1.
    case record(section: String, row: Int)
  }

  /// nil for a pattern that is no address of the web with a path in it, or that could end a link of Markdown.
  package init?(pattern: String, revision: String) {
    guard pattern.hasPrefix("https://") || pattern.hasPrefix("http://"), pattern.contains("{path}"),
      pattern.unicodeScalars.allSatisfy({
        $0.value > 0x20 && $0.value < 0x7F && !"<>()[]\\\"'`|*".unicodeScalars.contains($0)
      })
    else { return nil }
    self.pattern = pattern
    self.revision = revision
  }

  package mutating func add(_ part: Part, of subject: Subject, path: String, line: Int) {
    lines[subject, default: [:]][part] = (path, line)
  }

  /// The address of a line.
  package func address(path: String, line: Int) -> String {
    pattern.replacing("{revision}", with: revision).replacing("{path}", with: uriPath(path))
      .replacing("{line}", with: "\(line)")
  }

  /// The address of a part; nil where it is not in the new state.
  package func address(of part: Part, in subject: Subject) -> String? {
    lines[subject]?[part].map { address(path: $0.path, line: $0.line) }
  }
}

extension PlanLinks? {
  /// Markdown as a link to a part, where there is one.
  package func link(_ markdown: String, to part: PlanLinks.Part?, in subject: Subject) -> String {
    guard let self, let part, !markdown.isEmpty, let address = self.address(of: part, in: subject) else {
      return markdown
    }
    return "[\(markdown)](\(address))"
  }
}

/// A path as the path of a URI: all but letters, digits, and `-._~/` is percent-encoded.
package func uriPath(_ path: String) -> String {
  var result = ""
  for byte in path.utf8 {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default: result += "%" + hexadecimal(UInt32(byte), digits: 2)
    }
  }
  return result
}
