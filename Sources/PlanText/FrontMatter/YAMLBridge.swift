// The only place that sees libyaml: YAML bytes in, a tree with byte ranges and findings out.
import CYAML

extension FindingKind {
  package static let invalidYAML = FindingKind(
    "invalid-yaml", .error, "The front matter cannot be read as YAML",
    why: "Nothing that the front matter says of the account can be trusted until it can be read.",
    mend: "Write each key on a line of its own as 'key: value'; put quotes around a value with a colon or # in it.")
  package static let duplicateKey = FindingKind(
    "duplicate-key", .error, "A key stands twice",
    why: "Two values for one fact: readers would disagree on which one counts.", mend: "Keep one of the two lines.")
  package static let yamlAlias = FindingKind(
    "yaml-alias", .error, "Anchors, aliases and tags are not read",
    why: "A value must stand where it is read, so that everybody sees the same text.",
    mend: "Write the value itself in place of & * or !.")
  package static let yamlTooDeep = FindingKind(
    "yaml-too-deep", .error, "Values are nested too deeply",
    why: "No plan needs it, and reading such a text could take for ever.", mend: "Write the values flat.")
}

extension YAMLNode {
  /// Reads a range of a text as one YAML document. An empty one has no root and no finding.
  package static func parse(_ source: SourceText, in range: SourceRange) -> (root: YAMLNode?, findings: [Finding]) {
    var reader = YAMLReader(source: source, range: range)
    return reader.read()
  }
}

private struct YAMLReader {
  let source: SourceText
  let range: SourceRange
  /// Offset of each character when the text is not ASCII; libyaml counts characters.
  let offsets: [Int]?
  var findings: [Finding] = []

  static let deepest = 32

  init(source: SourceText, range: SourceRange) {
    self.source = source
    self.range = range
    let bytes = source.bytes[range.lowerBound..<range.upperBound]
    if bytes.allSatisfy({ $0 < 0x80 }) {
      offsets = nil
    } else {
      var offsets: [Int] = []
      offsets.reserveCapacity(bytes.count)
      for (index, byte) in zip(bytes.indices, bytes) where byte & 0xC0 != 0x80 { offsets.append(index) }
      self.offsets = offsets
    }
  }

  /// What is being built: a sequence, or a mapping with the key that waits for its value.
  enum Frame {
    case sequence([YAMLNode], start: Int, isFlow: Bool)
    case mapping([YAMLEntry], key: YAMLNode?, start: Int, isFlow: Bool)
  }

