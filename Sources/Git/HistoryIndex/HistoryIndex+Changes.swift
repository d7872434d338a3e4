// What commits changed, and what each commit held at some paths.

/// What stands at a path in a commit.
package struct PathValue: Hashable, Sendable {
  package let path: String
  package let mode: FileMode
  package let id: ObjectID
}

/// What every commit of a history index holds at some paths, of which the first that is there counts.
package struct PathStates: Sendable {
  /// For each commit, by position: 0 if none of the paths is there, else one more than a place in ``values``. Two
  /// commits hold the same if and only if their numbers are equal.
  package let numbers: [Int32]
  package let values: [PathValue]

  /// What a commit holds, nil if none of the paths is there.
  package func value(at position: Int) -> PathValue? {
    let number = Int(numbers[position])
    return number == 0 ? nil : values[number - 1]
  }
}

extension HistoryIndex {
  /// The watched paths that differ from the first parent, or from nothing in a first commit, and what stands there now:
  /// nil if the path is gone.
  package func changes(at position: Int) -> [(path: String, id: ObjectID?)] {
    tables.rows(of: position, tables.changeEnds).map { row in
      let isGone = tables.changeModes[row, tables.bytes] == 0
      return (path(Int(tables.changePaths[row, tables.bytes])), isGone ? nil : tables.changeIDs[row, tables.bytes])
    }
  }

  /// All watched paths that were ever there, in no order that means anything. The list is made anew each time.
  package var paths: [String] {
    (0..<tables.pathEnds.rows).map(path)
  }

  /// What each commit holds at some of the watched paths. A path that is not watched is nowhere.
  ///
  /// - Parameter paths: the first that is there counts: the present name of a folder, then its former ones.
  package func states(of paths: [String]) -> PathStates {
    var maker = StateMaker(tables, paths: paths.map(number(ofPath:)))
    maker.makeAll()
    let values = maker.values.map { value in
      PathValue(path: paths[value.path], mode: value.entry.mode, id: value.entry.id)
    }
    return PathStates(numbers: maker.numbers, values: values)
  }

  private func path(_ number: Int) -> String {
    let range = tables.rows(of: number, tables.pathEnds)
    let start = tables.pathBytes.start
    return String(decoding: tables.bytes[start + range.lowerBound..<start + range.upperBound], as: UTF8.self)
  }

  private func number(ofPath path: String) -> UInt32? {
    let wanted = Array(path.utf8)
    let start = tables.pathBytes.start
    for number in 0..<tables.pathEnds.rows {
      let range = tables.rows(of: number, tables.pathEnds)
      if range.count == wanted.count,
        tables.bytes[start + range.lowerBound..<start + range.upperBound].elementsEqual(wanted)
      {
        return UInt32(number)
      }
    }
    return nil
  }
}

/// Goes through all commits once, in the order of the file: a commit holds what its first parent holds, but for what it
/// changed.
private struct StateMaker {
  struct Value: Hashable {
    /// Which of the paths that are asked for.
    let path: Int
    let entry: FolderTree.Entry
  }

  private let tables: HistoryTables
  private let paths: [UInt32?]
  private(set) var numbers: [Int32]
  private(set) var values: [Value] = []
  private var known: [Value: Int32] = [:]
  /// For each commit and path, the change that made what is there plus 1; 0 for nothing.
  private var sources: [Int32]

  init(_ tables: HistoryTables, paths: [UInt32?]) {
    self.tables = tables
    self.paths = paths
    numbers = Array(repeating: 0, count: tables.ids.rows)
    sources = Array(repeating: 0, count: tables.ids.rows * paths.count)
  }

  mutating func makeAll() {
    guard paths.contains(where: { $0 != nil }) else { return }
    let bytes = tables.bytes
    let wanted = wantedPaths()
    var row = 0
    for position in numbers.indices {
      let parents = tables.rows(of: position, tables.parentEnds)
      if !parents.isEmpty {
        let parent = Int(tables.parents[parents.lowerBound, bytes])
        numbers[position] = numbers[parent]
        for path in paths.indices {
          sources[position * paths.count + path] = sources[parent * paths.count + path]
        }
      }
      let end = Int(tables.changeEnds[position, bytes])
      var isChanged = false
      while row < end {
        if wanted[Int(tables.changePaths[row, bytes])] {
          apply(row, at: position)
          isChanged = true
        }
        row += 1
      }
      if isChanged { numbers[position] = number(at: position) }
    }
  }

  /// Which of all paths are asked for.
  private func wantedPaths() -> [Bool] {
    var wanted = Array(repeating: false, count: tables.pathEnds.rows)
    for case let path? in paths { wanted[Int(path)] = true }
    return wanted
  }

  private mutating func apply(_ row: Int, at position: Int) {
    let changed = tables.changePaths[row, tables.bytes]
    let isGone = tables.changeModes[row, tables.bytes] == 0
    for (place, path) in paths.enumerated() where path == changed {
      sources[position * paths.count + place] = isGone ? 0 : Int32(row + 1)
    }
  }

  private mutating func number(at position: Int) -> Int32 {
    let own = sources[position * paths.count..<(position + 1) * paths.count]
    guard let place = own.firstIndex(where: { $0 != 0 }) else { return 0 }
    let row = Int(sources[place]) - 1
    let value = Value(
      path: place - own.startIndex,
      entry: FolderTree.Entry(
        mode: FileMode(rawValue: tables.changeModes[row, tables.bytes]), id: tables.changeIDs[row, tables.bytes]))
    if let number = known[value] { return number }
    values.append(value)
    known[value] = Int32(values.count)
    return Int32(values.count)
  }
}
