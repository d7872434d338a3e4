// Compares two paragraphs word by word and joins the pieces into what a person would have marked.

import PlanText

/// What was changed in a line of text, word by word. White space is folded.
package func diffWords(old: String, new: String) -> [ProseChange.Piece] {
  diffWords(words(of: old), words(of: new))
}

/// The pieces from one paragraph to the other. White space is folded.
func diffWords(_ old: [Word], _ new: [Word]) -> [ProseChange.Piece] {
  var runs: [Run] = []
  for step in align(old, new) {
    switch step {
    case .keep(_, let place): Run.append(.equal, new[place], to: &runs)
    case .remove(let place): Run.append(.removed, old[place], to: &runs)
    case .add(let place): Run.append(.added, new[place], to: &runs)
    }
  }
  runs = sliding(dissolvingSmallEqualities(Edit.list(of: runs)))
    .flatMap { edit in
      [Run(.equal, edit.equal), Run(.removed, edit.removed), Run(.added, edit.added)]
    }
  return pieces(of: runs.filter { !$0.words.isEmpty })
}

/// The space before a word goes with the word, unless the word opens one side's text: then with what stands before it on
/// the other side, so that the pieces of a side join to its text.
private func pieces(of runs: [Run]) -> [ProseChange.Piece] {
  var pieces: [ProseChange.Piece] = []
  var isFirstOld = true
  var isFirstNew = true
  for run in runs {
    let isFirst = (run.kind != .added && isFirstOld) || (run.kind != .removed && isFirstNew)
    if isFirst, run.kind == .equal, run.words.first?.isSpaced == true, let last = pieces.popLast() {
      pieces.append(.init(last.kind, last.text + " "))
    }
    pieces.append(.init(run.kind, text(of: run.words, isFirst: isFirst)))
    if run.kind != .added { isFirstOld = false }
    if run.kind != .removed { isFirstNew = false }
  }
  return pieces
}

private struct Run {
  var kind: ProseChange.Piece.Kind
  var words: [Word]

  init(_ kind: ProseChange.Piece.Kind, _ words: [Word]) {
    self.kind = kind
    self.words = words
  }

  static func append(_ kind: ProseChange.Piece.Kind, _ word: Word, to runs: inout [Run]) {
    if let last = runs.indices.last, runs[last].kind == kind {
      runs[last].words.append(word)
    } else {
      runs.append(Run(kind, [word]))
    }
  }
}

/// What goes and what comes after a stretch that stays.
private struct Edit {
  var equal: [Word] = []
  var removed: [Word] = []
  var added: [Word] = []

  var isEqualOnly: Bool { removed.isEmpty && added.isEmpty }
  var weight: Int { max(weigh(removed), weigh(added)) }

  static func list(of runs: [Run]) -> [Edit] {
    var edits: [Edit] = []
    for run in runs {
      let last = edits.indices.last
      switch run.kind {
      case .equal:
        edits.append(Edit(equal: run.words))
      case .removed, .added:
        if last == nil { edits.append(Edit()) }
        let place = edits.count - 1
        if run.kind == .removed { edits[place].removed += run.words } else { edits[place].added += run.words }
      }
    }
    return edits
  }
}

private func weigh(_ words: [Word]) -> Int { words.reduce(0) { $0 + $1.weight } }

/// Joins edits that only a few short words keep apart: "the" between two rewritten phrases is no news.
private func dissolvingSmallEqualities(_ edits: [Edit]) -> [Edit] {
  var result: [Edit] = []
  for edit in edits {
    result.append(edit)
    // What was joined weighs more, so the stretch before it may go as well.
    while result.count >= 2 {
      let last = result[result.count - 1]
      let before = result[result.count - 2]
      guard !last.isEqualOnly, !before.isEqualOnly, isSmall(last.equal, between: before, and: last) else { break }
      result.removeLast(2)
      result.append(
        Edit(
          equal: before.equal, removed: before.removed + last.equal + last.removed,
          added: before.added + last.equal + last.added))
    }
  }
  return result
}

private func isSmall(_ equal: [Word], between before: Edit, and after: Edit) -> Bool {
  let weight = weigh(equal)
  if weight == 0 { return true }
  return equal.count { $0.weight > 0 } <= 3 && weight <= before.weight && weight <= after.weight
}

/// Moves an insertion or a removal that could stand in several places to where a sentence ends.
private func sliding(_ edits: [Edit]) -> [Edit] {
  var edits = edits
  for place in edits.indices {
    let edit = edits[place]
    guard edit.removed.isEmpty != edit.added.isEmpty else { continue }
    let isRemoval = edit.added.isEmpty
    let next = place + 1 < edits.count ? edits[place + 1].equal : []
    let middle = isRemoval ? edit.removed : edit.added
    let line = edit.equal + middle + next
    let count = middle.count
    var start = edit.equal.count
    while start > 0, line[start - 1] == line[start - 1 + count] { start -= 1 }
    var best = edit.equal.count
    var bestScore = -1
    while true {
      let score = boundaryScore(line, start) + boundaryScore(line, start + count)
      // The last of equals: people read from the left, and new text mostly follows old.
      if score >= bestScore { (best, bestScore) = (start, score) }
      guard start + count < line.count, line[start] == line[start + count] else { break }
      start += 1
    }
    guard best != edit.equal.count else { continue }
    // Where nothing follows to take the words, the edit stays.
    guard place + 1 < edits.count || best + count == line.count else { continue }
    edits[place].equal = Array(line[..<best])
    let moved = Array(line[best..<(best + count)])
    if isRemoval { edits[place].removed = moved } else { edits[place].added = moved }
    if place + 1 < edits.count { edits[place + 1].equal = Array(line[(best + count)...]) }
  }
  return edits
}

private func boundaryScore(_ line: [Word], _ place: Int) -> Int {
  guard place > 0, place < line.count else { return 4 }
  if line[place - 1].endsSentence, line[place].isSpaced { return 3 }
  if line[place - 1].weight == 0, line[place].isSpaced { return 2 }
  return line[place].isSpaced ? 1 : 0
}
