// Puts merged pieces one after another again, with the space that belongs between them.

import PlanText

/// A piece of the result, or a place where there are two.
struct Placed {
  enum Text {
    case settled(MergedText)
    /// Changed both ways. An empty version is one in which nothing stands here.
    case clash(Versions<[UInt8]>)
  }

  var text: Text
  /// Where it stands among the pieces of each version; empty where it does not.
  var places: Versions<Range<Int>>
}

/// The pieces of the three versions that become one sequence.
struct Strand {
  let pieces: Versions<[Piece]>
  let sides: Versions<Side>
  /// Space between two pieces that have nothing to show where they come from.
  let defaultGap: [UInt8]

  func bytes(_ range: SourceRange, _ version: Version) -> ArraySlice<UInt8> { sides[version].bytes(range) }

  /// Pieces of one version with the space between them.
  func bytes(_ places: Range<Int>, _ version: Version) -> [UInt8] {
    guard let last = places.last, let first = places.first else { return [] }
    return Array(
      bytes(SourceRange(pieces[version][first].body.lowerBound, pieces[version][last].body.upperBound), version))
  }

  func joined(_ placed: [Placed]) -> MergedText {
    var result = MergedText()
    var owed: [UInt8] = []
    for (place, piece) in placed.enumerated() {
      let isLast = place + 1 == placed.count
      let gap = isLast ? [] : self.gap(between: piece, and: placed[place + 1])
      switch piece.text {
      case .settled(let text):
        result.append(owed)
        result.append(text)
        owed = gap
      case .clash(let conflict) where !conflict.ours.isEmpty && !conflict.theirs.isEmpty:
        result.append(owed)
        result.append(conflict)
        owed = gap
      case .clash(let conflict):
        // Where one version may vanish, the space goes with the text.
        let (before, after) = isLast ? (owed, []) : ([], gap)
        if !isLast { result.append(owed) }
        result.append(Versions { conflict[$0].isEmpty ? [] : before + conflict[$0] + after })
        owed = []
      }
    }
    return result
  }

  /// The space that a version has between two pieces which follow each other there; else what one of the two has beside
  /// another neighbour.
  private func gap(between upper: Placed, and lower: Placed) -> [UInt8] {
    func written(_ version: Version) -> [UInt8]? {
      guard let last = upper.places[version].last, let first = lower.places[version].first, last + 1 == first else {
        return nil
      }
      return Array(bytes(pieces[version][last].gap, version))
    }
    let all = Versions { written($0) }
    if let ours = all.ours, let theirs = all.theirs {
      return all.base.map { Versions(base: $0, ours: ours, theirs: theirs).settled ?? ours } ?? ours
    }
    if let one = all.ours ?? all.theirs ?? all.base { return one }
    for version in [Version.ours, .theirs, .base] {
      if let first = lower.places[version].first, first > 0 {
        return Array(bytes(pieces[version][first - 1].gap, version))
      }
      if let last = upper.places[version].last, last + 1 < pieces[version].count {
        return Array(bytes(pieces[version][last].gap, version))
      }
    }
    return defaultGap
  }
}
