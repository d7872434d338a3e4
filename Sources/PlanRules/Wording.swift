// Numbers and lists as messages say them.

/// `1 order`, `3 orders`.
func spelled(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// `a, b and c`; what goes beyond so many is counted: `a, b and 3 more`.
func listed(_ words: [String], most: Int = 4) -> String {
  let shown = words.count > most ? Array(words.prefix(most - 1)) + ["\(words.count - most + 1) more"] : words
  guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
  return shown.dropLast().joined(separator: ", ") + " and " + last
}
