// One answer in four formats.

import Documents
import PlanSchema
import Rendering
import Results
import Testing

struct AnswerReportTests {
  private let plain = TerminalFormat(usesColour: false, width: 60)

  private var sample: Answer {
    let table = AnswerTable(
      [
        AnswerColumn("id", "Id"), AnswerColumn("nextStep", "Next step"), AnswerColumn("worth", "Worth", .money),
        AnswerColumn("hidden", "Hidden", isShown: false),
      ],
      [
        [.key("O1"), .text("Call"), .money(Money(Decimal(95_000), currency: "GBP"), .bad), .count(1)],
        [.key("O2"), .text("=SUM(A1)"), .money(Money(Decimal(-5), currency: "EUR")), .count(2)],
        [.key("O3"), .text("Wait"), .nothing, .count(3)],
      ])
    return Answer(
      "sample", title: "A sample", lead: [AnswerText("Bad news.", .bad), "More."],
      subject: [AnswerFact("today", "Today", .text("2026-10-02"))],
      parts: [
        AnswerPart("card", nil, .facts([AnswerFact("who", "Who", .list(["tom", "dick"]))])),
        AnswerPart("prose", "Prose", .paragraphs(["One.", "- two", "- three"])),
        AnswerPart("rows", "Rows", .table(table), note: "A note.", limit: 2),
        AnswerPart("gone", "Gone", .list([])), AnswerPart("none", "None", .list([]), whenEmpty: "Nothing."),
      ])
  }

  @Test func `people read it at a terminal`() {
    #expect(
      AnswerReport.human(sample, format: plain) == """
        A sample
        Bad news.
        More.

          Who  tom, dick

        Prose
          One.

          - two
          - three

        Rows
          Id  Next step  Worth
          O1  Call        £95k
          O2  =SUM(A1)     -€5
          and 1 more
          A note.

        None
          Nothing.

        """)
  }

  @Test func `forges render it`() {
    #expect(
      AnswerReport.markdown(sample) == """
        # A sample

        **Bad news.**
        More.

        - **Who:** tom, dick

        ## Prose

        One.

        - two
        - three

        ## Rows

        | Id | Next step | Worth |
        | --- | --- | --: |
        | O1 | Call | **£95k** |
        | O2 | =SUM(A1) | -€5 |

        and 1 more

        A note.

        ## None

        Nothing.

        """)
  }

  @Test func `programs get everything, exactly`() {
    let json = AnswerReport.json(sample)
    #expect(json.contains("\"worth\": {\n        \"amount\": \"95000\",\n        \"currency\": \"GBP\"\n      }"))
    #expect(json.contains("\"nextStep\": \"Wait\""))
    #expect(json.contains("\"gone\": []"))
    #expect(json.contains("\"rows\": \"A note.\""))
  }

  @Test func `spreadsheets get one table in which money is a number`() {
    #expect(
      AnswerReport.csv(sample) == """
        part,fact,value,text,id,next_step,worth,worth_currency,hidden\r
        card,who,"tom, dick",,,,,,\r
        prose,,,One.,,,,,\r
        prose,,,'- two,,,,,\r
        prose,,,'- three,,,,,\r
        rows,,,,O1,Call,95000,GBP,1\r
        rows,,,,O2,'=SUM(A1),-5,EUR,2\r
        rows,,,,O3,Wait,,,3\r

        """)
  }

  @Test func `a matrix is drawn, and a list where there is no room`() {
    let matrix = AnswerTable(
      [AnswerColumn("a", ""), AnswerColumn("b", "Against"), AnswerColumn("c", "For")],
      [[.text("high"), .text("Ian"), .text("Priya Shah, Carl Boyle")]], style: .ruled)
    let answer = Answer("m", title: "M", parts: [AnswerPart("m", nil, .table(matrix))])
    #expect(
      AnswerReport.human(answer, format: TerminalFormat(usesColour: false, width: 50)) == """
        M

          +------+-------------------+-------------------+
          |      | Against           | For               |
          +------+-------------------+-------------------+
          | high | Ian               | Priya Shah, Carl  |
          |      |                   | Boyle             |
          +------+-------------------+-------------------+

        """)
  }

  @Test func `no format passes on what could harm a terminal or a page`() {
    let bad = HostileTextTests.hostile + "<script>`|*@tom"
    let cells: [AnswerCell] = [.key(bad), .text(bad)]
    let columns = [AnswerColumn("a", "A"), AnswerColumn("b", "B")]
    let answer = Answer(
      "x", title: bad, lead: [AnswerText(bad)],
      parts: [
        AnswerPart("f", bad, .facts([AnswerFact("n", bad, .text(bad))])),
        AnswerPart("p", bad, .paragraphs([AnswerText(bad), AnswerText("- " + bad)]), note: bad),
        AnswerPart("l", bad, .list([AnswerText(bad)])),
        AnswerPart("t", bad, .table(AnswerTable(columns, [cells]))),
        AnswerPart("r", bad, .table(AnswerTable(columns, [cells], style: .ruled))),
        AnswerPart("i", bad, .table(AnswerTable(columns, [cells], style: .lines))),
      ])
    let texts = [
      AnswerReport.human(answer, format: plain), AnswerReport.markdown(answer), AnswerReport.json(answer),
      AnswerReport.csv(answer).split(separator: "\r\n").joined(separator: "\n"),
    ]
    for text in texts { #expect(HostileTextTests().offenders(text).isEmpty) }
    #expect(!AnswerReport.markdown(answer).contains("<script>"))
  }
}
