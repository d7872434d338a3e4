// What changed in meaning between two states of the plans: values in, changes out. Layout and order are no change.

package import PlanSchema
import PlanText

/// What differs in one subject; nil when nothing does.
///
/// A record whose key is another one is the same record still when it says the same, or nearly so; what refers to it by
/// the new key then is no change.
///
/// - Parameters:
///   - old: nil when the subject was not there yet.
///   - new: nil when it is gone. Where both are given they are compared whatever their ids: pairing an account with
///     the one that it was renamed from is the caller's business.
///   - renames: records of other subjects that have another key now: for a review those of its account.
package func diff(
  old: DecodedAccount?, new: DecodedAccount?, renames: RenamedKeys = RenamedKeys()
) -> SubjectChange? {
  guard let present = new ?? old else { return nil }
  let kind: ChangeKind = old == nil ? .added : new == nil ? .removed : .changed
  let subject = Subject(present)
  let formerly = old.map { Subject($0) }
  let title = diffTitle(old?.title, new?.title)
  let pairs = SectionPairs(old, new, renames: renames)
  let fields = diffFrontMatter(old, new, renames: pairs.renames)
  let sections = pairs.changes()
  let isRenamed = formerly != nil && formerly != subject
  if kind == .changed, title == nil, fields.isEmpty, sections.isEmpty, !isRenamed { return nil }
  return SubjectChange(
    subject: subject, kind: kind, formerly: isRenamed ? formerly : nil, displayName: new?.title ?? old?.title,
    title: title, fields: fields, sections: sections)
}

/// What differs between two sets of subjects, in the order of ``Subject``. Subjects of one name are paired.
package func diff(old: [DecodedAccount], new: [DecodedAccount]) -> [SubjectChange] {
  let before = Dictionary(old.map { (Subject($0), $0) }, uniquingKeysWith: { _, last in last })
  let after = Dictionary(new.map { (Subject($0), $0) }, uniquingKeysWith: { _, last in last })
  var changes: [SubjectChange] = []
  var renames: [String: RenamedKeys] = [:]
  for subject in Set(before.keys).union(after.keys).sorted() {
    // An account comes before its reviews, which name its records.
    let known = subject.account.flatMap { renames[$0] } ?? RenamedKeys()
    guard let change = diff(old: before[subject], new: after[subject], renames: known) else { continue }
    if subject.kind == .account, let account = subject.account { renames[account] = RenamedKeys(change) }
    changes.append(change)
  }
  return changes
}

private func diffTitle(_ old: String?, _ new: String?) -> TextChange? {
  let left = old.map(foldingSpace)
  let right = new.map(foldingSpace)
  return left == right ? nil : TextChange(old: left, new: right)
}
