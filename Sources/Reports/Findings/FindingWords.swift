// What several formats for programs say of a finding, in one wording.

import PlanModel
import PlanText

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

/// A path as the path of a URI: all but letters, digits, and `-._~/` is percent-encoded.
func uriPath(_ path: String) -> String {
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
