// What lies between two amounts, in the spelling of the people who wrote them: `£402k` and `£510k` are `+£108k` apart.

/// The difference of two amounts as written, with its sign; nil when they are not written alike enough to say (another
/// currency, a form that is not a plain number) or are equal.
package func difference(from old: String, to new: String) -> String? {
  guard let left = Amount(old), let right = Amount(new), left.before == right.before, left.after == right.after else {
    return nil
  }
  // The finer of both units and the longer of both fractions.
  let unit = min(left.unit, right.unit)
  let places = max(left.places - (left.unit - unit), right.places - (right.unit - unit), 0)
  guard let from = left.scaled(unit: unit, places: places), let to = right.scaled(unit: unit, places: places) else {
    return nil
  }
  let (gap, isTooLarge) = to.subtractingReportingOverflow(from)
  guard !isTooLarge, gap != 0, gap != Int.min else { return nil }
  let suffix = [0: "", 3: "k", 6: "m", 9: "bn"][unit] ?? ""
  return (gap < 0 ? "-" : "+") + left.before + written(abs(gap), places: places) + suffix + left.after
}

/// A number without needless zeros at the end of its fraction, thousands set apart.
private func written(_ number: Int, places: Int) -> String {
  var digits = String(number)
  if digits.count <= places { digits = String(repeating: "0", count: places - digits.count + 1) + digits }
  var fraction = String(digits.suffix(places))
  while fraction.last == "0" { fraction.removeLast() }
  var whole = ""
  let integer = Array(digits.dropLast(places))
  for (index, digit) in integer.enumerated() {
    if index > 0, (integer.count - index) % 3 == 0 { whole.append(",") }
    whole.append(digit)
  }
  return fraction.isEmpty ? whole : whole + "." + fraction
}

/// An amount as people write it: what stands before the digits, the digits, a unit (`k`, `m`, `bn`) and what follows.
private struct Amount {
  /// Currency; without the sign.
  var before = ""
  var digits = 0
  /// How many of the digits are a fraction.
  var places = 0
  /// Power of ten of the unit.
  var unit = 0
  /// A per cent sign.
  var after = ""

  init?(_ text: String) {
    var rest = text[...]
    var isNegative = false
    while let first = rest.first, !first.isASCIIDigit {
      if first == "-" || first == "−" {
        guard !isNegative else { return nil }
        isNegative = true
      } else {
        before.append(first)
      }
      rest.removeFirst()
    }
    var hasPoint = false
    var hasDigit = false
    while let first = rest.first {
      if first.isASCIIDigit, let digit = first.wholeNumberValue {
        let (tens, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
        let (sum, isTooLargeToo) = tens.addingReportingOverflow(digit)
        guard !isTooLarge, !isTooLargeToo else { return nil }
        digits = sum
        hasDigit = true
        if hasPoint { places += 1 }
      } else if first == ".", !hasPoint {
        hasPoint = true
      } else if first == "," || first == "_" || first == " ", !hasPoint, rest.dropFirst().first?.isASCIIDigit == true {
        // Between thousands.
      } else {
        break
      }
      rest.removeFirst()
    }
    guard hasDigit else { return nil }
    if isNegative { digits = -digits }
    switch rest.lowercased() {
    case "": break
    case "k": unit = 3
    case "m": unit = 6
    case "bn": unit = 9
    case "%", " %": after = String(rest)
    default: return nil
    }
  }

  /// The amount as an integer of a unit with so many places; nil when it is too large.
  func scaled(unit: Int, places: Int) -> Int? {
    var result = digits
    for _ in 0..<max(0, self.unit - unit + places - self.places) {
      let (product, isTooLarge) = result.multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return nil }
      result = product
    }
    return result
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
