// The HTML writer: whatever a text holds, it stays text.

import Documents
import Rendering
import Results
import Testing

struct MarkupTests {
  @Test func `text is escaped because it is text`() {
    let hostile = "</style><script>alert('x')</script> & \"quoted\" ]]> --!>"
    #expect(
      Markup(.p) { hostile }.text()
        == "<p>&lt;/style&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot; ]]&gt; --!&gt;</p>\n"
    )
    #expect(
      Markup(.span, .title("\"><b onclick='x'>")) { "x" }.text()
        == "<span title=\"&quot;&gt;&lt;b onclick=&#39;x&#39;&gt;\">x</span>")
  }

  @Test func `what is hidden or commands is spelled out`() {
    #expect(Markup(.p) { "a\u{202E}b\u{0}c\u{1B}d\u{7F}e\r\n" }.text() == "<p>a\\u{202E}b␀c␛d␡e␍␊</p>\n")
    // No characters, for ever; a Swift literal cannot hold them.
    for value: UInt32 in [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE] {
      let text = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
      #expect(Markup(.p) { text }.text() == "<p>\\u{\(String(value, radix: 16, uppercase: true))}</p>\n")
    }
  }

  @Test func `text from plans is on one line and apart from the text around it`() {
    #expect(Markup(.p) { Markup.isolated(" שלום\n <b> ") }.text() == "<p><bdi>שלום &lt;b&gt;</bdi></p>\n")
    #expect(Markup.isolated(" \n ").isEmpty)
  }

  @Test func `statements of a block become content in their order`() {
    let names = ["a", "b"]
    let page = Markup(.ul, .class("x")) {
      for name in names { Markup(.li) { name } }
      if names.isEmpty { "none" } else { Markup(.li) { "\(names.count)" } }
      if names.count > 2 { "many" }
    }
    #expect(page.text() == "<ul class=\"x\">\n<li>a</li>\n<li>b</li>\n<li>2</li>\n</ul>\n")
  }

  @Test func `no white space is added within a line of text`() {
    #expect(
      Markup(.p) {
        "a"
        Markup(.del) { "b" }
        Markup(.ins) { "c" }
        " d"
      }.text() == "<p>a<del>b</del><ins>c</ins> d</p>\n")
  }

  @Test func `an empty element is written as its language wants it`() {
    let path = Markup(Tag("path", .block), Attribute("d", measure: "M0 1L2.5-3"))
    #expect(path.text() == "<path d=\"M0 1L2.5-3\"></path>\n")
    #expect(path.text(.xml) == "<path d=\"M0 1L2.5-3\"/>\n")
    #expect(Markup(.meta, Attribute("charset", "utf-8")).text() == "<meta charset=\"utf-8\">\n")
  }

  @Test(arguments: [
    ("javascript:alert(1)", "javascriptalert1"), ("url(#a)", "urla"), ("M1,2 3.5-4% +1e2", "M1,2 3.5-4% +1e2"),
    ("\" onload=\"x", " onloadx"), ("١٢", ""),
  ])
  func `a measure can be no address, style or function`(text: String, expected: String) {
    #expect(Markup(.span, Attribute("d", measure: text)).text() == "<span d=\"\(expected)\"></span>")
  }

  @Test(arguments: [
    ("northgate-foods", "account-northgate-foods"), ("x\" onclick=\"y", "account.3"), ("", "account.3"),
    ("Über", "account.3"), ("a.b", "account.3"),
  ])
  func `only a slug becomes the name of a place`(slug: String, expected: String) {
    let place = Anchor("account", slug: slug, number: 3)
    #expect(
      Markup(.a, .link(to: place), .id(place.part("x"))).text()
        == "<a href=\"#\(expected)\" id=\"\(expected).x\"></a>")
  }

  @Test func `a page forbids itself to load or run anything`() {
    let text = HTMLPage(title: "</title><script>", style: "p { }", body: Markup("x")).text
    #expect(
      text == """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; \
        img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>&lt;/title&gt;&lt;script&gt;</title>
        <style>p { }</style>
        </head>
        <body>x</body>
        </html>

        """)
  }
}
