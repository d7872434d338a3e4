// Whatever bytes stand in a file, decoding ends, and its ranges lie within the text.

import PlanSchema
import PlanText
import Testing

struct NeverTrapsTests {
  /// The same numbers on each run, so that a failure can be looked at.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private static let pieces: [String] = [
    "---\n", "client: ", "manager: tom\n", "tier: [key", "]", "\n", "\r\n", "# ", "## ", "### ", "Contacts", "Actions",
    "SWOT", "Strengths", "Team", "| ", " |", "|--|--|\n", "| Id | Name |\n", "- [ ] ", "- [x] ", "* ", "A1 ", "C1",
    "@tom",
    " due:2026-01-01", "due:", ":", ",", "-", "–", "£640k", "\\|", "\\", "`", "<!-- ", "```\n", "\u{0}", "\u{FEFF}",
    "\u{301}", "👩‍👩‍👧", "9999999999999999999999", "C99999999999999999999", "  ", "\t", "#", "x#T1", "{", "}", "&a", "*a",
    "'", "\"",
  ]

  @Test(arguments: 1...400)
  func `texts put together at random are decoded`(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    var text = Bool.random(using: &dice) ? Sample.head : ""
    for _ in 0..<Int.random(in: 0...120, using: &dice) { text += Self.pieces.randomElement(using: &dice) ?? "" }
    check(Array(text.utf8))
  }

  @Test(arguments: 1...200)
  func `bytes at random are decoded`(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 0xD134_2543_DE82_EF95)
    var bytes = Array(Sample.head.utf8) + Array("## Contacts\n| Id | Name |\n|--|--|\n| C1 | Priya |\n".utf8)
    for _ in 0..<Int.random(in: 1...60, using: &dice) {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      bytes[place] = UInt8.random(in: 0...255, using: &dice)
    }
    check(bytes)
  }

  @Test func `a text with more faults than can be read is cut short`() {
    let rows = String(repeating: "| | x |\n", count: 3_000)
    let findings = decoded(Sample.head + "## Contacts\n| Id | Name |\n|--|--|\n" + rows)?.findings ?? []
    #expect(findings.count == 1_001)
    #expect(findings.last?.kind == .tooManyFindings)
  }

  private func check(_ bytes: [UInt8]) {
    for kind in Sample.schema.schema.kinds {
      let source = SourceText(path: "plan.md", bytes: bytes)
      let (document, findings) = decode(Document.parse(source), as: kind, settings: Sample.settings)
      #expect(findings.allSatisfy { source.range.contains($0.place.range) })
      for section in document.sections {
        for record in section.records {
          #expect(record.values.count == section.schema.fields.count)
          #expect(record.raw.count == section.schema.fields.count)
          #expect(record.ranges.allSatisfy { $0 == nil || source.range.contains($0 ?? .at(0)) })
        }
      }
    }
  }
}
