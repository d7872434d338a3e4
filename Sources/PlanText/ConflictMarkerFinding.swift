// A merge that nobody has finished: its markers stand in the text.

extension FindingKind {
  package static let conflictMarker = FindingKind(
    "conflict-marker", .error, "The text holds conflict markers of git",
    why: "Two versions of a place stand one below the other; nobody can tell which of them holds.",
    mend: "Keep the right lines of each place that is marked, take the lines with the markers out, and save the file.")
}

extension Document {
  /// Whether a merge was left unfinished in the text.
  package var holdsConflict: Bool { findings.contains { $0.kind == .conflictMarker } }
}

extension SourceText {
  /// What is said of a text that holds a conflict; nil if it holds none.
  var conflict: Finding? {
    conflictMarker.map {
      Finding(.conflictMarker, "a merge is not finished here: a conflict begins or ends at this line", in: self, at: $0)
    }
  }

  /// The first line that opens or closes a conflict; nil if there is none. A line of `=======` alone underlines a
  /// heading, and a `>>>>>>>` that closes nothing is a quotation within quotations.
  private var conflictMarker: SourceRange? {
    var isDivided = false
    for (place, start) in lineStarts.enumerated() where start < bytes.count {
      switch bytes[start] {
      case UInt8(ascii: "<"):
        if isMarker(at: start) { return lineRange(place + 1) }
      case UInt8(ascii: "="):
        let line = lineRange(place + 1)
        if line.count >= 7, bytes[start..<line.upperBound].allSatisfy({ $0 == UInt8(ascii: "=") }) { isDivided = true }
      case UInt8(ascii: ">"):
        if isDivided, isMarker(at: start) { return lineRange(place + 1) }
      default: break
      }
    }
    return nil
  }

  /// Whether seven or more of one character and a space begin at an offset.
  private func isMarker(at start: Int) -> Bool {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end - start >= 7 && end < bytes.count && bytes[end] == 0x20
  }
}
