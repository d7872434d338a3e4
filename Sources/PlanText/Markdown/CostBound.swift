// Texts that would keep cmark-gfm busy for minutes, recognised in one pass before it sees them.

extension FindingKind {
  package static let markdownTooCostly = FindingKind(
    "markdown-too-costly", .error, "The Markdown would take too long to read",
    why: "Such a text stops everybody who opens it, in a forge as much as here; nobody writes one by hand.",
    mend: "Separate paragraphs with blank lines, nest less deeply, and split very large tables.")
}

/// Sizes are below 8 MB, so that no product of two counts leaves an `Int`.
///
/// Adds up what cmark-gfm's costly constructs would cost, over runs of lines without a blank one between them: no
/// paragraph and no table goes further. The bounds are a thousand times above what plans need, and a fraction of a
/// second below.
struct CostBound {
  enum Excess {
    case columns, cells, tableStarts, openings, definitions, depth
  }

  static let mostColumns = 200
  private static let mostCells = 1_000_000
  private static let deepest = 100

  private let bytes: ArraySlice<UInt8>
  private var cells = 0
  private var tableStarts = 0
  private var openings = 0
  private var brackets = 0
  private var longestDefinition = 0
  private var depth = 0
  private var lines = 0
  private var run = Run()
  private var found: (Excess, Int)?

  /// What was counted since the last blank line.
  private struct Run {
    var start = 0
    var lines = 0
    var bars = 0
    var widestLine = 0
    var delimiters = 0
    var openings = 0
    var definition: Int?
  }

  private init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The first bound that a text exceeds, and an offset in the line where it was noticed.
  static func excess(in bytes: ArraySlice<UInt8>) -> (excess: Excess, offset: Int)? {
    var bound = CostBound(bytes)
    return bound.scan()
  }

  private mutating func scan() -> (Excess, Int)? {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = line(from: start)
      if depth > Self.deepest { return (.depth, start) }
      if let found { return found }
      start = end + (end + 1 < bytes.endIndex && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
    }
    if let excess = endRun(at: bytes.endIndex) { return excess }
    if depth * lines > 20_000_000 { return (.depth, bytes.startIndex) }
    return brackets * longestDefinition > 400_000_000 ? (.definitions, bytes.startIndex) : nil
  }

  /// Counts one line. Returns where it ends.
  private mutating func line(from start: Int) -> Int {
    var index = start
    var bars = 0
    var marks = 0
    var columns = 0
    var dashes = 0
    var isDelimiter = true
    var isInPrefix = true
    var isBlank = true
    var previous: UInt8 = 0x20
    lines += 1
    let bytes = bytes
    while index < bytes.endIndex {
      let byte = bytes[index]
      // Most of a plan is letters, and space that pads cells: neither counts for anything.
      if (0x61...0x7A).contains(byte | 0x20) {
        isBlank = false
        isInPrefix = false
        isDelimiter = false
        previous = byte
        index += 1
        continue
      }
      if byte == 0x20, !isInPrefix {
        previous = byte
        index += 1
        continue
      }
      if byte == 0x0A || byte == 0x0D { break }
      let isSpace = byte == 0x20 || byte == 0x09
      if !isSpace { isBlank = false }
      if isInPrefix {
        switch byte {
        case 0x20: columns += 1
        case 0x09: columns += 4
        case UInt8(ascii: ">"): marks += 1
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
          if previous == 0x20 || previous == 0x09 || previous == UInt8(ascii: ">") { marks += 1 }
        case UInt8(ascii: "."), UInt8(ascii: ")"): marks += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): break
        default: isInPrefix = false
        }
      }
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): dashes += 1
      case 0x20, 0x09, UInt8(ascii: ":"), UInt8(ascii: ">"): break
      default:
        isDelimiter = false
        if previous == UInt8(ascii: "<"), byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { run.openings += 1 }
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") { brackets += 1 }
      }
      if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]") { define(at: index) }
      previous = byte
      index += 1
    }
    if marks > 0 { depth = max(depth, max(marks, columns / 2)) }
    if isBlank {
      found = endRun(at: start)
      return index
    }
    if run.lines == 0 { run.start = start }
    run.lines += 1
    if bars > run.bars {
      run.bars = bars
      run.widestLine = start
    }
    if isDelimiter, dashes > 0 { run.delimiters += 1 }
    return index
  }

  private mutating func define(at offset: Int) {
    if let last = run.definition { longestDefinition = max(longestDefinition, offset - last) }
    run.definition = offset
  }

  private mutating func endRun(at end: Int) -> (Excess, Int)? {
    defer { run = Run() }
    if let last = run.definition { longestDefinition = max(longestDefinition, end - last) }
    let size = end - run.start
    openings += run.openings * size
    if openings > 500_000_000 { return (.openings, run.start) }
    guard run.delimiters > 0 else { return nil }
    if run.bars > Self.mostColumns + 1 { return (.columns, run.widestLine) }
    cells += (run.bars + 1) * run.lines
    if cells > Self.mostCells { return (.cells, run.start) }
    tableStarts += run.delimiters * size
    return tableStarts > 100_000_000 ? (.tableStarts, run.start) : nil
  }
}

extension CostBound.Excess {
  /// What to tell the reader.
  func finding(in source: SourceText, at range: SourceRange) -> Finding {
    if case .columns = self {
      return Finding(
        .tooManyColumns, "a table may have at most \(CostBound.mostColumns) columns", in: source, at: range)
    }
    return Finding(.markdownTooCostly, message, in: source, at: range)
  }

  private var message: String {
    switch self {
    case .columns: "a table has too many columns"
    case .cells: "tables have more than a million cells by the end of this one"
    case .tableStarts: "too many lines of dashes stand in one paragraph or table"
    case .openings: "too many '<!' or '<?' stand in one paragraph"
    case .definitions: "a link definition is too long for a text with so many brackets"
    case .depth: "lists or quotes are nested too deeply"
    }
  }
}
