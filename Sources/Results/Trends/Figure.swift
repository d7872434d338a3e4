// How a figure of a trend is written in its unit: in full, as a difference, and short enough for an axis.

package import PlanSchema

extension Trend.Unit {
  /// The exact figure in canonical spelling: `£510k`, `12.5%`, `3`, `12,500`.
  package func text(_ value: Decimal) -> String {
    switch self {
    case .money(let currency): Money(value, currency: currency).canonical
    case .percent: value.grouped + "%"
    case .number, .scale, .count: value.grouped
    }
  }

  /// With its sign: `+£108k`, `-2`.
  package func signed(_ value: Decimal) -> String { (value.isNegative ? "" : "+") + text(value) }

  /// The labels of an axis: canonical spelling where it is alike and short (`£900k`, `£1m`), digits where only some of
  /// them can be abbreviated (`£950`, `£1,000`), and a power of ten where they are long (`£1.2e24`).
  package func axisTexts(_ ticks: [Decimal]) -> [String] {
    let full = ticks.map(text)
    if full.contains(where: { $0.count > 10 }), ticks.contains(where: { abs($0.order ?? 0) > 5 }) {
      return ticks.map(scientific)
    }
    let isAbbreviated = zip(ticks, full).compactMap { tick, text -> Bool? in
      tick == .zero ? nil : text.last.map { $0.isLetter }
    }
    guard isAbbreviated.contains(true), isAbbreviated.contains(false) else { return full }
    return ticks.map { surrounded($0.magnitude.grouped, $0.isNegative) }
  }

  /// As ``text(_:)``, or to four digits with a power of ten where that would take too much room in a picture.
  package func shortText(_ value: Decimal) -> String {
    let full = text(value)
    return full.count > 18 ? scientific(value) : full
  }

  private func scientific(_ value: Decimal) -> String {
    // Rounding can add a digit: 9,999.5 is 1e4.
    guard let value = value.order.map({ value.rounded(toPowerOfTen: max($0 - 3, -Decimal.mostDigits)) ?? value }),
      let order = value.order
    else { return text(value) }
    let digits = String(value.coefficient.magnitude).prefix(4)
    var fraction = digits.dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return surrounded(digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(order)", value.isNegative)
  }

  /// With what stands around the digits of a small figure of this unit.
  private func surrounded(_ digits: String, _ isNegative: Bool) -> String {
    let parts = text(Decimal(isNegative ? -1 : 1)).split(separator: "1", omittingEmptySubsequences: false)
    return (parts.first ?? "") + digits + (parts.last ?? "")
  }

  /// Whether only whole steps mean something.
  package var isWhole: Bool {
    switch self {
    case .scale, .count: true
    case .money, .percent, .number: false
    }
  }
}

extension Trend.Point {
  /// `f868e09`, or that the value is not committed.
  var revisionText: String { revision ?? "not committed" }

  /// Something is written that is no figure, or the note says why there is none.
  package var isUnreadable: Bool { value == nil && (!raw.isEmpty || note != nil) }
}
