package import PlanSchema

/// What becomes of an account when somebody at the client leaves.
package struct ContactDeparture: Sendable {
  /// A record of the plan that hangs on the contact.
  package struct Tie: Sendable {
    package let record: RecordView
    /// What the contact is in it: `buyer`, `confirmed it`, `told us`.
    package let part: String
  }

  /// Somebody who could follow, and why it is they.
  package struct Follower: Sendable {
    package let contact: RecordView
    package let basis: String
  }

  package let account: Account
  package let contact: RecordView
  /// Who of us knows them.
  package let known: [PersonID]
  package let reports: [RecordView]
  /// Active contacts whom none of us knows, and who are reached over nobody but them.
  package let unreached: [RecordView]
  /// Parts in a purchase that no other active contact plays.
  package let rolesLost: [String]
  /// Units in which we know nobody else.
  package let unitsDark: [RecordView]
  /// In the order of the schema's sections.
  package let ties: [Tie]
  package let followers: [Follower]

  package var quadrant: Quadrant { Quadrant(contact) }

  package init(of contact: RecordView, in account: Account) {
    self.account = account
    self.contact = contact
    let others = account.contacts.filter { $0.isActiveContact && $0.key != contact.key }
    known = account.whoKnows(contact)
    reports = others.filter { other in contact.key.map { other.names($0, in: "reports-to") } ?? false }
    unreached = Reach(account).lost(without: contact)
    let deciding = ["decision-maker", "economic-buyer", "approver", "champion", "sponsor"]
    rolesLost = contact.words("role").filter { role in
      deciding.contains(role) && !others.contains { $0.words("role").contains(role) }
    }
    let units = contact.references("unit").map(\.key)
    unitsDark = account.records("units").filter { unit in
      guard let key = unit.key, units.contains(key) else { return false }
      return !others.contains { $0.names(key, in: "unit") }
    }
    ties = Self.ties(contact, account)
    followers = Self.followers(contact, others)
  }

  private static func ties(_ contact: RecordView, _ account: Account) -> [Tie] {
    guard let key = contact.key else { return [] }
    var ties: [Tie] = []
    func add(_ records: [RecordView], _ field: String, _ part: String) {
      ties += records.filter { $0.names(key, in: field) }.map { Tie(record: $0, part: part) }
    }
    let targets = account.targets.filter { ($0.text("state") ?? "open") == "open" }
    add(targets, "source", "what it is for")
    add(targets, "confirmed-by", "agreed to it")
    let actions = account.actions.filter { !$0.isDone }
    add(actions, "client", "does it")
    add(actions, "with", "done with them")
    add(account.openOpportunities, "buyer", "buyer")
    add(account.openOpportunities, "champion", "champion")
    add(account.records("client-plans"), "learned-from", "told us of it")
    let propositions = account.records("propositions").filter {
      !["accepted", "not-taken"].contains($0.text("state") ?? "")
    }
    add(propositions, "to", "we put it to them")
    add(account.records("competitors"), "favoured-by", "favours them")
    return ties
  }

  /// The one named, then those of the same unit, of the same boss, and who report to them; each once, the weightier first.
  private static func followers(_ contact: RecordView, _ others: [RecordView]) -> [Follower] {
    var followers: [Follower] = []
    var seen: Set<RecordKey> = []
    func add(_ basis: String, _ isFit: (RecordView) -> Bool) {
      for other in others.filter(isFit).sorted(by: { ($0.influence ?? 0) > ($1.influence ?? 0) }) {
        guard let key = other.key, seen.insert(key).inserted else { continue }
        followers.append(Follower(contact: other, basis: basis))
      }
    }
    let named = Set(contact.references("succeeded-by").map(\.key))
    add("named as successor") { $0.key.map(named.contains) ?? false }
    add("reports to them") { other in contact.key.map { other.names($0, in: "reports-to") } ?? false }
    let boss = Set(contact.references("reports-to").map(\.key))
    add("same boss") { other in other.references("reports-to").contains { boss.contains($0.key) } }
    let units = Set(contact.references("unit").map(\.key))
    add("same unit") { other in other.references("unit").contains { units.contains($0.key) } }
    return followers
  }
}

extension RecordView {
  /// Whether a field refers to a record of the same account.
  package func names(_ key: RecordKey, in field: String) -> Bool {
    references(field).contains { $0.account == nil && $0.key == key }
  }
}

/// Who at the client is reached over whom: those whom one of us knows, and from them along who reports to whom and who
/// sways whom, in both directions.
private struct Reach {
  private let account: Account
  private var links: [RecordKey: Set<RecordKey>] = [:]
  private let active: [RecordView]

  init(_ account: Account) {
    self.account = account
    active = account.contacts.filter(\.isActiveContact)
    let keys = Set(active.compactMap(\.key))
    for contact in active {
      guard let key = contact.key else { continue }
      for field in ["reports-to", "influences"] {
        for other in contact.references(field).map(\.key) where keys.contains(other) {
          links[key, default: []].insert(other)
          links[other, default: []].insert(key)
        }
      }
    }
  }

  /// Contacts who are reached now, and no longer when somebody has gone.
  func lost(without contact: RecordView) -> [RecordView] {
    let (before, after) = (reached(without: nil), reached(without: contact.key))
    return active.filter { other in
      guard let key = other.key, key != contact.key else { return false }
      return before.contains(key) && !after.contains(key)
    }
  }

  private func reached(without gone: RecordKey?) -> Set<RecordKey> {
    var pending = active.filter { !account.whoKnows($0).isEmpty }.compactMap(\.key).filter { $0 != gone }
    var reached = Set(pending)
    while let key = pending.popLast() {
      for other in links[key] ?? [] where other != gone && reached.insert(other).inserted { pending.append(other) }
    }
    return reached
  }
}
