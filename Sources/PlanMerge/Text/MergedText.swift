// The text that a merge makes, piece by piece: what is settled, and what is not.

/// Text in which places are left that nobody but a person can settle.
package struct MergedText: Sendable {
  package enum Chunk: Sendable {
    case text([UInt8])
    case conflict(Versions<[UInt8]>)
  }

  package private(set) var chunks: [Chunk] = []

  init() {}
  init(_ bytes: some Sequence<UInt8>) { append(bytes) }
  init(conflict: Versions<[UInt8]>) { append(conflict) }

  package var isEmpty: Bool { chunks.isEmpty }

  /// Number of places that are left to a person.
  package var conflicts: Int { chunks.count { if case .conflict = $0 { true } else { false } } }

  mutating func append(_ bytes: some Sequence<UInt8>) {
    if case .text(var text)? = chunks.last {
      // Taken out first, so that the text grows in place.
      chunks.removeLast()
      text.append(contentsOf: bytes)
      chunks.append(.text(text))
    } else {
      let text = Array(bytes)
      if !text.isEmpty { chunks.append(.text(text)) }
    }
  }

  /// A place that was changed both ways; plain text if both say the same.
  mutating func append(_ conflict: Versions<[UInt8]>) {
    if conflict.ours == conflict.theirs { append(conflict.ours) } else { chunks.append(.conflict(conflict)) }
  }

  mutating func append(_ other: MergedText) {
    for chunk in other.chunks {
      switch chunk {
      case .text(let text): append(text)
      case .conflict(let conflict): chunks.append(.conflict(conflict))
      }
    }
  }

  /// The text in which every conflict is settled in favour of one version.
  package func resolved(_ version: Version) -> [UInt8] {
    var bytes: [UInt8] = []
    for chunk in chunks {
      switch chunk {
      case .text(let text): bytes.append(contentsOf: text)
      case .conflict(let conflict): bytes.append(contentsOf: conflict[version])
      }
    }
    return bytes
  }

  /// The same text with conflicts that begin and end where lines do. What is settled on such a line stands in all three
  /// versions of it, so that a person has only the one value to choose. Conflicts on neighbouring lines become one.
  func inWholeLines() -> MergedText {
    var result = MergedText()
    // Grows in place: a hostile text has a hundred thousand conflicts on one line.
    var region = Versions<[UInt8]> { _ in [] }
    var isOpen = false
    func close() {
      result.append(region)
      region = Versions { _ in [] }
      isOpen = false
    }
    for chunk in chunks {
      switch chunk {
      case .conflict(let conflict):
        if !isOpen {
          let start = result.takingOpenLine()
          region = Versions { _ in start }
          isOpen = true
        }
        region.append(conflict)
      case .text(let text):
        var rest = text[...]
        if isOpen, !region.endsLines {
          let end = text.firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
          region.append(text[..<end])
          rest = text[end...]
        }
        // The line that the next conflict begins on belongs to it; without a line between them two conflicts are one.
        if isOpen, rest.contains(0x0A) { close() }
        if isOpen { region.append(rest) } else { result.append(rest) }
      }
    }
    if isOpen { close() }
    return result
  }

  /// Takes away what stands behind the last line end, and gives it.
  private mutating func takingOpenLine() -> [UInt8] {
    guard case .text(let text)? = chunks.last else { return [] }
    let start = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    if start == text.count { return [] }
    chunks.removeLast()
    append(text[..<start])
    return Array(text[start...])
  }
}

extension Versions<[UInt8]> {
  fileprivate mutating func append(_ text: ArraySlice<UInt8>) {
    base += text
    ours += text
    theirs += text
  }

  fileprivate mutating func append(_ conflict: Versions<[UInt8]>) {
    base += conflict.base
    ours += conflict.ours
    theirs += conflict.theirs
  }

  /// Whether what follows begins a line, whichever version is chosen.
  fileprivate var endsLines: Bool {
    Version.allCases.allSatisfy { self[$0].isEmpty || self[$0].last == 0x0A }
  }
}
