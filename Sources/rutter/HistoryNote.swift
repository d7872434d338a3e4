// What must be said beside an answer about the past.
import PlanText
import Plans
import Rendering
import Workspace

extension Terminal {
  /// Says on standard error that this clone does not hold all of history, where it is so.
  func noteMissingHistory(of workspace: PlanRepository) throws {
    guard let note = try workspace.historyNote() else { return }
    writeError(errorFormat.styled("note:", .key) + " " + visible(note) + "\n")
  }
}
