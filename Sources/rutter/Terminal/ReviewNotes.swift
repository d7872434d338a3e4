// What is to be said of reviews whose tags are not as they should be: on standard error, whatever the format.
import PlanText
import Plans
import Rendering
import Workspace

extension Terminal {
  /// Writes each note with its hint.
  func warn(_ notes: [ReviewNote]) {
    let format = errorFormat
    for note in notes {
      var text = format.styled("warning:", .warning) + " " + visible(note.message) + "\n"
      if let hint = note.hint { text += format.styled("hint:", .key) + " " + visible(hint) + "\n" }
      writeError(text)
    }
  }
}
