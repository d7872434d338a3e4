// Cuts text into words and marks, the units in which prose is compared.

/// Text with every run of white space folded to one space, and none at the ends.
package func foldingSpace(_ text: String) -> String {
  if isFolded(text) { return text }
  var result = ""
  var isPending = false
  for scalar in text.unicodeScalars {
    if isSpace(scalar) {
      isPending = !result.isEmpty
    } else {
      if isPending { result.unicodeScalars.append(" ") }
      isPending = false
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether a text is known to hold no space that would be folded; of one with letters beyond ASCII it is not asked.
private func isFolded(_ text: String) -> Bool {
  var isAfterSpace = true
  for byte in text.utf8 {
    guard (0x20..<0x80).contains(byte), byte != 0x20 || !isAfterSpace else { return false }
    isAfterSpace = byte == 0x20
  }
  return !isAfterSpace || text.isEmpty
}

/// A word or a mark with the space before it.
struct Word: Hashable {
  let text: String
  /// White space stands before it, or it opens its paragraph.
  let isSpaced: Bool

  /// Letters and digits count; marks weigh nothing.
  var weight: Int { text.unicodeScalars.count { scalarKind(of: $0) != .mark } }
  var endsSentence: Bool { text == "." || text == "!" || text == "?" || text == ":" || text == ";" || text == "。" }
}

/// The words of a paragraph: runs of letters and digits (with what joins them: `client's`, `1,200.50`, `£640k`), ideographs
/// and marks one by one.
func words(of text: String) -> [Word] {
  var result: [Word] = []
  var current = String.UnicodeScalarView()
  var currentKind = ScalarKind.space
  var isSpaced = true
  func finish() {
    guard !current.isEmpty else { return }
    result.append(Word(text: String(current), isSpaced: isSpaced))
    current = String.UnicodeScalarView()
    isSpaced = false
  }
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    var kind = scalarKind(of: scalar)
    let next = index + 1 < scalars.count ? scalarKind(of: scalars[index + 1]) : .space
    if kind == .mark, joins(scalar, before: next, in: currentKind) { kind = .word }
    switch kind {
    case .space:
      finish()
      isSpaced = true
    case .attached where !current.isEmpty:
      current.append(scalar)
      continue
    case .word where currentKind == .word && !current.isEmpty:
      current.append(scalar)
    case .word, .ideograph, .mark, .attached:
      finish()
      current.append(scalar)
    }
    currentKind = kind
  }
  finish()
  return result
}

/// The text of words, each after the space that stood before it; the first without.
func text(of words: some Sequence<Word>, isFirst: Bool) -> String {
  var result = ""
  var opens = isFirst
  for word in words {
    if word.isSpaced, !opens { result += " " }
    result += word.text
    opens = false
  }
  return result
}

private enum ScalarKind { case space, word, ideograph, attached, mark }

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  // A no-break space is a choice of the writer, not layout.
  scalar.value < 0x80
    ? scalar == " " || (0x09...0x0D).contains(scalar.value)
    : scalar != "\u{A0}" && scalar != "\u{202F}" && scalar.properties.isWhitespace
}

private func scalarKind(of scalar: Unicode.Scalar) -> ScalarKind {
  let value = scalar.value
  if value < 0x80 {
    if isSpace(scalar) { return .space }
    let isWord = (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    return isWord ? .word : .mark
  }
  if isSpace(scalar) { return .space }
  if scalar.properties.isIdeographic || (0x3040...0x30FF).contains(value) { return .ideograph }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .attached
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .letterNumber, .otherNumber:
    return .word
  default: return .mark
  }
}

/// Whether a mark belongs to the word around it: `'` and `’` in a word, `.` and `,` in a figure, a currency sign before one.
private func joins(_ scalar: Unicode.Scalar, before next: ScalarKind, in current: ScalarKind) -> Bool {
  guard next == .word else { return scalar == "%" && current == .word }
  switch scalar {
  case "'", "’", ".", ",", "_", "-", "@": return current == .word
  default: return scalar.properties.generalCategory == .currencySymbol
  }
}
