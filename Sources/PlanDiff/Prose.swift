// Compares prose: paragraphs are matched first, then the words of those that changed.

import PlanText

/// What differs between two lists of Markdown blocks as written; nil when they say the same.
func diffProse(old: [String], new: [String]) -> ProseChange? {
  let left = proseUnits(of: old)
  let right = proseUnits(of: new)
  var paragraphs: [ProseChange.Paragraph] = []
  var removed: [Int] = []
  var added: [Int] = []
  func flush() {
    paragraphs += replaced(removed.map { left[$0] }, added.map { right[$0] })
    removed.removeAll()
    added.removeAll()
  }
  for step in align(left.map(\.key), right.map(\.key)) {
    switch step {
    case .keep(_, let place):
      flush()
      paragraphs.append(whole(.equal, right[place]))
    case .remove(let place): removed.append(place)
    case .add(let place): added.append(place)
    }
  }
  flush()
  return paragraphs.allSatisfy(\.isUnchanged) ? nil : ProseChange(paragraphs: paragraphs)
}

private func whole(_ kind: ProseChange.Piece.Kind, _ unit: ProseUnit) -> ProseChange.Paragraph {
  ProseChange.Paragraph(pieces: [.init(kind, unit.text)], startsBlock: unit.startsBlock)
}

/// Removed and added units between two kept ones: like ones are shown as one changed paragraph.
private func replaced(_ removed: [ProseUnit], _ added: [ProseUnit]) -> [ProseChange.Paragraph] {
  let leftWords = removed.map { $0.isCode ? [] : words(of: $0.text) }
  let rightWords = added.map { $0.isCode ? [] : words(of: $0.text) }
  var result: [ProseChange.Paragraph] = []
  var nextOld = 0
  var nextNew = 0
  for pair in likePairs(leftWords, rightWords) {
    while nextOld < pair.old {
      result.append(whole(.removed, removed[nextOld]))
      nextOld += 1
    }
    while nextNew < pair.new {
      result.append(whole(.added, added[nextNew]))
      nextNew += 1
    }
    let pieces = diffWords(leftWords[pair.old], rightWords[pair.new])
    result.append(.init(pieces: pieces, startsBlock: added[pair.new].startsBlock))
    nextOld += 1
    nextNew += 1
  }
  result += removed.dropFirst(nextOld).map { whole(.removed, $0) }
  result += added.dropFirst(nextNew).map { whole(.added, $0) }
  return result
}

/// At most this many words are looked at to weigh all pairs; beyond it nothing is taken for like.
private let mostWordsToWeigh = 2_000_000
private let mostPairs = 10_000

/// Whether the likeness of every pair can be found in bounded time.
func canWeigh(_ old: [[String: Int]], _ new: [[String: Int]]) -> Bool {
  guard !old.isEmpty, !new.isEmpty, old.count <= mostPairs / new.count else { return false }
  return old.reduce(0) { $0 + $1.count } <= mostWordsToWeigh / new.count
}

/// Pairs of like paragraphs whose lines do not cross, with the greatest likeness in all.
private func likePairs(_ old: [[Word]], _ new: [[Word]]) -> [(old: Int, new: Int)] {
  let oldCounts = old.map { weights(of: $0) }
  let newCounts = new.map { weights(of: $0) }
  guard canWeigh(oldCounts, newCounts) else { return [] }
  var best = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
  var scores = [[Int]](repeating: [Int](repeating: 0, count: new.count), count: old.count)
  for left in old.indices.reversed() {
    for right in new.indices.reversed() {
      let likeness = likeness(oldCounts[left], newCounts[right])
      scores[left][right] = likeness >= leastLikeness ? likeness : 0
      let paired = scores[left][right] > 0 ? scores[left][right] + best[left + 1][right + 1] : 0
      best[left][right] = max(paired, best[left + 1][right], best[left][right + 1])
    }
  }
  var pairs: [(old: Int, new: Int)] = []
  var left = 0
  var right = 0
  while left < old.count, right < new.count {
    let score = scores[left][right]
    if score > 0, best[left][right] == score + best[left + 1][right + 1] {
      pairs.append((left, right))
      left += 1
      right += 1
    } else if best[left][right] == best[left + 1][right] {
      left += 1
    } else {
      right += 1
    }
  }
  return pairs
}

/// Paragraphs that share less than this, in hundredths, are two different ones.
let leastLikeness = 40

/// How much each word weighs in all its places.
func weights(of words: [Word]) -> [String: Int] {
  var result: [String: Int] = [:]
  for word in words where word.weight > 0 { result[word.text, default: 0] += word.weight }
  return result
}

/// What two texts share, in hundredths of their letters.
func likeness(_ left: [String: Int], _ right: [String: Int]) -> Int {
  let total = left.values.reduce(0, +) + right.values.reduce(0, +)
  guard total > 0 else { return 0 }
  let shared = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
  return 200 * shared / total
}
