// A whole page that needs nothing beside itself.

import PlanText
import Results

/// An HTML page without script, picture, font or address: what it shows is in it, and a browser is told to load nothing.
package struct HTMLPage: Sendable {
  /// Stands in the tab and on paper; any text.
  package let title: String
  /// The style sheet.
  package let style: StaticString
  /// What is in the `body`.
  package let body: Markup

  package init(title: String, style: StaticString, body: Markup) {
    self.title = title
    self.style = style
    self.body = body
  }

  /// Were anything to get past the escaping, it could still neither run nor load nor send.
  private static let policy =
    Attribute(
      "content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'")

  package var text: String {
    "<!DOCTYPE html>\n"
      + Markup(.html, Attribute("lang", "en")) {
        Markup(.head) {
          Markup(.meta, Attribute("charset", "utf-8"))
          Markup(.meta, Attribute("http-equiv", "Content-Security-Policy"), Self.policy)
          Markup(.meta, Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
          Markup(.meta, Attribute("name", "color-scheme"), Attribute("content", "light dark"))
          Markup(.meta, Attribute("name", "referrer"), Attribute("content", "no-referrer"))
          Markup(.title) { visibleLine(title) }
          Markup(.style) { Markup.literal(style) }
        }
        Markup(.body) { body }
      }.text()
  }
}
