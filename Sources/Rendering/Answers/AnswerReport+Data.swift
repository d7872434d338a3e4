// An answer for programs and spreadsheets: everything that it holds, exactly.

package import Results

extension AnswerReport {
  /// The answer as JSON.
  ///
  ///     { "version": 1, "answer": "due", "title": …, "lead": [ sentence … ], SUBJECT …, PART … }
  ///
  /// Each part is a member by its own name: an array of texts, an object of facts, or an array of rows whose members
  /// are named by the columns. `remarks` holds what stands below parts.
  package static func json(_ answer: Answer) -> String {
    typealias Member = JSONValue.Member
    var members = [
      Member(name: "version", value: .integer(1)), Member(name: "answer", value: .string(answer.name)),
      Member(name: "title", value: .string(answer.title)),
      Member(name: "lead", value: .array(answer.lead.map { .string($0.text) })),
    ]
    members += answer.subject.map { Member(name: $0.name, value: $0.cell.value) }
    for part in answer.parts {
      // A team's own section may be called like a member that every answer has.
      let isTaken = part.name == "remarks" || members.contains { $0.name == part.name }
      members.append(Member(name: isTaken ? "part." + part.name : part.name, value: value(part.body)))
    }
    let remarks = answer.parts.compactMap { part in part.note.map { Member(name: part.name, value: .string($0)) } }
    members.append(Member(name: "remarks", value: .object(remarks)))
    return JSONValue.object(members).text
  }

  private static func value(_ body: AnswerPart.Body) -> JSONValue {
    switch body {
    case .paragraphs(let texts), .list(let texts): .array(texts.map { .string($0.text) })
    case .facts(let facts): .object(facts.map { .init(name: $0.name, value: $0.cell.value) })
    case .table(let table): value(table)
    }
  }

  static func value(_ table: AnswerTable) -> JSONValue {
    .array(table.rows.map { row in .object(zip(table.columns, row).map { .init(name: $0.name, value: $1.value) }) })
  }

  /// The answer as one table of comma-separated values.
  ///
  /// `part` says which part of the answer a row is of. Tables have their columns, and those of the same name share one;
  /// a fact has `fact` and `value`; a paragraph or an item of a list has `text`. An answer keeps its parts when they are
  /// empty, so that a command's columns are always the same.
  package static func csv(_ answer: Answer) -> String {
    var header = ["part"]
    func add(_ name: String) { if !header.contains(name) { header.append(name) } }
    for part in answer.parts {
      switch part.body {
      case .paragraphs, .list: add("text")
      case .facts:
        add("fact")
        add("value")
      case .table(let table):
        for column in table.columns {
          add(column.spelledName)
          if column.kind == .money { add(column.spelledName + "_currency") }
        }
      }
    }
    var text = CSVText(header: header)
    for part in answer.parts {
      for row in rows(of: part.body) {
        text.append(header.map { $0 == "part" ? .text(part.name) : row[$0] ?? .text(nil) })
      }
    }
    return text.text
  }

  private static func rows(of body: AnswerPart.Body) -> [[String: CSVText.Cell]] {
    switch body {
    case .paragraphs(let texts), .list(let texts): texts.map { ["text": .text($0.text)] }
    case .facts(let facts): facts.map { ["fact": .text($0.name), "value": cell($0.cell, .text)] }
    case .table(let table):
      table.rows.map { row in
        var cells: [String: CSVText.Cell] = [:]
        for (column, value) in zip(table.columns, row) {
          let name = column.spelledName
          guard column.kind == .money, case .object(let members) = value.value else {
            cells[name] = cell(value, column.kind)
            continue
          }
          for member in members {
            guard case .string(let text) = member.value else { continue }
            if member.name == "amount" { cells[name] = .number(text) } else { cells[name + "_currency"] = .text(text) }
          }
        }
        return cells
      }
    }
  }

  private static func cell(_ cell: AnswerCell, _ kind: AnswerColumn.Kind) -> CSVText.Cell {
    switch cell.value {
    case .null: .text(nil)
    case .integer(let number): .number(String(number))
    case .string(let text) where kind != .text && isNumber(text): .number(text)
    case .string(let text): .text(text)
    case .bool(let flag): .text(flag ? "yes" : "no")
    case .array(let items) where items.isEmpty: .text(nil)
    case .array, .object: .text(cell.text)
    }
  }

  /// Digits with at most a sign and a point: what no spreadsheet takes for a formula.
  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.enumerated().allSatisfy { place, byte in
        (0x30...0x39).contains(byte) || byte == 0x2E || place == 0 && byte == 0x2D
      }
  }
}
