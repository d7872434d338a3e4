// Pages of changes, as Markdown and as HTML.

import Documents
import PlanDiff
import PlanFixtures
import PlanSchema
import Rendering
import Results
import Testing

struct ChangePageTests {
  private static let html = ChangeReport.html(
    PageSample.changes, heading: PageSample.heading, otherPaths: ["docs/terms <2026>.pdf"])

  @Test func `a Markdown page tells by account, group, section and record`() {
    let text = ChangeReport.markdownPage(
      PageSample.changes, heading: PageSample.heading, otherPaths: ["docs/terms <2026>.pdf"])
    #expect(text == PageSample.markdown)
  }

  @Test func `a page about one account needs no overview and says the name once`() {
    let heading = ChangeHeading(
      old: PageSample.heading.old, new: PageSample.heading.new, subject: "acme since the review of 2026-06-30")
    let markdown = ChangeReport.markdownPage([PageSample.acme], heading: heading)
    #expect(
      markdown.hasPrefix(
        """
        # What changed in Acme Foods

        acme since the review of 2026-06-30

        From **v1** (2026-06-30, 0123456789) to **working tree**.

        ## Acme Foods (acme)
        """))
    let html = ChangeReport.html([PageSample.acme], heading: heading)
    #expect(html.contains("<p class=\"subject\"><bdi>acme since the review of"))
    #expect(
      html.contains(
        """
        <h1><bdi>Acme Foods</bdi></h1>
        <p class="facts"><span class="folder"><bdi>acme</bdi></span> \
        <span class="formerly">renamed from <bdi>acme-foods</bdi></span> </p>
        """))
    #expect(html.contains("<h2 id=\"account-acme.name\" class=\"unseen\"><bdi>Acme Foods</bdi></h2>"))
    #expect(!html.contains("href"))
    #expect(
      html.contains("<dt>Health</dt>\n<dd><span class=\"value\">61 → 68</span> <span class=\"comment\">+7, better"))
  }

  @Test func `records lead to their lines, and a hostile address leads nowhere`() throws {
    var links = try #require(
      PlanLinks(pattern: "https://git.example/{revision}/{path}#L{line}", revision: "0123abc"))
    links.add(
      .record(section: "targets", row: 1), of: PageSample.acme.subject, path: "accounts/ac (me)/plan.md", line: 12)
    var acme = PageSample.acme
    acme = SubjectChange(
      subject: acme.subject, kind: .changed,
      sections: acme.sections.map { section in
        SectionChange(
          section.place, kind: section.kind,
          records: section.records.map {
            RecordChange(kind: $0.kind, key: $0.key, label: $0.label, fields: $0.fields, newRow: 1)
          })
      })
    let page = ChangeReport.markdownPage([acme], heading: PageSample.heading, links: links)
    #expect(page.contains("[**T1**](https://git.example/0123abc/accounts/ac%20%28me%29/plan.md#L12) Drivers desk"))
    for pattern in [
      "javascript:alert(1)//{path}", "https://x/{path}) [y](z", "https://x/ {path}", "https://x/{path}\n", "https://x/",
      "https://x/<{path}>", "{path}",
    ] {
      #expect(PlanLinks(pattern: pattern, revision: "0") == nil, "\(pattern)")
    }
  }

  @Test(arguments: [200, 600, 1_000, 1_500, 2_000, 3_000])
  func `a page keeps to its limit and stays whole Markdown`(_ limit: Int) {
    let page = ChangeReport.markdownPage(PageSample.changes, heading: PageSample.heading, limit: limit)
    // What is smaller than the heading and a first account cannot be.
    if limit >= 1_500 { #expect(page.unicodeScalars.count <= limit) }
    let whole = ChangeReport.markdownPage(PageSample.changes, heading: PageSample.heading)
    #expect(page.contains("*Left out, because a comment holds no more: ") == (page != whole))
    #expect((page == whole) == (whole.unicodeScalars.count <= limit))
    #expect(page.split(separator: "<details>").count == page.split(separator: "</details>").count)
    let runs = ForgeMarkdown.runs(page)
    #expect(runs.contains { $0.text.hasPrefix("What changed in") })
    #expect(runs.allSatisfy { !$0.text.contains("**") })
  }

  @Test func `a page without changes says so`() {
    #expect(
      ChangeReport.markdownPage([], heading: PageSample.heading) == """
        # Nothing has changed

        From **v1** (2026-06-30, 0123456789) to **working tree**.

        """)
    let html = ChangeReport.html([], heading: PageSample.heading)
    #expect(html.contains("<title>Nothing has changed, v1 to working tree</title>"))
    #expect(html.contains("<h1>Nothing has changed</h1>"))
    let other = ChangeReport.html([], heading: PageSample.heading, otherPaths: ["a.pdf"])
    #expect(other.contains("<h1>No plan has changed</h1>"))
    #expect(other.contains("<li><code><bdi>a.pdf</bdi></code></li>"))
  }

  @Test func `many accounts are counted in the title`() {
    let changes = (1...50).map { number in
      SubjectChange(subject: Subject(.account, account: "a\(number)"), kind: .added)
    }
    let html = ChangeReport.html(changes + [PageSample.people], heading: PageSample.heading)
    #expect(html.contains("<title>What changed in 50 accounts and people, v1 to working tree</title>"))
    #expect(html.contains("<main class=\"many\">"))
  }

  @Test func `the overview leads to every account and back`() {
    for place in ["account-acme", "account-bolt", "account-gone", "shared-people"] {
      #expect(Self.html.contains("<a href=\"#\(place)\">"))
      #expect(Self.html.contains("<section class=\"account\" id=\"\(place)\" aria-labelledby=\"\(place).name\">"))
    }
    #expect(Self.html.split(separator: "<a class=\"back\" href=\"#overview\">↑ Overview</a>").count == 5)
  }

  @Test func `a value stands between what it was and whether that is better`() {
    #expect(
      Self.html.contains(
        """
        <li><span class="field"><bdi>actual</bdi></span> <span class="change"><del class="value short"><bdi>£402k</bdi>\
        </del> <span class="to" aria-hidden="true">→</span> <ins class="value short"><bdi>£510k</bdi></ins> \
        <span class="delta"><bdi>+£108k</bdi></span> <span class="effect better">better</span></span></li>
        """))
  }

  @Test func `words of prose are marked and what stayed is folded away`() {
    #expect(
      Self.html.contains(
        """
        <div class="prose">
        <p class="block" dir="auto">Be the agency that every site rings first<del>.</del><ins>, day and night.</ins></p>
        <details>
        <summary>1 paragraph unchanged</summary>
        <p class="block" dir="auto">No site waits for a driver.</p>
        </details>
        <p class="gone block" dir="auto"><del>Two sites ring first today.</del></p>
        <p class="come block" dir="auto"><ins>Three sites ring first today.</ins></p>
        </div>
        """))
  }

  @Test func `findings have their place and what could not be read is said`() {
    #expect(Self.html.contains("<p class=\"caution\">Caution: The plan had 1 error before: what is said here may not"))
    #expect(
      Self.html.contains(
        """
        <h4>Appeared</h4>
        <ul class="findings">
        <li>
        <p><span class="tag reopened">Warning</span> <bdi>C2 was not spoken to for 120 days</bdi></p>
        <p class="place"><code><bdi>accounts/acme/plan.md:1:3</bdi></code> <span class="rule"><bdi>stale-contact</bdi></span></p>
        </li>
        """))
  }

  @Test func `headings go down one level at a time`() {
    let levels = Self.html.split(separator: "<h").compactMap {
      $0.first.flatMap { "1234".contains($0) ? Int("\($0)") : nil }
    }
    #expect(levels.count > 15)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test func `the groups of readers come in their order`() {
    let places = ["Goals and results", "Work", "Background"].compactMap { name in
      Self.html.firstRange(of: "<h3>\(name)</h3>")?.lowerBound
    }
    #expect(places.count == 3)
    #expect(places == places.sorted())
  }
}
