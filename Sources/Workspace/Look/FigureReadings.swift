// A figure at every revision of an account, told backwards from one plan through what changed.
import Git
import PlanDiff
import PlanSchema
import Plans

/// What a figure was at a commit.
struct FigureReading {
  let position: Int
  let value: Decimal?
  let raw: String
  let note: String?
}

extension AccountHistory {
  /// The plan at the tip, or as it was last seen along first parents.
  func lastPlan() throws -> DecodedAccount? {
    var next: Int? = tip
    while let position = next {
      if let plan = try read(at: position)?.plan { return plan }
      next = index.parents(at: position).first
    }
    return nil
  }

  /// A figure at all revisions along first parents, the oldest first.
  ///
  /// - Parameter isWanted: beside the newest one, which commits are; the others are passed over.
  func readings(of figure: TrendFigure, isWanted: (Int) -> Bool) throws -> [FigureReading] {
    let revisions = revisions()
    try prepare(revisions.map { pair(from: index.parents(at: $0).first, to: $0) })
    var readings: [FigureReading] = []
    // Facts of the last readable revision that was come by, and where it is; ids of records change on the way back.
    var known: (facts: Facts, position: Int)?
    var figure = figure
    for (place, position) in revisions.enumerated() {
      let wanted = place == 0 || isWanted(position)
      guard try isReadable(at: position) else {
        if wanted {
          readings.append(
            FigureReading(position: position, value: nil, raw: "", note: "the plan cannot be read at this revision"))
        }
        continue
      }
      if var last = known {
        let change = try comparison(from: position, to: last.position).plan
        figure = figure.before(change)
        if let change { last.facts.revert(change) }
        known = (last.facts, position)
      } else {
        known = (try read(at: position)?.plan.map { Facts($0) } ?? Facts(), position)
      }
      guard wanted, let facts = known?.facts else { continue }
      let errors = try comparison(from: index.parents(at: position).first, to: position).newErrors
      let (value, raw, note) = figure.value(in: facts)
      let warning = errors == 0 ? nil : errors == 1 ? "1 error in the plan" : "\(errors) errors in the plan"
      readings.append(FigureReading(position: position, value: value, raw: raw, note: note ?? warning))
    }
    // Before the figure was first written there is nothing to show.
    return Array(readings.reversed().drop { $0.value == nil && $0.raw.isEmpty && $0.note == nil })
  }

  /// Commits along first parents that changed the account's folder, the newest first.
  func revisions() -> [Int] {
    var result: [Int] = []
    var next: Int? = tip
    while let position = next {
      let parent = index.parents(at: position).first
      if states[position] != parent.map({ states[$0] }) ?? 0 { result.append(position) }
      next = parent
    }
    return result
  }
}

extension TrendFigure {
  /// The same figure on the old side of a change, where its record may have gone by another id.
  fileprivate func before(_ change: SubjectChange?) -> TrendFigure {
    guard case .value(let name, let field) = source, let record = name.record else { return self }
    let former = change?.sections.first { $0.id == record.section }?.records
      .first { $0.key == record.key }?.formerKey
    guard let former else { return self }
    return TrendFigure(
      source: .value(.value(section: record.section, key: former, field: field.id), field), unit: unit, path: path,
      title: title)
  }
}
