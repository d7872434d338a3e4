// Findings about tables.

package import PlanText

extension FindingKind {
  package static let tableMissing = FindingKind(
    "table-missing", .error, "A section of records has no table",
    why: "Facts outside the table are read as a note: nothing can be checked, compared or counted.",
    mend: "Write the facts as a table, or take the heading out until there is something to record.")

  package static let secondTable = FindingKind(
    "second-table", .error, "A section of records has more than one table",
    why: "Only the first table is read; what the others say counts for nothing.",
    mend: "Move the rows into the first table.")

  package static let unknownColumn = FindingKind(
    "unknown-column", .error, "A table has a column that its section does not know",
    why: "Nothing in that column is read.",
    mend: "Correct the heading of the column, or declare the column in rutter.yaml. `Note` takes anything.")

  package static let columnTwice = FindingKind(
    "column-twice", .error, "A table has the same column twice",
    why: "Nobody can tell which of the two holds; only the first is read.",
    mend: "Take one of the two columns out, or correct its heading.")

  package static let missingColumn = FindingKind(
    "missing-column", .error, "A table lacks a column that its section needs",
    why: "Without that fact the rows do not do what the section is for.",
    mend: "Add the column and fill it in for each row.")

  package static let rowLength = FindingKind(
    "row-length", .error, "A row has more or fewer cells than the header of its table",
    why: "From the missing or extra bar on, values can stand in the wrong columns.",
    mend: "Count the bars: each row needs one cell for each column. Leave a cell empty where a value is not known.")

  package static let missingValue = FindingKind(
    "missing-value", .error, "A value that every record of the section needs is missing",
    why: "Without it the record does not do what the section is for.",
    mend: "Fill the value in. Write `-` if there is none, and that is known.")

  /// Kinds of tables.
  static let tableKinds: [FindingKind] = [
    .tableMissing, .secondTable, .unknownColumn, .columnTwice, .missingColumn, .rowLength, .missingValue,
  ]
}
