// Findings in the formats of CI servers: names that last, and what each format would take for its own signs.

import Documents
import PlanText
import Rendering
import Results
import Testing

struct FindingFormatTests {
  private func checked(_ findings: [Finding], waived: [Finding] = []) -> CheckedFindings {
    CheckedFindings(findings: findings, waived: waived, files: 3)
  }

  private func text(_ findings: [Finding], _ format: String, strict: Bool = false) -> String {
    CheckReport(checked(findings), FindingOptions(isStrict: strict)).text(format, version: "1")
  }

  private func fingerprints(_ findings: [Finding]) -> [String] {
    text(findings, "gitlab").split(separator: "\n").filter { $0.contains("\"fingerprint\"") }.map(String.init)
  }

  @Test func `a fingerprint stays when lines move, and tells findings apart`() {
    let first = Sample.finding(Sample.unknownColumn, "column 'X' is not known", in: "| X |", at: "X")
    let moved = Sample.finding(Sample.unknownColumn, "column 'X' is not known", in: "new\n\n| X |", at: "X")
    let other = Sample.finding(Sample.unknownColumn, "column 'Y' is not known", in: "| X |", at: "X")
    #expect(fingerprints([first]) == fingerprints([moved]))
    #expect(fingerprints([first]) != fingerprints([other]))
    let twice = fingerprints([first, first])
    #expect(twice.count == 2)
    #expect(twice[0] != twice[1])
  }

  @Test func `what a rule finds keeps its fingerprint when its words change`() {
    let kind = FindingKind("contact-stale", .warning, "s", why: "w", mend: "m", isKnownByPlace: true)
    let today = Sample.finding(kind, "C1 was last spoken to 43 days ago", in: "| C1 |", at: "C1")
    let tomorrow = Sample.finding(kind, "C1 was last spoken to 44 days ago", in: "| C1 |", at: "C1")
    #expect(fingerprints([today]) == fingerprints([tomorrow]))
  }

  @Test func `nothing ends a workflow command or begins another one`() {
    var finding = Sample.finding(
      Sample.unknownColumn, "50 %, a: b\n::error::x \r ##[error]y", in: "| X |", at: "X", path: "a,b:c%\n.md")
    finding.suggestion = "100 %"
    let lines = text([finding], "github").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0] == "::notice title=Rutter::1 error in 1 file")
    #expect(
      lines[1] == """
        ::error file=a%2Cb%3Ac%25␊.md,line=1,endLine=1,col=3,endColumn=4,title=unknown-column::50 %25, a: b ::error::x \
        ##[error]y. 100 %25.
        """)
  }

  @Test func `the most severe come first, and advice is a notice`() {
    let advice = FindingKind("some-advice", .advice, "s", why: "w", mend: "m")
    let findings = [
      Sample.finding(advice, "one", in: "a b c", at: "a"),
      Sample.finding(Sample.staleContact, "two", in: "a b c", at: "b"),
      Sample.finding(Sample.unknownColumn, "three", in: "a b c", at: "c"),
    ]
    let commands = text(findings, "github").split(separator: "\n").dropFirst().map { $0.prefix { $0 != " " } }
    #expect(commands == ["::error", "::warning", "::notice"])
    #expect(text([], "github") == "no findings in 3 files\n")
  }

  @Test func `JUnit fails for errors, skips the rest, and escapes`() {
    let findings = [
      Sample.finding(Sample.staleContact, "late ]]> & \"x\" \u{1}", in: "a b", at: "a"),
      Sample.finding(Sample.unknownColumn, "<b>", in: "a b", at: "b"),
    ]
    let lenient = text(findings, "junit")
    #expect(
      lenient.contains("<testsuites name=\"rutter\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\" time=\"0\">"))
    #expect(lenient.contains("<skipped message=\"warning: late ]]&gt; &amp; &quot;x&quot; ␁. Ring them.\"/>"))
    #expect(lenient.contains("unknown-column: &lt;b&gt;"))
    #expect(text(findings, "junit", strict: true).contains("failures=\"2\""))
  }

  @Test func `columns are counted as each format counts them`() {
    var finding = Sample.finding(Sample.unknownColumn, "odd", in: "é東𝄞 X here", at: "X")
    finding.fix = [Edit(finding.place.range, "Y")]
    finding.fixPlaces = [EditPlace(finding.place.range, in: SourceText(path: "plan.md", "é東𝄞 X here"))]
    let bytes = text([finding], "rdjson")
    #expect(bytes.contains("\"line\": 1,\n              \"column\": 11"))
    #expect(bytes.split(separator: "\"column\": 11").count == 3)
    let scalars = text([finding], "sarif")
    #expect(scalars.contains("\"columnKind\": \"unicodeCodePoints\""))
    #expect(scalars.split(separator: "\"startColumn\": 5").count == 3)
  }

  @Test func `a path is the path of a URI in SARIF`() {
    let finding = Sample.finding(Sample.unknownColumn, "odd", in: "a", at: "a", path: "accounts/ä b#?%/plan.md")
    #expect(text([finding], "sarif").contains("\"uri\": \"accounts/%C3%A4%20b%23%3F%25/plan.md\""))
  }

  @Test func `against a baseline only what is new counts`() {
    let new = Sample.finding(Sample.unknownColumn, "new", in: "a b", at: "a")
    let old = Sample.finding(Sample.unknownColumn, "old", in: "a b", at: "b")
    let baseline = CheckedFindings.Baseline(from: "main", to: "work", unchanged: [old], fixed: [old, old])
    let checked = CheckedFindings(findings: [new], waived: [], files: 3, baseline: baseline)
    func text(_ format: String, all: Bool) -> String {
      CheckReport(checked, FindingOptions(listsAll: all)).text(format)
    }
    for format in CheckReport.formats.map(\.name) where !["json", "sarif"].contains(format) {
      #expect(!text(format, all: false).contains("old. "), "\(format)")
      #expect(text(format, all: true).contains("old"), "\(format)")
    }
    #expect(
      text("human", all: false).hasSuffix(
        "1 new finding (1 error), 1 that was there before, 2 fixed; work against main\n"))
    let states = text("sarif", all: false).split(separator: "\n").filter { $0.contains("baselineState") }
    #expect(
      states.map { $0.split(separator: "\"").dropFirst(3).first ?? "" } == ["new", "unchanged", "absent", "absent"])
  }
}

extension CheckReport {
  /// The report in a format of that name.
  func text(_ name: String, version: String = "") -> String {
    Self.formats.first { $0.name == name }?.text(self, Rendering(terminal: Sample.plain, version: version)) ?? ""
  }
}
