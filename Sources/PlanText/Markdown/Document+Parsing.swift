// From bytes to a document: the front matter first, the Markdown below it after that.

extension FindingKind {
  package static let unclosedFrontMatter = FindingKind(
    "unclosed-front-matter", .error, "The front matter has no end",
    why: "Without its closing line the whole plan is read as front matter.",
    mend: "Put a line of three hyphens (---) below the last key.")
  package static let fileTooLarge = FindingKind(
    "file-too-large", .error, "The file is too large",
    why: "A plan is something that people read.", mend: "Keep attachments in files of their own and link to them.")
  package static let nulByte = FindingKind(
    "nul-byte", .error, "The text holds a NUL byte",
    why: "The file is damaged or is no text.", mend: "Save the file as plain text (UTF-8).")
  package static let invalidUTF8 = FindingKind(
    "invalid-utf8", .error, "The text is not valid UTF-8",
    why: "Other programs will show other letters.", mend: "Save the file as UTF-8.")
  package static let tooManyColumns = FindingKind(
    "too-many-columns", .error, "A table has too many columns",
    why: "Reading such a table could take for ever.", mend: "Split the table.")
}

extension Document {
  static let largest = 8 * 1024 * 1024

  /// Reads a text. Never fails: what cannot be read is reported in ``findings``.
  package static func parse(_ source: SourceText) -> Document {
    let bytes = source.bytes
    var findings: [Finding] = []
    func refused(_ finding: Finding) -> Document {
      Document(
        source: source, frontMatter: nil, title: nil, preamble: [], sections: [], findings: findings + [finding],
        isRefused: true)
    }
    if bytes.count > largest {
      return refused(Finding(.fileTooLarge, "the file has more than 8 MB", in: source, at: .at(0)))
    }
    if let place = bytes.firstIndex(of: 0) {
      return refused(Finding(.nulByte, "a NUL byte stands here", in: source, at: SourceRange(place, place + 1)))
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      let place = firstInvalidByte(in: bytes)
      return refused(
        Finding(.invalidUTF8, "this byte is not UTF-8", in: source, at: SourceRange(place, place + 1)))
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var bodyLine = 1
    var frontMatter: FrontMatter?
    if isDelimiter(source, 1, from: start) {
      if let end = (2...max(2, source.lineStarts.count)).first(where: { isDelimiter(source, $0, from: 0) }),
        end <= source.lineStarts.count
      {
        let yaml = SourceRange(source.lineStarts[1], source.lineStarts[end - 1])
        let (root, problems) = YAMLNode.parse(source, in: yaml)
        findings += problems
        bodyLine = end + 1
        let upper = end < source.lineStarts.count ? source.lineStarts[end] : bytes.count
        frontMatter = FrontMatter(range: SourceRange(start, upper), yamlRange: yaml, root: root)
      } else {
        // All below may be front matter or not: nobody can tell where the plan begins.
        return refused(
          Finding(
            .unclosedFrontMatter, "the front matter that starts here is never closed", in: source,
            at: source.lineRange(1)))
      }
    }
    let bodyStart = bodyLine <= source.lineStarts.count ? max(source.lineStarts[bodyLine - 1], start) : bytes.count
    if let (excess, offset) = CostBound.excess(in: bytes[bodyStart...]) {
      return refused(excess.finding(in: source, at: source.lineRange(source.line(at: offset))))
    }
    let raw = CommonMarkBridge.blocks(of: bytes[bodyStart...])
    let reader = BlockReader(source: source, lineOffset: bodyLine - 1, bodyStart: bodyStart)
    let blocks = raw.indices.compactMap { reader.block(raw[$0], before: $0 + 1 < raw.count ? raw[$0 + 1] : nil) }
    // Whatever else is wrong in a text with conflict markers is wrong in one of its two versions, or in neither.
    return arranged(
      blocks, source: source, frontMatter: frontMatter, findings: source.conflict.map { [$0] } ?? findings)
  }

  /// Where the text stops being UTF-8, found by halving.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      // A character cut in two at the end is no fault of the first half.
      var end = middle
      while end > low, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      if String(validating: bytes[low..<end], as: UTF8.self) != nil, end > low { low = end } else { high = middle }
    }
    return low
  }

  private static func isDelimiter(_ source: SourceText, _ line: Int, from start: Int) -> Bool {
    guard line <= source.lineStarts.count else { return false }
    let range = source.lineRange(line)
    let text = source.bytes[max(range.lowerBound, start)..<range.upperBound]
    let marks = text.prefix { $0 == UInt8(ascii: "-") }.count
    return marks == 3 && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func arranged(
    _ blocks: [Block], source: SourceText, frontMatter: FrontMatter?, findings: [Finding]
  ) -> Document {
    var title: Heading?
    var preamble: [Block] = []
    var open: (heading: Heading, blocks: [Block])?
    var sections: [Section] = []
    func close(at end: Int) {
      guard let section = open else { return }
      sections.append(
        Section(
          heading: section.heading, range: SourceRange(section.heading.range.lowerBound, end), blocks: section.blocks))
      open = nil
    }
    for block in blocks {
      if case .heading(let heading) = block, heading.level <= 2 {
        close(at: heading.range.lowerBound)
        if heading.level == 2 {
          open = (heading, [])
        } else if title == nil {
          title = heading
        } else {
          preamble.append(block)
        }
      } else if open != nil {
        open?.blocks.append(block)
      } else {
        preamble.append(block)
      }
    }
    close(at: source.bytes.count)
    return Document(
      source: source, frontMatter: frontMatter, title: title, preamble: preamble, sections: sections,
      findings: findings)
  }

  /// Text of a cell: `\|` is a bar.
  package func cellText(_ cell: TableCell) -> String {
    let bytes = source.bytes[cell.range.lowerBound..<cell.range.upperBound]
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "|"), text.last == UInt8(ascii: "\\") { text.removeLast() }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
