// Looks for a person in all places of a plan that name one.

package import PlanSchema
import PlanText

struct HoldingReading {
  let account: Account
  let person: PersonID
  private(set) var holdings: [Holding] = []

  init(account: Account, person: PersonID) {
    self.account = account
    self.person = person
  }

  mutating func readPosts() {
    for post in ["manager", "deputy", "sponsor"] where account.decoded[post] == .person(person) {
      add(.post, nil, account.client, post == "manager" ? "account-manager" : post)
    }
    if case .list(let people)? = account.decoded["point"], people.contains(.person(person)) {
      add(.post, nil, account.client, "point-of-contact", isOwn: people.count == 1)
    } else if account.decoded["point"] == .person(person) {
      add(.post, nil, account.client, "point-of-contact")
    }
  }

  mutating func readPeople() {
    for member in account.team {
      if member.person("person") == person { add(.member, member, member.raw("does") ?? "", member.raw("role") ?? "") }
      if member.person("stand-in") == person, let other = member.person("person") {
        add(.standIn, member, other.name, "stand-in")
      }
    }
    for contact in account.contacts where contact.isActiveContact {
      let owners = contact.people("owner")
      if owners.contains(person) {
        add(.contact, contact, contact.label, "owner", isOwn: owners.count == 1)
      } else if account.whoKnows(contact).contains(person) {
        add(.contact, contact, contact.label, "knows them", isOwn: false)
      }
    }
  }

  mutating func readPowers() {
    for duty in account.records("responsibilities") {
      if duty.person("accountable") == person {
        add(.duty, duty, duty.label, "accountable")
      } else {
        // The nearest part is told: who does something need not be told that they are informed of it.
        let parts = ["responsible", "consulted", "informed"]
        if let part = parts.first(where: { duty.people($0).contains(person) }) {
          add(.duty, duty, duty.label, part, isOwn: part == "responsible" && duty.people(part).count == 1)
        }
      }
    }
    for rung in account.records("escalation") {
      let words = "level " + [rung.raw("level"), rung.raw("hours")].compactMap(\.self).joined(separator: ", ")
      let who = rung.people("who")
      if who.contains(person) {
        add(.rung, rung, words, "answers", isOwn: who.count == 1)
      } else if rung.people("tell").contains(person) {
        add(.rung, rung, words, "is told", isOwn: false)
      }
    }
    for overrule in account.records("overrule") {
      if overrule.person("decides") == person { add(.overrule, overrule, overrule.raw("matter") ?? "", "decides") }
      if overrule.person("overruled-by") == person {
        add(.overrule, overrule, overrule.raw("matter") ?? "", "overrules", isOwn: false)
      }
    }
    for authority in account.records("authority") {
      let limit = authority["limit"] == Value.none ? "without limit" : "up to \(authority.raw("limit") ?? "?")"
      let words = "\(authority.raw("kind") ?? "") \(limit)"
      if authority.person("approver") == person { add(.authority, authority, words, "approver") }
      if authority.person("deputy") == person { add(.authority, authority, words, "deputy", isOwn: false) }
    }
  }

  mutating func readWork() {
    let targets = account.targets.filter { ($0.text("state") ?? "open") == "open" }
    for target in targets where target.person("owner") == person { add(.target, target, target.label, "owner") }
    for action in account.actions where !action.isDone && action.people("owner").contains(person) {
      add(.action, action, action.label, "owner")
    }
    for opportunity in account.openOpportunities where opportunity.person("owner") == person {
      add(.opportunity, opportunity, opportunity.label, "owner")
    }
    for issue in account.openIssues where issue.person("owner") == person { add(.issue, issue, issue.label, "owner") }
    for risk in account.openRisks where risk.person("owner") == person { add(.risk, risk, risk.label, "owner") }
    for rival in account.records("competitors") where rival.person("watcher") == person {
      add(.competitor, rival, rival.label, "watcher")
    }
  }

  mutating func readParts() {
    for document in account.decoded.documents.dropFirst() where document["owner"] == .person(person) {
      let file = document.source.path.split(separator: "/").last.map(String.init) ?? document.source.path
      add(.part, nil, document.title.map { "\($0) (\(file))" } ?? file, "keeps it current")
    }
  }

  private mutating func add(
    _ kind: Holding.Kind, _ record: RecordView?, _ text: String, _ part: String, isOwn: Bool = true
  ) {
    holdings.append(
      Holding(kind: kind, account: account.id, record: record, text: text, part: part, isOwn: isOwn))
  }
}

extension Account {
  /// Who of us knows a contact: those who keep the relationship, and those whom the plan says to know them.
  package func whoKnows(_ contact: RecordView) -> [PersonID] {
    var people = contact.people("owner")
    for person in pairs(of: contact).compactMap({ $0.person("person") }) where !people.contains(person) {
      people.append(person)
    }
    return people
  }

  /// What the plan says of who of us knows a contact.
  package func pairs(of contact: RecordView) -> [RecordView] {
    records("knows").filter { pair in contact.key.map { pair.names($0, in: "contact") } ?? false }
  }
}
