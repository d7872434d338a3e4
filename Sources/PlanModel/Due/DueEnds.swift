// What runs out: waivers of findings, and the time that the plan covers.

import PlanSchema

extension DueKind {
  static let waiver = DueKind("waiver") { reading in
    reading.account.records("waivers").compactMap { waiver in
      guard let until = waiver.date("until") else { return nil }
      let name = [waiver.raw("rule"), waiver.raw("record")].compactMap(\.self).joined(separator: " of ")
      return DueEntry(waiver, on: until, by: waiver.people("by"), "The waiver of \(name) ends", waiver.raw("reason"))
    }
  }

  static let period = DueKind("period") { reading in
    guard reading.account.status == "active", case .period(let period)? = reading.account.decoded["period"] else {
      return []
    }
    let last = period.days(fiscalYearStarts: reading.settings.fiscalYearStarts).upperBound
    return [DueEntry(on: last, by: [], "The plan for \(period) ends: write the next one")]
  }
}
