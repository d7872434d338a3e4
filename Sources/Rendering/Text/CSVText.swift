// Writes tables for spreadsheets and for programs that read them: RFC 4180, and no cell that a spreadsheet would run.

import PlanText
import Results

/// A table as comma-separated values: lines end with CR LF, a cell with a comma or a quotation mark is quoted.
///
/// White space in a text is folded and control characters are shown as signs, so a row is a line and the table can be
/// printed. A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return (also behind spaces, or in their
/// full-width forms) would be taken for a formula, and gets an apostrophe before it, the sign by which spreadsheets know
/// text. Numbers are not touched: `-20000` stays one.
struct CSVText {
  enum Cell {
    case text(String?)
    /// In plain digits; empty for nil.
    case number(String?)

    static func count(_ number: Int) -> Cell { .number(String(number)) }
  }

  private(set) var text: String

  /// - Parameter header: names of the program's own.
  init(header: [String]) {
    text = header.joined(separator: ",") + "\r\n"
  }

  mutating func append(_ cells: [Cell]) {
    text += cells.map(Self.written).joined(separator: ",") + "\r\n"
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .number(let digits): return digits ?? ""
    case .text(let text):
      var line = visibleLine(text ?? "")
      let starts: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
      let first = text?.first { $0 != " " }
      if line.first.map(starts.contains) == true || first == "\t" || first == "\r" || first == "\r\n" {
        line = "'" + line
      }
      guard line.contains(where: { $0 == "," || $0 == "\"" }) else { return line }
      return "\"" + line.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
  }
}
