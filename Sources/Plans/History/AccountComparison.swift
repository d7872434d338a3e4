// What differs between two versions of one account: changes of meaning, and what the check says of both.
package import PlanDiff
import PlanModel
import PlanSchema
import PlanText

/// The difference between two versions of an account.
package struct AccountComparison: Sendable {
  /// The plan first, then reviews and handovers; each with the findings that came and went.
  package let changes: [SubjectChange]
  package let oldIsReadable: Bool
  package let newIsReadable: Bool
  /// Errors that the check finds in all files of the account on either side.
  package let oldErrors: Int
  package let newErrors: Int
  /// The first error of the new side, with its place; nil if there is none.
  package let firstError: String?
  /// What a list of accounts says of each beside its name: of the new side, or the old one of an account that is gone.
  package let manager: String?
  package let tier: String?

  /// What changed in the plan itself; nil when it says the same.
  package var plan: SubjectChange? { changes.first { $0.subject.kind == .account } }
}

extension AccountComparison {
  /// Compares two sides; nil for an account that is not there.
  package init(old: ReadAccount?, new: ReadAccount?) {
    var changes: [SubjectChange] = []
    // The plan comes first; reviews name its records.
    var renames = RenamedKeys()
    var names = PlaceNames()
    let (before, after) = (old?.subjects ?? [:], new?.subjects ?? [:])
    for pair in Self.paired(Array(before.keys), Array(after.keys)) {
      let (left, right) = (pair.old.flatMap { before[$0] }, pair.new.flatMap { after[$0] })
      let change = Self.isRefused(left, right) ? nil : PlanDiff.diff(old: left, new: right, renames: renames)
      if let change, change.subject.kind == .account {
        renames = RenamedKeys(change)
        names = PlaceNames([change])
      }
      var findings = FindingsChange(
        from: pair.old.flatMap { old?.findings(of: $0) } ?? [], to: pair.new.flatMap { new?.findings(of: $0) } ?? [],
        names)
      // What was found in a text before nobody could read it is not mended.
      if Self.isRefused(right, right) { findings.vanished = [] }
      guard var result = change ?? Self.findingsOnly(findings, pair.new ?? pair.old, right?.title ?? left?.title)
      else { continue }
      result.findings = findings
      changes.append(result)
    }
    self.changes = changes
    oldIsReadable = old?.isReadable ?? true
    newIsReadable = new?.isReadable ?? true
    oldErrors = old?.errors ?? 0
    newErrors = new?.errors ?? 0
    firstError = new?.findings.first { $0.severity == .error }.map {
      "\($0.place.path):\($0.place.start.line): \($0.message)"
    }
    let account = (new ?? old)?.plan.map { Account($0) }
    manager = account?.manager?.name
    tier = account?.tier
  }

  /// Subjects of both sides by name; the plan with the plan, whatever the account is called.
  private static func paired(_ old: [Subject], _ new: [Subject]) -> [(old: Subject?, new: Subject?)] {
    func named(_ subjects: [Subject]) -> [[String?]: Subject] {
      Dictionary(subjects.map { ([$0.kind.rawValue, $0.name], $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (named(old), named(new))
    return Set(before.keys).union(after.keys).map { (old: before[$0], new: after[$0]) }
      .sorted { left, right in
        guard let first = left.new ?? left.old, let second = right.new ?? right.old else { return false }
        return first < second
      }
  }

  /// A text may gain or lose a finding without saying anything else than before.
  private static func findingsOnly(
    _ findings: FindingsChange, _ subject: Subject?, _ title: String?
  ) -> SubjectChange? {
    guard !findings.isEmpty, let subject else { return nil }
    return SubjectChange(subject: subject, kind: .changed, displayName: title)
  }

  /// Whether a text was not read at all, or holds two versions of a place between the markers of a merge: against the other
  /// side, everything would look removed, or come twice.
  private static func isRefused(_ old: DecodedAccount?, _ new: DecodedAccount?) -> Bool {
    guard let old, let new else { return false }
    return (old.documents + new.documents).contains { $0.document.isRefused || $0.document.holdsConflict }
  }
}

extension FindingsChange {
  /// What only one side has.
  fileprivate init(from old: [Finding], to new: [Finding], _ names: PlaceNames) {
    /// Without what only a fix needs, so that a comparison is the same whether it was kept or is new.
    func plain(_ findings: [Finding]) -> [Finding] {
      findings.map { finding in
        var finding = finding
        finding.related = []
        finding.fix = []
        finding.fixPlaces = []
        return finding
      }
    }
    let compared = FindingComparison(old: old, new: new, names: names)
    self.init(
      appeared: plain(compared.appeared), vanished: plain(compared.vanished),
      oldErrors: old.count { $0.severity == .error }, newErrors: new.count { $0.severity == .error })
  }
}
