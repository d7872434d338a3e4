// Tables through the schema: columns, rows, keys and values.

import PlanSchema
import PlanText
import Testing

struct TableDecodingTests {
  private let contacts = "## Contacts\n| Id | Name | Role |\n|--|--|--|\n"

  @Test func `values, raw text and ranges stand in the order of the schema`() throws {
    let document = expectNone("## Contacts\n| Name | ID | Last  contact |\n|--|--|--|\n| Priya \\| Shah | C1 | |\n")
    let section = try #require(document?.section("contacts"))
    let record = try #require(section.records.first)
    #expect(record.key == RecordKey("C1"))
    let name = try #require(section.schema.fieldIndex("name"))
    #expect(record.values[name] == .text("Priya | Shah"))
    #expect(record.raw[name] == "Priya | Shah")
    #expect(record.ranges[name].map { document?.source.string(in: $0) } == "Priya \\| Shah")
    let last = try #require(section.schema.fieldIndex("last-contact"))
    #expect(record.values[last] == nil)
    #expect(record.ranges[last]?.isEmpty == true)
    let influence = try #require(section.schema.fieldIndex("influence"))
    #expect(record.ranges[influence] == nil)
    #expect(section.schema.fields[influence].isConfidential)
  }

  @Test func `every records section takes a note`() {
    _ = expectNone("## Contacts\n| Id | Name | Note |\n|--|--|--|\n| C1 | Priya | met in May |\n")
  }

  @Test func `an alias names a column`() throws {
    let document = expectNone("## Team\n| Person | Deputy |\n|--|--|\n| @tom | dick |\n")
    let record = try #require(document?.section("team")?.records.first)
    #expect(record.key == RecordKey("tom"))
    #expect(record.values.contains(.person(PersonID("dick"))))
  }

  @Test func `prose around the table is a note`() {
    let document = expectNone(contacts + "| C1 | Priya | champion |\n\nShe likes tea.\n")
    #expect(document?.section("contacts")?.prose.map(\.text) == ["She likes tea."])
  }

  @Test func `a section of records without a table is reported at its heading`() {
    expect(.tableMissing, "‹## Contacts›\n- Priya\n")
  }

  @Test func `a second table is not read`() {
    let document = expect(
      .secondTable, contacts + "| C1 | Priya | |\n\nMore:\n\n‹| Id | Name |›\n|--|--|\n| C2 | Bo |\n")
    #expect(document?.section("contacts")?.records.count == 1)
  }

  @Test func `an unknown column is reported, and the others are read`() {
    let document = expect(
      .unknownColumn, "## Contacts\n| Id | Name | ‹Influense› |\n|--|--|--|\n| C1 | Priya | 5 |\n",
      suggestion: "did you mean 'Influence'?")
    #expect(document?.section("contacts")?.records.first?.key == RecordKey("C1"))
  }

  @Test func `a column that stands twice is reported`() {
    expect(.columnTwice, "## Contacts\n| Id | Name | ‹name› |\n|--|--|--|\n| C1 | Priya | Bo |\n")
  }

  @Test func `a missing required column is reported at the header`() {
    expect(.missingColumn, "## Contacts\n‹| Id | Role |›\n|--|--|\n| C1 | champion |\n")
  }

  @Test func `a row that is too short or too long is reported and still read`() {
    let document = expect(
      .rowLength, contacts + "‹| C1 | Priya |›\n‹| C2 | Bo | champion | x |›\n| C3 | Al | champion |\n")
    #expect(document?.section("contacts")?.records.map(\.key) == ["C1", "C2", "C3"].map { RecordKey($0) })
  }

  @Test func `an empty required cell is reported`() {
    expect(.missingValue, contacts + "| C1 |‹  ›| champion |\n")
  }

  @Test func `one bad cell hides neither its row nor the next`() throws {
    let document = expect(
      .unknownChoice, contacts + "| C1 | Priya | champion, ‹boss› |\n| C2 | Bo | ‹chief› |\n")
    let records = try #require(document?.section("contacts")?.records)
    #expect(records.map(\.key) == [RecordKey("C1"), RecordKey("C2")])
    #expect(records.map { $0.values[1] } == [.text("Priya"), .text("Bo")])
    #expect(records.map { $0.values[2] } == [nil, nil])
  }

  @Test func `an empty row is no record`() {
    let document = expectNone(contacts + "|  |  |  |\n")
    #expect(document?.section("contacts")?.records.isEmpty == true)
  }

  @Test func `a missing id names the next free one`() {
    expect(
      .missingID, contacts + "| C4 | Priya | |\n| ‹›  | Bo | |\n", suggestion: "write C5, the next free one")
  }

  @Test(arguments: ["c1", "C01", "C 1", "C-1", "1"])
  func `an id that is nearly right is reported with its mend`(id: String) throws {
    expect(.badID, contacts + "| ‹\(id)› | Priya | |\n", suggestion: "write C1")
  }

  @Test func `an id of another section is reported`() {
    expect(.badID, contacts + "| ‹T1› | Priya | |\n")
  }

  @Test func `an id that is used twice names the first use`() throws {
    let text = Sample.head + contacts + "| C1 | Priya | |\n| C1 | Bo | |\n"
    let findings = try #require(decoded(text)).findings
    #expect(findings.map(\.kind) == [.idTwice])
    #expect(
      findings.first?.place.start.line == findings.first.flatMap { $0.related.first?.place.start.line }.map { $0 + 1 })
  }

  @Test func `a natural key may have parts, and an empty optional part is left out`() {
    let document = expectNone("## Services\n| Service | Unit |\n|--|--|\n| Temporary  drivers | U1 |\n| Cooks | |\n")
    #expect(document?.section("services")?.records.map { $0.key?.text } == ["Temporary drivers@U1", "Cooks"])
  }

  @Test func `two rows of one natural key are reported`() {
    expect(.keyTwice, "## Team\n| Person |\n|--|\n| tom |\n| ‹@tom› |\n")
  }
}
