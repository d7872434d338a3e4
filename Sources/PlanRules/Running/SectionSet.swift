/// Sections that rules need, as a set that is compared at once: ten thousand accounts are asked two hundred times each.
struct SectionSet: Hashable, Sendable {
  /// A bit for each section that any rule needs; those beyond the first word's go on in the next.
  private var words: [UInt64]

  /// - Parameter ids: those that no rule needs are left out.
  init(_ ids: some Sequence<String>) {
    words = Array(repeating: 0, count: (Self.places.count + 63) / 64)
    for id in ids {
      if let place = Self.places[id] { words[place / 64] |= 1 << UInt64(place % 64) }
    }
  }

  func isSuperset(of other: SectionSet) -> Bool {
    for (place, word) in other.words.enumerated() where words[place] & word != word { return false }
    return true
  }

  private static let places: [String: Int] = {
    let ids = Set(Rule.all.flatMap(\.sections)).sorted()
    return Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
  }()
}
