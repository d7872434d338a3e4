// Walks whose end must be known before their beginning: where commits of others are left out, or parents sorted.

/// Finds all commits of a walk, in order of dates, in the way of git: what is judged depends on what has been met so far.
struct LimitedHistory {
  let repository: Repository
  let options: HistoryOptions
  private var simplifier: HistorySimplifier
  private var queue = CommitQueue()
  private var seen: Set<ObjectID> = []
  private var excluded: Set<ObjectID> = []
  /// Commits in the queue that are not excluded, as far as is known.
  private var wanted: Set<ObjectID> = []
  /// The parents of each visited commit that the walk followed.
  private var followed: [ObjectID: [ObjectID]] = [:]

  init(_ options: HistoryOptions, in repository: Repository) {
    self.repository = repository
    self.options = options
    simplifier = HistorySimplifier(options, in: repository)
  }

  mutating func steps() throws(GitError) -> [HistoryStep] {
    excluded = Set(options.excluding)
    for id in options.excluding {
      for parent in try repository.commit(id).parents { try exclude(parent) }
    }
    for id in options.tips + options.excluding { try push(id) }
    var steps: [HistoryStep] = []
    var latestWanted = Int64.max
    var spare = 5
    while let commit = queue.pop() {
      wanted.remove(commit.id)
      guard excluded.contains(commit.id) else {
        let step = try simplifier.simplify(commit, excluded: excluded)
        followed[commit.id] = step.parents
        for parent in step.parents { try push(parent) }
        latestWanted = commit.committer.time.seconds
        steps.append(step)
        continue
      }
      followed[commit.id] = commit.parents
      for parent in commit.parents {
        excluded.insert(parent)
        wanted.remove(parent)
        for grandparent in try parents(of: parent) { try exclude(grandparent) }
        try push(parent)
      }
      // Clocks go wrong: some more are visited after the last one that could matter.
      guard let next = queue.first else { break }
      let mayMatter = latestWanted <= next.committer.time.seconds || !wanted.isEmpty
      spare = mayMatter ? 5 : spare - 1
      if spare == 0 { break }
    }
    for position in steps.indices where excluded.contains(steps[position].commit.id) {
      steps[position].isShown = false
    }
    return options.order == .topological ? Self.topological(steps) : steps
  }

  private mutating func push(_ id: ObjectID) throws(GitError) {
    guard seen.insert(id).inserted else { return }
    if !excluded.contains(id) { wanted.insert(id) }
    queue.push(try repository.commit(id))
  }

  /// Excludes a commit, and those of its ancestors that were met before it.
  private mutating func exclude(_ id: ObjectID) throws(GitError) {
    var ahead = [id]
    while let next = ahead.popLast() {
      guard excluded.insert(next).inserted else { continue }
      wanted.remove(next)
      if seen.contains(next) || simplifier.compared.contains(next) { ahead += try parents(of: next) }
    }
  }

  private func parents(of id: ObjectID) throws(GitError) -> [ObjectID] {
    if let parents = followed[id] { return parents }
    return try repository.commit(id).parents
  }

  /// Children before parents; of those that are free to come, the one that became free last.
  private static func topological(_ steps: [HistoryStep]) -> [HistoryStep] {
    var positions: [ObjectID: Int] = [:]
    for (position, step) in steps.enumerated() { positions[step.commit.id] = position }
    var children = Array(repeating: 0, count: steps.count)
    for step in steps {
      for parent in step.parents {
        if let position = positions[parent] { children[position] += 1 }
      }
    }
    var free = Array(steps.indices.filter { children[$0] == 0 }.reversed())
    var sorted: [HistoryStep] = []
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
