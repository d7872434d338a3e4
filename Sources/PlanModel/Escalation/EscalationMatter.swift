package import PlanSchema

/// What somebody asks who has to get hold of us for a client: when, how bad, what is needed, for how much.
package struct EscalationMatter: Sendable {
  package let account: Account
  package let people: People
  /// Seconds since 1970.
  package let instant: Int64
  /// On whose clock the client lives.
  package let zone: String
  /// nil for the worst that the ladder tells apart.
  package let severity: String?
  /// What is needed, in the asker's words.
  package let need: String?
  package let amount: AuthorityLimit.Limit?
  package let calls: CallPlan
  /// Kinds of decision that ``need`` means; all that the plan knows where nothing is asked for.
  package let kinds: [String]
  /// Kinds of decision that the plan knows, in the order of the text.
  package let knownKinds: [String]
  /// For each of the kinds who may authorise it; one for all of them where something is asked for.
  package let approvals: [(kinds: [String], plan: ApprovalPlan)]
  package let overruling: [RecordView]
  private let phoneBook: PhoneBook

  /// - Parameter settingsZone: of accounts and people that name none.
  package init(
    _ account: Account, people: People, at instant: Int64, severity: String?, need: String?,
    amount: AuthorityLimit.Limit?, settingsZone: String
  ) {
    self.account = account
    self.people = people
    self.instant = instant
    self.severity = severity
    self.need = need
    self.amount = amount
    zone = account.zone(default: settingsZone)
    let calls = CallPlan(account, people: people, at: instant, severity: severity, zone: settingsZone)
    self.calls = calls
    var all: [String] = []
    for row in account.authority(zone: zone) where !all.contains(row.kind) { all.append(row.kind) }
    knownKinds = all
    kinds = need.map(account.authorityKinds) ?? all
    let onDuty = calls.callees.filter(\.isOnDuty).map(\.person)
    let groups = need == nil ? kinds.map { [$0] } : kinds.isEmpty ? [] : [kinds]
    approvals = groups.map { kinds in
      let plan = ApprovalPlan(
        account, people: people, kinds: kinds, amount: amount, at: instant, onDuty: onDuty, zone: settingsZone)
      return (kinds, plan)
    }
    overruling = account.overruling(about: need)
    phoneBook = PhoneBook(account, people: people)
  }

  /// Who answers for the account, in the order in which to try where the ladder does not help.
  package var responsible: [(person: PersonID, as: String)] {
    [("manager", "account manager"), ("deputy", "deputy"), ("sponsor", "executive sponsor")].compactMap { field, word in
      guard case .person(let person)? = account.decoded[field], !people.hasLeft(person) else { return nil }
      return (person, word)
    }
  }

  /// How to reach somebody to call.
  package func phone(of callee: CallPlan.Callee) -> String? {
    phoneBook.phone(of: callee.person, on: callee.rung, for: callee.standIn == nil ? nil : callee.named)
  }

  /// How to reach one of us now: as on the ladder for somebody on duty.
  package func phone(ofAnybody person: PersonID) -> String? {
    calls.callees.first { $0.isOnDuty && $0.person == person }.map { phone(of: $0) } ?? phoneBook.phone(of: person)
  }

  /// The person's own number, where it is another one than ``phone(of:)``.
  package func otherPhone(of callee: CallPlan.Callee) -> String? {
    phoneBook.ownPhone(of: callee.person, unless: phone(of: callee))
  }
}
