// Values of each type, read from a cell: what is accepted, how it is kept, and what is refused.

import PlanSchema
import PlanText
import Testing

struct ValueReadingTests {
  /// Reads one cell of a column of a type.
  private func read(
    _ text: String, _ type: String
  ) throws -> (value: Value?, findings: [Finding], document: DecodedDocument) {
    let (schema, schemaFindings) = Schema.read([
      SourceText(
        path: "plan.yaml",
        "kind: plan\nsections:\n  things:\n    shape: records\n    prefix: X\n    columns:\n      value: \(type)\n")
    ])
    #expect(schemaFindings.map(\.message) == [])
    let kind = try #require(schema["plan"])
    let (document, findings) = decode(
      Document.parse(SourceText(path: "plan.md", "# T\n\n## Things\n| Id | Value |\n|--|--|\n| X1 | \(text) |\n")),
      as: kind, settings: Settings(schema: schema), currency: "GBP")
    return (document.section("things")?.records.first?.values[1], findings, document)
  }

  @Test(arguments: [
    ("tom", "{type: person}", Value.person(PersonID("tom"))),
    ("@tom", "{type: person}", .person(PersonID("tom"))),
    ("4", "{type: scale}", .scale(4)),
    ("25", "{type: scale, range: 1-25}", .scale(25)),
    ("Decision Maker", "{type: choice, choices: [decision-maker]}", .word("decision-maker")),
    ("Yes", "{type: yes/no}", .yesNo(true)),
    ("gbp", "{type: currency}", .word("GBP")),
    ("Europe/London", "{type: timezone}", .word("Europe/London")),
    ("<tom@example.com>", "{type: email}", .word("tom@example.com")),
    ("+44 20 7946 0000", "{type: phone}", .word("+44 20 7946 0000")),
    ("[site](https://example.com/a)", "{type: link}", .word("https://example.com/a")),
    ("v1.0~2", "{type: revision}", .word("v1.0~2")),
    ("northgate-foods", "{type: account}", .word("northgate-foods")),
    ("X2", "{type: reference}", .reference(Reference(key: RecordKey("X2")))),
    ("other#T1", "{type: reference}", .reference(Reference(account: "other", key: RecordKey("T1")))),
    ("tom, @jane", "{type: list of person}", .list([.person(PersonID("tom")), .person(PersonID("jane"))])),
    ("3", "{type: choice or scale, choices: [low]}", .scale(3)),
    ("low", "{type: scale or choice, choices: [low]}", .word("low")),
    ("X1", "{type: reference or text}", .reference(Reference(key: RecordKey("X1")))),
    ("the board", "{type: reference or text}", .text("the board")),
    ("12", "{type: money or percent or number}", .number(Decimal(12))),
    ("12 %", "{type: money or percent or number}", .percent(Decimal(12))),
    ("£12", "{type: money or percent or number}", .money(Money(Decimal(12), currency: "GBP"))),
    ("12k", "{type: money or percent or number}", .money(Money(Decimal(12_000), currency: "GBP"))),
    ("12", "{type: money or percent}", .money(Money(Decimal(12), currency: "GBP"))),
    ("–", "{type: person}", .none),
    ("-", "{type: list of person}", .none),
  ])
  func `a value is kept in one spelling`(text: String, type: String, value: Value) throws {
    let read = try read(text, type)
    #expect(read.value == value)
    #expect(read.findings.map(\.message) == [])
  }

  @Test(arguments: [
    ("Tom", "{type: person}"), ("6", "{type: scale}"), ("perhaps", "{type: yes/no}"), ("pounds", "{type: currency}"),
    ("London", "{type: timezone}"), ("tom.example.com", "{type: email}"), ("n/a", "{type: phone}"),
    ("javascript:alert(1)", "{type: link}"), ("a b", "{type: revision}"), ("Northgate Foods", "{type: account}"),
    ("Other#T1", "{type: reference}"), ("tom,,jane", "{type: list of person}"),
    ("9", "{type: choice or scale, choices: [low]}"),
    ("31/12/2026", "{type: date}"), ("lots", "{type: money}"), ("12 %%", "{type: percent}"),
    ("soon", "{type: duration}"),
    ("never", "{type: hours}"), ("2026-Q5", "{type: period}"), ("1,2.3.4", "{type: number}"),
  ])
  func `a value of another type is refused`(text: String, type: String) throws {
    let read = try read(text, type)
    #expect(read.value == nil)
    #expect(read.findings.map(\.kind) == [.badValue])
  }

  @Test func `what points elsewhere is remembered with its bytes`() throws {
    let document = try read("tom, jane", "{type: list of person}").document
    #expect(document.references.map(\.target) == [.person(PersonID("tom")), .person(PersonID("jane"))])
    #expect(document.references.map { document.source.string(in: $0.range) } == ["tom", "jane"])
    #expect(try read("a/b.pdf", "{type: link}").document.references.map(\.target) == [.file("a/b.pdf")])
    #expect(try read("https://example.com", "{type: link}").document.references.isEmpty)
    #expect(
      try read("X1", "{type: reference to things}").document.references.map(\.target)
        == [.record(Reference(key: RecordKey("X1")), sections: ["things"])])
  }
}
