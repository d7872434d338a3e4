// Where rules about money begin and end.
import Testing

struct MoneyRuleTests {
  private func financials(_ rows: String, settings: String = "") -> RuleExample {
    RuleExample(
      """
      ## Financials
      | Period | Revenue | Budget | Margin | Receivable | Over 60 days | Credit sales |
      | ------ | ------- | ------ | ------ | ---------- | ------------ | ------------ |
      \(rows)
      """ + settings)
  }

  @Test(arguments: [
    ("£40k", "£2k", 0), ("£40k", "£2,001", 1), ("", "£1", 1), ("£40k", "£0", 0), ("€40k", "£1", 1), ("£40k", "-", 0),
  ])
  func `five per cent of the debt may be old`(_ receivable: String, _ old: String, _ count: Int) throws {
    let plan = financials("| 2026-Q3 | | | | \(receivable) | \(old) | |")
    #expect(try plan.findings(of: "debt-60").count == count)
  }

  @Test func `the latest period counts, wherever it stands`() throws {
    let plan = financials(
      """
      | 2026-Q3 | | | | £40k | £0  | |
      | 2026-Q1 | | | | £40k | £9k | |
      """)
    #expect(try plan.findings(of: "debt-60") == [])
  }

  @Test func `a dash says that there is none, and an empty cell nothing`() throws {
    let plan = financials("| 2026-Q2 | | | | £40k | £9k | |\n| 2026-Q3 | | | | £40k | - | |")
    #expect(try plan.findings(of: "debt-60") == [])
    let unknown = financials("| 2026-Q2 | | | | £40k | £9k | |\n| 2026-Q3 | | | | £40k | | |")
    #expect(try unknown.findings(of: "debt-60").count == 1)
  }

  @Test func `a year is not held against a quarter, nor a gap jumped over`() throws {
    let falling = """
      | 2026-Q1 | | | 22 % | | | |
      | 2026-Q2 | | | 21 % | | | |
      | 2026-Q3 | | | 20 % | | | |
      """
    #expect(
      try financials(falling + "\n| 2025 | | | 30 % | | | |").findings(of: "margin-falling")
        == ["the margin is 20 %, after 22 % and 21 % in the periods before"])
    #expect(try financials(falling.replacing("2026-Q1", with: "2025-Q4")).findings(of: "margin-falling") == [])
    #expect(try financials(falling.replacing("21 %", with: "22 %")).findings(of: "margin-falling") == [])
    #expect(try financials(falling.replacing("20 %", with: "21.5 %")).findings(of: "margin-falling") == [])
  }

  @Test func `days to pay are counted on what was sold on credit`() throws {
    let plan = financials(
      """
      | 2026-04 | £100k | | | £50k | | £50k |
      | 2026-05 | £100k | | | £52k | | £50k |
      | 2026-06 | £100k | | | £60k | | £50k |
      """)
    #expect(
      try plan.findings(of: "debt-rising")
        == ["the client took 36 days to pay in 2026-06, after 30 and 32 in the periods before"])
  }

  @Test func `a period that is not over is not held against its budget`() throws {
    let rows = "| 2026-Q3 | £80k | £100k | | | | |"
    #expect(
      try financials(rows, settings: "\n<!-- today 2026-10-01 -->").findings(of: "revenue-below-budget")
        == ["revenue of 2026-Q3 is £80k, and £100k was budgeted"])
    #expect(try financials(rows, settings: "\n<!-- today 2026-09-30 -->").findings(of: "revenue-below-budget") == [])
    #expect(try financials(rows.replacing("£80k", with: "£90k")).findings(of: "revenue-below-budget") == [])
    #expect(try financials(rows.replacing("£80k", with: "€80k")).findings(of: "revenue-below-budget") == [])
  }

  @Test func `a quarter is held against the same of the year before`() throws {
    let rows = """
      | 2025-Q3 | £100k | | | | | |
      | 2026-Q2 | £500k | | | | | |
      | 2026-Q3 | £89k  | | | | | |
      """
    #expect(
      try financials(rows).findings(of: "revenue-shrinking")
        == ["revenue of 2026-Q3 is £89k, and was £100k a year before (11 % less)"])
    #expect(try financials(rows.replacing("£89k", with: "£90k")).findings(of: "revenue-shrinking") == [])
  }

  @Test(arguments: [
    ("2026-Q2", "2026-11-13", 0), ("2026-Q2", "2026-11-14", 1),
    ("2025", "2026-10-01", 0),
  ])
  func `finance has six weeks after the end of a period`(_ period: String, _ today: String, _ count: Int) throws {
    let plan = financials("| \(period) | £1k | | | | | |", settings: "\n<!-- today \(today) -->")
    #expect(try plan.findings(of: "financials-stale").count == count)
  }
}
