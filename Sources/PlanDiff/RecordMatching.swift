// Finds for each new record the old one that it continues: by key, by equal text, by another key, then by likeness.

import PlanSchema

/// Which record continues which.
struct RecordPairing {
  let old: RecordSide
  let new: RecordSide
  let fields: FieldPairs
  /// What each old record goes by, the records that its key names being called as they are on the new side.
  let oldKeys: [RecordKey?]
  /// For each new record the index of its old one; nil for a new one. Each old record is given out once.
  private(set) var partners: [Int?]
  /// Records with keys that the other side has not are left over on both: some may be the same with another key.
  private(set) var hasRest = false

  /// Records that share a key (an error that diff must live with) and those without a key are matched among themselves.
  ///
  /// - Parameter renames: what is known of records of other sections that have another key now.
  init(old: RecordSide, new: RecordSide, renames: RenamedKeys) {
    self.old = old
    self.new = new
    fields = FieldPairs(old: old.schema, new: new.schema)
    oldKeys = old.records.map { identity(of: $0, old.schema) == nil ? nil : renames.key(of: $0, in: old.schema) }
    partners = [Int?](repeating: nil, count: new.records.count)
    match(renames)
  }

  /// Pairs whose keys differ.
  var renamed: [(old: RecordKey, new: RecordKey)] {
    partners.enumerated().compactMap { place, partner in
      guard let partner, let before = identity(of: old.records[partner], old.schema),
        let now = identity(of: new.records[place], new.schema), before != now
      else { return nil }
      return (before, now)
    }
  }

  private mutating func match(_ renames: RenamedKeys) {
    let matcher = GroupMatcher(old: old, new: new, fields: fields)
    let newKeys = new.records.map { identity(of: $0, new.schema) }
    let oldGroups = KeyGroups(oldKeys)
    let newGroups = KeyGroups(newKeys)
    var shared = 0
    for key in newGroups.keys {
      guard let newPlaces = newGroups.places[key], let oldPlaces = oldGroups.places[key] else { continue }
      shared += 1
      take(matcher.pairs(oldPlaces, newPlaces, areSure: true))
    }
    take(matcher.pairs(oldGroups.nameless, newGroups.nameless, areSure: false))

    if shared < oldGroups.keys.count, shared < newGroups.keys.count {
      hasRest = true
      let renaming = RenameMatcher(old: old, new: new, fields: fields, renames: renames)
      take(renaming.pairs(oldGroups.unique(notIn: newGroups), newGroups.unique(notIn: oldGroups)))
    }

    // A record that got a key, or lost it, is the same record still.
    if oldGroups.nameless.isEmpty, newGroups.nameless.isEmpty { return }
    let taken = Set(partners.compactMap { $0 })
    let restOld = old.records.indices.filter { !taken.contains($0) }
    let restNew = new.records.indices.filter { partners[$0] == nil }
    let rest = (
      named: restOld.filter { oldKeys[$0] != nil }, nameless: restOld.filter { oldKeys[$0] == nil }
    )
    take(matcher.pairs(rest.nameless, restNew.filter { newKeys[$0] != nil }, areSure: false))
    take(matcher.pairs(rest.named, restNew.filter { newKeys[$0] == nil }, areSure: false))
  }

  private mutating func take(_ pairs: [(old: Int, new: Int)]) {
    for pair in pairs { partners[pair.new] = pair.old }
  }
}

/// The places of records by their keys.
private struct KeyGroups {
  /// In the order of the text.
  var keys: [RecordKey] = []
  var places: [RecordKey: [Int]] = [:]
  var nameless: [Int] = []

  init(_ all: [RecordKey?]) {
    for (place, key) in all.enumerated() {
      guard let key else {
        nameless.append(place)
        continue
      }
      if places[key] == nil { keys.append(key) }
      places[key, default: []].append(place)
    }
  }

  /// Records whose key stands here once, and on the other side not at all.
  func unique(notIn other: KeyGroups) -> [Int] {
    keys.compactMap { key in
      guard other.places[key] == nil, let places = places[key], places.count == 1 else { return nil }
      return places.first
    }
  }
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
    for place in oldPlaces.reversed() { byText[fields.content(ofOld: old.records[place]), default: []].append(place) }
    var takenOld: Set<Int> = []
    var restNew: [Int] = []
    for place in newPlaces {
      if let partner = byText[fields.content(ofNew: new.records[place])]?.popLast() {
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

  private func likePairs(_ oldPlaces: [Int], _ newPlaces: [Int]) -> [(old: Int, new: Int)] {
    let oldWords = oldPlaces.map { weights(of: old.records[$0].raw) }
    let newWords = newPlaces.map { weights(of: new.records[$0].raw) }
    guard canWeigh(oldWords, newWords) else { return [] }
    return likestPairs(oldPlaces, newPlaces) { left, right in
      let score = likeness(oldWords[left], newWords[right])
      return score >= leastLikeness ? score : nil
    }
  }
}

/// Pairs in which each place occurs once at most: the likest first, of equals the first in the text.
///
/// - Parameter score: of the elements at two indices; nil when they are no pair.
func likestPairs(_ old: [Int], _ new: [Int], score: (Int, Int) -> Int?) -> [(old: Int, new: Int)] {
  var scored: [(score: Int, old: Int, new: Int)] = []
  for left in old.indices {
    for right in new.indices {
      if let score = score(left, right) { scored.append((score, old[left], new[right])) }
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

extension FieldPairs {
  /// What a record says, field by field: equal values are equal text, however they are written.
  func content(ofOld record: Record) -> [WrittenValue?] { content(record) { $0.old } }
  func content(ofNew record: Record) -> [WrittenValue?] { content(record) { $0.new } }

  private func content(
    _ record: Record, _ index: ((schema: FieldSchema, old: Int?, new: Int?)) -> Int?
  ) -> [WrittenValue?] {
    pairs.map { pair in index(pair).flatMap { record.written($0)?.comparable } }
  }
}

extension WrittenValue {
  /// Equal for values that say the same.
  var comparable: WrittenValue {
    switch value {
    case .text(let text): WrittenValue(.text(foldingSpace(text)), raw: "")
    case .some: WrittenValue(value, raw: "")
    case nil: self
    }
  }
}

/// The words of several texts, each with its weight.
func weights(of texts: [String]) -> [String: Int] { weights(of: texts.flatMap { words(of: $0) }) }
