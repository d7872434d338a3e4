// Compares two versions of the settings, key by key.

import PlanSchema
package import PlanText

/// What differs between two settings files; nil when nothing does. Each key is a field named by its path
/// (`rules.contact-without-owner`); lists of plain values are one field.
package func diffSettings(old: YAMLNode?, new: YAMLNode?) -> SubjectChange? {
  var left: [(path: String, text: String)] = []
  var right: [(path: String, text: String)] = []
  old.map { flatten($0, path: "", depth: 0, into: &left) }
  new.map { flatten($0, path: "", depth: 0, into: &right) }
  let before = Dictionary(left, uniquingKeysWith: { first, _ in first })
  let after = Dictionary(right, uniquingKeysWith: { first, _ in first })
  var paths = right.map(\.path)
  paths += left.map(\.path).filter { after[$0] == nil }
  var seen: Set<String> = []
  let fields: [FieldChange] = paths.compactMap { path in
    guard seen.insert(path).inserted else { return nil }
    let field = FieldSchema(id: path, heading: path, about: "", type: .text)
    func written(_ text: String?) -> WrittenValue? { text.flatMap { WrittenValue(.text($0), written: $0) } }
    return fieldChange(field, written(before[path]), written(after[path]))
  }
  let kind: ChangeKind = old == nil ? .added : new == nil ? .removed : .changed
  if fields.isEmpty, kind == .changed || (old == nil && new == nil) { return nil }
  return SubjectChange(subject: Subject(.settings), kind: kind, fields: fields)
}

private let deepest = 64

private func flatten(_ node: YAMLNode, path: String, depth: Int, into fields: inout [(path: String, text: String)]) {
  guard depth < deepest else { return }
  func below(_ name: String) -> String { path.isEmpty ? name : path + "." + name }
  switch node.content {
  case .scalar(let text, _): fields.append((path, text))
  case .mapping(let entries):
    if entries.isEmpty { fields.append((path, "{}")) }
    for entry in entries { flatten(entry.value, path: below(entry.key.text ?? ""), depth: depth + 1, into: &fields) }
  case .sequence(let items):
    let texts = items.map(\.text)
    if texts.contains(where: { $0 == nil }) {
      for (place, item) in items.enumerated() {
        flatten(item, path: below("\(place + 1)"), depth: depth + 1, into: &fields)
      }
    } else {
      fields.append((path, "[" + texts.map { $0 ?? "" }.joined(separator: ", ") + "]"))
    }
  }
}
