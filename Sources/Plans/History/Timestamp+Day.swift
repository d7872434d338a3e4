// The day of a commit or a tag.
package import Git
package import PlanSchema

extension Timestamp {
  /// The day that it was where somebody committed or tagged.
  package var day: CalendarDate {
    // A forged time may lie at the end of all numbers.
    let limit: Int64 = 1 << 52
    let local = max(-limit, min(limit, seconds)) + Int64(max(-1440, min(1440, offset))) * 60
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    // The years 1 to 9999, all that a calendar date can hold.
    return CalendarDate(dayNumber: Int(max(-719_162, min(2_932_896, day))))
  }
}
