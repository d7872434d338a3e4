// Conflicts as they are written.

import Testing

@testable import PlanMerge

struct ConflictMarkerTests {
  private func conflict(_ base: String, _ ours: String, _ theirs: String) -> MergedText {
    MergedText(conflict: Versions(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8)))
  }

  private func written(_ texts: [MergedText], _ change: (inout ConflictMarkers) -> Void = { _ in }) -> String {
    var whole = MergedText()
    for text in texts { whole.append(text) }
    var markers = ConflictMarkers()
    change(&markers)
    return String(decoding: whole.written(markers), as: UTF8.self)
  }

  @Test func `a conflict within a line takes the whole line, with what is settled on both sides`() {
    let text = written([MergedText("one\n| C1 | ".utf8), conflict("1", "2", "3"), MergedText(" | x |\nlast\n".utf8)])
    #expect(text == "one\n<<<<<<< ours\n| C1 | 2 | x |\n=======\n| C1 | 3 | x |\n>>>>>>> theirs\nlast\n")
  }

  @Test func `two conflicts of one line are one, and so are those of neighbouring lines`() {
    let text = written([
      conflict("a", "b", "c"), MergedText("-".utf8), conflict("1", "2", "3"), MergedText("\n".utf8),
      conflict("x\n", "y\n", "z\n"),
    ])
    #expect(text == "<<<<<<< ours\nb-2\ny\n=======\nc-3\nz\n>>>>>>> theirs\n")
  }

  @Test func `one side may be empty`() {
    let text = written([MergedText("a\n".utf8), conflict("b\n", "", "c\n"), MergedText("d\n".utf8)])
    #expect(text == "a\n<<<<<<< ours\n=======\nc\n>>>>>>> theirs\nd\n")
  }

  @Test func `the ancestor is shown where git is set so, and markers are as long as git wants them`() {
    let text = written([conflict("a\n", "b\n", "c\n")]) {
      $0.style = .diff3
      $0.size = 9
      $0.labels = Versions(base: "1234567", ours: "HEAD", theirs: "feature\nevil")
    }
    #expect(
      text == "<<<<<<<<< HEAD\nb\n||||||||| 1234567\na\n=========\nc\n>>>>>>>>> feature evil\n")
  }

  @Test func `lines that both sides share stand outside, but in diff3`() {
    let pieces = [conflict("s\na\ne\n", "s\nb\ne\n", "s\nc\ne\n")]
    #expect(written(pieces) == "s\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\ne\n")
    #expect(written(pieces) { $0.style = .diff3 }.hasPrefix("<<<<<<< ours\ns\nb\ne\n|||||||"))
  }

  @Test func `a last line without an end gets one before a marker`() {
    #expect(written([conflict("a", "b", "c")]) == "<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n")
  }

  @Test func `settled for one side, nothing of the other is left`() {
    var text = MergedText("x ".utf8)
    text.append(conflict("1", "2", "3"))
    #expect(text.resolved(.ours) == Array("x 2".utf8))
    #expect(text.resolved(.theirs) == Array("x 3".utf8))
    #expect(text.conflicts == 1)
  }
}
