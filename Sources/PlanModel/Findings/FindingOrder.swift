/// The order of findings, and the list of all their kinds.

import PlanSchema
package import PlanText

extension [Finding] {
  /// By path, place and kind: the same order on every machine.
  package func inReadingOrder() -> [Finding] {
    sorted { left, right in
      (left.place.path, left.place.range.lowerBound, left.place.range.upperBound, left.kind.id, left.message)
        < (right.place.path, right.place.range.lowerBound, right.place.range.upperBound, right.kind.id, right.message)
    }
  }
}

extension FindingKind {
  /// Every kind of finding that the core makes.
  package static let all: [FindingKind] = textKinds + schemaKinds + modelKinds
}
