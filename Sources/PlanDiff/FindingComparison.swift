// Which findings of one state are those of another, which are new, and which are gone: by what they are about, not by line.

import PlanSchema
package import PlanText

/// Findings of two states held against each other.
package struct FindingComparison: Sendable {
  /// Of the new state: what is new, and what matters more than before.
  package private(set) var appeared: [Finding] = []
  /// Of the new state: what was there before.
  package private(set) var unchanged: [Finding] = []
  /// Of the old state: what is there no more.
  package private(set) var vanished: [Finding] = []

  /// Holds findings against each other.
  ///
  /// Of several that have the same identity, as many are old as there were, those with the same words before others. One
  /// that has become more severe is new.
  ///
  /// - Parameter names: what accounts and records of the old state are called in the new one.
  package init(old: [Finding], new: [Finding], names: PlaceNames = PlaceNames()) {
    let renamed = old.map(names.renamed)
    var rest: [Worded: [Int]] = [:]
    var restInOtherWords: [FindingIdentity: [Int]] = [:]
    for (index, finding) in renamed.enumerated().reversed() {
      rest[Worded(finding), default: []].append(index)
      restInOtherWords[FindingIdentity(finding), default: []].append(index)
    }
    var taken = [Bool](repeating: false, count: old.count)
    func take<Name: Hashable>(_ name: Name, from rest: inout [Name: [Int]]) -> Int? {
      while let index = rest[name]?.popLast() {
        if !taken[index] {
          taken[index] = true
          return index
        }
      }
      return nil
    }
    var partners = new.map { take(Worded($0), from: &rest) }
    for (index, finding) in new.enumerated() where partners[index] == nil {
      partners[index] = take(FindingIdentity(finding), from: &restInOtherWords)
    }
    for (finding, partner) in zip(new, partners) {
      if let partner, old[partner].severity <= finding.severity {
        unchanged.append(finding)
      } else {
        appeared.append(finding)
      }
    }
    vanished = zip(old, taken).filter { !$0.1 }.map(\.0)
  }

  private struct Worded: Hashable {
    let identity: FindingIdentity
    let words: String

    init(_ finding: Finding) {
      identity = FindingIdentity(finding)
      words = finding.message
    }
  }
}

/// What accounts and records that have another name now were called.
package struct PlaceNames: Sendable {
  /// Names of accounts now, by what they were.
  private var accounts: [String: String] = [:]
  /// Keys now by former keys, by account and section.
  private var keys: [[String]: [String: String]] = [:]

  package init() {}

  /// The names that a comparison found.
  package init(_ changes: [SubjectChange]) {
    for change in changes {
      guard let account = change.subject.account else { continue }
      if let former = change.formerly?.account, former != account { accounts[former] = account }
      for section in change.sections {
        guard let id = section.id else { continue }
        for record in section.records {
          guard let former = record.formerKey, let key = record.key else { continue }
          keys[[account, id], default: [:]][former.text] = key.text
        }
      }
    }
  }

  /// A finding of the old state in the names of the new one.
  func renamed(_ finding: Finding) -> Finding {
    var place = finding.logicalPlace
    guard let former = place.account else { return finding }
    var finding = finding
    if let account = accounts[former] {
      place.account = account
      finding.message = replacing(former, with: account, in: finding.message)
    }
    if let account = place.account, let section = place.section, let key = place.record,
      let now = keys[[account, section]]?[key]
    {
      place.record = now
      finding.message = replacing(key, with: now, in: finding.message)
    }
    finding.logical = place
    return finding
  }

  /// Replaces a name where it stands as a word of its own.
  private func replacing(_ name: String, with other: String, in text: String) -> String {
    guard !name.isEmpty else { return text }
    let isPart: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "-" }
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound]
      let isWord =
        !((before.last ?? result.last).map(isPart) ?? false)
        && !(rest[found.upperBound...].first.map(isPart) ?? false)
      result += before + (isWord ? other : name)
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
