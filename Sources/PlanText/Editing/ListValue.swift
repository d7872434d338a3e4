/// A YAML list of words in block or flow style, edited item by item so that comments between them stay.
struct ListValue {
  let source: SourceText
  let node: YAMLNode
  let items: [YAMLNode]

  /// Edits that leave these items; those that stay the same at both ends are not touched.
  func setting(_ texts: [String]) -> [Edit] {
    guard !items.isEmpty else { return [Edit(node.range, "[" + flow(texts[...]) + "]")] }
    let old = items.map { $0.text ?? "" }
    var start = 0
    while start < min(old.count, texts.count), old[start] == texts[start] { start += 1 }
    var end = 0
    while end < min(old.count, texts.count) - start, old[old.count - 1 - end] == texts[texts.count - 1 - end] {
      end += 1
    }
    let kept = min(old.count, texts.count) - start - end
    var edits = (start..<(start + kept)).map { place in
      Edit(items[place].range, YAMLScalar.written(texts[place], inFlow: node.isFlow, like: mark(of: items[place])))
    }
    let place = start + kept
    if place < texts.count - end {
      edits.append(inserting(texts[place..<(texts.count - end)], before: place))
    } else if place < old.count - end {
      edits.append(removing(place..<(old.count - end)))
    }
    return edits
  }

  /// The quote that an item opens with, or its first letter.
  private func mark(of item: YAMLNode) -> UInt8? { item.range.isEmpty ? nil : source.bytes[item.range.lowerBound] }

  private func flow(_ texts: ArraySlice<String>) -> String {
    texts.map { YAMLScalar.written($0, inFlow: true) }.joined(separator: ", ")
  }

  private func inserting(_ texts: ArraySlice<String>, before place: Int) -> Edit {
    if node.isFlow {
      return place > 0
        ? Edit(.at(items[place - 1].range.upperBound), ", " + flow(texts))
        : Edit(.at(items[place].range.lowerBound), flow(texts) + ", ")
    }
    let margin = source.indentation(at: node.range.lowerBound)
    let lines = texts.map { "\(margin)- " + YAMLScalar.written($0, inFlow: false) }
    if place > 0 { return source.inserting(lines, belowLine: source.lastLine(of: items[place - 1].range)) }
    let mark = source.lineEnd
    return Edit(.at(source.lineStarts[firstLine(of: items[0]) - 1]), lines.map { $0 + mark }.joined())
  }

  private func removing(_ places: Range<Int>) -> Edit {
    let first = items[places.lowerBound]
    let last = items[places.upperBound - 1]
    if !node.isFlow {
      let start = source.lineStarts[firstLine(of: first) - 1]
      return Edit(SourceRange(start, source.lineEnd(ofLine: source.lastLine(of: last.range)).upperBound), "")
    }
    if places.lowerBound > 0 {
      return Edit(SourceRange(items[places.lowerBound - 1].range.upperBound, last.range.upperBound), "")
    }
    return Edit(SourceRange(first.range.lowerBound, items[places.upperBound].range.lowerBound), "")
  }

  private func firstLine(of item: YAMLNode) -> Int { source.line(at: item.range.lowerBound) }
}
