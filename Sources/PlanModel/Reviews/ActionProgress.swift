package import PlanSchema

/// What became of an account's actions between two states of its plan. Each action is in one of the lists.
package struct ActionProgress: Sendable {
  /// Done now, and not done then.
  package let done: [RecordView]
  /// Not done, and due before the day.
  package let late: [RecordView]
  /// Not there then; not done and not late.
  package let new: [RecordView]
  /// There then; not done and not late.
  package let open: [RecordView]
  /// Not done then, and no longer in the plan.
  package let gone: [RecordView]
  /// Actions that were not there then, whatever became of them.
  package let arrived: Set<RecordKey>

  /// - Parameter then: nil when there is no earlier state: then nothing is new, and everything done counts.
  package init(then: Account?, now: Account, on day: CalendarDate) {
    var before: [RecordKey: RecordView] = [:]
    for action in then?.actions ?? [] { if let key = action.key { before[key] = action } }
    var (done, late, new, open): ([RecordView], [RecordView], [RecordView], [RecordView]) = ([], [], [], [])
    var arrived: Set<RecordKey> = []
    var present: Set<RecordKey> = []
    for action in now.actions {
      guard let key = action.key else { continue }
      present.insert(key)
      let earlier = before[key]
      if then != nil, earlier == nil { arrived.insert(key) }
      if action.isDone {
        if !(earlier?.isDone ?? false) { done.append(action) }
      } else if let due = action.date("due"), due < day {
        late.append(action)
      } else if arrived.contains(key) {
        new.append(action)
      } else {
        open.append(action)
      }
    }
    (self.done, self.late, self.new, self.open, self.arrived) = (done, late, new, open, arrived)
    gone = (then?.actions ?? []).filter { action in
      action.key.map { !present.contains($0) && !action.isDone } ?? false
    }
  }

  package var isEmpty: Bool { done.isEmpty && late.isEmpty && new.isEmpty && open.isEmpty && gone.isEmpty }
}

extension RecordView {
  /// Whether a task is ticked off.
  package var isDone: Bool { flag("checked") ?? false }
}
