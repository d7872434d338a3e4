// The canonical layout: one line end, keys in order, aligned tables, one blank line between blocks.

extension Document {
  /// Edits that bring the text into the canonical layout; none if it is there already or cannot be read.
  ///
  /// Each step is read back: one that would change more than layout is left out.
  /// - Parameter frontMatterOrder: the keys of the front matter in canonical order.
  package func formatted(frontMatterOrder: [String]) -> [Edit] {
    if findings.contains(where: { $0.severity == .error }) { return [] }
    var result = self
    result.lay { $0.endingLinesAlike() }
    result.lay { $0.orderingFrontMatter(frontMatterOrder) + $0.trimmingLines() + $0.aligningTables() }
    result.lay { $0.spacing() + $0.endingLastLine() }
    return source.edit(to: result.source.bytes).map { [$0] } ?? []
  }

  /// Takes a step if it changes nothing but layout.
  private mutating func lay(_ step: (Document) -> [Edit]) {
    let edits = step(self)
    guard !edits.isEmpty, let result = applying(edits), result.source.bytes != source.bytes, !result.isRefused,
      Outline(result).sorted == Outline(self).sorted, result.findings.count == findings.count
    else { return }
    self = result
  }

  // MARK: Lines

  /// The line end that most lines have, for all of them.
  private func endingLinesAlike() -> [Edit] {
    let mark = source.lineEnd
    return (1..<max(1, source.lineStarts.count)).compactMap { line in
      let end = source.lineEnd(ofLine: line)
      return source.string(in: end) == mark ? nil : Edit(end, mark)
    }
  }

  /// Takes away the space at the end of headings, rules and paragraphs, where it means nothing. Inside a paragraph two
  /// spaces break the line; code, quotes, HTML and lists are left as they are.
  private func trimmingLines() -> [Edit] {
    topLevelBlocks.compactMap { block in
      switch block {
      case .heading, .other(.paragraph, _), .other(.thematicBreak, _):
        let end = source.lineRange(source.lastLine(of: block.range)).upperBound
        var start = end
        while start > block.range.lowerBound, source.bytes[start - 1] == 0x20 || source.bytes[start - 1] == 0x09 {
          start -= 1
        }
        return start == end ? nil : Edit(SourceRange(start, end), "")
      default: return nil
      }
    }
  }

  /// One blank line between two blocks, one of which is a heading, a table or a list, if nothing but space stands
  /// between them. Elsewhere several blank lines become one.
  private func spacing() -> [Edit] {
    let blocks = topLevelBlocks
    let mark = source.lineEnd
    return zip(blocks, blocks.dropFirst()).compactMap { upper, lower in
      let end = source.lineRange(source.lastLine(of: upper.range)).upperBound
      let start = source.lineStarts[source.line(at: lower.range.lowerBound) - 1]
      guard end < start, source.isBlank(SourceRange(end, start)) else { return nil }
      let gap = source.string(in: SourceRange(end, start))
      if gap == mark + mark || gap == mark && !upper.standsAlone && !lower.standsAlone { return nil }
      return Edit(SourceRange(end, start), mark + mark)
    }
  }

  /// Exactly one line end at the end of the text.
  private func endingLastLine() -> [Edit] {
    var end = source.bytes.count
    while end > 0, source.isBlank(SourceRange(end - 1, end)) { end -= 1 }
    guard end > 0 else { return [] }
    let rest = SourceRange(source.lineRange(source.line(at: end - 1)).upperBound, source.bytes.count)
    let mark = source.lineEnd
    return source.string(in: rest) == mark ? [] : [Edit(rest, mark)]
  }

  // MARK: Front matter

  /// Puts the keys in order; a comment goes with the key below it.
  private func orderingFrontMatter(_ order: [String]) -> [Edit] {
    guard let frontMatter, let root = frontMatter.root, !root.isFlow else { return [] }
    let entries = root.entries
    let ranks = entries.map { order.firstIndex(of: $0.key.text ?? "") ?? order.count }
    if zip(ranks, ranks.dropFirst()).allSatisfy({ $0 <= $1 }) { return [] }
    var chunks: [String] = []
    var start = frontMatter.yamlRange.lowerBound
    for entry in entries {
      let last = max(entry.key.range.upperBound, entry.value.range.upperBound)
      let end = source.lineEnd(ofLine: source.line(at: max(last - 1, start))).upperBound
      guard end > start, end <= frontMatter.yamlRange.upperBound else { return [] }
      chunks.append(source.string(in: SourceRange(start, end)))
      start = end
    }
    let sorted = chunks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { chunks[$0] }
    return [Edit(SourceRange(frontMatter.yamlRange.lowerBound, start), sorted.joined())]
  }
}

extension Block {
  /// Whether blank lines belong around the block.
  fileprivate var standsAlone: Bool {
    switch self {
    case .heading, .table, .list: true
    case .other: false
    }
  }
}

extension Outline {
  /// The units with the front matter's keys in alphabetical order: their order in the text means nothing.
  fileprivate var sorted: [Unit] {
    let keys = units.filter { $0.kind == "key" }.sorted { $0.text < $1.text }
    return keys + units.filter { $0.kind != "key" }
  }
}

extension SourceText {
  /// The one edit that makes another text of this one; nil if they are the same.
  fileprivate func edit(to other: [UInt8]) -> Edit? {
    if bytes == other { return nil }
    let most = min(bytes.count, other.count)
    var start = 0
    while start < most, bytes[start] == other[start] { start += 1 }
    var end = 0
    while end < most - start, bytes[bytes.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
    // Whole characters only: the replacement is text.
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while start > 0, start < other.count, other[start] & 0xC0 == 0x80 { start -= 1 }
    while end > 0, bytes[bytes.count - end] & 0xC0 == 0x80 { end -= 1 }
    return Edit(
      SourceRange(start, bytes.count - end), String(decoding: other[start..<(other.count - end)], as: UTF8.self))
  }
}
