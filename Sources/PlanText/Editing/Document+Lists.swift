// Items of lists, added in the layout of their neighbours.

extension Document {
  /// Sets or clears a check box: one byte.
  package func checking(_ item: ListItem, _ on: Bool) -> [Edit] {
    guard let checkbox = item.checkbox, item.isChecked != on else { return [] }
    return [Edit(SourceRange(checkbox.lowerBound + 1, checkbox.lowerBound + 2), on ? "x" : " ")]
  }

  /// Adds a task below the last item of a list.
  /// - Throws: `EditError` if the text is empty or would be read as something else than a task's text.
  package func addingTask(to list: List, text: String, isChecked: Bool) throws -> [Edit] {
    try adding(text, box: isChecked, to: list)
  }

  /// Adds an item below the last one, with its marker, indentation and the blank lines that stand between items.
  /// - Throws: `EditError` if the text is empty or would be read as something else than an item's text.
  package func addingItem(to list: List, text: String) throws -> [Edit] {
    try adding(text, box: nil, to: list)
  }

  private func adding(_ text: String, box: Bool?, to list: List) throws -> [Edit] {
    let outline = Outline(self)
    guard let last = list.items.last,
      let place = outline.place(last.checkbox == nil ? "item" : "task", at: last.range)
    else {
      throw EditError("the list has no item to follow")
    }
    let text = Self.oneLine(text)
    guard !text.isEmpty else { throw EditError("an item needs a text") }
    let mark = box.map { $0 ? "[x] " : "[ ] " } ?? ""
    let line = source.indentation(at: last.range.lowerBound) + marker(after: list) + mark + text
    var wanted = outline.units
    wanted.insert(Outline.Unit(box == nil ? "item" : "task", Outline.item(text, box: box)), at: place + 1)
    let lines = [String](repeating: "", count: blankLines(in: list)) + [line]
    return try proven(
      [source.inserting(lines, belowLine: source.lastLine(of: last.range))], wanted,
      "'\(text)' would not be read back as the text of one item")
  }

  /// Marker and space of the item that follows the last one: `- `, `* `, `4. `.
  private func marker(after list: List) -> String {
    guard let last = list.items.last else { return "- " }
    let line = source.bytes[last.range.lowerBound..<last.range.upperBound]
    let mark = mark(of: last)
    var space = line.dropFirst(mark.count).prefix { $0 == 0x20 || $0 == 0x09 }
    // More than four columns of space would make code of the text.
    if space.isEmpty || space.count > 4 { space = [0x20] }
    var text = String(decoding: mark, as: UTF8.self)
    // A list that says `1.` everywhere goes on doing so.
    let isCounting = list.items.count < 2 || self.mark(of: list.items[list.items.count - 2]) != mark
    if list.isOrdered, isCounting, let end = text.last, let number = Int(text.dropLast()), number < 999_999_999 {
      text = "\(number + 1)\(end)"
    }
    return text + String(decoding: space, as: UTF8.self)
  }

  private func mark(of item: ListItem) -> ArraySlice<UInt8> {
    source.bytes[item.range.lowerBound..<item.range.upperBound].prefix {
      $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D
    }
  }

  /// Blank lines between the last two items.
  private func blankLines(in list: List) -> Int {
    guard list.items.count > 1, let last = list.items.last else { return 0 }
    let upper = source.lastLine(of: list.items[list.items.count - 2].range)
    return min(max(0, source.line(at: last.range.lowerBound) - upper - 1), 3)
  }

  /// A text without its line ends and without space around it.
  static func oneLine(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte != 0x0A, byte != 0x0D {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    let start = result.drop { $0 == 0x20 || $0 == 0x09 }
    let trimmed = start.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }
}
