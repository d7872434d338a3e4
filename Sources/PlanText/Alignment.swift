// Aligns two sequences: the shortest list of removals and additions (Myers, O(ND)), within a bounded amount of work.

/// One step from the old sequence to the new one.
package enum Step: Hashable, Sendable {
  /// Indices into both.
  case keep(Int, Int)
  case remove(Int)
  case add(Int)
}

/// The steps from one sequence to another, removals before additions. When finding the shortest list would take too long,
/// everything between the common head and the common tail is replaced.
package func align<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Step] {
  var names: [Element: Int] = [:]
  func intern(_ elements: [Element]) -> [Int] {
    elements.map { element in
      if let name = names[element] { return name }
      let name = names.count
      names[element] = name
      return name
    }
  }
  let left = intern(old)
  let right = intern(new)
  var head = 0
  while head < left.count, head < right.count, left[head] == right[head] { head += 1 }
  var tail = 0
  while tail < left.count - head, tail < right.count - head,
    left[left.count - 1 - tail] == right[right.count - 1 - tail]
  { tail += 1 }
  let steps = shortestPath(
    Array(left[head..<(left.count - tail)]), Array(right[head..<(right.count - tail)]), offset: head)
  return (0..<head).map { .keep($0, $0) } + steps
    + (0..<tail).map { .keep(left.count - tail + $0, right.count - tail + $0) }
}

/// At most this many differences are looked for; the trace grows with their square.
private let mostDifferences = 600
/// And at most this many comparisons made.
private let mostComparisons = 2_000_000

private func shortestPath(_ old: [Int], _ new: [Int], offset: Int) -> [Step] {
  if old.isEmpty || new.isEmpty { return replacement(old.count, new.count, offset: offset) }
  let bound = min(old.count + new.count, mostDifferences)
  let middle = bound + 1
  var reach = [Int](repeating: 0, count: 2 * bound + 3)
  var trace: [[Int]] = []
  var comparisons = 0
  for difference in 0...bound {
    // Only the diagonals touched so far are kept: 2 × difference + 1 of them.
    trace.append(Array(reach[(middle - difference)...(middle + difference)]))
    for diagonal in stride(from: -difference, through: difference, by: 2) {
      let place = middle + diagonal
      let isDown = diagonal == -difference || (diagonal != difference && reach[place - 1] < reach[place + 1])
      var x = isDown ? reach[place + 1] : reach[place - 1] + 1
      var y = x - diagonal
      while x < old.count, y >= 0, y < new.count, old[x] == new[y] {
        x += 1
        y += 1
        comparisons += 1
      }
      reach[place] = x
      if x >= old.count, y >= new.count {
        return walkBack(trace, old.count, new.count, offset: offset)
      }
    }
    comparisons += difference
    if comparisons > mostComparisons { break }
  }
  return replacement(old.count, new.count, offset: offset)
}

private func walkBack(_ trace: [[Int]], _ oldCount: Int, _ newCount: Int, offset: Int) -> [Step] {
  var steps: [Step] = []
  var x = oldCount
  var y = newCount
  for difference in stride(from: trace.count - 1, through: 1, by: -1) {
    // The state before this round, with diagonal 0 in the middle.
    let reach = trace[difference]
    func at(_ diagonal: Int) -> Int {
      let index = diagonal + difference
      return reach.indices.contains(index) ? reach[index] : -1
    }
    let diagonal = x - y
    let isDown = diagonal == -difference || (diagonal != difference && at(diagonal - 1) < at(diagonal + 1))
    let previous = isDown ? diagonal + 1 : diagonal - 1
    let previousX = at(previous)
    let previousY = previousX - previous
    while x > previousX, y > previousY {
      x -= 1
      y -= 1
      steps.append(.keep(x + offset, y + offset))
    }
    steps.append(isDown ? .add(previousY + offset) : .remove(previousX + offset))
    x = previousX
    y = previousY
  }
  while x > 0, y > 0 {
    x -= 1
    y -= 1
    steps.append(.keep(x + offset, y + offset))
  }
  return removalsFirst(steps.reversed())
}

/// Between two kept elements, removals come before additions.
private func removalsFirst(_ steps: [Step]) -> [Step] {
  var result: [Step] = []
  var additions: [Step] = []
  for step in steps {
    switch step {
    case .add: additions.append(step)
    case .remove: result.append(step)
    case .keep:
      result += additions
      additions.removeAll()
      result.append(step)
    }
  }
  return result + additions
}

private func replacement(_ oldCount: Int, _ newCount: Int, offset: Int) -> [Step] {
  (0..<oldCount).map { .remove($0 + offset) } + (0..<newCount).map { .add($0 + offset) }
}
