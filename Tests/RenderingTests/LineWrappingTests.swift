// Lines broken to the width of a terminal.

import Testing

@testable import Documents
@testable import Rendering
@testable import Results

struct LineWrappingTests {
  private func wrapped(_ line: Line, to width: Int, hanging: Int = 0) -> [String] {
    line.wrapped(to: width, hanging: hanging).map { $0.spans.map(\.text).joined() }
  }

  @Test func `wide space at a break ends the line, however short the next word is`() {
    #expect(wrapped(Line("one two  x three"), to: 8) == ["one two", "x three"])
    #expect(
      wrapped(Line([Span("▼ 1 worse"), Span("   "), Span("▲ 2")]), to: 11, hanging: 2) == ["▼ 1 worse", "  ▲ 2"])
  }

  @Test func `a break takes the space at it along, and a word too long is cut`() {
    #expect(wrapped(Line("one two three"), to: 7) == ["one two", "three"])
    #expect(wrapped(Line("abcdefgh ij"), to: 4) == ["abcd", "efgh", "ij"])
    #expect(wrapped(Line("fits"), to: 4) == ["fits"])
  }
}
