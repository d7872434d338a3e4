// The only place that sees cmark-gfm: Markdown bytes in, a flat list of top-level blocks with lines out.
import CCmark

/// A top-level block as cmark-gfm sees it, in lines of the text that was parsed (from 1).
struct RawBlock {
  enum Kind {
    case heading(level: Int)
    /// Lines of the header and of the rows below the delimiter line.
    case table(columns: Int, rowLines: [Int], alignments: [Table.Alignment])
    case list(isOrdered: Bool, items: [RawItem])
    case other(Block.OtherBlock)
  }

  let kind: Kind
  let startLine: Int
  let startColumn: Int
  /// cmark's own end; too far down for some blocks that a blank line closes.
  let endLine: Int
}

/// An item of a top-level list.
struct RawItem {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let isTask: Bool
  let isChecked: Bool
  /// Lines of the first paragraph; 0 if the item does not open with one.
  let textLine: Int
  let textEndLine: Int
}

enum CommonMarkBridge {
  private nonisolated(unsafe) static let extensions: (table: OpaquePointer?, taskList: OpaquePointer?) = {
    cmark_gfm_core_extensions_ensure_registered()
    return (cmark_find_syntax_extension("table"), cmark_find_syntax_extension("tasklist"))
  }()

  /// Top-level blocks of a Markdown text. The caller has bounded its size, nesting and table columns.
  static func blocks(of bytes: ArraySlice<UInt8>) -> [RawBlock] {
    let extensions = self.extensions
    // Nodes and parser lie in the arena and go with it: there is nothing to free one by one.
    defer { rutter_arena_reset() }
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, rutter_arena()) else { return [] }
    if let table = extensions.table { cmark_parser_attach_syntax_extension(parser, table) }
    if let taskList = extensions.taskList { cmark_parser_attach_syntax_extension(parser, taskList) }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    guard let document = cmark_parser_finish(parser) else { return [] }
    var blocks: [RawBlock] = []
    var node = cmark_node_first_child(document)
    while let current = node {
      blocks.append(block(current))
      node = cmark_node_next(current)
    }
    return blocks
  }

  private static func block(_ node: OpaquePointer) -> RawBlock {
    RawBlock(
      kind: kind(node), startLine: Int(cmark_node_get_start_line(node)),
      startColumn: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)))
  }

  private static func kind(_ node: OpaquePointer) -> RawBlock.Kind {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      return .list(isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, items: items(node))
    case CMARK_NODE_PARAGRAPH: return .other(.paragraph)
    case CMARK_NODE_CODE_BLOCK: return .other(.code)
    case CMARK_NODE_BLOCK_QUOTE: return .other(.quote)
    case CMARK_NODE_HTML_BLOCK: return .other(.html)
    case CMARK_NODE_THEMATIC_BREAK: return .other(.thematicBreak)
    default: return isType(node, "table") ? table(node) : .other(.unknown)
    }
  }

  private static func table(_ node: OpaquePointer) -> RawBlock.Kind {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    var alignments: [Table.Alignment] = []
    if let marks = cmark_gfm_extensions_get_table_alignments(node) {
      alignments = (0..<columns).map { column in
        switch marks[column] {
        case UInt8(ascii: "l"): .left
        case UInt8(ascii: "c"): .center
        case UInt8(ascii: "r"): .right
        default: .none
        }
      }
    }
    var lines: [Int] = []
    var row = cmark_node_first_child(node).flatMap { cmark_node_next($0) }
    while let current = row {
      lines.append(Int(cmark_node_get_start_line(current)))
      row = cmark_node_next(current)
    }
    return .table(columns: columns, rowLines: lines, alignments: alignments)
  }

  private static func isType(_ node: OpaquePointer, _ name: StaticString) -> Bool {
    cmark_node_get_type_string(node).map { String(cString: $0) == "\(name)" } ?? false
  }

  private static func items(_ list: OpaquePointer) -> [RawItem] {
    var items: [RawItem] = []
    var node = cmark_node_first_child(list)
    while let current = node {
      let isTask = isType(current, "tasklist")
      let first = cmark_node_first_child(current)
      let opensWithText = first.map { cmark_node_get_type($0) == CMARK_NODE_PARAGRAPH } ?? false
      items.append(
        RawItem(
          startLine: Int(cmark_node_get_start_line(current)), startColumn: Int(cmark_node_get_start_column(current)),
          endLine: Int(cmark_node_get_end_line(current)), isTask: isTask,
          isChecked: isTask && cmark_gfm_extensions_get_tasklist_item_checked(current),
          textLine: opensWithText ? Int(cmark_node_get_start_line(first)) : 0,
          textEndLine: opensWithText ? Int(cmark_node_get_end_line(first)) : 0))
      node = cmark_node_next(current)
    }
    return items
  }
}
