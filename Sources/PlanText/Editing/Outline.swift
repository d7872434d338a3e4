/// What a document says, unit by unit and without its layout: what an edit or a new layout must not change by accident.
struct Outline {
  struct Unit: Hashable {
    /// What the unit is: `key`, `heading 2`, `table`, `cell`, `item`, `paragraph` …
    let kind: String
    var text: String

    init(_ kind: String, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  var units: [Unit] = []
  /// Where each unit stands; for a cell that a short row lacks, the end of the row.
  private(set) var ranges: [SourceRange] = []

  init(_ document: Document) {
    let source = document.source
    for entry in document.frontMatter?.root?.entries ?? [] {
      append("key", "\(entry.key.text ?? "?") = \(Self.words(entry.value))", entry.key.range)
    }
    for block in document.topLevelBlocks {
      switch block {
      case .heading(let heading):
        append("heading \(heading.level)", Self.text(heading.textRange, of: source), heading.range)
      case .table(let table):
        append("table", table.alignments.map { "\($0)" }.joined(separator: " "), table.delimiterRange)
        for row in [table.header] + table.rows { append(row, of: table, in: document) }
      case .list(let list):
        append("list", list.isOrdered ? "ordered" : "bullets", list.range)
        for item in list.items {
          append(item.checkbox == nil ? "item" : "task", Self.text(of: item, in: source), item.range)
        }
      case .other(let kind, let range): append("\(kind)", Self.text(range, of: source), range)
      }
    }
  }

  private mutating func append(_ kind: String, _ text: String, _ range: SourceRange) {
    units.append(Unit(kind, text))
    ranges.append(range)
  }

  private mutating func append(_ row: TableRow, of table: Table, in document: Document) {
    append("row", "", row.range)
    for column in 0..<max(row.cells.count, table.header.cells.count) {
      if row.cells.indices.contains(column) {
        append("cell", document.cellText(row.cells[column]), row.cells[column].range)
      } else {
        append("cell", "", .at(row.range.upperBound))
      }
    }
  }

  /// Place of the unit of a kind that stands at a range.
  func place(_ kind: String, at range: SourceRange) -> Int? {
    ranges.indices.first { ranges[$0] == range && units[$0].kind == kind }
  }

  static func text(of item: ListItem, in source: SourceText) -> String {
    Self.item(text(item.textRange, of: source), box: item.checkbox.map { _ in item.isChecked })
      + text(item.noteRange, of: source)
  }

  /// An item without a note; `box` is nil for one that is no task.
  static func item(_ text: String, box: Bool?) -> String {
    (box.map { $0 ? "[x] " : "[ ] " } ?? "") + text + "\n"
  }

  /// A range's text, in which every line end is LF and no space stands at the very end.
  static func text(_ range: SourceRange, of source: SourceText) -> String {
    var result: [UInt8] = []
    for byte in source.bytes[range.lowerBound..<range.upperBound] {
      if byte == 0x0A, result.last == 0x0D { result.removeLast() }
      result.append(byte)
    }
    for place in result.indices where result[place] == 0x0D { result[place] = 0x0A }
    while let last = result.last, last == 0x20 || last == 0x09 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// A YAML value; quotes count only where they make a word of what would else be no value.
  static func words(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar: node.text.map { "\($0.debugDescription)" } ?? "nothing"
    case .sequence(let items): "[" + items.map(words).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { words($0.key) + ": " + words($0.value) }.joined(separator: ", ") + "}"
    }
  }
}

extension Document {
  /// All top-level blocks in the order of the text, headings included.
  var topLevelBlocks: [Block] {
    let own = (title.map { [Block.heading($0)] } ?? []) + preamble
    let below = sections.flatMap { [Block.heading($0.heading)] + $0.blocks }
    return (own + below).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The document that edits make of this one; nil if they overlap.
  func applying(_ edits: [Edit]) -> Document? {
    source.applying(edits).map { Document.parse(SourceText(path: source.path, bytes: $0)) }
  }

  /// Whether edits lead to exactly the units that were wanted.
  func reads(_ wanted: [Outline.Unit], after edits: [Edit]) -> Bool {
    guard let result = applying(edits), !result.isRefused else { return false }
    return Outline(result).units == wanted
  }

  /// Edits that were read back; an edit whose text would be read as something else is refused.
  func proven(_ edits: [Edit], _ wanted: [Outline.Unit], _ message: String) throws -> [Edit] {
    guard reads(wanted, after: edits) else { throw EditError(message) }
    return edits
  }
}
