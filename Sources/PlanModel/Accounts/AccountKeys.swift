package import PlanSchema

/// The keys of an account's records: all that others need to know of it. Small, so that it may outlive the account's
/// decoded text by far.
package struct AccountKeys: Equatable, Sendable {
  /// Names of the sections that numbers below stand for; one array for all accounts.
  private let sectionIDs: [String]
  private var sections: [String: UInt16] = [:]
  /// Keys that more than one section has.
  private var further: [String: [UInt16]] = [:]

  init(sectionIDs: [String]) { self.sectionIDs = sectionIDs }

  mutating func insert(_ key: RecordKey, section: UInt16) {
    guard let old = sections.updateValue(section, forKey: key.text), old != section else { return }
    further[key.text, default: []].append(old)
  }

  package enum Lookup: Equatable, Sendable {
    case found
    /// The record is in another section than those asked for.
    case elsewhere(String)
    case unknown
  }

  /// - Parameter wanted: ids of sections; empty for any.
  package func look(up key: RecordKey, in wanted: [String]) -> Lookup {
    guard let number = sections[key.text] else { return .unknown }
    let id = name(number)
    if wanted.isEmpty || wanted.contains(id) { return .found }
    for number in further[key.text] ?? [] where wanted.contains(name(number)) { return .found }
    return .elsewhere(id)
  }

  /// What may have been meant: a key that is spelled nearly so, or the first few there are.
  func hint(for key: RecordKey, in wanted: [String]) -> String? {
    let known = sections.filter { wanted.isEmpty || wanted.contains(name($0.value)) }.map { RecordKey($0.key) }.sorted()
    if let near = didYouMean(key.text, among: known.lazy.map(\.text)) { return near }
    guard !wanted.isEmpty else { return nil }
    if known.isEmpty { return "there is nothing in \(either(wanted)) yet" }
    let shown = known.prefix(8).map(\.text).joined(separator: ", ")
    return "there: \(shown)\(known.count > 8 ? " …" : "")"
  }

  private func name(_ number: UInt16) -> String {
    sectionIDs.indices.contains(Int(number)) ? sectionIDs[Int(number)] : ""
  }
}
