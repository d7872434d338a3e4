// What changed in meaning between two states of the plans: values in, changes out. Layout and order are no change.

package import PlanSchema
import PlanText

/// What differs in one subject; nil when nothing does.
///
/// - Parameters:
///   - old: nil when the subject was not there yet.
///   - new: nil when it is gone. Where both are given they are compared whatever their ids: pairing an account with
///     the one that it was renamed from is the caller's business.
package func diff(old: DecodedAccount?, new: DecodedAccount?) -> SubjectChange? {
  guard let present = new ?? old else { return nil }
  let kind: ChangeKind = old == nil ? .added : new == nil ? .removed : .changed
  let subject = Subject(present)
  let formerly = old.map { Subject($0) }
  let title = diffTitle(old?.title, new?.title)
  let fields = diffFields(old?.fields ?? [], new?.fields ?? [], in: new ?? old)
  let sections = diffSections(old, new)
  let isRenamed = formerly != nil && formerly != subject
  if kind == .changed, title == nil, fields.isEmpty, sections.isEmpty, !isRenamed { return nil }
  return SubjectChange(
    subject: subject, kind: kind, formerly: isRenamed ? formerly : nil, displayName: new?.title ?? old?.title,
    title: title, fields: fields, sections: sections)
}

/// What differs between two sets of subjects, in the order of ``Subject``. Subjects of one name are paired.
package func diff(old: [DecodedAccount], new: [DecodedAccount]) -> [SubjectChange] {
  var before: [Subject: DecodedAccount] = [:]
  for account in old { before[Subject(account)] = account }
  var changes: [SubjectChange] = []
  for account in new {
    if let change = diff(old: before.removeValue(forKey: Subject(account)), new: account) { changes.append(change) }
  }
  changes += before.values.compactMap { diff(old: $0, new: nil) }
  return changes.sorted { $0.subject < $1.subject }
}

private func diffTitle(_ old: String?, _ new: String?) -> TextChange? {
  let left = old.map(foldingSpace)
  let right = new.map(foldingSpace)
  return left == right ? nil : TextChange(old: left, new: right)
}

private func diffFields(_ old: [DecodedField], _ new: [DecodedField], in account: DecodedAccount?) -> [FieldChange] {
  func byID(_ fields: [DecodedField]) -> [String: DecodedField] {
    Dictionary(fields.map { ($0.schema.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
  let left = byID(old)
  let right = byID(new)
  let declared = account?.documents.first?.kind.frontMatter.map(\.id) ?? []
  let known = Set(declared)
  let others = Set(left.keys).union(right.keys).subtracting(known).sorted()
  return (declared + others).compactMap { id in
    guard let schema = (right[id] ?? left[id])?.schema else { return nil }
    func written(_ field: DecodedField?) -> WrittenValue? { field.flatMap { WrittenValue($0.value, written: $0.raw) } }
    return fieldChange(schema, written(left[id]), written(right[id]))
  }
}
