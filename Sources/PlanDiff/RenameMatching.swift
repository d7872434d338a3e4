// Finds records that are the same with another key: an id that was given anew, a person who goes by another id.

import PlanSchema

/// Pairs records whose key is gone with records whose key is new.
///
/// A record that was deleted and another one that was added must not become a pair, so much is asked for: that all but
/// the key is equal, or nearly all, the name included.
struct RenameMatcher {
  let old: RecordSide
  let new: RecordSide
  let fields: FieldPairs
  let renames: RenamedKeys

  func pairs(_ oldPlaces: [Int], _ newPlaces: [Int]) -> [(old: Int, new: Int)] {
    guard !oldPlaces.isEmpty, !newPlaces.isEmpty else { return [] }
    var result = equalPairs(oldPlaces, newPlaces)
    let (pairedOld, pairedNew) = (Set(result.map(\.old)), Set(result.map(\.new)))
    result += likePairs(oldPlaces.filter { !pairedOld.contains($0) }, newPlaces.filter { !pairedNew.contains($0) })
    return result
  }

  /// Records that say the same but for their key.
  private func equalPairs(_ oldPlaces: [Int], _ newPlaces: [Int]) -> [(old: Int, new: Int)] {
    var before: [RecordContent: [Int]] = [:]
    var after: [RecordContent: [Int]] = [:]
    for place in oldPlaces { before[content(ofOld: old.records[place]), default: []].append(place) }
    for place in newPlaces { after[content(ofNew: new.records[place]), default: []].append(place) }
    return after.flatMap { content, places -> [(old: Int, new: Int)] in
      guard let partners = before[content], tellsEnough(content) else { return [] }
      // What an id stands for is said by the rest of its record; a natural key that says something itself is only put
      // in another's place where there is no doubt.
      guard new.schema.isKeyedByID || (places.count == 1 && partners.count == 1) else { return [] }
      return zip(partners, places).map { (old: $0, new: $1) }
    }
  }

  /// All but the key; of a natural key the references, which say what the record is about.
  private func content(ofOld record: Record) -> RecordContent {
    let values = fields.pairs.map { pair -> WrittenValue? in
      guard !isGiven(pair.schema) else { return nil }
      return pair.old.flatMap { record.written($0)?.following(renames, as: pair.schema.type) }
    }
    return RecordContent(values, note: record.note)
  }

  private func content(ofNew record: Record) -> RecordContent {
    RecordContent(
      fields.pairs.map { pair in isGiven(pair.schema) ? nil : pair.new.flatMap { record.written($0) } },
      note: record.note)
  }

  /// Whether a field is a part of the key that renaming may change.
  private func isGiven(_ field: FieldSchema) -> Bool { new.schema.isKey(field) && !field.type.refersToRecords }

  /// Whether so much is equal that it is no chance.
  private func tellsEnough(_ content: RecordContent) -> Bool {
    var texts = 0
    var filled = 0
    for (pair, value) in zip(fields.pairs, content.values) {
      guard let value, !new.schema.isKey(pair.schema) else { continue }
      filled += 1
      if case .text(let text)? = value.value, pair.schema.type == .text {
        texts += words(of: text).reduce(0) { $0 + $1.weight }
      }
    }
    return new.schema.isKeyedByID ? texts > 0 : texts >= 8 || filled >= 3
  }

  /// Records that say nearly the same, and are called the same or nearly so.
  private func likePairs(_ oldPlaces: [Int], _ newPlaces: [Int]) -> [(old: Int, new: Int)] {
    let before = oldPlaces.map { Features(old.records[$0], old.schema, renames) }
    let after = newPlaces.map { Features(new.records[$0], new.schema, RenamedKeys()) }
    guard canWeigh(before.map(\.all), after.map(\.all)) else { return [] }
    return likestPairs(oldPlaces, newPlaces) { before[$0].likeness(to: after[$1]) }
  }

  /// What tells one record from another beside an id.
  private struct Features {
    /// The label of a record with an id; the texts of a natural key.
    let name: [String: Int]
    /// Words of the name with a digit in them: `Plant 2` is another plant than `Plant 4`.
    let numbers: [String]
    /// Neither key nor name.
    let rest: [String: Int]
    let all: [String: Int]
    /// The parts of a natural key that are no text: another person, day or record is another thing.
    let fixed: [WrittenValue?]

    init(_ record: Record, _ schema: SectionSchema, _ renames: RenamedKeys) {
      let label = schema.isKeyedByID ? schema.fields.firstIndex { $0.type == .text } : nil
      var names: [String] = []
      var others: [String] = []
      var fixed: [WrittenValue?] = []
      for (place, field) in schema.fields.enumerated() {
        let written = record.written(place)
        switch (schema.isKey(field), field.type) {
        case (true, .text),
          (false, _) where place == label:
          names.append(written?.raw ?? "")
        case (false, _): others.append(written?.raw ?? "")
        case (true, _) where schema.isKeyedByID: break
        case (true, _): fixed.append(written?.following(renames, as: field.type).comparable)
        }
      }
      name = weights(of: names)
      numbers = name.keys.filter { $0.unicodeScalars.contains { ("0"..."9").contains($0) } }.sorted()
      rest = weights(of: others)
      all = name.merging(rest, uniquingKeysWith: +)
      self.fixed = fixed
    }

    /// nil when they are two different records.
    func likeness(to other: Features) -> Int? {
      guard fixed == other.fixed else { return nil }
      if name != other.name {
        guard numbers == other.numbers, PlanDiff.likeness(name, other.name) >= leastLikenessOfNames,
          PlanDiff.likeness(rest, other.rest) >= leastLikenessOfRenamed
        else { return nil }
      }
      let score = PlanDiff.likeness(all, other.all)
      return score >= leastLikenessOfRenamed ? score : nil
    }
  }
}

/// In hundredths: what two records must share beside their keys to be one, and what of their names.
///
/// Rows of one table share much by chance: the same owner, the same due date, common words. Two different targets of one
/// plan reach 50 and more, a target whose figures moved while it was given another id 80 and more.
private let leastLikenessOfRenamed = 75
private let leastLikenessOfNames = 50
