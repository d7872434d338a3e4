/// Hours of the week, `Mon-Fri 09:00-17:30`.
struct HoursType: ValueDefinition {
  var name: String { "hours" }
  var inWords: String { "hours of the week" }
  var jsonSchema: String { JSONSchema.pattern("^(24x7|24/7|[^:]*[0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2}.*)$") }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    quantity { () throws(ValueProblem) in .hours(try WeeklyHours.parse(written.bytes)) }
  }
}
