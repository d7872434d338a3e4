// The names of elements and attributes that a page may have. They come from the source of this program and never from data.

import Results

/// The name of an element. It can only be written as a literal.
package struct Tag: Sendable {
  package enum Layout: Sendable {
    /// Within a line of text: no white space may be added around it.
    case inline
    /// Stands for itself; written on lines of its own.
    case block
    /// As `block`, and has no content and no end tag (`meta`).
    case void
  }

  let name: String
  let layout: Layout

  package init(_ name: StaticString, _ layout: Layout = .inline) {
    self.name = name.description
    self.layout = layout
  }
}

extension Tag {
  package static let html = Tag("html", .block)
  package static let head = Tag("head", .block)
  package static let meta = Tag("meta", .void)
  package static let title = Tag("title", .block)
  package static let style = Tag("style", .block)
  package static let body = Tag("body", .block)
  package static let header = Tag("header", .block)
  package static let main = Tag("main", .block)
  package static let nav = Tag("nav", .block)
  package static let footer = Tag("footer", .block)
  package static let section = Tag("section", .block)
  package static let h1 = Tag("h1", .block)
  package static let h2 = Tag("h2", .block)
  package static let h3 = Tag("h3", .block)
  package static let h4 = Tag("h4", .block)
  package static let p = Tag("p", .block)
  package static let div = Tag("div", .block)
  package static let ul = Tag("ul", .block)
  package static let li = Tag("li", .block)
  package static let dl = Tag("dl", .block)
  package static let dt = Tag("dt", .block)
  package static let dd = Tag("dd", .block)
  package static let details = Tag("details", .block)
  package static let summary = Tag("summary", .block)
  package static let table = Tag("table", .block)
  package static let thead = Tag("thead", .block)
  package static let tbody = Tag("tbody", .block)
  package static let tr = Tag("tr", .block)
  package static let th = Tag("th", .block)
  package static let td = Tag("td", .block)
  package static let span = Tag("span")
  package static let a = Tag("a")
  package static let bdi = Tag("bdi")
  package static let code = Tag("code")
  package static let del = Tag("del")
  package static let ins = Tag("ins")
}

/// An attribute of an element. Its name is a literal. Its value is a literal, a number, or of a form that cannot do
/// harm: text from outside gets only into attributes that are read, never into one that is followed, run or styled.
package struct Attribute: Sendable {
  let name: String
  /// Not yet escaped.
  let value: String

  package init(_ name: StaticString, _ value: StaticString) {
    self.name = name.description
    self.value = value.description
  }

  package init(_ name: StaticString, _ number: Int) {
    self.name = name.description
    self.value = String(number)
  }

  /// Coordinates, lengths, path data, lists of points: letters, digits, space and `.,+-%` are kept, anything else goes, so
  /// that no address, style or function can come of it.
  package init(_ name: StaticString, measure: String) {
    self.name = name.description
    self.value = String(
      measure.unicodeScalars.filter { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          || " .,+-%".unicodeScalars.contains(scalar)
      }.map { Character($0) })
  }

  private init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  package static func `class`(_ names: StaticString) -> Attribute { Attribute("class", names) }
  /// What a pointer resting on the element shows; any text.
  package static func title(_ text: String) -> Attribute { Attribute(name: "title", value: text) }
  /// What a screen reader says in place of the content; any text.
  package static func label(_ text: String) -> Attribute { Attribute(name: "aria-label", value: text) }
  package static func id(_ anchor: Anchor) -> Attribute { Attribute(name: "id", value: anchor.name) }
  package static func labelledBy(_ anchor: Anchor) -> Attribute {
    Attribute(name: "aria-labelledby", value: anchor.name)
  }
  /// A link, which can only lead to a place of the same page.
  package static func link(to anchor: Anchor) -> Attribute { Attribute(name: "href", value: "#" + anchor.name) }
}

/// A place of a page that links lead to.
package struct Anchor: Hashable, Sendable {
  let name: String

  package init(_ name: StaticString) { self.name = name.description }

  /// `account-northgate-foods`. A name that is no slug is not taken over: the number, unique in the page, stands in for it.
  package init(_ kind: StaticString, slug: String, number: Int) {
    let isSlug =
      !slug.isEmpty && slug.utf8.count <= 100
      && slug.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    self.name = kind.description + (isSlug ? "-" + slug : "." + String(number))
  }

  /// A place that belongs to this one: `account-northgate-foods.name`.
  package func part(_ name: StaticString) -> Anchor { Anchor(name: self.name + "." + name.description) }

  private init(name: String) { self.name = name }
}
