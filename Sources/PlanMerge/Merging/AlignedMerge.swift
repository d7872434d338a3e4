// Merges sequences whose pieces are known by what they say: paragraphs, sentences, lines.

import PlanText

/// A run of pieces that a version changed.
private struct Hunk {
  /// Pieces of the base that it replaces; empty where it only adds.
  var base: Range<Int>
  /// What stands there now.
  var changed: Range<Int>

  /// Whether two changes touch the same pieces, or add at the same place. Neighbours are no quarrel: two people may work
  /// on two sentences.
  func meets(_ other: Hunk) -> Bool {
    switch (base.isEmpty, other.base.isEmpty) {
    case (true, true): base.lowerBound == other.base.lowerBound
    case (true, false): other.takesIn(base.lowerBound)
    case (false, true): takesIn(other.base.lowerBound)
    case (false, false): base.overlaps(other.base)
    }
  }

  /// Whether a change of pieces meets what is added at a place: within them, and at their edges if it adds as well, for
  /// where in it the new ones stand cannot be told.
  private func takesIn(_ place: Int) -> Bool {
    if base.lowerBound < place && place < base.upperBound { return true }
    return changed.count > base.count && (place == base.lowerBound || place == base.upperBound)
  }

  /// Order in the text: what is added at a place comes before what is changed there.
  static func precedes(_ left: Hunk, _ right: Hunk) -> Bool {
    (left.base.lowerBound, left.base.upperBound) < (right.base.lowerBound, right.base.upperBound)
  }
}

extension Strand {
  /// Merges by alignment with the base.
  ///
  /// - Parameters:
  ///   - isSame: whether a piece says the same in a version as in the base.
  ///   - combine: what becomes of a piece that ours and theirs both have.
  func aligned(
    isSame: (Piece, Piece, Version) -> Bool, combine: (Versions<Piece?>) throws(Unmergeable) -> MergedText
  ) throws(Unmergeable) -> MergedText {
    var hunks: [(version: Version, hunk: Hunk)] = []
    for version in [Version.ours, .theirs] { hunks += self.hunks(of: version).map { (version, $0) } }
    hunks = hunks.enumerated().sorted { left, right in
      Hunk.precedes(left.element.hunk, right.element.hunk)
        || !Hunk.precedes(right.element.hunk, left.element.hunk) && left.offset < right.offset
    }.map(\.element)
    var placed: [Placed] = []
    var next = Versions<Int> { _ in 0 }
    var place = 0
    while place < hunks.count {
      var group = [hunks[place]]
      var extent = hunks[place].hunk
      // The change of each side that reaches farthest: what meets none of the two meets no change of the group.
      var farthest = [hunks[place].version: hunks[place].hunk]
      place += 1
      while place < hunks.count, farthest.values.contains(where: { $0.meets(hunks[place].hunk) }) {
        let (version, hunk) = hunks[place]
        extent.base = extent.base.lowerBound..<max(extent.base.upperBound, hunk.base.upperBound)
        if hunk.base.upperBound >= farthest[version]?.base.upperBound ?? 0 { farthest[version] = hunk }
        group.append(hunks[place])
        place += 1
      }
      try keep(upTo: extent.base.lowerBound, &next, combine, into: &placed)
      var ranges = Versions<Range<Int>>(base: extent.base, ours: 0..<0, theirs: 0..<0)
      for version in [Version.ours, .theirs] {
        let own = group.filter { $0.version == version }.map(\.hunk)
        let growth = own.reduce(0) { $0 + $1.changed.count - $1.base.count }
        ranges[version] = next[version]..<(next[version] + extent.base.count + growth)
      }
      let changing = Set(group.map(\.version))
      try settle(ranges, changedBy: changing, isSame, combine, into: &placed)
      next = Versions { ranges[$0].upperBound }
    }
    try keep(upTo: pieces.base.count, &next, combine, into: &placed)
    return joined(placed)
  }

  private func hunks(of version: Version) -> [Hunk] {
    var hunks: [Hunk] = []
    var open: Hunk?
    var (old, new) = (0, 0)
    for step in steps(from: pieces.base, to: pieces[version]) {
      var hunk = open ?? Hunk(base: old..<old, changed: new..<new)
      switch step {
      case .keep:
        if let open { hunks.append(open) }
        open = nil
        old += 1
        new += 1
        continue
      case .remove:
        old += 1
      case .add:
        new += 1
      }
      hunk.base = hunk.base.lowerBound..<old
      hunk.changed = hunk.changed.lowerBound..<new
      open = hunk
    }
    if let open { hunks.append(open) }
    return hunks
  }

