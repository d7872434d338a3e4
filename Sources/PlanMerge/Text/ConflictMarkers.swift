// Conflict markers as git writes them, so that every editor and forge can finish the merge.

/// How conflicts are shown.
package struct ConflictMarkers: Sendable {
  /// `merge.conflictStyle` of git.
  package enum Style: String, Sendable {
    /// Ours and theirs.
    case merge
    /// The common ancestor as well.
    case diff3
    /// The common ancestor as well; lines that ours and theirs share at either end stand outside the region.
    case zdiff3
  }

  /// Length of a marker; git's attribute `conflict-marker-size`.
  package var size = 7
  package var style = Style.merge
  package var labels = Versions(base: "base", ours: "ours", theirs: "theirs")

  package init() {}
}

extension MergedText {
  /// The text with its conflicts between markers, on lines of their own.
  /// - Parameter lineEnd: how the lines of the text end.
  package func written(_ markers: ConflictMarkers, lineEnd: [UInt8] = [0x0A]) -> [UInt8] {
    var bytes: [UInt8] = []
    func line(_ mark: Character, _ label: String) {
      bytes += String(repeating: mark, count: markers.size).utf8
      // A label is one line, whatever it was made from.
      let text = label.split(whereSeparator: \.isNewline).joined(separator: " ")
      if !text.isEmpty { bytes += " \(text)".utf8 }
      bytes += lineEnd
    }
    func lines(_ text: ArraySlice<UInt8>) {
      bytes += text
      if let last = text.last, last != 0x0A { bytes += lineEnd }
    }
    for chunk in inWholeLines().chunks {
      switch chunk {
      case .text(let text): bytes += text
      case .conflict(let conflict):
        let shared = markers.style == .diff3 ? (0, 0) : conflict.sharedEnds
        bytes += conflict.ours[..<shared.0]
        line("<", markers.labels.ours)
        lines(conflict.ours[shared.0..<(conflict.ours.count - shared.1)])
        if markers.style != .merge {
          line("|", markers.labels.base)
          lines(conflict.base[...])
        }
        line("=", "")
        lines(conflict.theirs[shared.0..<(conflict.theirs.count - shared.1)])
        line(">", markers.labels.theirs)
        bytes += conflict.ours[(conflict.ours.count - shared.1)...]
      }
    }
    return bytes
  }

  /// Number of regions that are written.
  package var regions: Int { inWholeLines().conflicts }
}

extension Versions<[UInt8]> {
  /// Bytes of the whole lines that ours and theirs share at their start and at their end.
  fileprivate var sharedEnds: (Int, Int) {
    let most = Swift.min(ours.count, theirs.count)
    var start = 0
    var place = 0
    while place < most, ours[place] == theirs[place] {
      place += 1
      if ours[place - 1] == 0x0A { start = place }
    }
    var end = 0
    place = 0
    while place < most - start, ours[ours.count - 1 - place] == theirs[theirs.count - 1 - place] {
      place += 1
      let isLineStart =
        (place == ours.count - start || ours[ours.count - 1 - place] == 0x0A)
        && (place == theirs.count - start || theirs[theirs.count - 1 - place] == 0x0A)
      if isLineStart { end = place }
    }
    return (start, end)
  }
}
