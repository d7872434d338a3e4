// Changes as people read them, to the letter.

import Documents
import PlanDiff
import PlanFixtures
import PlanSchema
import PlanText
import Rendering
import Results
import Testing

struct ChangeReportTests {
  @Test func `changes are told by account, section and record`() {
    #expect(
      ChangeReport.human(Sample.changes, format: Sample.plain) == """
        northgate-foods  Northgate Foods · 2 added, 6 changed, 1 removed
          ~ status draft → active
          + review-every set to 3 months
          Mission
            ~ … Northgate site rings first, in each of the [-seven-] {+nine+} counties
                where the company bakes, stores or delivers.
            + And none for an invoice.
          Contacts
            ~ C1 Priya Shah  influence 3 → 5 (+2)
            + C4 Ann Lee  role approver, last contact 2026-10-02
          Targets
            ~ T1 Drivers desk revenue
                actual £402k → £510k
                due 2026-12-31 → 2027-01-31
                owner set to dick
            - T2 Sites served  goal 12
          Actions
            ✓ A3 Agree the invoice format  done 2026-09-28
            ↺ A4 Visit Leeds  reopened

        """)
  }

  @Test func `colour adds codes and takes only the marks of words away`() {
    let coloured = ChangeReport.human(Sample.changes, format: TerminalFormat(usesColour: true, width: 80))
    #expect(coloured.contains("\u{1B}[9;31mseven\u{1B}[0m \u{1B}[4;32mnine\u{1B}[0m counties"))
    let bare = coloured.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 ? String($0.element) : String($0.element.drop { $0 != "m" }.dropFirst()) }.joined()
    #expect(bare.contains("    ~ C1 Priya Shah  influence 3 → 5 (+2)\n"))
  }

  @Test func `every line fits the terminal`() {
    for width in [40, 57, 80, 133] {
      let text = ChangeReport.human(Sample.changes, format: TerminalFormat(usesColour: false, width: width))
      #expect(text.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= width })
    }
  }

  @Test func `a new account is shown whole`() {
    let text = ChangeReport.human(diff(old: [], new: [Sample.after.account]), format: Sample.plain)
    #expect(text.hasPrefix("+ northgate-foods  Northgate Foods  new account\n  + status active\n"))
    #expect(text.contains("    + A3 Agree the invoice format  owner @vinod, done 2026-09-28\n"))
    #expect(!text.contains("title"))
  }

  @Test func `a review lists the changes as Markdown`() throws {
    let text = ReviewPage.changes(try #require(Sample.changes.first))
    #expect(
      text.hasPrefix(
        """
        ### Account

        - status draft → active
        - review-every set to 3 months

        ### Mission

        - Be the agency that every Northgate site rings first, in each of the ~~seven~~ **nine** counties where the \
        company bakes, stores or delivers.
        - **And none for an invoice.**

        ### Contacts

        - **C1** Priya Shah: influence 3 → 5 (+2)
        - **C4** Ann Lee: added, role approver, last contact 2026-10-02

        """))
  }

  @Test func `nothing from a plan is Markdown in a review`() throws {
    let old = FixtureRecord("T1", ["target": "x"])
    let new = FixtureRecord("T1", ["target": "<script>[a](javascript:b) `c` *d* | &lt; @tom\n# e"])
    let text = ReviewPage.changes(try #require(Sample.change("targets", old, new).first))
    #expect(
      text == """
        ### Targets

        - **T1** \\<script\\>\\[a\\](javascript:b) \\`c\\` \\*d\\* \\| \\&lt; `@tom` \\# e: \
        target x → \\<script\\>\\[a\\](javascript:b) \\`c\\` \\*d\\* \\| \\&lt; `@tom` \\# e

        """)
  }

  @Test func `programs get both sides as written and in canonical spelling`() {
    let old = FixtureRecord("C1", ["name": "Priya"]).with("influence", .scale(3), raw: "3")
    let new = old.with("influence", nil, raw: "high")
    #expect(
      ChangeReport.json(Sample.change("contacts", old, new), from: "HEAD") == """
        {
          "version": 1,
          "from": "HEAD",
          "to": null,
          "changes": [
            {
              "subject": {
                "kind": "account",
                "account": "northgate-foods",
                "name": null
              },
              "kind": "changed",
              "summary": "1 changed",
              "effects": {
                "better": 0,
                "worse": 0
              },
              "formerly": null,
              "title": null,
              "fields": [],
              "sections": [
                {
                  "section": "contacts",
                  "place": "declared",
                  "heading": "Contacts",
                  "kind": "changed",
                  "group": "background",
                  "records": [
                    {
                      "kind": "changed",
                      "key": "C1",
                      "formerKey": null,
                      "label": "Priya",
                      "oldRow": 1,
                      "newRow": 1,
                      "keyFields": [],
                      "fields": [
                        {
                          "field": "influence",
                          "heading": "Influence",
                          "old": {
                            "raw": "3",
                            "value": "3"
                          },
                          "new": {
                            "raw": "high",
                            "value": null
                          },
                          "effect": null,
                          "difference": null,
                          "unit": null
                        }
                      ],
                      "note": null
                    }
                  ],
                  "prose": null
                }
              ],
              "findings": {
                "appeared": [],
                "vanished": [],
                "oldErrors": 0,
                "newErrors": 0
              },
              "health": null
            }
          ],
          "otherFiles": []
        }

        """)
  }
}
