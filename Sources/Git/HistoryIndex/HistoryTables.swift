// The content of a history index in the form of its file, which is read in place.

/// Commits, their parents and what they changed, as tables in one run of bytes.
///
/// The file begins with eight bytes that name its kind, then 64-bit numbers, the lowest byte first: version, length of the
/// file, checksum of all that follows, fingerprint of where the history is cut off, and the length in bytes of each table. The
/// tables follow, each padded to a multiple of eight bytes. All numbers in them are checked when the file is read, so
/// that nothing is ever looked up outside of a table.
struct HistoryTables: Sendable {
  /// What a table holds. The order is that of the file.
  enum Table: Int, CaseIterable {
    case folder, ids, trees, committerSeconds, authorSeconds, authorOffsets, parentEnds, parents
    case changeEnds, changePaths, changeModes, changeIDs, pathEnds, pathBytes, idOrder

    /// Bytes in a row.
    var width: Int {
      switch self {
      case .folder, .pathBytes: 1
      case .authorOffsets: 2
      case .ids, .trees, .changeIDs: 20
      case .committerSeconds, .authorSeconds: 8
      case .parentEnds, .parents, .changeEnds, .changePaths, .changeModes, .pathEnds, .idOrder: 4
      }
    }
  }

  static let magic = Array("rutterHI".utf8)
  static let version = 1
  static let headerSize = 40 + 8 * Table.allCases.count

  let bytes: [UInt8]
  /// A number made of the commits that a shallow clone was cut off at.
  let boundary: UInt64
  let ids: IDColumn
  let trees: IDColumn
  let committerSeconds: Column<Int64>
  let authorSeconds: Column<Int64>
  /// Minutes east of UTC.
  let authorOffsets: Column<Int16>
  /// Where the parents of each commit end in the next column; they begin where those of the commit before end.
  let parentEnds: Column<UInt32>
  /// Positions of commits.
  let parents: Column<UInt32>
  let changeEnds: Column<UInt32>
  /// Numbers of paths.
  let changePaths: Column<UInt32>
  /// 0 where the path is gone.
  let changeModes: Column<UInt32>
  let changeIDs: IDColumn
  let pathEnds: Column<UInt32>
  let pathBytes: Column<UInt8>
  /// The positions of all commits, sorted by their ids.
  let idOrder: Column<UInt32>
  /// Where the bytes of each table are.
  let ranges: [Range<Int>]

  /// Takes over the bytes of a file, unless there is anything wrong with them.
  ///
  /// - Parameters:
  ///   - folder: the folder that the file must be about.
  ///   - boundary: where the history must be cut off.
  init?(_ bytes: [UInt8], folder: String, boundary: UInt64) {
    guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic) else { return nil }
    let header = (1..<Self.headerSize / 8).map { Column<UInt64>(0..<Self.headerSize)[$0, bytes] }
    guard header[0] == UInt64(Self.version), header[1] == UInt64(bytes.count), header[3] == boundary,
      header[2] == Checksum.of(bytes, from: 32)
    else { return nil }
    var ranges: [Range<Int>] = []
    var end = Self.headerSize
    for (table, length) in zip(Table.allCases, header[4...]) {
      guard length <= UInt64(bytes.count - end), length.isMultiple(of: UInt64(table.width)) else { return nil }
      ranges.append(end..<end + Int(length))
      end += (Int(length) + 7) & ~7
      guard end <= bytes.count else { return nil }
    }
    guard end == bytes.count else { return nil }
    func column<T>(_ table: Table) -> Column<T> { Column(ranges[table.rawValue]) }
    func idColumn(_ table: Table) -> IDColumn { IDColumn(ranges[table.rawValue]) }
    let name: Column<UInt8> = column(.folder)
    guard name.holds(folder.utf8, bytes) else { return nil }
    self.bytes = bytes
    self.ranges = ranges
    self.boundary = boundary
    ids = idColumn(.ids)
    trees = idColumn(.trees)
    committerSeconds = column(.committerSeconds)
    authorSeconds = column(.authorSeconds)
    authorOffsets = column(.authorOffsets)
    parentEnds = column(.parentEnds)
    parents = column(.parents)
    changeEnds = column(.changeEnds)
    changePaths = column(.changePaths)
    changeModes = column(.changeModes)
    changeIDs = idColumn(.changeIDs)
    pathEnds = column(.pathEnds)
    pathBytes = column(.pathBytes)
    idOrder = column(.idOrder)
    guard isSound else { return nil }
  }

  /// Whether all tables fit each other.
  private var isSound: Bool {
    let count = ids.rows
    guard count <= Int(Int32.max), changePaths.rows <= Int(Int32.max), trees.rows == count,
      committerSeconds.rows == count, authorSeconds.rows == count, authorOffsets.rows == count,
      parentEnds.rows == count, changeEnds.rows == count, idOrder.rows == count,
      changeModes.rows == changePaths.rows, changeIDs.rows == changePaths.rows,
      rise(changeEnds, to: changePaths.rows), rise(parentEnds, to: parents.rows), rise(pathEnds, to: pathBytes.rows)
    else { return false }
    // Parents stand before their children, so no walk goes round in a circle.
    for position in 0..<count {
      for row in rows(of: position, parentEnds) where parents[row, bytes] >= position { return false }
      guard idOrder[position, bytes] < count else { return false }
    }
    for row in 0..<changePaths.rows where changePaths[row, bytes] >= pathEnds.rows { return false }
    return true
  }

  private func rise(_ column: Column<UInt32>, to end: Int) -> Bool {
    var last: UInt32 = 0
    for row in 0..<column.rows {
      guard column[row, bytes] >= last else { return false }
      last = column[row, bytes]
    }
    return last == end
  }

  /// The rows of another table that belong to a row of this one.
  func rows(of row: Int, _ ends: Column<UInt32>) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1, bytes]))..<Int(ends[row, bytes])
  }
}

/// Numbers of one width in a run of bytes.
struct Column<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  let start: Int
  let rows: Int

  init(_ range: Range<Int>) {
    start = range.lowerBound
    rows = range.count / MemoryLayout<Number>.size
  }

  subscript(_ row: Int, _ bytes: [UInt8]) -> Number {
    precondition(row >= 0 && row < rows)
    return Number(
      littleEndian: bytes.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: start + row * MemoryLayout<Number>.size, as: Number.self))
  }
}

extension Column where Number == UInt8 {
  /// Whether the column is this text and nothing else.
  func holds(_ text: String.UTF8View, _ bytes: [UInt8]) -> Bool {
    bytes[start..<start + rows].elementsEqual(text)
  }
}

/// Object ids in a run of bytes.
struct IDColumn: Sendable {
  let start: Int
  let rows: Int

  init(_ range: Range<Int>) {
    start = range.lowerBound
    rows = range.count / 20
  }

  subscript(_ row: Int, _ bytes: [UInt8]) -> ObjectID {
    precondition(row >= 0 && row < rows)
    return ObjectID(in: bytes.span.bytes, at: start + row * 20)
  }
}
