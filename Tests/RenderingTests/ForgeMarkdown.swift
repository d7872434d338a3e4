// What a forge makes of Markdown: GitHub's own parser with all of its extensions, raw HTML let through.

import CCmark
import Glibc

enum ForgeMarkdown {
  /// The HTML of a document.
  static func html(_ markdown: String) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_UNSAFE | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return "" }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(document) }
    guard let html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)) else {
      return ""
    }
    defer { free(html) }
    return String(cString: html)
  }

  /// A stretch of text and the elements that it stands in, the outermost first.
  struct Run: Equatable {
    let elements: [String]
    let text: String
  }

  /// The text of a document, cut where an element begins or ends, without line ends between blocks.
  static func runs(_ markdown: String) -> [Run] {
    var runs: [Run] = []
    var elements: [String] = []
    var rest = html(markdown).unicodeScalars[...]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "<" }
      if !text.isEmpty, String(text) != "\n" { runs.append(Run(elements: elements, text: decoded(String(text)))) }
      rest = rest[text.endIndex...]
      guard rest.popFirst() != nil else { break }
      let tag = rest.prefix { $0 != ">" }
      rest = rest[tag.endIndex...].dropFirst()
      if tag.first == "/" { elements.removeLast() } else { elements.append(String(tag)) }
    }
    return runs
  }

  private static func decoded(_ text: String) -> String {
    var result = text.unicodeScalars
    for (reference, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      result.replace(reference.unicodeScalars, with: sign.unicodeScalars)
    }
    return String(result)
  }
}