  mutating func read() -> (root: YAMLNode?, findings: [Finding]) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return (nil, []) }
    defer { yaml_parser_delete(&parser) }
    let root: YAMLNode? = source.bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress.map { $0 + range.lowerBound }, range.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      return events(&parser)
    }
    return (findings.contains { $0.kind != .duplicateKey } ? nil : root, findings)
  }

  private mutating func events(_ parser: inout yaml_parser_t) -> YAMLNode? {
    var stack: [Frame] = []
    var root: YAMLNode?
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        report(parser)
        return nil
      }
      defer { yaml_event_delete(&event) }
      let start = offset(event.start_mark.index)
      let end = offset(event.end_mark.index)
      var finished: YAMLNode?
      switch event.type {
      case YAML_STREAM_END_EVENT: return root
      case YAML_DOCUMENT_START_EVENT:
        if root != nil {
          findings.append(
            Finding(.invalidYAML, "a second YAML document starts here", in: source, at: SourceRange(start, end)))
          return nil
        }
      case YAML_ALIAS_EVENT:
        refuse("an alias", SourceRange(start, end))
        return nil
      case YAML_SCALAR_EVENT:
        if event.data.scalar.anchor != nil || event.data.scalar.tag != nil {
          refuse(event.data.scalar.anchor != nil ? "an anchor" : "a tag", SourceRange(start, end))
          return nil
        }
        let text = String(
          decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
        let isPlain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
        finished = YAMLNode(.scalar(text, isPlain: isPlain), range: SourceRange(start, trimmedEnd(start, end)))
      case YAML_SEQUENCE_START_EVENT:
        if event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil {
          refuse("an anchor or tag", SourceRange(start, end))
          return nil
        }
        stack.append(.sequence([], start: start, isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE))
      case YAML_MAPPING_START_EVENT:
        if event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil {
          refuse("an anchor or tag", SourceRange(start, end))
          return nil
        }
        stack.append(
          .mapping([], key: nil, start: start, isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: finished = close(&stack, end: end)
      default: break
      }
      if stack.count > Self.deepest {
        findings.append(
          Finding(.yamlTooDeep, "values are nested more than \(Self.deepest) deep", in: source, at: .at(start)))
        return nil
      }
      if let node = finished {
        if stack.isEmpty { root = node } else { put(node, into: &stack[stack.count - 1]) }
      }
    }
  }

  private mutating func put(_ node: YAMLNode, into frame: inout Frame) {
    switch frame {
    case .sequence(var items, let start, let isFlow):
      frame = .sequence([], start: start, isFlow: isFlow)
      items.append(node)
      frame = .sequence(items, start: start, isFlow: isFlow)
    case .mapping(var entries, let key, let start, let isFlow):
      frame = .mapping([], key: nil, start: start, isFlow: isFlow)
      if let key {
        if let name = key.text, let first = entries.first(where: { $0.key.text == name }) {
          findings.append(
            Finding(
              .duplicateKey, "the key '\(name)' stands twice", in: source, at: key.range,
              related: [RelatedPlace("it stands here first", SourcePlace(source, first.key.range))]))
        }
        entries.append(YAMLEntry(key: key, value: node))
        frame = .mapping(entries, key: nil, start: start, isFlow: isFlow)
      } else {
        if node.text == nil, case .scalar = node.content {
        } else if node.text == nil {
          findings.append(Finding(.invalidYAML, "a key must be a word", in: source, at: node.range))
        }
        frame = .mapping(entries, key: node, start: start, isFlow: isFlow)
      }
    }
  }

  private func close(_ stack: inout [Frame], end: Int) -> YAMLNode? {
    switch stack.popLast() {
    case .sequence(let items, let start, let isFlow):
      let end = isFlow ? end : items.last?.range.upperBound ?? start
      return YAMLNode(.sequence(items), range: SourceRange(start, end), isFlow: isFlow)
    case .mapping(let entries, _, let start, let isFlow):
      let end = isFlow ? end : entries.last?.value.range.upperBound ?? start
      return YAMLNode(.mapping(entries), range: SourceRange(start, end), isFlow: isFlow)
    case nil: return nil
    }
  }

  private mutating func refuse(_ what: String, _ range: SourceRange) {
    findings.append(Finding(.yamlAlias, "\(what) is not read here", in: source, at: range))
  }

  private mutating func report(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    let context = parser.context.map { String(cString: $0) } ?? ""
    let said = YAMLProblem(problem, context)
    let mark = said.isAtStart && parser.context != nil ? parser.context_mark : parser.problem_mark
    // A problem at the very end is shown where the text ends, not on the line that closes the front matter.
    var place = min(offset(mark.index), range.upperBound)
    while place > range.lowerBound, place >= range.upperBound || isLineEnd(source.bytes[place]) { place -= 1 }
    findings.append(
      Finding(
        .invalidYAML, said.message, in: source, at: SourceRange(place, min(place + 1, range.upperBound)),
        suggestion: said.mend))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func offset(_ character: Int) -> Int {
    guard let offsets else { return min(range.lowerBound + character, range.upperBound) }
    return character < offsets.count ? offsets[character] : range.upperBound
  }

  /// Block scalars end after their last line end, which is not theirs.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, [0x20, 0x0A, 0x0D, 0x09].contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }
}
