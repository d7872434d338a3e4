// Prose is compared as a person would mark it.

import PlanText
import Testing

@testable import PlanDiff

struct ProseTests {
  /// `[-gone-]` and `{+come+}` as in git's word diff.
  private func marked(_ old: String, _ new: String) -> String {
    diffWords(old: old, new: new)
      .map { piece in
        switch piece.kind {
        case .equal: piece.text
        case .removed: "[-\(piece.text)-]"
        case .added: "{+\(piece.text)+}"
        }
      }
      .joined()
  }

  @Test(arguments: [
    ("Ring us first.", "Ring us first.", "Ring us first."),
    ("Ring us first.", "Ring us last.", "Ring us[- first-]{+ last+}."),
    ("Ring us.", "Ring us, please.", "Ring us{+, please+}."),
    ("We sold £1,200.50 in May", "We sold £1,300.50 in May", "We sold[- £1,200.50-]{+ £1,300.50+} in May"),
    ("Bread. Milk.", "Bread. Eggs. Milk.", "Bread.{+ Eggs.+} Milk."),
    ("A cat sat.", "A cat sat. A cat ran.", "A cat sat.{+ A cat ran.+}"),
    ("the client's view", "the clients’ view", "the[- client's-]{+ clients’+} view"),
    ("", "New.", "{+New.+}"),
    ("Bread and milk.", "Fresh Bread and milk.", "{+Fresh +}Bread and milk."),
    ("東京支店", "東京本店", "東京[-支-]{+本+}店"),
  ])
  func `words are marked`(old: String, new: String, expected: String) {
    #expect(marked(old, new) == expected)
  }

  @Test func `common words between two rewritten phrases are no confetti`() {
    #expect(
      marked("We deliver drivers to the bakery", "We find managers for the brewery")
        == "We[- deliver drivers to the bakery-]{+ find managers for the brewery+}")
  }

  @Test func `wrapping lines anew is no change`() {
    #expect(diffProse(old: ["One two\nthree four."], new: ["One two three\n  four."]) == nil)
    #expect(diffProse(old: ["| a | b |\n| --- | --- |\n| 1 | 2 |"], new: ["|a|b|\n|-|-|\n|  1|2 |"]) == nil)
  }

  @Test func `code is compared line by line with its spaces`() {
    #expect(diffProse(old: ["```\na  b\n```"], new: ["```\na b\n```"]) != nil)
  }

  @Test func `a changed paragraph is one, a new one another`() throws {
    let change = try #require(
      diffProse(
        old: ["First here.", "We ring them weekly."], new: ["First here.", "Brand new text.", "We ring them daily."]))
    #expect(change.paragraphs.map(\.isUnchanged) == [true, false, false])
    #expect(change.paragraphs[1].wholeKind == .added)
    #expect(change.paragraphs[2].wholeKind == nil)
    #expect(change.paragraphs[2].pieces.map(\.kind) == [.equal, .removed, .added, .equal])
  }

  @Test func `items of a list are paragraphs of one block`() throws {
    let change = try #require(diffProse(old: ["- one\n- two"], new: ["- one\n- two\n- three"]))
    #expect(change.paragraphs.map(\.startsBlock) == [true, false, false])
    #expect(change.paragraphs.map(\.isUnchanged) == [true, true, false])
  }

  @Test func `texts without anything in common are replaced, however long`() throws {
    let old = (0..<30_000).map { "old\($0)" }.joined(separator: " ")
    let new = (0..<30_000).map { "new\($0)" }.joined(separator: " ")
    let change = try #require(diffProse(old: [old], new: [new]))
    #expect(change.paragraphs.compactMap(\.wholeKind) == [.removed, .added])
    let shuffled = (0..<30_000).map { "old\($0 * 7919 % 30_000)" }.joined(separator: " ")
    let other = try #require(diffProse(old: [old], new: [shuffled]))
    #expect(other.text(without: .removed) == [shuffled])
  }

  @Test func `alignments are the shortest`() {
    #expect(align([1, 2, 3], [1, 2, 3]) == [.keep(0, 0), .keep(1, 1), .keep(2, 2)])
    #expect(align([1, 2, 3], [1, 3]) == [.keep(0, 0), .remove(1), .keep(2, 1)])
    #expect(align([Int](), [1]) == [.add(0)])
    #expect(align([1, 2], [3, 2]) == [.remove(0), .add(0), .keep(1, 1)])
    let steps = align(Array("ABCABBA"), Array("CBABAC"))
    #expect(steps.count { if case .keep = $0 { true } else { false } } == 4)
  }
}
