package import PlanText

/// How an account stands, from 0 to 100, as a whole and by area.
///
/// The formula, whose numbers are ``HealthFormula``: an area begins at 100. Each rule that found something takes its per cent
/// of what is left: what its severity costs, half of that again for each further finding, and at most three times the
/// first. An area that rests on stale facts is held below green. The account's score is the mean of its areas by weight; an area that the
/// plan should speak of and does not counts as unknown, and one that it need not speak of is left out. Waived findings cost
/// nothing.
package struct Health: Sendable {
  package struct AreaScore: Sendable {
    package let area: RuleArea
    /// nil where the plan does not speak of it.
    package let score: Int?
    package let band: HealthBand?
    package let weight: Int
    /// Whether it counts in the account's score.
    package let counts: Bool
    /// Whether stale facts hold it down.
    package let isStale: Bool
    package let warnings: Int
    package let advice: Int
  }

  /// What would raise the score.
  package struct Improvement: Sendable {
    package let rule: Rule
    package let findings: [Finding]
    /// Points of the account's score.
    package let points: Int
    /// The area's score once it is mended.
    package let areaScore: Int
  }

  package let score: Int
  package let band: HealthBand
  /// In the order of ``RuleArea``.
  package let areas: [AreaScore]
  /// The greatest first.
  package let improvements: [Improvement]

  /// - Parameter found: of the same account.
  package init(_ found: AccountFindings, of account: ExaminedAccount, formula: HealthFormula = HealthFormula()) {
    let known = Set(formula.parts.filter { Self.isKnown($0, account) }.map(\.area))
    let sums = AreaSums(found, formula)
    let tier = account.tier
    let areas = formula.parts.map { part -> AreaScore in
      let isKnown = known.contains(part.area)
      let score = isKnown ? sums.score(of: part.area) : nil
      return AreaScore(
        area: part.area, score: score, band: score.map(formula.band), weight: part.weight,
        counts: part.weight > 0 && (isKnown || part.expected.includes(tier)),
        isStale: isKnown && sums.isStale(part.area), warnings: sums.count(.warning, part.area),
        advice: sums.count(.advice, part.area))
    }
    let mean = Self.mean(areas, formula)
    self.areas = areas
    score = mean.rounded
    band = formula.band(mean.rounded)
    improvements = sums.rules.compactMap { entry -> (Improvement, Int)? in
      guard let place = areas.firstIndex(where: { $0.area == entry.rule.area }), let now = areas[place].score,
        areas[place].counts
      else { return nil }
      let then = sums.score(of: entry.rule.area, without: entry.rule.id)
      guard then > now else { return nil }
      let gain = (then - now) * areas[place].weight
      return (
        Improvement(
          rule: entry.rule, findings: entry.findings,
          points: (mean.total + gain + mean.weight / 2) / mean.weight - mean.rounded,
          areaScore: then), gain
      )
    }
    .sorted { ($1.1, $0.0.rule.id) < ($0.1, $1.0.rule.id) }.map(\.0)
  }

  private static func isKnown(_ part: HealthFormula.Part, _ account: ExaminedAccount) -> Bool {
    part.sections.isEmpty
      ? !account.closedReviews.isEmpty : part.sections.contains { !account.records($0).isEmpty }
  }

  private static func mean(_ areas: [AreaScore], _ formula: HealthFormula) -> (total: Int, weight: Int, rounded: Int) {
    let counted = areas.filter(\.counts)
    let weight = counted.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return (formula.unknown, 1, formula.unknown) }
    let total = counted.reduce(0) { $0 + ($1.score ?? formula.unknown) * $1.weight }
    return (total, weight, (total + weight / 2) / weight)
  }
}

/// What the rules found, added up by rule and area.
private struct AreaSums {
  struct Entry {
    let rule: Rule
    var findings: [Finding]
  }

  private(set) var rules: [Entry] = []
  private let formula: HealthFormula

  init(_ found: AccountFindings, _ formula: HealthFormula) {
    self.formula = formula
    for item in found.items {
      // Items of one rule stand together.
      if rules.last?.rule.id == item.rule.id {
        rules[rules.count - 1].findings.append(item.finding)
      } else {
        rules.append(Entry(rule: item.rule, findings: [item.finding]))
      }
    }
  }

  func isStale(_ area: RuleArea) -> Bool { rules.contains { $0.rule.area == area && $0.rule.findsStaleFacts } }

  func count(_ severity: Severity, _ area: RuleArea) -> Int {
    rules.reduce(0) { count, entry in
      entry.rule.area == area
        ? count + entry.findings.count { severity == .advice ? $0.severity == .advice : $0.severity <= severity }
        : count
    }
  }

  func score(of area: RuleArea, without id: String? = nil) -> Int {
    // In hundredths, so that rounding does not depend on how many rules there are.
    var left = 100_00
    var isStale = false
    for entry in rules where entry.rule.area == area && entry.rule.id != id {
      left = left * (100 - cost(entry)) / 100
      isStale = isStale || entry.rule.findsStaleFacts
    }
    let score = (left + 50) / 100
    return isStale ? min(score, formula.stale) : score
  }

  /// In per cent.
  private func cost(_ entry: Entry) -> Int {
    let first = entry.findings.contains { $0.severity <= .warning } ? formula.warning : formula.advice
    return min(first * (entry.findings.count + 1) / 2, first * 3, 100)
  }
}
