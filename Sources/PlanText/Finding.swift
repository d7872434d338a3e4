/// What Rutter found wrong in a text: a value with everything that a report needs, so that the text itself can go.
package struct Finding: Hashable, Sendable {
  package let kind: FindingKind
  /// The kind's own severity, or what the settings made of it.
  package var severity: Severity
  /// What is wrong, in one line, with the names and values of this case.
  package var message: String
  /// Where it is wrong.
  package var place: SourcePlace
  /// How to mend this case, when more can be said than the kind's general mend ("did you mean …").
  package var suggestion: String?
  /// Other places that the reader needs ("first used here").
  package var related: [RelatedPlace]
  /// Mechanical mend, when there is exactly one.
  package var fix: [Edit]
  /// Where it is in the terms of the plan; nil until somebody who knows the plan has looked.
  package var logical: LogicalPlace?
  /// The place of each edit of ``fix``; empty until somebody who has the text has looked.
  package var fixPlaces: [EditPlace] = []

  package init(
    _ kind: FindingKind, _ message: String, in source: SourceText, at range: SourceRange, suggestion: String? = nil,
    related: [RelatedPlace] = [], fix: [Edit] = []
  ) {
    self.kind = kind
    self.severity = kind.severity
    self.message = message
    self.place = SourcePlace(source, range)
    self.suggestion = suggestion
    self.related = related
    self.fix = fix
  }

  /// A finding at a place that was kept after its text had gone.
  package init(_ kind: FindingKind, _ message: String, at place: SourcePlace, suggestion: String? = nil) {
    self.kind = kind
    self.severity = kind.severity
    self.message = message
    self.place = place
    self.suggestion = suggestion
    self.related = []
    self.fix = []
  }
}

/// How much a finding matters.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// The text cannot be trusted: syntax, type, broken reference. Never depends on the date.
  case error
  /// The account is at risk.
  case warning
  /// Could be better.
  case advice

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .advice: 2
    }
  }
}

/// A kind of finding: its name, and what is true of every case of it.
package struct FindingKind: Hashable, Sendable {
  /// Lower-case words joined by hyphens that read well after "allow".
  package let id: String
  package let severity: Severity
  /// One line, at most 80 characters, no full stop.
  package let summary: String
  /// Why it matters to the people who keep the plan, in a sentence or two.
  package let why: String
  /// What to do about it, in a sentence or two.
  package let mend: String
  /// Whether a place has one finding of this kind, whatever its words are: true of what rules find.
  package let isKnownByPlace: Bool

  package init(
    _ id: String, _ severity: Severity, _ summary: String, why: String, mend: String, isKnownByPlace: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.why = why
    self.mend = mend
    self.isKnownByPlace = isKnownByPlace
  }

  package static func == (left: FindingKind, right: FindingKind) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A marked place: range, line and column, and the source lines that show it.
package struct SourcePlace: Hashable, Sendable {
  package let path: String
  package let range: SourceRange
  package let start: SourcePosition
  package let end: SourcePosition
  /// The first source line that the range touches, without its line end, cut to a bounded length around the mark.
  package let excerpt: String
  /// Unicode scalars of the line before ``excerpt`` that were cut off.
  package let excerptOffset: Int

  /// A place that was kept after its text had gone.
  package init(
    path: String, range: SourceRange, start: SourcePosition, end: SourcePosition, excerpt: String, excerptOffset: Int
  ) {
    self.path = path
    self.range = range
    self.start = start
    self.end = end
    self.excerpt = excerpt
    self.excerptOffset = excerptOffset
  }

  package init(_ source: SourceText, _ range: SourceRange) {
    self.path = source.path
    self.range = range
    self.start = source.position(at: range.lowerBound)
    self.end = source.position(at: range.upperBound)
    let width = 400
    let whole = source.lineRange(start.line)
    if whole.upperBound - whole.lowerBound <= width {
      excerpt = source.string(in: whole)
      excerptOffset = 0
      return
    }
    let line = source.string(in: whole).unicodeScalars
    let from = start.column > width ? start.column - 40 : 0
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: line.dropFirst(from).prefix(width))
    self.excerpt = String(cut)
    self.excerptOffset = from
  }
}

/// A further place that helps to understand a finding.
package struct RelatedPlace: Hashable, Sendable {
  package let message: String
  package let place: SourcePlace

  package init(_ message: String, _ place: SourcePlace) {
    self.message = message
    self.place = place
  }
}
