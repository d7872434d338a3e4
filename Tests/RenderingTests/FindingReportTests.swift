// Findings as people and programs read them.

import Documents
import PlanText
import Rendering
import Results
import Testing

struct FindingReportTests {
  private let text = "# Acme\n\n## Contacts\n| Id\t| 名前 | Onwer |\n| C1 | \u{202E}x\u{1B}[31m | tom |\n"
  private let path = "accounts/acme/plan.md"

  private var unknown: Finding {
    var finding = Sample.finding(
      Sample.unknownColumn, "column 'Onwer' is not known in Contacts", in: text, at: "Onwer", path: path)
    finding.suggestion = "did you mean 'Owner'?"
    finding.related = [
      RelatedPlace(
        "the section begins here",
        Sample.finding(Sample.unknownColumn, "", in: text, at: "## Contacts", path: path).place)
    ]
    return finding
  }

  @Test func `a finding shows its place, whatever stands before it`() {
    let hidden = Sample.finding(Sample.unknownColumn, "odd text", in: text, at: "x\u{1B}[31m", path: path)
    let late = Sample.finding(
      Sample.staleContact, "C1 was last spoken to in May", in: "May\n", at: "May", path: "b\u{1B}.md")
    #expect(
      FindingReport.human([late, hidden, unknown], filesChecked: 12, format: Sample.plain) == """
        accounts/acme/plan.md:4:13: error: column 'Onwer' is not known in Contacts [unknown-column]
          |
        4 | | Id    | 名前 | Onwer |
          |                  ^^^^^
        accounts/acme/plan.md:3:1: note: the section begins here
          |
        3 | ## Contacts
          | ^^^^^^^^^^^
          = help: did you mean 'Owner'?
          = why: What stands in it is not read, so nobody is reminded of it.
          = mend: Correct the heading, or declare the column in rutter.yaml.

        accounts/acme/plan.md:5:9: error: odd text [unknown-column]
          |
        5 | | C1 | \\u{202E}x␛[31m | tom |
          |                ^^^^^^

        b␛.md:1:1: warning: C1 was last spoken to in May [stale-contact]
          |
        1 | May
          | ^^^
          = why: Relations fade.
          = mend: Ring them.

        2 errors, 1 warning in 2 files

        """)
  }

  @Test func `a long line is cut around the mark`() {
    let line = String(repeating: "word ", count: 60) + "HERE" + String(repeating: " more", count: 60)
    let finding = Sample.finding(Sample.staleContact, "late", in: line, at: "HERE")
    let lines = FindingReport.human([finding], filesChecked: 1, format: Sample.plain).split(separator: "\n")
    #expect(lines[2] == "1 | …word word word word word HERE more more more more more more more more more…")
    #expect(lines[3] == "  |                           ^^^^")
  }

  @Test func `a place over several lines is marked to the end of the first`() {
    let source = SourceText(path: "plan.md", "one two\nthree\n")
    let finding = Finding(Sample.staleContact, "both", in: source, at: SourceRange(4, 10))
    let text = FindingReport.human([finding], filesChecked: 1, format: Sample.plain)
    #expect(text.contains("1 | one two\n  |     ^^^\n"))
    let end = Finding(Sample.staleContact, "end", in: source, at: .at(source.bytes.count))
    #expect(FindingReport.human([end], filesChecked: 1, format: Sample.plain).contains("3 |\n  | ^\n"))
  }

  @Test func `findings are sorted by path, place and name`() {
    let first = Sample.finding(Sample.staleContact, "1", in: "a b", at: "a")
    let second = Sample.finding(Sample.unknownColumn, "2", in: "a b", at: "b")
    let other = Sample.finding(Sample.unknownColumn, "3", in: "a b", at: "a", path: "a.md")
    let same = Sample.finding(Sample.unknownColumn, "0", in: "a b", at: "a")
    #expect(FindingSummary.sorted([second, first, same, other]).map(\.message) == ["3", "0", "1", "2"])
  }

  @Test func `the summary counts and names only what is there`() {
    #expect(FindingSummary.text([], filesChecked: 12) == "no findings in 12 files")
    #expect(FindingSummary.text([unknown], filesChecked: 12) == "1 error in 1 file")
  }

  @Test func `programs get the same`() {
    var finding = Sample.finding(Sample.staleContact, "say \"hi\"\u{1B}", in: "é May", at: "May")
    finding.fix = [Edit(SourceRange(3, 6), "June\n")]
    #expect(
      FindingReport.text(
        CheckedFindings(findings: [finding], waived: [], files: 3), as: .json, FindingOptions(terminal: Sample.plain))
          == """
          {
            "version": 1,
            "findings": [
              {
                "kind": "stale-contact",
                "severity": "warning",
                "message": "say \\"hi\\"\\u001B",
                "place": {
                  "path": "plan.md",
                  "start": 3,
                  "end": 6,
                  "line": 1,
                  "column": 3,
                  "endLine": 1,
                  "endColumn": 6,
                  "excerpt": "é May",
                  "excerptColumn": 1
                },
                "suggestion": null,
                "related": [],
                "fix": [
                  {
                    "start": 3,
                    "end": 6,
                    "text": "June\\n"
                  }
                ],
                "about": {
                  "account": null,
                  "document": "plan.md",
                  "section": null,
                  "record": null,
                  "field": null
                },
                "fingerprint": "3d5d144de98988f285dc35ea57e3e85c",
                "state": null
              }
            ],
            "waived": [],
            "kinds": {
              "stale-contact": {
                "summary": "A contact was not spoken to for long",
                "why": "Relations fade.",
                "mend": "Ring them."
              }
            },
            "summary": {
              "errors": 0,
              "warnings": 1,
              "advice": 0,
              "files": 3
            }
          }

          """)
  }
}
