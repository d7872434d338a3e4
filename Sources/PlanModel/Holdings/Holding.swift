package import PlanSchema

/// Something in an account that one of us answers for, or has a part in.
package struct Holding: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A post of the account as a whole: manager, deputy, sponsor.
    case post
    /// A row of the team.
    case member
    case duty, contact, rung, overrule, authority, target, action, opportunity, issue, risk, competitor
    /// Another member for whom the person stands in.
    case standIn
    /// A file of the plan that the person keeps current.
    case part

    /// What all of them together are called.
    package var plural: String {
      switch self {
      case .post: "posts"
      case .member: "team"
      case .duty: "duties"
      case .contact: "contacts"
      case .rung: "escalation"
      case .overrule: "overrule"
      case .authority: "authority"
      case .target: "targets"
      case .action: "actions"
      case .opportunity: "opportunities"
      case .issue: "issues"
      case .risk: "risks"
      case .competitor: "competitors"
      case .standIn: "standsInFor"
      case .part: "parts"
      }
    }
  }

  package let kind: Kind
  /// Folder name of the account.
  package let account: String
  /// The record; nil for what the front matter says.
  package let record: RecordView?
  /// What it is, in the plan's words.
  package let text: String
  /// What the person is in it: `manager`, `accountable`, `approver`, `owner`.
  package let part: String
  /// Whether it is the person's own: nobody else answers for it in the same way.
  package let isOwn: Bool
}

/// What one of us holds in an account.
package struct Holdings: Sendable {
  package let account: Account
  package let person: PersonID
  /// By kind, in the order of ``Holding/Kind``; within a kind in the order of the plan.
  package let all: [Holding]

  /// What is done, closed or lost is no longer held.
  package init(of person: PersonID, in account: Account) {
    var reading = HoldingReading(account: account, person: person)
    reading.readPosts()
    reading.readPeople()
    reading.readPowers()
    reading.readWork()
    reading.readParts()
    self.account = account
    self.person = person
    let order = Dictionary(
      Holding.Kind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    all = reading.holdings.enumerated()
      .sorted { (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset) }
      .map(\.element)
  }

  package var isEmpty: Bool { all.isEmpty }

  package subscript(_ kind: Holding.Kind) -> [Holding] { all.filter { $0.kind == kind } }
}
