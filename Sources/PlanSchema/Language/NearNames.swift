// "Did you mean": the known name that a mistyped one stands for.

/// The candidate that is nearest to a name, if it is near enough to be what was meant; the first one if several are.
///
/// Near means few typing slips for the name's length (a letter too many, too few, wrong, or two swapped); case and the
/// difference between space, hyphen and underscore do not count.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let typed = folded(name)
  guard !typed.isEmpty, typed.count <= 64 else { return nil }
  let allowed = slipsAllowed(in: typed.count)
  var best: (name: String, slips: Int)?
  for candidate in candidates {
    let known = folded(candidate)
    guard known.count <= 64, abs(known.count - typed.count) <= allowed else { continue }
    let slips = typingSlips(between: typed, and: known)
    guard slips <= min(allowed, slipsAllowed(in: known.count)), slips < (best?.slips ?? Int.max) else { continue }
    best = (candidate, slips)
  }
  return best?.name
}

/// `did you mean 'status'?`, if a candidate is near enough.
package func didYouMean(_ name: String, among candidates: some Sequence<String>) -> String? {
  nearest(to: name, among: candidates).map { "did you mean '\($0)'?" }
}

/// A word of two letters is not guessed at; a long one may hold three slips.
private func slipsAllowed(in length: Int) -> Int {
  switch length {
  case ...2: 0
  case 3...4: 1
  case 5...8: 2
  default: 3
  }
}

private func folded(_ name: String) -> [Unicode.Scalar] {
  Array(String(decoding: Array(FoldedBytes(name)), as: UTF8.self).unicodeScalars)
}

/// Damerau-Levenshtein distance in its optimal string alignment form: no part is edited twice.
private func typingSlips(between left: [Unicode.Scalar], and right: [Unicode.Scalar]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = last
  for row in 1...left.count {
    current[0] = row
    for column in 1...right.count {
      let isSame = left[row - 1] == right[column - 1]
      var slips = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        slips = min(slips, beforeLast[column - 2] + 1)
      }
      current[column] = slips
    }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count]
}
