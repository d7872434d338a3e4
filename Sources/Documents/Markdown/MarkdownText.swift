// Outside text within Markdown: it reads as it was written, and neither the parser nor the forge around it makes
// anything of it. All of this looks at Unicode scalars, as parsers do: a sign may hide within what Swift calls a character.

import PlanText
import Results

/// Text on one line in which nothing is Markdown any more, for any place but the start of a line: see
/// ``markdownLine(_:)``.
///
/// A backslash takes the meaning of a mark away. It does nothing about words that a forge looks for in what the parser has
/// made of the text (`@tom`, `#12`, `:x:`), nor about addresses that look like mail, which cmark-gfm links after parsing:
/// such words become code.
package func markdownEscaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var rest = visibleLine(text).unicodeScalars[...]
  while !rest.isEmpty {
    let word = rest.prefix { !endsWord($0) }
    result.append(contentsOf: escapedWord(word))
    rest = rest[word.endIndex...]
    guard let mark = rest.popFirst() else { break }
    append(mark, to: &result)
  }
  return String(result)
}

/// Markdown that can stand at the start of a line or an item: what would begin a list, a numbered item or the underline of
/// a heading there has no meaning.
package func markdownLine(_ text: String) -> String {
  let scalars = text.unicodeScalars
  if let first = scalars.first, "+-=".unicodeScalars.contains(first) { return "\\" + text }
  let digits = scalars.prefix { ("0"..."9").contains($0) }
  let after = scalars[digits.endIndex...]
  if !digits.isEmpty, let mark = after.first, mark == "." || mark == ")" {
    return String(digits) + "\\" + String(after)
  }
  return text
}

/// Escaped text set apart as strong; empty where there is nothing to see. Space at its ends would keep `**` from being a
/// mark, and stands outside.
package func markdownStrong(_ text: String) -> String {
  let (before, core, after) = partedAtSpace(visibleLine(text))
  return core.isEmpty ? "" : before + "**" + markdownEscaped(core) + "**" + after
}

/// The space at both ends of a text, and what is between.
func partedAtSpace(_ text: String) -> (before: String, core: String, after: String) {
  let scalars = text.unicodeScalars
  let before = scalars.prefix(while: \.properties.isWhitespace)
  let rest = scalars[before.endIndex...]
  let end = rest.lastIndex { !$0.properties.isWhitespace }.map { rest.index(after: $0) } ?? rest.startIndex
  return (String(before), String(rest[..<end]), String(rest[end...]))
}

/// Whether a forge would link, notify or draw something for a word, in spite of backslashes.
func isActiveOnForges(_ word: String) -> Bool {
  let bytes = Array(word.lowercased().utf8)
  if contains(bytes, "://") || contains(bytes, "www.") { return true }
  for (place, byte) in bytes.enumerated() {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch byte {
    case UInt8(ascii: "@") where isNameByte(next) && isAddressed(bytes, at: place): return true
    // Issues and merge requests: a word such as "closes" before one would close it.
    case UInt8(ascii: "#") where isDigit(next), UInt8(ascii: "!") where isDigit(next): return true
    case UInt8(ascii: "-") where isDigit(next) && bytes[..<place].suffix(2).elementsEqual("gh".utf8): return true
    case UInt8(ascii: ":"):
      let name = bytes[(place + 1)...].prefix { isNameByte($0) || $0 == UInt8(ascii: "+") }
      if name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":"), isSymbol(name) { return true }
    default: break
    }
  }
  return false
}

/// Code is within a word of the text: backticks and bars would end it or the cell that it stands in.
private func endsWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "`" || scalar == "|" || scalar.properties.isWhitespace
}

private func escapedWord(_ word: Substring.UnicodeScalarView) -> String.UnicodeScalarView {
  var result = String.UnicodeScalarView()
  guard isActiveOnForges(String(word)) else {
    for scalar in word { append(scalar, to: &result) }
    return result
  }
  // Marks of the sentence around the word stay outside.
  let opening = word.prefix { "([{\"'".unicodeScalars.contains($0) }
  let rest = word[opening.endIndex...]
  var end = endIndex(of: rest, before: ")]}\"'.,;?:")
  // The colon of `:x:` is a part of it.
  if !isActiveOnForges(String(rest[..<end])) { end = endIndex(of: rest, before: ")]}\"'.,;?") }
  for scalar in opening { append(scalar, to: &result) }
  result.append("`")
  result.append(contentsOf: rest[..<end])
  result.append("`")
  for scalar in rest[end...] { append(scalar, to: &result) }
  return result
}

/// Where a text ends when the marks at its end are left out.
private func endIndex(
  of text: Substring.UnicodeScalarView, before marks: String
) -> Substring.UnicodeScalarView.Index {
  text.lastIndex { !marks.unicodeScalars.contains($0) }.map { text.index(after: $0) } ?? text.endIndex
}

private func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
  // `$` begins mathematics on forges.
  if scalar.isASCII, "\\`*_[]<>|~&$@#".unicodeScalars.contains(scalar) { result.append("\\") }
  result.append(scalar)
}

/// Whether what stands around an `@` makes it a mention, a mail address or a commit (`drivers@u1` is none).
private func isAddressed(_ bytes: [UInt8], at place: Int) -> Bool {
  guard place > 0, isDigit(bytes[place - 1]) || isNameByte(bytes[place - 1]) else { return true }
  let domain = bytes[(place + 1)...]
  let isCommit = domain.prefix { isDigit($0) || (0x61...0x66).contains($0) }.count >= 7
  return isCommit || domain.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: "/"))
}

/// Whether a word between colons is the name of a picture; a time such as `09:00-17:30` holds none.
private func isSymbol(_ name: ArraySlice<UInt8>) -> Bool {
  name.contains { (0x61...0x7A).contains($0) }
    || ["+1", "-1", "100", "1234"].contains { name.elementsEqual($0.utf8) }
}

private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let wanted = Array(text.utf8)
  return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isNameByte(_ byte: UInt8) -> Bool {
  isDigit(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}
