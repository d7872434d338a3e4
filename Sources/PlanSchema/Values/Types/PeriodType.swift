/// A stretch of whole days, such as `2026-Q3`.
struct PeriodType: ValueDefinition {
  var name: String { "period" }
  var inWords: String { "a period" }
  var jsonSchema: String {
    JSONSchema.anyOf([
      "\"type\": \"integer\", \"minimum\": 1, \"maximum\": 9999",
      JSONSchema.pattern(
        "^[0-9]{4}(-[Hh][12]|-[Qq][1-4]|-(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2})?$"),
    ])
  }

  func read(_ written: WrittenValue, _ text: String, in reading: ValueReading) -> Result<Value, ReadingProblem> {
    quantity { () throws(ValueProblem) in .period(try Period.parse(written.bytes)) }
  }
}
