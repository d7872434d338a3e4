// Finds for each new record the old one that it continues: by key, then by equal text, then by likeness.

import PlanSchema

/// For each new record the index of its old one; nil for a new one. Each old record is given out once.
///
/// Records that share a key (an error that diff must live with) and those without a key are matched among themselves.
func matchRecords(old: RecordSide, new: RecordSide, fields: FieldPairs) -> [Int?] {
  let matcher = GroupMatcher(old: old, new: new, fields: fields)
  var partners = [Int?](repeating: nil, count: new.records.count)
  var candidates: [RecordKey: [Int]] = [:]
  var namelessOld: [Int] = []
  for place in old.records.indices {
    if let key = old.key(place) { candidates[key, default: []].append(place) } else { namelessOld.append(place) }
  }
  var groups: [RecordKey: [Int]] = [:]
  var keys: [RecordKey] = []
  var namelessNew: [Int] = []
  for place in new.records.indices {
    guard let key = new.key(place) else {
      namelessNew.append(place)
      continue
    }
    if groups[key] == nil { keys.append(key) }
    groups[key, default: []].append(place)
  }
  for key in keys {
    guard let newPlaces = groups[key], let oldPlaces = candidates[key] else { continue }
    for pair in matcher.pairs(oldPlaces, newPlaces, areSure: true) { partners[pair.new] = pair.old }
  }
  for pair in matcher.pairs(namelessOld, namelessNew, areSure: false) { partners[pair.new] = pair.old }

  // A record that got a key, or lost it, is the same record still.
  let taken = Set(partners.compactMap { $0 })
  let restOld = old.records.indices.filter { !taken.contains($0) }
  let restNew = new.records.indices.filter { partners[$0] == nil }
  for (left, right) in [
    (restOld.filter { old.key($0) == nil }, restNew.filter { new.key($0) != nil }),
    (restOld.filter { old.key($0) != nil }, restNew.filter { new.key($0) == nil }),
  ] {
    for pair in matcher.pairs(left, right, areSure: false) { partners[pair.new] = pair.old }
  }
  return partners
}

private struct GroupMatcher {
  let old: RecordSide
  let new: RecordSide
  let fields: FieldPairs

  /// - Parameter areSure: the records share a key, so that what is left is paired in order however unlike.
  func pairs(_ oldPlaces: [Int], _ newPlaces: [Int], areSure: Bool) -> [(old: Int, new: Int)] {
    guard let firstOld = oldPlaces.first, let firstNew = newPlaces.first else { return [] }
    if areSure, oldPlaces.count == 1, newPlaces.count == 1 { return [(firstOld, firstNew)] }
    var result: [(old: Int, new: Int)] = []
    var byText: [[WrittenValue?]: [Int]] = [:]
    for place in oldPlaces.reversed() { byText[text(old.records[place], \.old), default: []].append(place) }
    var takenOld: Set<Int> = []
    var restNew: [Int] = []
    for place in newPlaces {
      if let partner = byText[text(new.records[place], \.new)]?.popLast() {
        result.append((partner, place))
        takenOld.insert(partner)
      } else {
        restNew.append(place)
      }
    }
    var restOld = oldPlaces.filter { !takenOld.contains($0) }
    guard !restOld.isEmpty, !restNew.isEmpty else { return result }
    let like = likePairs(restOld, restNew)
    result += like
    let (pairedOld, pairedNew) = (Set(like.map(\.old)), Set(like.map(\.new)))
    restOld.removeAll { pairedOld.contains($0) }
    restNew.removeAll { pairedNew.contains($0) }
    if areSure { result += zip(restOld, restNew).map { (old: $0, new: $1) } }
    return result
  }

  /// The likest first; of equals the first in the text.
  private func likePairs(_ oldPlaces: [Int], _ newPlaces: [Int]) -> [(old: Int, new: Int)] {
    let oldWords = oldPlaces.map { allWords(old.records[$0]) }
    let newWords = newPlaces.map { allWords(new.records[$0]) }
    guard canWeigh(oldWords, newWords) else { return [] }
    var scored: [(score: Int, old: Int, new: Int)] = []
    for (left, oldPlace) in oldPlaces.enumerated() {
      for (right, newPlace) in newPlaces.enumerated() {
        let score = likeness(oldWords[left], newWords[right])
        if score >= leastLikeness { scored.append((score, oldPlace, newPlace)) }
      }
    }
    scored.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    var takenOld: Set<Int> = []
    var takenNew: Set<Int> = []
    var result: [(old: Int, new: Int)] = []
    for pair in scored where !takenOld.contains(pair.old) && !takenNew.contains(pair.new) {
      takenOld.insert(pair.old)
      takenNew.insert(pair.new)
      result.append((pair.old, pair.new))
    }
    return result
  }

  private func text(
    _ record: Record, _ side: KeyPath<(schema: FieldSchema, old: Int?, new: Int?), Int?>
  ) -> [WrittenValue?] {
    fields.pairs.map { pair in
      // Equal values are equal text, however they are written.
      pair[keyPath: side].flatMap { record.written($0) }.map {
        WrittenValue($0.value, raw: $0.value == nil ? $0.raw : "")
      }
    }
  }

  private func allWords(_ record: Record) -> [String: Int] {
    weights(of: record.raw.flatMap { words(of: $0) })
  }
}
