// What the schema language and the settings ask of a YAML mapping: known keys, and values of the right kind.

import PlanText

/// Reads mappings of one text and gathers what is wrong with them.
struct YAMLReader {
  let source: SourceText
  /// What an unknown key is called in this text.
  let unknownKey: FindingKind
  /// What a value of the wrong kind is called in this text.
  let badValue: FindingKind
  var findings: [Finding] = []

  init(source: SourceText, unknownKey: FindingKind, badValue: FindingKind) {
    self.source = source
    self.unknownKey = unknownKey
    self.badValue = badValue
  }

  mutating func report(_ kind: FindingKind, _ message: String, at range: SourceRange, suggestion: String? = nil) {
    findings.append(Finding(kind, message, in: source, at: range, suggestion: suggestion))
  }

  /// Entries whose keys are plain text, with it; other keys are reported.
  mutating func entries(of node: YAMLNode, _ what: String) -> [(key: String, at: SourceRange, value: YAMLNode)] {
    guard case .mapping(let entries) = node.content else {
      if node.text != nil || node.items != nil {
        report(badValue, "\(what) must be a mapping of keys to values", at: node.range)
      }
      return []
    }
    var result: [(key: String, at: SourceRange, value: YAMLNode)] = []
    result.reserveCapacity(entries.count)
    for entry in entries {
      guard let key = entry.key.text else {
        report(unknownKey, "a key of \(what) must be a word", at: entry.key.range)
        continue
      }
      result.append((key, entry.key.range, entry.value))
    }
    return result
  }

  mutating func unknown(_ key: String, in what: String, at range: SourceRange, known: [String]) {
    report(
      unknownKey, "unknown key '\(key)' in \(what)", at: range,
      suggestion: didYouMean(key, among: known) ?? "known here: \(known.joined(separator: ", "))")
  }

  /// A scalar's text; anything else is reported.
  mutating func text(_ node: YAMLNode, _ what: String) -> String? {
    if let text = node.text { return text }
    report(badValue, "\(what) must be a single value", at: node.range)
    return nil
  }

  mutating func flag(_ node: YAMLNode, _ what: String) -> Bool? {
    switch node.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(badValue, "\(what) must be true or false", at: node.range)
      return nil
    }
  }

  mutating func texts(_ node: YAMLNode, _ what: String) -> [String]? {
    guard let items = node.items else {
      if let text = node.text { return [text] }
      report(badValue, "\(what) must be a list of values", at: node.range)
      return nil
    }
    return items.compactMap { text($0, "each item of \(what)") }
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(_ node: YAMLNode, _ what: String) -> Word?
  where Word.RawValue == String {
    let known = Word.allCases.map(\.rawValue)
    if let word = node.text.flatMap(Word.init(rawValue:)) { return word }
    report(
      badValue, "\(what) must be one of \(known.joined(separator: ", "))", at: node.range,
      suggestion: node.text.flatMap { didYouMean($0, among: known) })
    return nil
  }

  /// Whether a word can be the id of a field or section: `last-contact`.
  mutating func isID(_ key: String, _ what: String, at range: SourceRange) -> Bool {
    if isSlug(key) { return true }
    report(
      badValue, "\(what) '\(key)' must be lower-case letters, digits and hyphens, such as 'last-contact'", at: range)
    return false
  }
}

/// Whether a text is a slug: lower-case letters, digits and hyphens, with a letter or digit first.
package func isSlug(_ text: some StringProtocol) -> Bool {
  var isFirst = true
  for byte in text.utf8 {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: break
    case 0x2D where !isFirst: break
    default: return false
    }
    isFirst = false
  }
  return !isFirst
}
