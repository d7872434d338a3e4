// What a question about accounts is answered with: built once, and then shown to people, forges, programs and spreadsheets.

/// An answer: a title, what to know first, and headed parts.
///
/// Its texts are plain and may come from plans: each format makes them safe as it writes them.
package struct Answer: Sendable {
  /// Machine name, the same for every answer of one command: `due`.
  package var name: String
  package var title: String
  /// What to know before anything else, in whole sentences.
  package var lead: [AnswerText]
  /// What the answer is about, for programs only: the account, the day that counts as today.
  package var subject: [AnswerFact]
  package var parts: [AnswerPart]

  package init(
    _ name: String, title: String, lead: [AnswerText] = [], subject: [AnswerFact] = [], parts: [AnswerPart] = []
  ) {
    self.name = name
    self.title = title
    self.lead = lead
    self.subject = subject
    self.parts = parts
  }
}

/// A headed part of an answer.
package struct AnswerPart: Sendable {
  package enum Body: Sendable {
    /// Paragraphs of prose; those that begin with `- ` are items of a list.
    case paragraphs([AnswerText])
    case list([AnswerText])
    /// Names with their values, as on a card.
    case facts([AnswerFact])
    case table(AnswerTable)
  }

  /// Machine name, in JSON the name of the member: `lateActions`.
  package var name: String
  /// nil for a part that follows the title or the part before without a heading.
  package var heading: String?
  package var body: Body
  /// A word below: how a figure was got, what to do next.
  package var note: String?
  /// People are shown so many lines of a list or a table and told how many more there are; programs get them all.
  package var limit: Int?
  /// What stands there for people when there is nothing; without it an empty part is not shown to them at all.
  package var whenEmpty: String?

  package init(
    _ name: String, _ heading: String?, _ body: Body, note: String? = nil, limit: Int? = nil, whenEmpty: String? = nil
  ) {
    self.name = name
    self.heading = heading
    self.body = body
    self.note = note
    self.limit = limit
    self.whenEmpty = whenEmpty
  }

  package var isEmpty: Bool {
    switch body {
    case .paragraphs(let texts), .list(let texts): texts.isEmpty
    case .facts(let facts): facts.isEmpty
    case .table(let table): table.rows.isEmpty
    }
  }

  /// How many lines people are not shown.
  package var untold: Int {
    guard let limit else { return 0 }
    switch body {
    case .list(let texts): return max(0, texts.count - limit)
    case .table(let table): return max(0, table.rows.count - limit)
    case .paragraphs, .facts: return 0
    }
  }
}

/// A text with how it is meant. The words alone must say it: not every format has colours.
package struct AnswerText: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package enum Tone: Sendable {
    case good, bad, warning, quiet, strong
    /// An id by which people look something up.
    case key
  }

  package var text: String
  package var tone: Tone?

  package init(_ text: String, _ tone: Tone? = nil) {
    self.text = text
    self.tone = tone
  }

  package init(stringLiteral value: String) { self.init(value) }

  /// Whether it is an item of a list, as Markdown writes one: items that follow each other stand close.
  package var isItem: Bool { ["- ", "* ", "+ "].contains { text.hasPrefix($0) } }
}

/// A value with its name.
package struct AnswerFact: Sendable {
  package var name: String
  /// As people read it: `Next review`.
  package var heading: String
  package var cell: AnswerCell

  package init(_ name: String, _ heading: String, _ cell: AnswerCell) {
    self.name = name
    self.heading = heading
    self.cell = cell
  }
}

/// Rows of cells below typed columns.
package struct AnswerTable: Sendable {
  package var columns: [AnswerColumn]
  /// A cell for each column.
  package var rows: [[AnswerCell]]
  package var style: Style

  /// How people are shown it.
  package enum Style: Sendable {
    case columns
    /// With rules between its cells on a terminal: for a matrix, whose places mean something.
    case ruled
    /// A row as an item of a list, its cells one after another, where a page has no room for more.
    case lines
  }

  package init(_ columns: [AnswerColumn], _ rows: [[AnswerCell]] = [], style: Style = .columns) {
    self.columns = columns
    self.rows = rows
    self.style = style
  }

  /// The places of the columns that people see.
  package var shown: [Int] { columns.indices.filter { columns[$0].isShown } }

  /// The cells of a row that stand in a line: those that people see and that say something.
  package func line(of row: [AnswerCell]) -> [AnswerCell] {
    shown.compactMap { row.indices.contains($0) ? row[$0] : nil }.filter { !$0.isEmpty }
  }
}

/// A column of a table.
package struct AnswerColumn: Sendable {
  package enum Kind: Sendable {
    /// Words, ids, people, days.
    case text
    /// Counts, per cents, distances: to the right, and bare digits in CSV.
    case number
    /// To the right; in CSV digits, with the currency in a column of its own.
    case money
  }

  /// Machine name: `nextReview`.
  package var name: String
  package var heading: String
  package var kind: Kind
  /// Whether people see it; programs always do.
  package var isShown: Bool

  package init(_ name: String, _ heading: String, _ kind: Kind = .text, isShown: Bool = true) {
    self.name = name
    self.heading = heading
    self.kind = kind
    self.isShown = isShown
  }

  /// As CSV spells it: `next_review`.
  package var spelledName: String {
    var result = ""
    for character in name {
      if character.isUppercase { result += "_" }
      result += character.lowercased()
    }
    return result
  }
}
