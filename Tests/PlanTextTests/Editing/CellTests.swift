// Cells, rows and columns of tables.
import PlanText
import Testing

@Suite struct CellTests {
  private func set(_ text: String, row: Int, column: Int, to value: String) throws -> String {
    let document = read(text)
    let table = try #require(document.tables.first)
    return document.after(try document.settingCell(column, of: table.rows[row], in: table, to: value))
  }

  @Test func `only the content's bytes change`() throws {
    let table = "|Id|  Name |\r\n|:-|---|\r\n| T1|\t Old\t |\r\n"
    #expect(try set(table, row: 0, column: 1, to: "New") == "|Id|  Name |\r\n|:-|---|\r\n| T1|\t New\t |\r\n")
  }

  @Test func `an empty cell keeps its padding or gets some`() throws {
    #expect(
      try set("| A | B |\n|---|---|\n| x |   |", row: 0, column: 1, to: "y") == "| A | B |\n|---|---|\n| x | y  |")
    #expect(try set("|A|B|\n|-|-|\n|x||", row: 0, column: 1, to: "y") == "|A|B|\n|-|-|\n|x| y |")
  }

  @Test func `bars are escaped, line ends become spaces, and a backslash stays away from the bar`() throws {
    #expect(try set("|A|\n|-|\n|x|", row: 0, column: 0, to: "a|b\nc") == "|A|\n|-|\n|a\\|b c|")
    #expect(try set("|A|B|\n|-|-|\n|x|y|", row: 0, column: 0, to: "a\\") == "|A|B|\n|-|-|\n|a\\ |y|")
    #expect(try set("|A|B|\n|-|-|\n|x|y|", row: 0, column: 0, to: "a\\|b") == "|A|B|\n|-|-|\n|a\\\\|b|y|")
  }

  @Test func `clearing the first cell of a row without outer bars moves no value`() throws {
    #expect(try set("A | B\n--|--\nx | y\n", row: 0, column: 0, to: "") == "A | B\n--|--\n|  | y\n")
    #expect(try set("A | B\n--|--\nx | y\n", row: 0, column: 0, to: "- z") == "A | B\n--|--\n| - z | y\n")
  }

  @Test func `a short row gets the cells that it lacks`() throws {
    #expect(
      try set("| A | B | C |\n|-|-|-|\n| x |\n", row: 0, column: 2, to: "z") == "| A | B | C |\n|-|-|-|\n| x |  | z |\n"
    )
    #expect(try set("A | B | C\n-|-|-\nx\n", row: 0, column: 2, to: "z") == "A | B | C\n-|-|-\nx |  | z\n")
    #expect(throws: EditError.self) { try set("| A |\n|-|\n| x |\n", row: 0, column: 3, to: "z") }
  }

  private func add(_ cells: [String], to text: String) throws -> String {
    let document = read(text)
    return document.after(try document.addingRow(to: try #require(document.tables.first), cells: cells))
  }

  @Test func `a row takes the layout of the row above`() throws {
    #expect(
      try add(["T2", "b"], to: "## T\n\n  | Id | Name |\n  |----|------|\n  | T1 | abcd |")
        == "## T\n\n  | Id | Name |\n  |----|------|\n  | T1 | abcd |\n  | T2 | b    |")
    #expect(try add(["c", "d"], to: "A | B\n--|--\na | b\n\nText\n") == "A | B\n--|--\na | b\nc | d\n\nText\n")
    #expect(try add(["c", "d"], to: "|A|B|\r\n|-|-|\r\n|a|b|\r\n") == "|A|B|\r\n|-|-|\r\n|a|b|\r\n|c|d|\r\n")
    #expect(try add(["7"], to: "| Sum |\n| --: |\n") == "| Sum |\n| --: |\n|   7 |\n")
    #expect(try add(["", "d"], to: "A | B\n--|--\na | b") == "A | B\n--|--\na | b\n|  | d |")
    #expect(
      try add(["Lindén", "漢字"], to: "| N      | M   |\n|-|-|\n| Xxxxxx | yyyy |\n").hasSuffix("| Lindén | 漢字 |\n"))
    #expect(throws: EditError.self) { try add(["a", "b"], to: "|A|\n|-|\n") }
  }

  @Test func `a column is added to header, delimiter and whole rows`() throws {
    let document = read("| A |\n|---|\n| x |\n")
    let edits = try document.addingColumn(to: try #require(document.tables.first), heading: "Note")
    #expect(document.after(edits) == "| A | Note |\n|---|----|\n| x |      |\n")
    let bare = read("A | B\n-- | --\nx | y\nz")
    let bareTable = try #require(bare.tables.first)
    #expect(
      bare.after(try bare.addingColumn(to: bareTable, heading: "C")) == "A | B | C\n-- | -- | ---\nx | y |\nz")
    let long = read("|A|\n|-|\n|x|hidden|\n")
    let longTable = try #require(long.tables.first)
    #expect(throws: EditError.self) { try long.addingColumn(to: longTable, heading: "C") }
  }
}
