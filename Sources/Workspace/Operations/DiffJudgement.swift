// What a page of changes says beside the changes: health on both sides, and what rules find on one side only.
import Git
import PlanDiff
import PlanModel
import PlanRules
import PlanSchema
import PlanText

extension Workspace {
  /// The changes with the health of each account on both sides, and with all findings that came and went instead of
  /// those of the text alone. Both sides are judged on one day, so that only the change counts. An account that did not
  /// change, and of which something else is found now, is among them.
  ///
  /// Nothing is added where accounts are compared with their own reviews, because there is no one state to judge, and where
  /// the settings of the new side cannot be read.
  package func judged(_ result: DiffResult, _ request: DiffRequest) throws -> DiffResult {
    try Failure.reporting {
      guard !request.isByReview, !result.changes.isEmpty else { return result }
      let (old, new) = (try CheckedSide(request.old, of: self), try CheckedSide(request.new, of: self))
      guard let settings = try? trustedSettings(in: new.reader) else { return result }
      var result = result
      let found = try check(request, from: result.from, to: result.to)
      let judge = on(try today(at: new.place, settings: settings))
      result.addFindings(found, accounts: request.accounts) { account in
        try? Self.read(account, new.reader, settings: settings).account?.title
      }
      let former = Dictionary(
        result.changes.compactMap { change in
          change.subject.account.map { ($0, change.formerly?.account ?? $0) }
        }, uniquingKeysWith: { first, _ in first })
      let changed = result.changes.filter { $0.subject.kind == .account }.compactMap(\.subject.account)
      let before = try judge.healthScores(of: changed.map { former[$0] ?? $0 }, on: old)
      let after = try judge.healthScores(of: changed, on: new)
      for place in result.changes.indices where result.changes[place].subject.kind == .account {
        guard let account = result.changes[place].subject.account else { continue }
        let (old, new) = (before[former[account] ?? account], after[account])
        if old != nil || new != nil { result.changes[place].health = HealthChange(old: old, new: new) }
      }
      return result
    }
  }

  /// The health of accounts in a state; nothing for those that are not there, and where settings cannot be read.
  private func healthScores(of accounts: [String], on side: CheckedSide) throws -> [String: Int] {
    guard !side.isNothing, let settings = try? trustedSettings(in: side.reader) else { return [:] }
    let source = SourceText(path: "rutter.yaml", bytes: try side.reader.bytes("rutter.yaml") ?? [])
    let book = RuleBook.read(settings, in: source).book
    let formula = HealthFormula.read(settings, in: source).formula
    let people = try readPeople(side.reader, settings: settings).people
    let rules = try ruleReading(book, settings: settings, people: people, accounts: accounts, at: side.place)
    let reading = AccountReader(settings: settings, people: people)
    let scores = try mapAccounts(accounts, of: side.snapshot, reader: side.reader) { name, reader -> Int? in
      let result = reading.read(try Self.texts(of: name, reader).texts, id: name, fileExists: reader.exists)
      guard let examined = rules.examined(result) else { return nil }
      return Health(rules.findings(in: result), of: examined, formula: formula).score
    }
    return Dictionary(
      zip(accounts, scores).compactMap { name, score in score.map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension DiffResult {
  /// Puts findings beside the changes of the plan, people or settings that they stand in.
  ///
  /// - Parameters:
  ///   - accounts: the only ones to speak of; all if empty.
  ///   - title: what an account that did not change is called.
  fileprivate mutating func addFindings(_ check: RangeCheck, accounts: [String], title: (String) -> String?) {
    for place in changes.indices {
      changes[place].findings.appeared = []
      changes[place].findings.vanished = []
    }
    func add(_ findings: [Finding], to list: WritableKeyPath<FindingsChange, [Finding]>) {
      for finding in findings {
        let about = finding.logicalPlace
        let subject =
          about.account.map { Subject(.account, account: $0) }
          ?? Subject(about.document == Subject.Kind.people.rawValue ? .people : .settings)
        guard accounts.isEmpty || accounts.contains(about.account ?? "") else { continue }
        let owner = changes.firstIndex {
          $0.subject == subject || ($0.subject.kind == subject.kind && $0.formerly == subject)
        }
        if let owner {
          changes[owner].findings[keyPath: list].append(finding)
        } else {
          var change = SubjectChange(
            subject: subject, kind: .changed, displayName: about.account.flatMap(title))
          change.findings[keyPath: list].append(finding)
          changes.append(change)
        }
      }
    }
    add(check.new, to: \.appeared)
    add(check.fixed, to: \.vanished)
    changes.removeAll { !$0.changesMeaning && $0.findings.isEmpty }
  }
}
