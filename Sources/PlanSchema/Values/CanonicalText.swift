// Values print as they are written in canonical spelling.

extension Decimal: CustomStringConvertible {
  package var description: String { canonical }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String { canonical }
}

extension Period: CustomStringConvertible {
  package var description: String { canonical }
}

extension Money: CustomStringConvertible {
  package var description: String { canonical }
}

extension CalendarDuration: CustomStringConvertible {
  package var description: String { canonical }
}

extension WeeklyHours: CustomStringConvertible {
  package var description: String { canonical }
}
