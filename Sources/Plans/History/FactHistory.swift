// Who set each fact of a plan: blame, on facts in place of lines.
import Git
package import PlanDiff

/// The commit that set a fact, and what the fact was before.
package struct FactOrigin: Sendable {
  /// Position of the commit.
  package let position: Int
  /// Name of the fact there.
  package let name: FactName
  /// What the nearest parent said that has the fact; nil when it was new.
  package let previous: WrittenValue?
  /// Where that was, and under which name.
  package let before: (position: Int, name: FactName)?
}

extension AccountHistory {
  /// The origins of facts that stand in the plan at a commit.
  ///
  /// As git does for lines: a commit hands a fact to the first of its parents in which the same fact says the same, and has
  /// set those that no parent had. A record that got another id is the same record still; layout, order and the file that a
  /// section stands in set nothing.
  package func origins(of names: [FactName], at position: Int) throws -> [FactName: FactOrigin] {
    struct Trace {
      /// What the caller calls it.
      let asked: FactName
      var name: FactName
    }
    var origins: [FactName: FactOrigin] = [:]
    var pending = [settled(position): names.map { Trace(asked: $0, name: $0) }]
    // Parents stand before their children, so the last commit is one that no other can hand anything to any more.
    while let position = pending.keys.max(), var traces = pending.removeValue(forKey: position) {
      var previous: [FactName: (value: WrittenValue, position: Int, name: FactName)] = [:]
      for parent in try readableParents(of: position) where !traces.isEmpty && states[parent] != 0 {
        let facts = FactOrigins(try comparison(from: parent, to: position).plan)
        var rest: [Trace] = []
        for trace in traces {
          switch facts.origin(of: trace.name) {
          case .old(let name): pending[parent, default: []].append(Trace(asked: trace.asked, name: name))
          case .new(let name, let value):
            if let value, previous[trace.asked] == nil { previous[trace.asked] = (value, parent, name) }
            rest.append(trace)
          }
        }
        traces = rest
      }
      for trace in traces {
        let before = previous[trace.asked]
        origins[trace.asked] = FactOrigin(
          position: position, name: trace.name, previous: before?.value,
          before: before.map { (position: $0.position, name: $0.name) })
      }
    }
    return origins
  }

  /// All that a fact has been, the newest first, from where it stands in the plan at a commit back to where it was first
  /// set; nil for the times in between in which nothing was written.
  package func past(of name: FactName, at position: Int) throws -> [(value: WrittenValue?, position: Int)] {
    var past: [(value: WrittenValue?, position: Int)] = []
    var value = try self.value(of: name, at: position)
    var next: (position: Int, name: FactName)? = (position, name)
    while let (position, name) = next, let origin = try origins(of: [name], at: position)[name] {
      past.append((value, origin.position))
      value = origin.previous
      next = origin.before
      // It may have been there before it was not: then the commit that took it away tells what it was.
      if next == nil, let gone = try removal(of: origin) {
        past.append((nil, gone.position))
        value = gone.previous
        next = gone.before
      }
    }
    return past
  }

  /// Where a fact that was set anew had been taken away before; nil when it had never been there.
  private func removal(of origin: FactOrigin) throws -> FactOrigin? {
    for parent in try readableParents(of: origin.position) where states[parent] != 0 {
      // The record may have got its id in the very commit that set the fact.
      let name: FactName
      switch FactOrigins(try comparison(from: parent, to: origin.position).plan).origin(of: origin.name) {
      case .old(let former), .new(let former, previous: _): name = former
      }
      if let gone = try origins(of: [name], at: parent)[name], gone.previous != nil { return gone }
    }
    return nil
  }

  /// What a fact says at a commit.
  private func value(of name: FactName, at position: Int) throws -> WrittenValue? {
    try read(at: position)?.plan.flatMap { Facts($0)[name] }
  }
}
