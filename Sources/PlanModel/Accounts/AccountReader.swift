package import PlanSchema
package import PlanText

/// Reads the files of one account after the other, or of several at once: it holds nothing of what it read.
package struct AccountReader: Sendable {
  package let settings: Settings
  package let people: People
  let sectionIDs: [String]
  let sectionNumbers: [String: UInt16]

  /// - Parameter people: ``People/none`` if there is no people.md; then no person is looked up.
  package init(settings: Settings, people: People) {
    self.settings = settings
    self.people = people
    var ids: [String] = []
    var numbers: [String: UInt16] = [:]
    for kind in settings.schema.kinds {
      for section in kind.sections where numbers[section.id] == nil && ids.count < Int(UInt16.max) {
        numbers[section.id] = UInt16(ids.count)
        ids.append(section.id)
      }
    }
    sectionIDs = ids
    sectionNumbers = numbers
  }

  /// Reads an account: its plan, parts, reviews and handovers.
  ///
  /// - Parameters:
  ///   - files: all Markdown files of the account's folder that ``PlanFile`` knows, in any order.
  ///   - fileExists: whether the repository has a file; the path starts at its top.
  package func read(_ files: [SourceText], id: String, fileExists: (String) -> Bool) -> AccountResult {
    var reading = AccountReading(reader: self, id: id)
    reading.read(files)
    reading.checkReferences(fileExists: fileExists)
    return reading.result()
  }

  /// An account of which nothing but its name is known.
  package func index(ofNameAlone account: String) -> AccountIndex {
    AccountIndex(id: account, keys: AccountKeys(sectionIDs: sectionIDs), foreign: [])
  }

  /// Checks what accounts say of each other.
  ///
  /// - Parameter indexes: of all accounts of the repository.
  package func crossCheck(_ indexes: [AccountIndex]) -> [Finding] {
    var places: [String: Int] = [:]
    places.reserveCapacity(indexes.count)
    for (place, index) in indexes.enumerated() { places[index.id] = place }
    var findings: [Finding] = []
    var guesses = 0
    for index in indexes {
      for reference in index.foreign {
        guard let place = places[reference.account] else {
          guesses += 1
          findings.append(
            reference.finding(
              .unknownAccount, "there is no account '\(reference.account)'",
              guesses > 20 ? nil : didYouMean(reference.account, among: indexes.lazy.map(\.id))))
          continue
        }
        guard let key = reference.key else { continue }
        let name = "\(reference.account)#\(key)"
        switch indexes[place].keys.look(up: key, in: reference.sections) {
        case .found: break
        case .elsewhere(let section):
          findings.append(
            reference.finding(
              .wrongRecord,
              "'\(name)' is in the section '\(section)', and this must name a record of \(either(reference.sections))",
              nil))
        case .unknown:
          findings.append(
            reference.finding(
              .unknownRecord, "'\(key)' is not in the plan of '\(reference.account)'",
              indexes[place].keys.hint(for: key, in: reference.sections)))
        }
      }
    }
    return findings
  }
}

/// All that was read of one account. Drop it, but for ``index``, as soon as it has served.
package struct AccountResult: Sendable {
  /// Plan and parts; nil if there is no plan.md.
  package let account: DecodedAccount?
  /// By path.
  package let reviews: [DecodedDocument]
  /// By path.
  package let handovers: [DecodedDocument]
  /// Syntax, schema and references within the account; by path and place.
  package let findings: [Finding]
  /// What is needed to check other accounts' references to this one, and this one's to others.
  package let index: AccountIndex
}

/// What is kept of an account for ``AccountReader/crossCheck(_:)``.
package struct AccountIndex: Sendable {
  package let id: String
  package let keys: AccountKeys
  package let foreign: [ForeignReference]
}

/// A reference to another account.
package struct ForeignReference: Sendable {
  package let account: String
  /// nil for a reference to the account as a whole.
  package let key: RecordKey?
  package let sections: [String]
  package let place: SourcePlace
  package let logical: LogicalPlace

  func finding(_ kind: FindingKind, _ message: String, _ suggestion: String?) -> Finding {
    var finding = Finding(kind, message, at: place, suggestion: suggestion)
    finding.logical = logical
    return finding
  }
}
