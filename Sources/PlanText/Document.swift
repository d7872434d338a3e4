/// A plan file as its forge renders it: front matter, title and sections, each with the bytes it stands on.
///
/// Parsing never fails: what cannot be read as intended is kept as an opaque block and reported in ``findings``.
package struct Document: Sendable {
  package let source: SourceText
  /// The front matter; nil when the text does not open with a `---` line.
  package let frontMatter: FrontMatter?
  /// The first level 1 heading.
  package let title: Heading?
  /// Blocks before the first level 2 heading, the title not included.
  package let preamble: [Block]
  /// Level 2 headings with what follows each, in the order of the text.
  package let sections: [Section]
  /// Syntax findings: bytes, YAML and Markdown that cannot be read.
  package let findings: [Finding]
  /// Whether the text was read at all. One that was refused as a whole holds nothing, and nothing can be missed in it.
  package let isRefused: Bool

  package init(
    source: SourceText, frontMatter: FrontMatter?, title: Heading?, preamble: [Block], sections: [Section],
    findings: [Finding], isRefused: Bool = false
  ) {
    self.source = source
    self.frontMatter = frontMatter
    self.title = title
    self.preamble = preamble
    self.sections = sections
    self.findings = findings
    self.isRefused = isRefused
  }
}

/// The YAML between the two `---` lines at the head of a file.
package struct FrontMatter: Sendable {
  /// Both delimiter lines included, the line end of the last one too.
  package let range: SourceRange
  /// The YAML text between the delimiter lines.
  package let yamlRange: SourceRange
  /// The mapping; nil when the YAML could not be read (a finding says why) or is empty.
  package let root: YAMLNode?

  package init(range: SourceRange, yamlRange: SourceRange, root: YAMLNode?) {
    self.range = range
    self.yamlRange = yamlRange
    self.root = root
  }
}

/// An ATX or setext heading at the top level of the document.
package struct Heading: Sendable {
  /// 1 to 6.
  package let level: Int
  /// The heading's lines, without the last line end.
  package let range: SourceRange
  /// The text without marks and surrounding space; Markdown inside it stays as written.
  package let textRange: SourceRange

  package init(level: Int, range: SourceRange, textRange: SourceRange) {
    self.level = level
    self.range = range
    self.textRange = textRange
  }
}

/// A level 2 heading and everything up to the next heading of level 1 or 2.
package struct Section: Sendable {
  package let heading: Heading
  /// From the start of the heading to the start of the next section's heading, or to the end of the text.
  package let range: SourceRange
  /// Top-level blocks below the heading, deeper headings among them.
  package let blocks: [Block]

  package init(heading: Heading, range: SourceRange, blocks: [Block]) {
    self.heading = heading
    self.range = range
    self.blocks = blocks
  }
}

/// A top-level block.
package enum Block: Sendable {
  case heading(Heading)
  case table(Table)
  case list(List)
  /// Anything else, kept as it is: paragraph, code, quote, HTML, rule.
  case other(OtherBlock, SourceRange)

  package enum OtherBlock: Sendable { case paragraph, code, quote, html, thematicBreak, unknown }

  /// First byte of the block to the end of its last line, that line's end not included.
  package var range: SourceRange {
    switch self {
    case .heading(let heading): heading.range
    case .table(let table): table.range
    case .list(let list): list.range
    case .other(_, let range): range
    }
  }
}

/// A GFM table.
package struct Table: Sendable {
  package enum Alignment: Sendable { case none, left, center, right }

  package let range: SourceRange
  package let header: TableRow
  /// The line of dashes.
  package let delimiterRange: SourceRange
  package let alignments: [Alignment]
  package let rows: [TableRow]

  package init(
    range: SourceRange, header: TableRow, delimiterRange: SourceRange, alignments: [Alignment], rows: [TableRow]
  ) {
    self.range = range
    self.header = header
    self.delimiterRange = delimiterRange
    self.alignments = alignments
    self.rows = rows
  }
}

/// One line of a table. ``cells`` holds what is written there, also where GFM would pad or cut it to the header's count.
package struct TableRow: Sendable {
  /// The line without indentation and line end.
  package let range: SourceRange
  package let cells: [TableCell]

  package init(range: SourceRange, cells: [TableCell]) {
    self.range = range
    self.cells = cells
  }
}

/// A cell of a table.
package struct TableCell: Sendable {
  /// The content without surrounding space. For an empty cell, the empty range where a value is to be inserted.
  package let range: SourceRange
  /// Everything between the bars.
  package let slot: SourceRange

  package init(range: SourceRange, slot: SourceRange) {
    self.range = range
    self.slot = slot
  }
}

/// A list at the top level.
package struct List: Sendable {
  package let range: SourceRange
  package let isOrdered: Bool
  package let items: [ListItem]

  package init(range: SourceRange, isOrdered: Bool, items: [ListItem]) {
    self.range = range
    self.isOrdered = isOrdered
    self.items = items
  }
}

/// An item of a list, a task if it has a check box.
package struct ListItem: Sendable {
  /// From the list marker to the end of the item's last line.
  package let range: SourceRange
  /// `[ ]` or `[x]`, brackets included; nil for an item that is no task.
  package let checkbox: SourceRange?
  package let isChecked: Bool
  /// The first paragraph's text after marker and check box; may span lines.
  package let textRange: SourceRange
  /// Blocks after the first paragraph (the task's note); empty range at the end of the item if none.
  package let noteRange: SourceRange

  package init(
    range: SourceRange, checkbox: SourceRange?, isChecked: Bool, textRange: SourceRange, noteRange: SourceRange
  ) {
    self.range = range
    self.checkbox = checkbox
    self.isChecked = isChecked
    self.textRange = textRange
    self.noteRange = noteRange
  }
}
