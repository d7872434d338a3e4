// Whether a risk may still happen, and how large it is.

import PlanSchema

/// Facts of a record of the section Risks.
extension RecordView {
  /// Whether it may still happen; one that says nothing of its state may.
  package var isOpenRisk: Bool { (text("state") ?? "open") == "open" }

  /// Likelihood × impact, 1 to 25, before anything is done about it; nil where one of them is not known.
  package var inherentExposure: Int? {
    guard let likelihood = scale("likelihood"), let impact = scale("impact") else { return nil }
    return likelihood * impact
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
}

extension Account {
  /// Open risks, the gravest first: by what is left after all that is done against them, else by likelihood times impact.
  package var risksByExposure: [RecordView] {
    openRisks.enumerated().sorted { left, right in
      (-(left.element.exposure ?? 0), left.offset) < (-(right.element.exposure ?? 0), right.offset)
    }.map(\.element)
  }
}
