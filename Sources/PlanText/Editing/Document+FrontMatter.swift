// Keys of the front matter, edited so that comments, order and quotes around them stay.

extension Document {
  /// Gives a front matter key a value, or adds the key at its place.
  /// - Parameters:
  ///   - text: the value; of a list, its items separated by commas. Empty: the key stays without a value.
  ///   - isList: whether the key holds several values.
  ///   - order: all keys in canonical order; a new key goes below the last one that comes before it.
  /// - Throws: `EditError` if the front matter cannot be read, or holds something there that no text can stand for.
  package func settingFrontMatter(_ key: String, to text: String, isList: Bool, order: [String]) throws -> [Edit] {
    if isRefused { throw EditError("the text cannot be read") }
    let wanted = Self.wantedValue(text, isList: isList)
    guard let frontMatter else {
      let mark = source.lineEnd
      let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let edit = Edit(.at(start), "---\(mark)\(Self.line(key, text, isList: isList))\(mark)---\(mark)")
      return try proven([edit], setting: key, to: wanted, isList: isList)
    }
    guard let root = frontMatter.root else {
      guard !findings.contains(where: { $0.severity == .error && frontMatter.range.contains($0.place.range) }) else {
        throw EditError("the front matter cannot be read: mend it first")
      }
      let line = Self.line(key, text, isList: isList) + source.lineEnd
      // Comments without any key stay above.
      return try proven(
        [Edit(.at(frontMatter.yamlRange.upperBound), line)], setting: key, to: wanted, isList: isList)
    }
    guard case .mapping(let entries) = root.content else { throw EditError("the front matter is no list of keys") }
    if let entry = entries.first(where: { $0.key.text == key }) {
      return try proven(setting(entry, to: text, isList: isList), setting: key, to: wanted, isList: isList)
    }
    if root.isFlow { throw EditError("the front matter is written between braces: edit it by hand") }
    let edit = newLine(Self.line(key, text, isList: isList), for: key, among: entries, of: frontMatter, order: order)
    return try proven([edit], setting: key, to: wanted, isList: isList)
  }

  /// Takes a key away with its lines; comments above it stay. Does nothing where keys share a line.
  package func removingFrontMatter(_ key: String) -> [Edit] {
    guard let root = frontMatter?.root, !root.isFlow,
      let entry = root.entries.first(where: { $0.key.text == key })
    else { return [] }
    let first = source.line(at: entry.key.range.lowerBound)
    let end = source.lineEnd(ofLine: lastLine(of: entry)).upperBound
    return [Edit(SourceRange(source.lineStarts[first - 1], end), "")]
  }

  /// A line for a new key: below the last key that comes before it, else above the first one and its comments.
  private func newLine(
    _ line: String, for key: String, among entries: [YAMLEntry], of frontMatter: FrontMatter, order: [String]
  ) -> Edit {
    let margin = entries.first.map { source.indentation(at: $0.key.range.lowerBound) } ?? ""
    let before: YAMLEntry?
    if let place = order.firstIndex(of: key) {
      before = entries.last { (order.firstIndex(of: $0.key.text ?? "") ?? order.count) < place }
    } else {
      before = entries.last
    }
    if let before { return source.inserting([margin + line], belowLine: lastLine(of: before)) }
    return Edit(.at(frontMatter.yamlRange.lowerBound), margin + line + source.lineEnd)
  }

