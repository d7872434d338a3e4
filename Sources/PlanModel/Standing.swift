// Where an account stands: what is gravest, what is next, what is open to be won.

package import PlanSchema

extension Account {
  /// Open risks, the gravest first: by what is left after all that is done against them, else by likelihood times impact.
  package var risksByExposure: [RecordView] {
    openRisks.enumerated().sorted { left, right in
      (-(left.element.exposure ?? 0), left.offset) < (-(right.element.exposure ?? 0), right.offset)
    }.map(\.element)
  }

  /// Open issues, the most severe first, then the oldest.
  package var issuesBySeverity: [RecordView] {
    let words = ["critical", "high", "medium", "low"]
    func rank(_ issue: RecordView) -> Int {
      issue.text("severity").flatMap { words.firstIndex(of: $0) } ?? words.count
    }
    return openIssues.enumerated().sorted { left, right in
      let (one, other) = (left.element.date("opened")?.dayNumber ?? 0, right.element.date("opened")?.dayNumber ?? 0)
      return (rank(left.element), one, left.offset) < (rank(right.element), other, right.offset)
    }.map(\.element)
  }

  /// Actions that are not done, the one due first first; those without a day last.
  package var openActions: [RecordView] {
    actions.filter { !$0.isDone }.enumerated().sorted { left, right in
      let (one, other) = (left.element.date("due")?.dayNumber, right.element.date("due")?.dayNumber)
      return (one ?? Int.max, left.offset) < (other ?? Int.max, right.offset)
    }.map(\.element)
  }

  /// Open opportunities, the one that is worth most by its chance first.
  package var opportunitiesByWeight: [RecordView] {
    openOpportunities.enumerated().sorted { left, right in
      let (one, other) = (left.element.weightedAmount?.amount ?? .zero, right.element.weightedAmount?.amount ?? .zero)
      return one == other ? left.offset < right.offset : other < one
    }.map(\.element)
  }

  /// Services that a rival or nobody sells to a unit, the one with most potential first.
  package var whiteSpace: [RecordView] {
    services.filter { ["rival", "nobody"].contains($0.text("state") ?? "") }.enumerated()
      .sorted { left, right in
        let (one, other) = (left.element.money("potential")?.amount, right.element.money("potential")?.amount)
        return one == other ? left.offset < right.offset : (other ?? .zero) < (one ?? .zero)
      }.map(\.element)
  }

  /// Contracts whose term is not over, the one that ends first first.
  package func runningContracts(on day: CalendarDate) -> [RecordView] {
    contracts.filter { $0.date("end").map { $0 >= day } ?? true }.enumerated()
      .sorted { left, right in
        let (one, other) = (left.element.date("end")?.dayNumber, right.element.date("end")?.dayNumber)
        return (one ?? Int.max, left.offset) < (other ?? Int.max, right.offset)
      }.map(\.element)
  }

  /// Competitors who are not displaced, the greatest threat first.
  package var rivalsByThreat: [RecordView] {
    let words = ["high", "medium", "low"]
    func rank(_ rival: RecordView) -> Int {
      rival.text("threat").flatMap { words.firstIndex(of: $0) } ?? words.count
    }
    return competitors.filter { $0.text("state") != "displaced" }.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// Active contacts, the one who carries most weight first.
  package var contactsByWeight: [RecordView] {
    contacts.filter(\.isActiveContact).enumerated().sorted { left, right in
      let (one, other) = (left.element.influence ?? 0, right.element.influence ?? 0)
      return (-one, left.offset) < (-other, right.offset)
    }.map(\.element)
  }

  /// Financials of the last period that has begun.
  package func lastFinancials(on day: CalendarDate, fiscalYearStarts month: Int) -> RecordView? {
    func days(_ record: RecordView) -> ClosedRange<CalendarDate>? {
      if case .period(let period)? = record["period"] { period.days(fiscalYearStarts: month) } else { nil }
    }
    return financials.filter { days($0).map { $0.lowerBound <= day } ?? false }
      .max { (days($0)?.upperBound.dayNumber ?? 0) < (days($1)?.upperBound.dayNumber ?? 0) }
  }
}

extension RecordView {
  /// How grave a risk is, from 1 to 25: what is left of it, else likelihood times impact; nil where it is not known.
  package var exposure: Int? {
    if case .scale(let residual)? = self["residual"] { return residual }
    guard case .scale(let likelihood)? = self["likelihood"], case .scale(let impact)? = self["impact"] else {
      return nil
    }
    return likelihood * impact
  }

  /// The amount of an opportunity times its chance; nil where either is not known, or the product does not fit.
  package var weightedAmount: Money? {
    guard let amount = money("amount"), case .percent(let chance)? = self["probability"] else { return nil }
    return amount.amount.percent(chance).map { Money($0, currency: amount.currency) }
  }
}
