// Walks whose end must be known before their beginning: where commits of others are left out, or parents sorted.

/// Finds all commits of a walk, in order of dates, in the way of git: what is judged depends on what has been met so far.
struct LimitedHistory<Source: CommitSource> {
  private let options: WalkOptions<Source.Name>
  private var simplifier: HistorySimplifier<Source>
  private var queue = CommitQueue<Source.Commit>()
  private var seen: Source.Names
  private var excluded: Source.Names
  /// Commits in the queue that are not excluded, as far as is known.
  private var wanted: Source.Names
  /// The parents of each visited commit that the walk followed.
  private var followed: [Source.Name: [Source.Name]] = [:]

  init(_ options: WalkOptions<Source.Name>, in source: Source) {
    self.options = options
    simplifier = HistorySimplifier(options, in: source)
    seen = source.noNames()
    excluded = source.noNames()
    wanted = source.noNames()
  }

  /// All steps of the walk.
  mutating func steps() throws(Source.Failure) -> [HistoryStep<Source>] {
    for name in options.excluding { excluded.add(name) }
    for name in options.excluding {
      for parent in try parents(of: name) { try exclude(parent) }
    }
    for name in options.tips + options.excluding { try push(name) }
    var steps: [HistoryStep<Source>] = []
    var latestWanted = Int64.max
    var spare = 5
    while let commit = queue.pop() {
      let name = simplifier.source.name(of: commit)
      wanted.drop(name)
      guard excluded.contains(name) else {
        let step = try simplifier.simplify(commit, excluded: excluded)
        followed[name] = step.parents
        for parent in step.parents { try push(parent) }
        latestWanted = simplifier.source.date(of: commit)
        steps.append(step)
        continue
      }
      try excludeParents(of: commit, named: name)
      // Clocks go wrong: some more are visited after the last one that could matter.
      guard let next = queue.firstDate else { break }
      let mayMatter = latestWanted <= next || !wanted.isEmpty
      spare = mayMatter ? 5 : spare - 1
      if spare == 0 { break }
    }
    for position in steps.indices where excluded.contains(simplifier.source.name(of: steps[position].commit)) {
      steps[position].isShown = false
    }
    return options.order == .topological ? topological(steps) : steps
  }

  private mutating func push(_ name: Source.Name) throws(Source.Failure) {
    guard seen.add(name) else { return }
    if !excluded.contains(name) { wanted.add(name) }
    let commit = try simplifier.source.commit(name)
    queue.push(commit, date: simplifier.source.date(of: commit))
  }

  private mutating func excludeParents(of commit: Source.Commit, named name: Source.Name) throws(Source.Failure) {
    let parents = simplifier.source.parents(of: commit)
    followed[name] = parents
    for parent in parents {
      excluded.add(parent)
      wanted.drop(parent)
      for grandparent in try self.parents(of: parent) { try exclude(grandparent) }
      try push(parent)
    }
  }

  /// Excludes a commit, and those of its ancestors that were met before it.
  private mutating func exclude(_ name: Source.Name) throws(Source.Failure) {
    var ahead = [name]
    while let next = ahead.popLast() {
      guard excluded.add(next) else { continue }
      wanted.drop(next)
      if seen.contains(next) || simplifier.compared.contains(next) { ahead += try parents(of: next) }
    }
  }

  private func parents(of name: Source.Name) throws(Source.Failure) -> [Source.Name] {
    if let parents = followed[name] { return parents }
    return simplifier.source.parents(of: try simplifier.source.commit(name))
  }

  /// Children before parents; of those that are free to come, the one that became free last.
  private func topological(_ steps: [HistoryStep<Source>]) -> [HistoryStep<Source>] {
    var positions: [Source.Name: Int] = [:]
    for (position, step) in steps.enumerated() { positions[simplifier.source.name(of: step.commit)] = position }
    var children = Array(repeating: 0, count: steps.count)
    for step in steps {
      for parent in step.parents {
        if let position = positions[parent] { children[position] += 1 }
      }
    }
    var free = Array(steps.indices.filter { children[$0] == 0 }.reversed())
    var sorted: [HistoryStep<Source>] = []
    sorted.reserveCapacity(steps.count)
    while let position = free.popLast() {
      sorted.append(steps[position])
      for parent in steps[position].parents {
        guard let position = positions[parent] else { continue }
        children[position] -= 1
        if children[position] == 0 { free.append(position) }
      }
    }
    return sorted
  }
}
