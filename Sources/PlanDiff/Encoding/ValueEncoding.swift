// Values as bytes.

package import PlanSchema

extension ByteWriter {
  mutating func write(_ written: WrittenValue) {
    write(written.raw)
    write(written.value) { $0.write($1) }
  }

  package mutating func write(_ value: Value) {
    switch value {
    case .text(let text):
      write(0 as UInt64)
      write(text)
    case .word(let word):
      write(1 as UInt64)
      write(word)
    case .person(let person):
      write(2 as UInt64)
      write(person.name)
    case .reference(let reference):
      write(3 as UInt64)
      write(reference.account) { $0.write($1) }
      write(reference.key.text)
    case .date(let date):
      write(4 as UInt64)
      write(date.dayNumber)
    case .period(let period):
      write(5 as UInt64)
      write(period.canonical)
    case .money(let money):
      write(6 as UInt64)
      write(money.amount)
      write(money.currency)
    case .number(let number):
      write(7 as UInt64)
      write(number)
    case .percent(let number):
      write(8 as UInt64)
      write(number)
    case .scale(let level):
      write(9 as UInt64)
      write(level)
    case .yesNo(let flag):
      write(10 as UInt64)
      write(flag)
    case .duration(let duration):
      write(11 as UInt64)
      for part in [duration.minutes, duration.days, duration.workingDays, duration.months] { write(part) }
    case .hours(let hours):
      write(12 as UInt64)
      write(hours.intervals) { writer, interval in
        writer.write(interval.lowerBound)
        writer.write(interval.upperBound)
      }
    case .list(let items):
      write(13 as UInt64)
      write(items) { $0.write($1) }
    case .none:
      write(14 as UInt64)
    }
  }

  private mutating func write(_ number: Decimal) {
    write(UInt64(truncatingIfNeeded: number.coefficient))
    write(UInt64(truncatingIfNeeded: number.coefficient >> 64))
    write(number.scale)
  }
}

extension ByteReader {
  mutating func writtenValue() throws(UnreadableBytes) -> WrittenValue {
    let raw = try text()
    return WrittenValue(try optional { (reader) throws(UnreadableBytes) in try reader.value() }, raw: raw)
  }

  /// - Parameter depth: how deep in lists; they never nest deeper than the schema lets them.
  package mutating func value(depth: Int = 0) throws(UnreadableBytes) -> Value {
    switch try unsigned() {
    case 0: return .text(try text())
    case 1: return .word(try text())
    case 2: return .person(PersonID(try text()))
    case 3:
      let account = try optional { (reader) throws(UnreadableBytes) in try reader.text() }
      return .reference(Reference(account: account, key: RecordKey(try text())))
    case 4: return .date(try date())
    case 5: return .period(try period())
    case 6:
      let amount = try decimal()
      return .money(Money(amount, currency: try text()))
    case 7: return .number(try decimal())
    case 8: return .percent(try decimal())
    case 9: return .scale(try integer())
    case 10: return .yesNo(try flag())
    case 11:
      let (minutes, days) = (try integer(), try integer())
      let (workingDays, months) = (try integer(), try integer())
      return .duration(CalendarDuration(minutes: minutes, days: days, workingDays: workingDays, months: months))
    case 12: return .hours(try hours())
    case 13 where depth < 4:
      return .list(try list { (reader) throws(UnreadableBytes) in try reader.value(depth: depth + 1) })
    case 14: return .none
    default: throw UnreadableBytes()
    }
  }

  private mutating func date() throws(UnreadableBytes) -> CalendarDate {
    let day = try integer()
    // The calendar ends with the year 9999.
    guard (-719_162...2_932_896).contains(day) else { throw UnreadableBytes() }
    return CalendarDate(dayNumber: day)
  }

  private mutating func period() throws(UnreadableBytes) -> Period {
    let bytes = Array(try text().utf8)
    do throws(ValueProblem) { return try Period.parse(ArraySlice(bytes)) } catch { throw UnreadableBytes() }
  }

  private mutating func decimal() throws(UnreadableBytes) -> Decimal {
    let (low, high) = (try unsigned(), try unsigned())
    let scale = try integer()
    let coefficient = Int128(Int64(bitPattern: high)) << 64 | Int128(low)
    guard scale >= 0, let number = Decimal(coefficient: coefficient, scale: scale) else { throw UnreadableBytes() }
    return number
  }

  private mutating func hours() throws(UnreadableBytes) -> WeeklyHours {
    let intervals = try list { (reader) throws(UnreadableBytes) in
      let (start, end) = (try reader.integer(), try reader.integer())
      guard start >= 0, start <= end, end <= WeeklyHours.week else { throw UnreadableBytes() }
      return start..<end
    }
    return WeeklyHours(intervals)
  }
}
