// A history index that is being written.

/// Collects the rows of all tables.
struct HistoryDraft {
  private typealias Table = HistoryTables.Table

  private let boundary: UInt64
  private var tables: [[UInt8]]
  private var numbers: [[UInt8]: Int] = [:]
  private let old: HistoryTables?

  /// Begins with what an index holds already.
  init(extending old: HistoryTables?, folder: String, boundary: UInt64) {
    self.boundary = boundary
    self.old = old
    tables = Table.allCases.map { _ in [] }
    if let old { copy(old) }
    tables[Table.folder.rawValue] = Array(folder.utf8)
  }

  private mutating func copy(_ old: HistoryTables) {
    for (table, range) in zip(Table.allCases, old.ranges) {
      tables[table.rawValue] = Array(old.bytes[range])
    }
    for number in 0..<old.pathEnds.rows {
      let range = old.rows(of: number, old.pathEnds)
      numbers[Array(self[.pathBytes][range])] = number
    }
  }

  /// Adds commits, and what they changed in any number of runs.
  mutating func append(_ commits: [FoundCommit], _ runs: [FoundChanges]) {
    for commit in commits {
      self[.ids] += commit.id.bytes
      self[.trees] += commit.header.tree.bytes
      append(commit.header.committerSeconds, to: .committerSeconds)
      append(commit.header.author.seconds, to: .authorSeconds)
      append(Int16(clamping: commit.header.author.offset), to: .authorOffsets)
      for parent in commit.parents { append(UInt32(clamping: parent), to: .parents) }
      append(UInt32(clamping: self[.parents].count / 4), to: .parentEnds)
    }
    for run in runs { append(run) }
    self[.idOrder] = order(with: commits)
  }

  private mutating func append(_ run: FoundChanges) {
    let own = run.paths.map { number(of: $0) }
    var next = 0
    for count in run.counts {
      for change in run.changes[next..<next + count] {
        append(UInt32(clamping: own[change.path]), to: .changePaths)
        append(change.entry?.mode.rawValue ?? 0, to: .changeModes)
        self[.changeIDs] += (change.entry?.id ?? .zero).bytes
      }
      next += count
      append(UInt32(clamping: self[.changePaths].count / 4), to: .changeEnds)
    }
  }

  private mutating func number(of path: [UInt8]) -> Int {
    if let number = numbers[path] { return number }
    let number = numbers.count
    numbers[path] = number
    self[.pathBytes] += path
    append(UInt32(clamping: self[.pathBytes].count), to: .pathEnds)
    return number
  }

  /// All positions in the order of ids. Those that were there before are in order already.
  private func order(with commits: [FoundCommit]) -> [UInt8] {
    let first = old?.ids.rows ?? 0
    let added = commits.indices.sorted { commits[$0].id < commits[$1].id }
    var order: [UInt8] = []
    order.reserveCapacity((first + commits.count) * 4)
    var next = 0
    for row in 0..<first {
      guard let old else { break }
      let position = old.idOrder[row, old.bytes]
      let id = old.ids[Int(position), old.bytes]
      while next < added.count, commits[added[next]].id < id {
        order.append(number: UInt32(clamping: first + added[next]))
        next += 1
      }
      order.append(number: position)
    }
    for place in added[next...] { order.append(number: UInt32(clamping: first + place)) }
    return order
  }

  private subscript(_ table: Table) -> [UInt8] {
    get { tables[table.rawValue] }
    _modify { yield &tables[table.rawValue] }
  }

  private mutating func append(_ number: some FixedWidthInteger & BitwiseCopyable, to table: Table) {
    self[table].append(number: number)
  }

  /// The whole file.
  var bytes: [UInt8] {
    var content: [UInt8] = []
    content.append(number: boundary)
    for table in tables { content.append(number: UInt64(table.count)) }
    for table in tables {
      content += table
      content += Array(repeating: 0, count: -table.count & 7)
    }
    var bytes = HistoryTables.magic
    bytes.reserveCapacity(content.count + 32)
    bytes.append(number: UInt64(HistoryTables.version))
    bytes.append(number: UInt64(content.count + 32))
    bytes.append(number: Checksum.of(content))
    return bytes + content
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func append(number: some FixedWidthInteger & BitwiseCopyable) {
    Swift.withUnsafeBytes(of: number.littleEndian) { self += $0 }
  }
}
