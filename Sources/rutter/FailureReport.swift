// Turns a failure into what the user reads on standard error.
import PlanText
import Plans
import Rendering
import Workspace

extension Rutter {
  /// Writes a failure and its hint.
  static func report(_ failure: Failure, terminal: Terminal) -> ExitStatus {
    let format = terminal.errorFormat
    var text = format.styled("error:", .error) + " " + visible(failure.message) + "\n"
    if let hint = failure.hint { text += format.styled("hint:", .key) + " " + visible(hint) + "\n" }
    terminal.writeError(text)
    return switch failure.reason {
    case .findings: .findings
    case .usage: .usage
    case .repository: .repository
    }
  }
}
