// Values that are counted or measured: dates, periods, money, numbers, durations and hours.

extension ValueReading {
  func readQuantity(_ bytes: ArraySlice<UInt8>, as type: ValueType) -> Result<Value, ReadingProblem> {
    do throws(ValueProblem) {
      switch type {
      case .date: return .success(.date(try CalendarDate.parse(bytes)))
      case .period: return .success(.period(try Period.parse(bytes)))
      case .money: return .success(.money(try Money.parse(bytes, defaultCurrency: currency)))
      case .number: return .success(.number(try Decimal.parse(bytes)))
      case .percent: return .success(.percent(try Decimal.parse(withoutPercentSign(bytes))))
      case .duration: return .success(.duration(try CalendarDuration.parse(bytes)))
      default: return .success(.hours(try WeeklyHours.parse(bytes)))
      }
    } catch {
      return .failure(ReadingProblem(error.message, "write \(error.expected)"))
    }
  }

  private func withoutPercentSign(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.last == 0x25 else { return bytes }
    var rest = bytes.dropLast()
    while rest.last == 0x20 { rest = rest.dropLast() }
    return rest
  }
}
