/// A day of the calendar, `2026-10-02`.
struct DateType: ValueDefinition {
  var name: String { "date" }
  var inWords: String { "a date" }
  var jsonSchema: String { JSONSchema.pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    quantity { () throws(ValueProblem) in .date(try CalendarDate.parse(written.bytes)) }
  }
}