  /// Aligns tables, lists and headings first, and then the prose between them.
  private func steps(from old: [Piece], to new: [Piece]) -> [Step] {
    let oldAnchors = old.indices.filter { old[$0].isAnchor }
    let newAnchors = new.indices.filter { new[$0].isAnchor }
    if oldAnchors.isEmpty || newAnchors.isEmpty { return align(old.map(\.key), new.map(\.key)) }
    var steps: [Step] = []
    var done = (old: 0, new: 0)
    func between(_ oldEnd: Int, _ newEnd: Int) {
      let found = align(old[done.old..<oldEnd].map(\.key), new[done.new..<newEnd].map(\.key))
      for step in found {
        switch step {
        case .keep(let left, let right): steps.append(.keep(left + done.old, right + done.new))
        case .remove(let left): steps.append(.remove(left + done.old))
        case .add(let right): steps.append(.add(right + done.new))
        }
      }
    }
    for step in align(oldAnchors.map { old[$0].key }, newAnchors.map { new[$0].key }) {
      guard case .keep(let left, let right) = step else { continue }
      between(oldAnchors[left], newAnchors[right])
      steps.append(.keep(oldAnchors[left], newAnchors[right]))
      done = (oldAnchors[left] + 1, newAnchors[right] + 1)
    }
    between(old.count, new.count)
    return steps
  }

  /// Pieces that all three versions have.
  private func keep(
    upTo end: Int, _ next: inout Versions<Int>, _ combine: (Versions<Piece?>) throws(Unmergeable) -> MergedText,
    into placed: inout [Placed]
  ) throws(Unmergeable) {
    while next.base < end {
      let all = next
      guard pieces.ours.indices.contains(all.ours), pieces.theirs.indices.contains(all.theirs) else { return }
      placed.append(
        Placed(
          text: .settled(try combine(Versions { pieces[$0][all[$0]] })), places: all.map { $0..<($0 + 1) }))
      next = all.map { $0 + 1 }
    }
  }

  /// A run of pieces that at least one side changed.
  private func settle(
    _ ranges: Versions<Range<Int>>, changedBy changing: Set<Version>, _ isSame: (Piece, Piece, Version) -> Bool,
    _ combine: (Versions<Piece?>) throws(Unmergeable) -> MergedText, into placed: inout [Placed]
  ) throws(Unmergeable) {
    let keys = Versions { version in ranges[version].map { pieces[version][$0].key } }
    if changing.count == 1, let version = changing.first {
      let other: Version = version == .ours ? .theirs : .ours
      // The pieces that go must say in the other version what they said; a table may hold another row there.
      let isUnchanged = zip(ranges.base, ranges[other]).allSatisfy {
        isSame(pieces.base[$0], pieces[other][$1], other)
      }
      if isUnchanged {
        var places = Versions<Range<Int>> { _ in 0..<0 }
        places[version] = ranges[version]
        guard !ranges[version].isEmpty else { return }
        placed.append(Placed(text: .settled(MergedText(bytes(ranges[version], version))), places: places))
        return
      }
    } else if keys.ours == keys.theirs {
      for (left, right) in zip(ranges.ours, ranges.theirs) {
        let all = Versions<Piece?>(base: nil, ours: pieces.ours[left], theirs: pieces.theirs[right])
        placed.append(
          Placed(
            text: .settled(try combine(all)),
            places: Versions(base: 0..<0, ours: left..<(left + 1), theirs: right..<(right + 1))))
      }
      return
    }
    if ranges.base.count == ranges.ours.count, ranges.base.count == ranges.theirs.count {
      for (offset, base) in ranges.base.enumerated() {
        let all = Versions(
          base: base, ours: ranges.ours.lowerBound + offset, theirs: ranges.theirs.lowerBound + offset)
        placed.append(
          Placed(
            text: .settled(try combine(Versions { pieces[$0][all[$0]] })), places: all.map { $0..<($0 + 1) }))
      }
      return
    }
    placed.append(Placed(text: .clash(Versions { bytes(ranges[$0], $0) }), places: ranges))
  }
}
