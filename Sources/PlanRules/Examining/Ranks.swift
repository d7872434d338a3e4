// What rules of escalation ask of the ladder and of Overrule: who is above whom, and which rungs meet.

import PlanModel
import PlanSchema

/// Who is above whom: by Overrule; where that is silent, by the ladder, between rungs that are called at the same hours.
struct Ranks {
  private let overrulers: [PersonID: Set<PersonID>]
  private let ladder: [Rung]

  init(_ account: ExaminedAccount) {
    var overrulers: [PersonID: Set<PersonID>] = [:]
    for row in account.records("overrule") {
      guard let below = row.person("decides"), let above = row.person("overruled-by") else { continue }
      overrulers[below, default: []].insert(above)
    }
    self.overrulers = overrulers
    ladder = account.ladder
  }

  func isAbove(_ upper: PersonID, _ lower: PersonID) -> Bool {
    if reaches(upper, from: lower) { return !reaches(lower, from: upper) }
    if reaches(lower, from: upper) { return false }
    let (above, below) = (rungs(of: upper), rungs(of: lower))
    return !above.isEmpty && !below.isEmpty
      && above.allSatisfy { one in below.allSatisfy { $0.level < one.level && $0.mayMeet(one) } }
  }

  /// Whether somebody is overruled by another, directly or over others.
  func reaches(_ goal: PersonID, from start: PersonID) -> Bool {
    var seen: Set<PersonID> = []
    var open = Array(overrulers[start] ?? [])
    while let next = open.popLast() {
      if next == goal { return true }
      if seen.insert(next).inserted { open += overrulers[next] ?? [] }
    }
    return false
  }

  private func rungs(of person: PersonID) -> [Rung] { ladder.filter { $0.people.contains(person) } }
}

extension Rung {
  /// Whether two rungs are on duty at the same time. Of clocks in two zones that is not known without the day, so only those
  /// who are always on duty are sure to meet others.
  func mayMeet(_ other: Rung) -> Bool {
    if zone == other.zone {
      return hours.intervals.contains { one in other.hours.intervals.contains { $0.overlaps(one) } }
    }
    return [self, other].contains { $0.hours.minutes == WeeklyHours.week }
  }
}

extension AuthorityLimit {
  /// Other rows of the kind whose approver may approve as much.
  func alternatives(in rows: [AuthorityLimit]) -> [AuthorityLimit] {
    rows.filter { $0.kind == kind && $0.approver != approver && $0.limit.isLower(than: limit) == false }
  }
}
