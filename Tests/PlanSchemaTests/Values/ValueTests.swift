// Values as people write them: what is read, what is refused, and with which words.
import PlanSchema
import Testing

@Suite struct ValueTests {
  private func bytes(_ text: String) -> ArraySlice<UInt8> { ArraySlice(Array(text.utf8)) }

  @Test(
    arguments: [
      ("£640k", "£640k"), ("£640,000", "£640k"), ("GBP 640,000", "£640k"), ("640000", "£640k"), ("640 000", "£640k"),
      ("640_000", "£640k"), ("€1.2m", "€1.2m"), ("EUR 1 200 000", "€1.2m"), ("1.2m EUR", "€1.2m"), ("-£5k", "-£5k"),
      ("£-5k", "-£5k"), ("- £5k", "-£5k"), ("$2bn", "$2bn"), ("CHF 402,350", "CHF 402,350"), ("£0.10", "£0.1"),
      ("£402,350", "£402,350"), ("0", "£0"), ("£1,234.56", "£1,234.56"), ("1.25k", "£1,250"),
    ])
  func `money is exact however it is written`(text: String, canonical: String) throws {
    let money = try Money.parse(bytes(text), defaultCurrency: "GBP")
    #expect(money.canonical == canonical)
    #expect(try Money.parse(bytes(canonical), defaultCurrency: "GBP") == money)
  }

  @Test(arguments: [
    "", "lots", "£", "£1,2m", "12,34", "£4o2k", "XYZ 5", "£1.2.3", "1e5", "£5kk", "٣",
    "£99999999999999999999999999999999",
  ])
  func `what is no amount is refused`(text: String) {
    #expect(throws: ValueProblem.self) { try Money.parse(bytes(text), defaultCurrency: "GBP") }
  }

  @Test func `a bare number needs a currency to be money`() {
    #expect(throws: ValueProblem.self) { try Money.parse(bytes("640000"), defaultCurrency: nil) }
  }

  @Test(
    arguments: [
      ("4h", "30m", true), ("30m", "4h", false), ("90m", "1h 30m", nil), ("1 day", "23h", true),
      ("3 months", "90 days", nil),
      ("3 months", "88 days", true), ("3 months", "93 days", false), ("1 year", "12 months", nil),
      ("1 year", "366 days", nil), ("1 year", "367 days", false), ("1 working day", "4h", true),
      ("1 working day", "10h", nil), ("5 working days", "4 days", true), ("5 working days", "1 week", nil),
      ("2 weeks 1 day", "2 weeks", true),
    ])
  func `one time is longer than another where no calendar says otherwise`(
    left: String, right: String, isLonger: Bool?
  ) throws {
    let times = (try CalendarDuration.parse(bytes(left)), try CalendarDuration.parse(bytes(right)))
    #expect(times.0.isLonger(than: times.1) == isLonger)
    #expect(times.1.isLonger(than: times.0) == isLonger.map { !$0 })
  }

  @Test func `a date is a day of the calendar`() throws {
    #expect(try CalendarDate.parse(bytes("2024-02-29")).canonical == "2024-02-29")
    #expect(CalendarDate("2026-11-24")?.weekday == 2)
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate("2026-01-31")?.adding(months: 1).canonical == "2026-02-28")
    #expect(CalendarDate("2026-01-15")?.adding(months: -13).canonical == "2024-12-15")
    for text in ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "tomorrow", "2026-01-01 "] {
      #expect(throws: ValueProblem.self, "\(text)") { try CalendarDate.parse(bytes(text)) }
    }
  }

  @Test(
    arguments: [
      ("14/11/2026", "2026-11-14"), ("14 Nov 2026", "2026-11-14"), ("14.11.2026", "2026-11-14"),
      ("2026/11/14", "2026-11-14"),
      ("2026-02-31", "2026-02-28"), ("05/05/2026", "2026-05-05"),
    ])
  func `a date in another spelling is guessed where it can be one day only`(text: String, guess: String) {
    let problem = #expect(throws: ValueProblem.self) { try CalendarDate.parse(bytes(text)) }
    #expect(problem?.expected == guess)
  }

  @Test func `a date that may be two days is not guessed`() {
    let problem = #expect(throws: ValueProblem.self) { try CalendarDate.parse(bytes("04/05/2026")) }
    #expect(problem?.expected.contains("2026-05-04") == false)
  }

  @Test func `every day of four centuries is itself again`() {
    for number in stride(from: -60_000, to: 90_000, by: 7) {
      let date = CalendarDate(dayNumber: number)
      #expect(CalendarDate(date.canonical) == date)
    }
  }

  @Test func `a period has a first and a last day`() throws {
    func days(_ text: String, _ month: Int = 1) throws -> String {
      let days = try Period.parse(bytes(text)).days(fiscalYearStarts: month)
      return "\(days.lowerBound.canonical) \(days.upperBound.canonical)"
    }
    #expect(try days("2026") == "2026-01-01 2026-12-31")
    #expect(try days("2026", 4) == "2026-04-01 2027-03-31")
    #expect(try days("2026-H2") == "2026-07-01 2026-12-31")
    #expect(try days("2026-Q4", 4) == "2027-01-01 2027-03-31")
    #expect(try days("2024-02") == "2024-02-01 2024-02-29")
    #expect(try days("2026-04-01/2027-03-31") == "2026-04-01 2027-03-31")
    for text in ["2026-Q5", "2026-H3", "2026-13", "2027-01-01/2026-01-01", "Q3", "2026-Q", "0000"] {
      #expect(throws: ValueProblem.self, "\(text)") { try Period.parse(bytes(text)) }
    }
  }

  @Test(
    arguments: [
      ("30m", "30m"), ("90m", "1h 30m"), ("4h", "4h"), ("1h 30m", "1h 30m"), ("3 months", "3 months"),
      ("1 month", "1 month"),
      ("12 months", "1 year"), ("14 days", "2 weeks"), ("10 days", "10 days"), ("5 working days", "5 working days"),
      ("2 weeks", "2 weeks"), ("1 year", "1 year"),
    ])
  func `a length of time is read`(text: String, canonical: String) throws {
    #expect(try CalendarDuration.parse(bytes(text)).canonical == canonical)
  }

  @Test(arguments: ["", "soon", "3", "months", "3 moons", "-3 days", "9999999999 days"])
  func `what is no length of time is refused`(text: String) {
    #expect(throws: ValueProblem.self) { try CalendarDuration.parse(bytes(text)) }
  }
}
