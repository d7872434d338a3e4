// `rutter blame`: who set each value of a plan, when, in which review cycle, and what it was before.
import Git
import PlanDiff
import PlanSchema
package import Plans
package import Results

extension PlanRepository {
  /// The values of an account's plan, or of the part of it that a path names, each with its origin.
  ///
  /// - Parameters:
  ///   - path: a record, a value or a section as `rutter set` names it; the whole plan if nil.
  ///   - revision: the working tree if nil, where there is one.
  package func blame(_ account: String, path: String?, revision: String?) throws -> Blame {
    let repository = try repository()
    let tip = try revision.map { try commit(named: $0, in: repository).id } ?? repository.head().commit
    guard let tip else {
      throw Failure(.repository, "there is no commit yet", hint: "Make the first one with 'rutter commit'.")
    }
    let (history, reviews) = try history(of: account, from: tip, named: revision)
    defer { history.save() }
    let atTip = try history.read(at: history.tip)
    let isWorkTree = revision == nil && root != nil
    let present =
      isWorkTree
      ? try StateReader(workTreeState()).readIfThere(account, isAlone: true)
      : atTip
    guard let plan = present?.plan else {
      if isWorkTree, atTip != nil {
        throw Failure(
          .usage, "\(account) is not in the working tree any more",
          hint: "Name a revision: rutter blame \(account) --rev HEAD")
      }
      throw try noHistory(of: account, at: revision)
    }
    let uncommitted =
      isWorkTree ? AccountComparison(old: atTip, new: present).plan : nil
    let marks = RevisionMarks(history, reviews: reviews, try commitDay(), repository)
    let parts = try BlamedParts(plan, path: path)
    let values = try Self.values(parts, uncommitted: FactOrigins(uncommitted), history: history, marks: marks)
    var past: [(path: String, values: [PastValue])] = []
    if parts.isNarrow {
      for part in parts.all {
        past.append((part.path, try Self.past(of: part.name, FactOrigins(uncommitted), history, marks)))
      }
    }
    return Blame(account: account, title: plan.title ?? account, values: values, past: past)
  }

  private static func values(
    _ parts: BlamedParts, uncommitted: FactOrigins, history: AccountHistory, marks: RevisionMarks
  ) throws -> [BlamedValue] {
    var previous: [FactName: WrittenValue?] = [:]
    var committed: [FactName: FactName] = [:]
    for part in parts.all {
      switch uncommitted.origin(of: part.name) {
      case .old(let name): committed[part.name] = name
      case .new(_, let value): previous[part.name] = .some(value)
      }
    }
    let origins = try history.origins(of: Array(Set(committed.values)), at: history.tip)
    return try parts.all.map { part in
      let origin = committed[part.name].flatMap { origins[$0] }
      return BlamedValue(
        section: part.section, heading: part.heading, path: part.path, record: part.record, field: part.field,
        value: part.value, revision: try origin.map { try marks.mark($0.position) },
        previous: origin == nil ? previous[part.name] ?? nil : origin?.previous)
    }
  }

  /// All that a fact has been in commits.
  private static func past(
    of name: FactName, _ uncommitted: FactOrigins, _ history: AccountHistory, _ marks: RevisionMarks
  ) throws -> [PastValue] {
    let start: FactName
    switch uncommitted.origin(of: name) {
    case .old(let name): start = name
    case .new(let name, let value):
      guard value != nil else { return [] }
      start = name
    }
    return try history.past(of: start, at: history.tip).map {
      PastValue(value: $0.value, revision: try marks.mark($0.position))
    }
  }
}
