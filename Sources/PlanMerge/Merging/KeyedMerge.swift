// Merges sequences whose pieces are known by what they are: sections, rows, tasks, keys.

extension Strand {
  /// Merges by key. A piece that one side took away goes, unless the other changed it; one that a side added comes.
  ///
  /// - Parameters:
  ///   - alone: a piece of one version as it is to stand in the result.
  ///   - isSame: whether a piece says the same in a version as in the base.
  ///   - combine: what becomes of a piece that ours and theirs both have.
  func keyed(
    alone: (Piece, Version) throws(Unmergeable) -> [UInt8], isSame: (Piece, Piece, Version) -> Bool,
    combine: (Versions<Piece?>) throws(Unmergeable) -> MergedText
  ) throws(Unmergeable) -> MergedText {
    let found = Versions { version in
      Dictionary(
        pieces[version].enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
    var placed: [String: Placed] = [:]
    for version in [Version.ours, .theirs] {
      let other: Version = version == .ours ? .theirs : .ours
      for (place, piece) in pieces[version].enumerated() where placed[piece.key] == nil {
        let before = found.base[piece.key]
        let across = found[other][piece.key]
        var places = Versions<Range<Int>> { _ in 0..<0 }
        if let before { places.base = before..<(before + 1) }
        if let across { places[other] = across..<(across + 1) }
        places[version] = place..<(place + 1)
        if let across {
          var all = Versions<Piece?> { _ in nil }
          all.base = before.map { pieces.base[$0] }
          all[version] = piece
          all[other] = pieces[other][across]
          placed[piece.key] = Placed(text: .settled(try combine(all)), places: places)
        } else if let before {
          let old = pieces.base[before]
          if isSame(old, piece, version) { continue }
          var clash = Versions<[UInt8]>(base: try alone(old, .base), ours: [], theirs: [])
          clash[version] = try alone(piece, version)
          placed[piece.key] = Placed(text: .clash(clash), places: places)
        } else {
          placed[piece.key] = Placed(text: .settled(MergedText(try alone(piece, version))), places: places)
        }
      }
    }
    let order = mergedOrder(pieces.map { $0.map(\.key) }) { placed[$0] != nil }
    return joined(order.compactMap { placed[$0] })
  }
}

/// The order of what is kept of three sequences without repetitions.
///
/// The order of the side that changed it holds, and ours where both did. What only the other side has follows what it
/// follows there, behind what the first side has added at the same place.
func mergedOrder(_ lists: Versions<[String]>, isKept: (String) -> Bool) -> [String] {
  let kept = lists.map { $0.filter(isKept) }
  let sets = kept.map { Set($0) }
  let common = sets.base.intersection(sets.ours).intersection(sets.theirs)
  let orders = kept.map { $0.filter(common.contains) }
  let first: Version = orders.ours == orders.base && orders.theirs != orders.base ? .theirs : .ours
  let second: Version = first == .ours ? .theirs : .ours
  // What comes in at one place, by what it follows; nil at the start.
  var following: [String?: [String]] = [:]
  var above: String?
  for key in kept[second] {
    if sets[first].contains(key) { above = key } else { following[above, default: []].append(key) }
  }
  var result: [String] = []
  var owed = following[nil] ?? []
  for key in kept[first] {
    if sets.base.contains(key) || sets[second].contains(key) {
      result += owed
      owed = following[key] ?? []
      result.append(key)
    } else {
      result.append(key)
    }
  }
  return result + owed
}