  private func setting(_ entry: YAMLEntry, to text: String, isList: Bool) throws -> [Edit] {
    let name = entry.key.text ?? ""
    let range = entry.value.range
    switch entry.value.content {
    case .mapping: throw EditError("'\(name)' holds keys of its own: edit it by hand")
    case .sequence(let items):
      guard items.allSatisfy({ if case .scalar = $0.content { true } else { false } }) else {
        throw EditError("'\(name)' holds lists or keys of its own: edit it by hand")
      }
      let texts = isList ? Self.items(text) : []
      if !texts.isEmpty { return ListValue(source: source, node: entry.value, items: items).setting(texts) }
      return replacingWhole(entry, by: isList || text.isEmpty ? "" : YAMLScalar.written(text, inFlow: false))
    case .scalar:
      if text.isEmpty { return range.isEmpty ? [] : replacingWhole(entry, by: "") }
      if range.isEmpty {
        let hasSpace = range.lowerBound > 0 && source.bytes[range.lowerBound - 1] == 0x20
        return [Edit(range, (hasSpace ? "" : " ") + YAMLScalar.written(text, inFlow: false))]
      }
      let first = source.bytes[range.lowerBound]
      return [Edit(range, YAMLScalar.written(text, inFlow: frontMatter?.root?.isFlow == true, like: first))]
    }
  }

  /// Another value on the key's own line, in place of one that may stand on lines of its own.
  private func replacingWhole(_ entry: YAMLEntry, by text: String) -> [Edit] {
    let range = entry.value.range
    let keyEnd = entry.key.range.upperBound
    let keyLine = source.lineRange(source.line(at: max(entry.key.range.lowerBound, keyEnd - 1)))
    guard range.lowerBound > keyLine.upperBound else { return [Edit(range, text)] }
    // A comment behind the key stays; what goes is the line end and all below it.
    let below = Edit(SourceRange(keyLine.upperBound, range.upperBound), "")
    let colon = source.bytes[keyEnd..<keyLine.upperBound].firstIndex(of: UInt8(ascii: ":"))
    guard let colon, !text.isEmpty else { return [below] }
    return [Edit(.at(colon + 1), " \(text)"), below]
  }

  /// Last line on which an entry stands.
  private func lastLine(of entry: YAMLEntry) -> Int {
    let end = entry.value.range.isEmpty ? entry.key.range.upperBound : entry.value.range.upperBound
    return source.line(at: max(entry.key.range.lowerBound, end - 1))
  }

  private static func line(_ key: String, _ text: String, isList: Bool) -> String {
    let name = YAMLScalar.written(key, inFlow: false)
    let items = items(text)
    if isList, items.count > 1 {
      return "\(name): [" + items.map { YAMLScalar.written($0, inFlow: true) }.joined(separator: ", ") + "]"
    }
    let value = isList ? items.first ?? "" : text
    return value.isEmpty ? "\(name):" : "\(name): \(YAMLScalar.written(value, inFlow: false))"
  }

  /// The items of a list: parts between commas, without the space around them.
  private static func items(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: ",")).map { part in
      let start = part.drop { $0 == 0x20 || $0 == 0x09 }
      return trimmedAtEnd(String(start) ?? "")
    }
    .filter { !$0.isEmpty }
  }

  // MARK: Reading back

  /// What the key must say afterwards.
  private static func wantedValue(_ text: String, isList: Bool) -> String {
    isList ? items(text).joined(separator: ", ") : text
  }

  private func proven(_ edits: [Edit], setting key: String, to value: String, isList: Bool) throws -> [Edit] {
    let failure = EditError("'\(key)' cannot be set there without changing something else: edit it by hand")
    guard let after = applying(edits), !after.isRefused, after.frontMatter?.root != nil else { throw failure }
    var said = Outline(after).units
    var before = Outline(self).units
    let place = said.firstIndex { $0.kind == "key" && $0.text.hasPrefix("\(key) = ") }
    if let place { said.remove(at: place) }
    if let place = before.firstIndex(where: { $0.kind == "key" && $0.text.hasPrefix("\(key) = ") }) {
      before.remove(at: place)
    }
    guard place != nil, said == before, let node = after.frontMatter?.root?[key] else { throw failure }
    let written = node.items.map { $0.compactMap(\.text).joined(separator: ", ") } ?? node.text ?? ""
    let isRead = isList ? Self.wantedValue(written, isList: true) == value : written == value
    guard isRead else { throw failure }
    return edits
  }
}
