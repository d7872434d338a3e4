// A changed paragraph in Markdown: gone words struck through, new ones strong.

package import PlanDiff
import Results

/// A paragraph's words with their marks.
///
/// `**` and `~~` are marks only where what stands beside them lets them be: beside a space, or between letters. Where a
/// change begins or ends within a word in any other way (`first~~.~~` would be shown with its tildes), or where the
/// word is one that must become code, the whole word is marked as gone and as new.
package func markdownWords(of pieces: [ProseChange.Piece]) -> String {
  var result = ""
  for stretch in pieces.count > mostPieces ? [wholly(pieces)] : stretches(of: pieces) {
    result += withSpace(around: stretch.equal) { markdownEscaped($0) }
    let removed = withSpace(around: stretch.removed) { marked($0, "~~") }
    let added = withSpace(around: stretch.added) { marked($0, "**") }
    let isGlued = !result.lastWord.isEmpty && !removed.firstWord.isEmpty
    result = joined(result, removed)
    result = joined(result, added, with: isGlued || removed.isEmpty ? "" : " ")
  }
  return result
}

/// More pieces than these are not worth telling apart.
private let mostPieces = 2000

private func wholly(_ pieces: [ProseChange.Piece]) -> Stretch {
  Stretch(
    removed: pieces.filter { $0.kind != .added }.map(\.text).joined(),
    added: pieces.filter { $0.kind != .removed }.map(\.text).joined())
}

/// Text that stays, and what is written in one place after it.
private struct Stretch {
  var equal = ""
  var removed = ""
  var added = ""

  var isChanged: Bool { !removed.isEmpty || !added.isEmpty }
}

private func stretches(of pieces: [ProseChange.Piece]) -> [Stretch] {
  var result: [Stretch] = [Stretch()]
  for piece in pieces {
    let last = result.count - 1
    switch piece.kind {
    case .equal where result[last].isChanged: result.append(Stretch(equal: piece.text))
    case .equal: result[last].equal += piece.text
    case .removed: result[last].removed += piece.text
    case .added: result[last].added += piece.text
    }
  }
  return joiningWords(result)
}

/// Takes the rest of a word into the change beside it, where a mark cannot stand within the word.
private func joiningWords(_ stretches: [Stretch]) -> [Stretch] {
  var result: [Stretch] = []
  for stretch in stretches {
    result.append(stretch)
    while takesHead(&result) || takesTail(&result) {}
  }
  return result
}

/// Moves the start of the last text that stays into the change before it, if that cannot end there.
private func takesHead(_ stretches: inout [Stretch]) -> Bool {
  guard stretches.count > 1, let last = stretches.last else { return false }
  let head = last.equal.firstWord
  let before = stretches[stretches.count - 2]
  guard !head.isEmpty, [before.removed, before.added].contains(where: { cannotClose($0.lastWord, head) }) else {
    return false
  }
  stretches[stretches.count - 2].removed += head
  stretches[stretches.count - 2].added += head
  stretches[stretches.count - 1].equal.unicodeScalars.removeFirst(head.unicodeScalars.count)
  mergeLast(&stretches)
  return true
}

/// Moves the end of a text that stays into the change after it, if that cannot begin there.
private func takesTail(_ stretches: inout [Stretch]) -> Bool {
  for place in stretches.indices.suffix(2).reversed() {
    let stretch = stretches[place]
    let tail = stretch.equal.lastWord
    guard stretch.isChanged, !tail.isEmpty,
      [stretch.removed, stretch.added].contains(where: { cannotOpen(tail, $0.firstWord) })
        || (!stretch.removed.firstWord.isEmpty && cannotOpen(stretch.removed.lastWord, stretch.added.firstWord))
    else { continue }
    stretches[place].removed = tail + stretch.removed
    stretches[place].added = tail + stretch.added
    stretches[place].equal.unicodeScalars.removeLast(tail.unicodeScalars.count)
    if place == stretches.count - 1 { mergeLast(&stretches) }
    return true
  }
  return false
}

/// Makes one of the last two changes when nothing stays between them.
private func mergeLast(_ stretches: inout [Stretch]) {
  guard stretches.count > 1, let last = stretches.last, last.equal.isEmpty else { return }
  stretches.removeLast()
  stretches[stretches.count - 1].removed += last.removed
  stretches[stretches.count - 1].added += last.added
}

/// Whether an opening mark has no effect between two parts of a word: a letter before and a sign after it. What is beyond
/// ASCII and no letter is a sign to some versions of the parser and none to others. A mark of the other kind in between
/// counts for nothing: cmark-gfm looks past tildes.
private func cannotOpen(_ left: String, _ right: String) -> Bool {
  guard let end = left.unicodeScalars.last, let start = right.unicodeScalars.first else { return false }
  return (!isLetter(start) && !isSign(end)) || isActiveOnForges(left + right)
}

/// Whether a closing mark has no effect between two parts of a word: a sign before and a letter after it.
private func cannotClose(_ left: String, _ right: String) -> Bool {
  guard let end = left.unicodeScalars.last, let start = right.unicodeScalars.first else { return false }
  return (!isLetter(end) && !isSign(start)) || isActiveOnForges(left + right)
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
  default: false
  }
}

private func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && !isLetter(scalar) }

private func marked(_ text: String, _ mark: String) -> String {
  text.isEmpty ? "" : mark + markdownEscaped(text) + mark
}

/// Space at the ends of a text stays, as one space, outside what becomes of the text.
private func withSpace(around text: String, _ body: (String) -> String) -> String {
  let (before, core, after) = partedAtSpace(text)
  guard !core.isEmpty else { return text.isEmpty ? "" : " " }
  return (before.isEmpty ? "" : " ") + body(core) + (after.isEmpty ? "" : " ")
}

/// Two texts with no more than one space between them; the first may be empty.
private func joined(_ left: String, _ right: String, with separator: String = "") -> String {
  guard !right.isEmpty else { return left }
  let gap = left.unicodeScalars.last == " " ? "" : separator
  guard left.isEmpty || left.unicodeScalars.last == " " || gap == " " else { return left + right }
  return left + gap + String(right.unicodeScalars.drop { $0 == " " })
}

extension String {
  fileprivate var firstWord: String { String(unicodeScalars.prefix { !$0.properties.isWhitespace }) }

  fileprivate var lastWord: String {
    let scalars = unicodeScalars
    let start = scalars.lastIndex(where: \.properties.isWhitespace).map { scalars.index(after: $0) }
    return String(scalars[(start ?? scalars.startIndex)...])
  }
}
