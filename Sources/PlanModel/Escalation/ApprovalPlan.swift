package import PlanSchema

/// Who may authorise something at an instant, in the order in which to ask.
///
/// Of those whose limit suffices, the ones who can be reached come first, and of them the lowest: nobody is woken who need
/// not be. A deputy approves when the approver cannot be reached.
package struct ApprovalPlan: Sendable {
  package struct Approver: Sendable {
    package let row: AuthorityLimit
    package let person: PersonID
    package let isDeputy: Bool
    /// nil where neither the plan nor people.md says at what hours.
    package let isReachable: Bool?
    /// When they can be reached next; nil for those who can be now, or of whom it is not known.
    package let next: Int64?
    package let absence: ClosedRange<CalendarDate>?
  }

  /// Those whose limit suffices, or may: it is in another unit than the amount, or not said. Everybody once, in the row by
  /// which they are asked first.
  package let approvers: [Approver]
  /// Those who may approve the kind, but not as much; the highest limit first.
  package let tooLow: [AuthorityLimit]

  /// - Parameters:
  ///   - kinds: of decision; any of them will do.
  ///   - amount: nil if it is not known: then the lowest limits come first.
  ///   - onDuty: who answers the phone now, whatever hours are set for decisions.
  package init(
    _ account: Account, people: People, kinds: [String], amount: AuthorityLimit.Limit?, at instant: Int64,
    onDuty: [PersonID], zone: String
  ) {
    let presence = Presence(account, people: people)
    let rows = account.authority(zone: account.zone(default: zone)).filter { kinds.contains($0.kind) }
      .enumerated().sorted { left, right in
        if left.element.limit.isLower(than: right.element.limit) == true { return true }
        if right.element.limit.isLower(than: left.element.limit) == true { return false }
        return left.offset < right.offset
      }.map(\.element)
    let isTooLow: (AuthorityLimit) -> Bool = { row in
      amount.map { row.limit.suffices(for: $0) == false } ?? false
    }
    tooLow = rows.filter(isTooLow).reversed()
    let all = rows.filter { !isTooLow($0) }.flatMap { row in
      row.people.enumerated().filter { !presence.hasLeft($0.element) }.map { place, person in
        Self.approver(person, isDeputy: place > 0, row, at: instant, onDuty: onDuty, presence, zone: zone)
      }
    }
    func rank(_ approver: Approver) -> (Int, Int64) {
      switch approver.isReachable {
      case true?: (0, 0)
      case nil: (1, 0)
      case false?: (2, approver.next ?? .max)
      }
    }
    var seen: Set<PersonID> = []
    approvers = all.enumerated().sorted { left, right in
      let (one, other) = (rank(left.element), rank(right.element))
      return (one.0, one.1, left.offset) < (other.0, other.1, right.offset)
    }.map(\.element).filter { seen.insert($0.person).inserted }
  }

  private static func approver(
    _ person: PersonID, isDeputy: Bool, _ row: AuthorityLimit, at instant: Int64, onDuty: [PersonID],
    _ presence: Presence, zone: String
  ) -> Approver {
    let times: DutyTimes? =
      if let hours = row.hours {
        DutyTimes(hours, in: row.zone)
      } else {
        presence.ownHours(of: person, zone: zone).map { DutyTimes($0.hours, in: $0.zone) }
      }
    let day = times?.day(at: instant) ?? WallClock.date(at: instant, in: row.zone)
    let absence = presence.absence(of: person, on: day)
    let isReachable: Bool? =
      onDuty.contains(person) ? true : absence != nil ? false : times.map { $0.contains(instant) }
    let next = isReachable == false ? times?.next(from: instant) { presence.isThere(person, on: $0) } : nil
    return Approver(
      row: row, person: person, isDeputy: isDeputy, isReachable: isReachable, next: next, absence: absence)
  }
}

extension Account {
  /// The kinds of decision of Authority that somebody means who says what is needed: the kind itself, or words of it or of
  /// its row's note, or what people say instead.
  package func authorityKinds(for need: String) -> [String] {
    let rows = records("authority")
    var kinds: [String] = []
    for row in rows { if let kind = row.text("kind"), !kinds.contains(kind) { kinds.append(kind) } }
    let wanted = Self.words(need)
    guard !wanted.isEmpty else { return [] }
    if let exact = kinds.first(where: { Self.words($0) == wanted }) { return [exact] }
    let byWords = kinds.filter { kind in
      let notes = rows.filter { $0.text("kind") == kind }.flatMap { Self.words($0.raw("note") ?? "") }
      let known = Set(Self.words(kind) + notes)
      return wanted.allSatisfy { word in known.contains { $0.hasPrefix(word) || word.hasPrefix($0) && $0.count > 3 } }
    }
    if !byWords.isEmpty { return byWords }
    return kinds.filter { kind in
      (Self.otherWords[kind] ?? []).contains { other in wanted.contains { $0.hasPrefix(other) } }
    }
  }

  /// What people say in place of a kind's name, by the beginning of the word.
  private static let otherWords: [String: [String]] = [
    "extra-spend": ["money", "cost", "budget", "spend", "buy", "purchase", "hire", "support", "send", "help"],
    "discount": ["price", "rebate", "cheaper", "reduc"],
    "goodwill": ["gift", "gesture", "sorry", "compensat"],
    "credit-note": ["refund", "invoice", "repay"],
    "overtime": ["night", "weekend", "late", "hours", "holiday"],
    "discipline": ["dismiss", "warn", "misconduct", "suspend"],
    "scope-change": ["scope", "change", "extra-work"],
    "staffing": ["people", "person", "engineer", "senior", "specialist", "staff", "team", "send"],
    "contract": ["sign", "term", "legal", "claus"],
  ]

  static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Rows of Overrule about a need; all of them where no matter is about it.
  package func overruling(about need: String?) -> [RecordView] {
    let rows = records("overrule")
    let wanted = Self.words(need ?? "").filter { $0.utf8.count > 3 }
    let about = rows.filter { row in
      let matter = Self.words(row.label + " " + (row.raw("note") ?? ""))
      return wanted.contains { word in matter.contains { $0.hasPrefix(word.prefix(5)) } }
    }
    return about.isEmpty ? rows : about
  }
}
