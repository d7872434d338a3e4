// The examples of the CommonMark and GFM specifications as plan bodies: what we find is what cmark-gfm finds.
import CCmark
import Foundation
import PlanText
import Testing

@Suite struct SpecificationTests {
  static let examples: [String] = {
    guard let path = ProcessInfo.processInfo.environment["RUTTER_SPEC_EXAMPLES"] else { return [] }
    guard let data = FileManager.default.contents(atPath: path) else { return ["the file \(path) is missing"] }
    return (try? JSONDecoder().decode([String].self, from: data)) ?? ["the file \(path) is no list of texts"]
  }()

  @Test(.enabled(if: !examples.isEmpty, "RUTTER_SPEC_EXAMPLES names no file; see scripts/fetch-spec-examples"))
  func `headings, tables and tasks are exactly cmark-gfm's`() {
    #expect(Self.examples.count > 1000)
    var tables = 0
    for example in Self.examples {
      for lineEnd in ["\n", "\r\n"] {
        let body = example.replacingOccurrences(of: "\n", with: lineEnd)
        let source = SourceText(path: "plan.md", "---\(lineEnd)client: x\(lineEnd)---\(lineEnd)" + body)
        if source.bytes.contains(0) { continue }
        let found = Outline.ours(Document.parse(source))
        let expected = Outline.cmark(body)
        #expect(found == expected, "\(body.debugDescription)")
        tables += expected.count { $0.hasPrefix("table") }
      }
    }
    #expect(tables >= 10)
  }
}

/// Headings, tables and tasks at the top level of a text, a line each, their text as cmark-gfm renders it.
private enum Outline {
  static func ours(_ document: Document) -> [String] {
    func text(_ range: SourceRange) -> String { plain(document.source.string(in: range)) }
    let title = document.title.map { [Block.heading($0)] } ?? []
    let sections = document.sections.flatMap { [Block.heading($0.heading)] + $0.blocks }
    let blocks = (title + document.preamble + sections).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let heading): return ["heading \(heading.level) \(text(heading.textRange))"]
      case .table(let table):
        let columns = table.header.cells.count
        return ["table \(columns)"]
          + ([table.header] + table.rows).map { row in
            let cells = row.cells.prefix(columns).map { plain(document.cellText($0)) }
            let missing = [String](repeating: "", count: max(0, columns - cells.count))
            return "row " + (cells + missing).joined(separator: " ¦ ")
          }
      case .list(let list):
        return list.items.filter { $0.checkbox != nil }.map { "task \($0.isChecked) \(text($0.textRange))" }
      case .other: return []
      }
    }
  }

  static func cmark(_ body: String) -> [String] {
    withTree(body) { document in
      var lines: [String] = []
      var node = cmark_node_first_child(document)
      while let current = node {
        switch String(cString: cmark_node_get_type_string(current)) {
        case "heading": lines.append("heading \(cmark_node_get_heading_level(current)) \(rendered(current))")
        case "table":
          lines.append("table \(cmark_gfm_extensions_get_table_columns(current))")
          for row in children(of: current) {
            lines.append("row " + children(of: row).map(rendered).joined(separator: " ¦ "))
          }
        case "list":
          for item in children(of: current) where String(cString: cmark_node_get_type_string(item)) == "tasklist" {
            let first = children(of: item).first.map(rendered) ?? ""
            lines.append("task \(cmark_gfm_extensions_get_tasklist_item_checked(item)) \(first)")
          }
        default: break
        }
        node = cmark_node_next(current)
      }
      return lines
    } ?? []
  }

  /// A line of Markdown as plain text.
  private static func plain(_ markdown: String) -> String {
    // A heading's or cell's text may begin like another block; behind a letter it cannot.
    let lines = markdown.split { $0.isNewline }.map { $0.trimmingCharacters(in: .whitespaces) }
    return (withTree("x" + lines.joined(separator: " "), rendered) ?? "").dropFirst().description
  }

  private static func rendered(_ node: OpaquePointer) -> String {
    var text = ""
    let iterator = cmark_iter_new(node)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(iterator) else { continue }
      if let literal = cmark_node_get_literal(current) { text += String(cString: literal) }
      let type = String(cString: cmark_node_get_type_string(current))
      if type == "softbreak" || type == "linebreak" { text += " " }
    }
    // A link's brackets are gone where the text defines it elsewhere, and there when a line stands alone.
    return text.filter { $0 != "[" && $0 != "]" }.split(separator: " ").joined(separator: " ")
  }

  private static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(current)
      child = cmark_node_next(current)
    }
    return children
  }

  private static func withTree<Result>(_ text: String, _ body: (OpaquePointer) -> Result) -> Result? {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    return document.map(body)
  }
}
