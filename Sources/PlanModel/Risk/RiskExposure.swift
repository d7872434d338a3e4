// What the numbers of a risk's row come to.

/// Facts of a record of the section Risks.
extension RecordView {
  /// How much a risk weighs, 1 to 25: what is left of it after what is done about it, else likelihood times impact; nil
  /// where neither is known.
  package var exposure: Int? {
    if let residual = scale("residual") { return residual }
    guard let likelihood = scale("likelihood"), let impact = scale("impact") else { return nil }
    return likelihood * impact
  }
}
