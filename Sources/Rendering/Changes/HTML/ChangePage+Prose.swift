// Prose of the page, by words, and what the check says.

import PlanDiff
import PlanText
import Results

extension ChangePage {
  /// Paragraphs with their words marked. Paragraphs between them that stayed can be unfolded.
  /// - Parameter isWhole: all of it came or went with what holds it, so that nothing needs a mark.
  func prose(_ prose: ProseChange, isWhole: Bool) -> Markup {
    var parts: [Markup] = []
    var unchanged: [ProseChange.Paragraph] = []
    func fold() {
      if !unchanged.isEmpty { parts.append(context(unchanged)) }
      unchanged = []
    }
    for paragraph in prose.paragraphs {
      if paragraph.isUnchanged {
        unchanged.append(paragraph)
      } else {
        fold()
        parts.append(self.paragraph(paragraph, isWhole: isWhole))
      }
    }
    fold()
    return Markup(.div, .class("prose")) {
      for part in parts { part }
    }
  }

  private func context(_ paragraphs: [ProseChange.Paragraph]) -> Markup {
    Markup(.details) {
      Markup(.summary) { counted(paragraphs.count, "paragraph", "paragraphs") + " unchanged" }
      for paragraph in paragraphs { self.paragraph(paragraph, isWhole: true) }
    }
  }

  private func paragraph(_ paragraph: ProseChange.Paragraph, isWhole: Bool) -> Markup {
    // Each paragraph has the direction of its own text.
    let direction = Attribute("dir", "auto")
    let spacing: Attribute = .class(paragraph.startsBlock ? "block" : "line")
    if isWhole { return Markup(.p, spacing, direction) { paragraph.pieces.map(\.text).joined() } }
    switch paragraph.wholeKind {
    case .added:
      return Markup(.p, .class(paragraph.startsBlock ? "come block" : "come line"), direction) {
        words(paragraph.pieces)
      }
    case .removed:
      return Markup(.p, .class(paragraph.startsBlock ? "gone block" : "gone line"), direction) {
        words(paragraph.pieces)
      }
    case .equal, nil: return Markup(.p, spacing, direction) { words(paragraph.pieces) }
    }
  }

  /// Text by words: gone ones struck through, new ones underlined.
  func words(_ pieces: [ProseChange.Piece]) -> Markup {
    pieces.reduce(Markup()) { result, piece in
      let (before, words, after) = piece.parts
      guard piece.kind != .equal, !words.isEmpty else { return result + Markup(piece.text) }
      let marked = Markup(piece.kind == .added ? .ins : .del) { words }
      return result + Markup(before) + marked + Markup(after)
    }
  }

  func findings(_ changes: [FindingsChange]) -> Markup {
    let appeared = changes.flatMap(\.appeared)
    let vanished = changes.flatMap(\.vanished)
    guard !appeared.isEmpty || !vanished.isEmpty else { return Markup() }
    return Markup(.section, .class("group")) {
      Markup(.h3) { "Findings" }
      Markup(.div, .class("sections")) {
        if !appeared.isEmpty { list("Appeared", appeared) }
        if !vanished.isEmpty { list("Vanished", vanished) }
      }
    }
  }

  private func list(_ heading: String, _ findings: [Finding]) -> Markup {
    Markup(.section, .class("part")) {
      Markup(.h4) { heading }
      Markup(.ul, .class("findings")) {
        for finding in findings { item(finding) }
      }
    }
  }

  private func item(_ finding: Finding) -> Markup {
    let place = finding.place
    return Markup(.li) {
      Markup(.p) {
        severity(finding.severity) + Markup(" ") + Markup.isolated(finding.message)
      }
      if let suggestion = finding.suggestion { Markup(.p, .class("hint")) { Markup.isolated(suggestion) } }
      Markup(.p, .class("place")) {
        Markup(.code) { Markup.isolated("\(place.path):\(place.start.line):\(place.start.column)") }
        " "
        Markup(.span, .class("rule")) { Markup.isolated(finding.kind.id) }
      }
    }
  }

  private func severity(_ severity: Severity) -> Markup {
    switch severity {
    case .error: Markup(.span, .class("tag removed")) { "Error" }
    case .warning: Markup(.span, .class("tag reopened")) { "Warning" }
    case .advice: Markup(.span, .class("tag neutral")) { "Advice" }
    }
  }
}
