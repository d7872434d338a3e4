// What several formats for programs say of a finding, in one wording.

import PlanModel
import PlanText
import Results

extension Finding {
  /// The message and what to do about it, on one line that is safe to print.
  var messageWithMend: String {
    let mend = sentence(suggestion ?? kind.mend)
    return sentence(message, isCapital: false) + " " + mend
  }

  /// A text on one line with a full stop, if it does not end a sentence already.
  private func sentence(_ text: String, isCapital: Bool = true) -> String {
    let line = visibleLine(text)
    let start = isCapital ? line.prefix(1).uppercased() + line.dropFirst() : line
    return start.last.map { ".?!".contains($0) } ?? true ? start : start + "."
  }

  /// `T1 actual`, `targets`, `status`: the place in the terms of the plan; empty for a document as a whole.
  var placeInWords: String {
    let place = logicalPlace
    let parts = [place.record ?? place.section, place.field].compactMap(\.self)
    return visibleLine(parts.joined(separator: " "))
  }
}
