// The lines of a semantic diff on a terminal: records, fields and prose, fitted to its width.

import PlanDiff
import PlanSchema
import PlanText
import Results

struct ChangeLines {
  let format: TerminalFormat

  /// Longer lines of prose are hard to read on the widest terminal.
  private static let mostColumnsOfProse = 100

  /// A marker and what follows it, wrapped below itself.
  func oneLine(_ kind: ChangeKind, indent: Int, _ spans: [Span], isProse: Bool = false) -> [Line] {
    (Line(kind.marker + " ", kind.style).indented(by: indent) + Line(spans)).wrapped(
      to: isProse ? min(format.width, indent + Self.mostColumnsOfProse) : format.width, hanging: indent + 4)
  }

  func record(_ record: RecordChange, in schema: SectionSchema?) -> [Line] {
    let indent = 4
    let fields = record.fieldsToShow(in: schema)
    var head = Line()
    switch record.ticking {
    case .done: head.append("✓ ", .added)
    case .reopened: head.append("↺ ", .changed)
    case nil: head.append(record.kind.marker + " ", record.kind.style)
    }
    if let key = record.key { head.append(visibleLine(key.text), .key) }
    if let former = record.formerKey { head.append(" (was \(visibleLine(former.text)))", .changed) }
    // A name that was itself changed is shown by its change.
    let isRenamed = record.kind == .changed && fields.contains { $0.new?.raw == record.label && $0.old != nil }
    if !record.label.isEmpty, !isRenamed { head.append((record.key == nil ? "" : " ") + visibleLine(record.label)) }
    head = head.indented(by: indent)
    if record.ticking == .reopened { head.append("  reopened", .changed) }

    var parts = fields.map { field in
      let saysAll =
        record.kind != .changed || (record.ticking == .done && field.field.id == "done" && field.kind == .added)
      return Line(self.field(field, isWhole: saysAll))
    }
    if record.ticking == .done, !fields.contains(where: { $0.field.id == "done" }) {
      parts.insert(Line("done", .added), at: 0)
    }
    let joined = parts.reduce(into: head) { line, part in
      line = line + Line(line == head ? "  " : ", ") + part
    }
    var lines: [Line]
    if joined.width <= format.width || record.kind != .changed {
      lines = joined.wrapped(to: format.width, hanging: indent + 4)
    } else {
      lines = head.wrapped(to: format.width, hanging: indent + 4)
      for part in parts { lines += part.indented(by: indent + 4).wrapped(to: format.width, hanging: indent + 8) }
    }
    if let note = record.note { lines += prose(note, indent: indent + 4) }
    return lines
  }

  /// - Parameter isWhole: the field came or went with its record, which is marked so.
  func field(_ change: FieldChange, isWhole: Bool) -> [Span] {
    let (old, new) = change.texts
    let name = Span(visibleLine(change.name) + " ", .dim)
    if isWhole { return [name, Span(visibleLine(new.isEmpty ? old : new))] }
    switch change.kind {
    case .added: return [name, Span("set to ", .dim), Span(visibleLine(new), .added)]
    case .removed: return [name, Span("cleared, was ", .dim), Span(visibleLine(old), .removed)]
    case .changed where change.isLeftBehind:
      return [name, Span("still ", .dim), Span(visibleLine(new)), Span(", which has another id", .dim)]
    case .changed:
      let words = displayWidth(old) + displayWidth(new) > 60 ? diffWords(old: old, new: new) : []
      // Where no word stayed, marks would only be in the way.
      if words.contains(where: { $0.kind == .equal && $0.text.contains(where: \.isLetter) }) {
        return [name] + pieces(shortened(words)) + movement(change)
      }
      return [name, Span(visibleLine(old), .removed), Span(" → ", .dim), Span(visibleLine(new), .added)]
        + movement(change)
    }
  }

  /// ` (+£108k, +27%, better)`: the words say what the colours do.
  private func movement(_ change: FieldChange) -> [Span] {
    var parts = [delta(change), change.movement?.share].compactMap { $0.map { Span($0, .dim) } }
    if let effect = change.effect { parts.append(Span(effect.rawValue, effect.style)) }
    guard !parts.isEmpty else { return [] }
    return [Span(" (", .dim)] + Array(parts.map { [$0] }.joined(separator: [Span(", ", .dim)])) + [Span(")", .dim)]
  }

  /// Changed paragraphs only; one that is in part changed with the words around the change.
  func prose(_ change: ProseChange, indent: Int) -> [Line] {
    change.paragraphs.filter { !$0.isUnchanged }.flatMap { paragraph -> [Line] in
      guard let whole = paragraph.wholeKind else {
        return oneLine(.changed, indent: indent, pieces(shortened(paragraph.pieces)), isProse: true)
      }
      let kind: ChangeKind = whole == .added ? .added : .removed
      return oneLine(kind, indent: indent, [Span(visible(paragraph.pieces[0].text), kind.style)], isProse: true)
    }
  }

  /// Without colour the marks of git's word diff, `[-gone-]{+come+}`, tell what is what.
  private func pieces(_ pieces: [ProseChange.Piece]) -> [Span] {
    pieces.flatMap { piece -> [Span] in
      guard piece.kind != .equal else { return [Span(piece.text)] }
      let (before, words, after) = piece.parts
      let isAdded = piece.kind == .added
      let marked =
        format.usesColour
        ? Span(words, isAdded ? .addedWords : .removedWords) : Span(isAdded ? "{+\(words)+}" : "[-\(words)-]")
      return [Span(before), marked, Span(after)]
    }
  }

  /// Long stretches that stay are cut down to the words next to a change.
  private func shortened(_ pieces: [ProseChange.Piece]) -> [ProseChange.Piece] {
    let context = 8
    return pieces.enumerated().map { place, piece in
      guard piece.kind == .equal else { return piece }
      let words = piece.text.split(separator: " ", omittingEmptySubsequences: false)
      let before = place == 0 ? 0 : context
      let after = place == pieces.count - 1 ? 0 : context
      guard words.count > before + after + 3 else { return piece }
      let head = words.prefix(before).joined(separator: " ")
      let tail = words.suffix(after).joined(separator: " ")
      return .init(.equal, [head, "…", tail].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }
}

extension ProseChange.Piece {
  /// The words with the space around them apart: a mark belongs to the words alone.
  var parts: (before: String, words: String, after: String) {
    let rest = text.drop { $0 == " " }
    let words = rest.prefix(rest.count - rest.reversed().prefix { $0 == " " }.count)
    return (
      String(repeating: " ", count: text.count - rest.count), String(words),
      String(repeating: " ", count: rest.count - words.count)
    )
  }
}
