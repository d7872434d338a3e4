// Cuts a document into blocks and sections.

import PlanSchema
import PlanText

struct Cutter {
  let document: Document
  let source: SourceText
  let kind: KindSchema
  let records: RecordIndex
  /// Decoded sections by the place of their heading.
  private let sections: [Int: DecodedSection]

  init(_ decoded: DecodedDocument, records: RecordIndex) {
    document = decoded.document
    source = decoded.source
    kind = decoded.kind
    self.records = records
    sections = Dictionary(
      decoded.sections.map { ($0.section.heading.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Front matter

  func frontMatter() throws(Unmergeable) -> FrontMatterLines? {
    guard let matter = document.frontMatter else { return nil }
    let yaml = matter.yamlRange
    let opening = SourceRange(matter.range.lowerBound, yaml.lowerBound)
    let closing = SourceRange(yaml.upperBound, matter.range.upperBound)
    guard let root = matter.root else {
      return FrontMatterLines(opening: opening, entries: [], rest: yaml, closing: closing)
    }
    guard case .mapping(let written) = root.content, !root.isFlow else {
      throw Unmergeable("the front matter is not written as lines of 'key: value'")
    }
    let fields = Dictionary(
      records.fields.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [Piece] = []
    var start = yaml.lowerBound
    for entry in written {
      let last = max(entry.key.range.upperBound, entry.value.range.upperBound)
      let end = source.wholeLines(SourceRange(max(last - 1, start), last)).upperBound
      guard end > start, end <= yaml.upperBound, let key = entry.key.text else {
        throw Unmergeable("two keys of the front matter share a line")
      }
      let first = source.wholeLines(entry.key.range).lowerBound
      let piece = Piece(
        key, SourceRange(start, end), .entry(entry, start: first, fields[entry.value.range.lowerBound]))
      entries.append(piece)
      start = end
    }
    return FrontMatterLines(
      opening: opening, entries: try unique(entries, "the key"), rest: SourceRange(start, yaml.upperBound),
      closing: closing)
  }

  // MARK: Blocks

  /// All blocks below an offset as pieces, in the order of the text, with what cmark makes no block of (definitions of
  /// links) as blocks of lines.
  func blocks(from start: Int) throws(Unmergeable) -> [Piece] {
    var pieces: [Piece] = []
    var done = start
    var section: DecodedSection?
    var list = ""
    for block in written() {
      if case .heading(let heading) = block {
        if heading.level <= 2 { section = sections[heading.range.lowerBound] }
        list = foldedText(source.bytes[heading.textRange.lowerBound..<heading.textRange.upperBound]).lowercased()
      }
      let body = source.wholeLines(block.range)
      guard body.lowerBound >= done else { throw Unmergeable("two blocks of the text share a line") }
      appendUnclaimed(SourceRange(done, body.lowerBound), to: &pieces)
      pieces.append(piece(block, body, in: section, below: list))
      done = body.upperBound
    }
    appendUnclaimed(SourceRange(done, source.bytes.count), to: &pieces)
    for place in pieces.indices.dropLast() {
      pieces[place].gap = SourceRange(pieces[place].body.upperBound, pieces[place + 1].body.lowerBound)
    }
    return pieces
  }

  private func written() -> [Block] {
    let own = (document.title.map { [Block.heading($0)] } ?? []) + document.preamble
    let below = document.sections.flatMap { [Block.heading($0.heading)] + $0.blocks }
    return (own + below).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Lines that belong to no block and are not blank.
  private func appendUnclaimed(_ range: SourceRange, to pieces: inout [Piece]) {
    if source.isBlank(range) { return }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, source.isBlank(source.wholeLines(.at(start))) {
      start = source.wholeLines(.at(start)).upperBound
    }
    while end > start, source.isBlank(source.wholeLines(SourceRange(end - 1, end))) {
      end = source.wholeLines(SourceRange(end - 1, end)).lowerBound
    }
    let body = SourceRange(start, end)
    pieces.append(Piece(foldedText(source.bytes[start..<end]), body, .prose(.lines)))
  }

  private func piece(
    _ block: Block, _ body: SourceRange, in section: DecodedSection?, below list: String
  ) -> Piece {
    func text() -> String { foldedText(source.bytes[body.lowerBound..<body.upperBound]) }
    switch block {
    case .heading(let heading):
      return Piece("\(Piece.headingMark)\(heading.level) \(list)", body, .leaf)
    case .table(let table):
      guard let section, section.schema.shape == .records, let grid = grid(table, of: section.schema) else {
        return Piece(text(), body, .prose(.lines))
      }
      return Piece("table", body, .table(grid))
    case .list(let written):
      let ranges = lines(of: written.items, in: body)
      guard written.items.contains(where: { records.byStart[$0.range.lowerBound] != nil }) else {
        return Piece(text(), body, .prose(.items(ranges)))
      }
      return Piece("list \(list)", body, .list(items(written.items, ranges)))
    case .other(.paragraph, _): return Piece(text(), body, .prose(.sentences))
    case .other: return Piece(text(), body, .prose(.lines))
    }
  }

  // MARK: Lists

  /// The lines of each item, without the blank ones behind it.
  private func lines(of items: [ListItem], in body: SourceRange) -> [SourceRange] {
    items.map { source.wholeLines($0.range) }
  }

  private func items(_ items: [ListItem], _ ranges: [SourceRange]) -> [Piece] {
    var names = UniqueNames()
    var pieces = zip(items, ranges).map { item, range in
      let known = records.byStart[item.range.lowerBound]
      let key = known?.identity ?? "~" + foldedText(source.bytes[range.lowerBound..<range.upperBound])
      return Piece(names.unique(key), range, .item(item, known?.record))
    }
    for place in pieces.indices.dropLast() {
      pieces[place].gap = SourceRange(pieces[place].body.upperBound, pieces[place + 1].body.lowerBound)
    }
    return pieces
  }

  // MARK: Tables

  private func grid(_ table: Table, of schema: SectionSchema) -> Grid? {
    guard table.rows.isEmpty || table.rows.contains(where: { isKnown($0) }) else { return nil }
    var names = UniqueNames()
    var columns: [String] = []
    var fields: [Int?] = []
    for cell in table.header.cells {
      let field = schema.fieldNames.target(of: source.bytes, in: cell.range)
      let isFirst = field.map { !fields.contains($0) } ?? false
      fields.append(isFirst ? field : nil)
      let heading = foldedText(source.bytes[cell.range.lowerBound..<cell.range.upperBound]).lowercased()
      columns.append(names.unique(isFirst ? field.map { schema.fields[$0].id } ?? heading : "~" + heading))
    }
    var keys = UniqueNames()
    let rows = table.rows.map { row in
      let body = source.wholeLines(row.range)
      let known = records.byStart[row.range.lowerBound]
      let key = known?.identity ?? "~" + foldedText(source.bytes[body.lowerBound..<body.upperBound])
      return Piece(keys.unique(key), body, .row(row, known?.record))
    }
    return Grid(
      columns: columns, fields: fields,
      header: Piece("header", source.wholeLines(table.header.range), .row(table.header, nil)),
      delimiter: source.wholeLines(table.delimiterRange), alignments: table.alignments, rows: rows)
  }

  /// Whether a row was read as a record; empty rows are none.
  private func isKnown(_ row: TableRow) -> Bool {
    records.byStart[row.range.lowerBound] != nil || row.cells.allSatisfy(\.range.isEmpty)
  }

  // MARK: Sections

  /// Blocks gathered below the headings of level 1 and 2.
  func regions(of blocks: [Piece]) throws(Unmergeable) -> [Piece] {
    var regions: [Piece] = []
    var open: (key: String, blocks: [Piece])?
    func close() {
      guard let (key, blocks) = open, let first = blocks.first, let last = blocks.last else { return }
      var names = UniqueNames()
      var inner = blocks
      for place in inner.indices where inner[place].isAnchor { inner[place].key = names.unique(inner[place].key) }
      inner[inner.count - 1].gap = .at(last.body.upperBound)
      let body = SourceRange(first.body.lowerBound, last.body.upperBound)
      regions.append(Piece(key, body, .region(inner), gap: last.gap))
    }
    let headings = Dictionary(
      document.sections.map { (source.wholeLines($0.heading.range).lowerBound, $0.heading.range.lowerBound) },
      uniquingKeysWith: { first, _ in first })
    for block in blocks {
      if let start = headings[block.body.lowerBound] {
        close()
        let name = block.key.dropFirst(Piece.headingMark.utf8.count + 2)
        var heading = block
        let known = sections[start]?.schema.id
        // However it is spelled, the heading of a known section is one and the same.
        if let known { heading.key = "\(Piece.headingMark)2 \(known)" }
        open = (known.map { "section \($0)" } ?? "free \(name)", [heading])
      } else if block.key.hasPrefix("\(Piece.headingMark)1 "), open != nil {
        close()
        open = (block.key, [block])
      } else {
        if open == nil { open = ("", []) }
        open?.blocks.append(block)
      }
    }
    close()
    return try unique(regions, "the section")
  }

  private func unique(_ pieces: [Piece], _ what: String) throws(Unmergeable) -> [Piece] {
    var keys: Set<String> = []
    for piece in pieces where !keys.insert(piece.key).inserted {
      let name = piece.key.split(separator: " ", maxSplits: 1).last.map(String.init) ?? piece.key
      throw Unmergeable("\(what) '\(name)' stands twice")
    }
    return pieces
  }
}

/// Gives the second of two equal names a number.
struct UniqueNames {
  private var counts: [String: Int] = [:]

  mutating func unique(_ name: String) -> String {
    let count = counts[name, default: 0]
    counts[name] = count + 1
    return count == 0 ? name : unique("\(name)\u{2}\(count)")
  }
}
