// Whether a risk may still happen, and how large it is before anything is done about it.

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
