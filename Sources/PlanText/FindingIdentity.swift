// What a finding is known by in another state of the plan.

/// What makes two findings the same one: kind, place in the terms of the plan, and words where the place does not say it all.
///
/// Lines and files do not count. What a rule finds at a place is the same finding still when its words change (`43 days
/// late` becomes `44 days late`), while an error in the text is another one when the text says another wrong thing.
package struct FindingIdentity: Hashable, Sendable {
  package let kind: FindingKind
  package let place: LogicalPlace
  /// Empty for kinds that are known by their place.
  package let words: String

  package init(_ finding: Finding) {
    kind = finding.kind
    place = finding.logicalPlace
    words = finding.kind.isKnownByPlace ? "" : finding.message
  }
}
