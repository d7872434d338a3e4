// A text is read up to a size that people can still read, and refused beyond it.
import PlanText
import Testing

@Suite struct LargeTextTests {
  static let largest = 8 * 1024 * 1024

  @Test func `a text of more than 8 MB is refused in one finding`() {
    let document = Document.parse(
      SourceText(path: "plan.md", bytes: Array(repeating: UInt8(ascii: "a"), count: Self.largest + 1)))
    #expect(document.isRefused)
    #expect(document.findings.map(\.kind) == [.fileTooLarge])
  }

  @Test func `a text of 8 MB is read`() {
    let line = Array("One line of prose.\n".utf8)
    let bytes = Array(repeating: line, count: Self.largest / line.count).flatMap { $0 }
    let document = Document.parse(SourceText(path: "plan.md", bytes: bytes))
    #expect(!document.isRefused)
    #expect(document.findings.isEmpty)
  }
}
