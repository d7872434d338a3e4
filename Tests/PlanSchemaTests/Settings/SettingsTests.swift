// The settings of a plan repository: format version, defaults, rules.

import PlanSchema
import PlanText
import Testing

struct SettingsTests {
  private func read(_ text: String) -> (settings: Settings?, findings: [Finding]) {
    Settings.read(SourceText(path: "rutter.yaml", text))
  }

  @Test func `the version alone gives the defaults`() throws {
    let (settings, findings) = read("rutter: 1\n")
    let read = try #require(settings)
    #expect(findings.isEmpty)
    #expect(read.currency == nil)
    #expect(read.timezone == "UTC")
    #expect(read.fiscalYearStarts == 1)
    #expect(read.qualification == .cosmonauts)
    #expect(read.scorecard.count == 5)
  }

  @Test func `every setting is read`() throws {
    let (settings, findings) = read(
      """
      rutter: 1
      currency: gbp
      timezone: Europe/London
      fiscal-year-starts: 4
      qualification: bant
      stages: [lead, offer, won]
      scorecard: [financial, customer]
      swot: both
      review-every: 3 months
      rules:
        contact-stale: { severity: warning, days: 45 }
        praise-none: off
      """)
    let read = try #require(settings)
    #expect(findings.map(\.message) == [])
    #expect(read.currency == "GBP")
    #expect(read.fiscalYearStarts == 4)
    #expect(read.qualification.groups == ["budget", "authority", "need", "timeline"])
    #expect(read.stages == ["lead", "offer", "won"])
    #expect(read.scorecard == ["financial", "customer"])
    #expect(read.swot == .both)
    #expect(read.rhythms[.review] != nil)
    #expect(read.rules["contact-stale"]?.severity == .on(.warning))
    #expect(read.rules["contact-stale"]?.thresholds.map(\.value) == ["45"])
    #expect(read.rules["praise-none"]?.severity == .off)
  }

  @Test func `a missing version is reported, and the rest is read`() {
    let (settings, findings) = read("currency: GBP\n")
    #expect(findings.map(\.kind) == [.formatVersionMissing])
    #expect(settings?.currency == "GBP")
    #expect(read("").findings.map(\.kind) == [.formatVersionMissing])
  }

  @Test func `a newer format is refused with both versions named, whatever else is wrong`() {
    let (settings, findings) = read("rutter: 2\nnonsense: [\u{41}]\n")
    #expect(settings == nil)
    #expect(findings.map(\.kind) == [.formatVersionNewer])
    #expect(findings.first?.message.contains("format 2") == true)
    #expect(findings.first?.message.contains("format 1") == true)
  }

  @Test func `an unknown key is reported with the one that was meant`() {
    let (_, findings) = read("rutter: 1\ntimezon: UTC\n")
    #expect(findings.map(\.kind) == [.unknownSetting])
    #expect(findings.first?.suggestion == "did you mean 'timezone'?")
    #expect(findings.first?.place.start == SourcePosition(line: 2, column: 1))
  }

  @Test(arguments: [
    "fiscal-year-starts: 13", "qualification: bent", "swot: mine", "rutter: one", "rules: { a: loud }", "rules: [a]",
    "currency: [GBP]", "timezone: London", "review-every: often", "scorecard: { a: b }",
  ])
  func `a bad value is reported and the default holds`(line: String) {
    let (settings, findings) = read(line.hasPrefix("rutter") ? line + "\n" : "rutter: 1\n\(line)\n")
    #expect(findings.map(\.kind) == [.badSetting])
    #expect(settings != nil)
  }
}
