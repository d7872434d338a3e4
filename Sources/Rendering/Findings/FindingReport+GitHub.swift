// Findings as commands of GitHub's and Forgejo's workflows, which show them beside the lines of a pull request.

import PlanText
import Results

extension FindingReport {
  /// A line for each finding, the most severe first: a forge shows the first ten of each level of a step, and the log all.
  ///
  ///     ::notice title=Rutter::1 error, 2 warnings in 2 files
  ///     ::error file=accounts/acme/plan.md,line=12,endLine=12,col=15,endColumn=20,title=unknown-column::column …
  ///
  /// Errors and warnings are what they are; advice is a notice. Without a finding a plain line says so. Columns count
  /// Unicode scalars from 1.
  static func github(_ checked: CheckedFindings, _ options: FindingOptions) -> String {
    let told = checked.told(all: options.listsAll).map(\.finding)
    guard !told.isEmpty else { return checked.summary + "\n" }
    let bySeverity = Severity.allCases.flatMap { severity in told.filter { $0.severity == severity } }
    var text = "::notice title=Rutter::" + commandData(checked.summary) + "\n"
    for finding in bySeverity {
      let place = finding.place
      var properties = [
        "file=" + commandProperty(visible(place.path)), "line=\(place.start.line)", "endLine=\(place.end.line)",
        "col=\(place.start.column)",
      ]
      // Columns of two lines say nothing together.
      if place.start.line == place.end.line { properties.append("endColumn=\(place.end.column)") }
      properties.append("title=" + commandProperty(visibleLine(finding.kind.id)))
      text += "::\(finding.severity.command) \(properties.joined(separator: ","))::"
      text += commandData(finding.messageWithMend) + "\n"
    }
    return text
  }

  /// Text after the `::` of a command: the command ends at the end of the line.
  static func commandData(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The value of a property of a command: it ends at a comma, and the properties at the colons.
  static func commandProperty(_ text: String) -> String {
    commandData(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Severity {
  fileprivate var command: String { self == .advice ? "notice" : rawValue }
}
