// `rutter leaves`: what is lost when somebody goes, on our side or the client's.
import PlanModel
import PlanSchema
package import Plans
package import Results

extension PlanRepository {
  /// What is lost when somebody leaves.
  ///
  /// - Parameter names: one of us; or an account and somebody at that client, as two words or as `ACCOUNT#C1`.
  package func leaves(_ names: [String], at revision: String?) throws -> Answer {
    let plans = try trusted(state(revision: revision))
    switch names.count {
    case 2: return try leaves(names[0], contact: names[1], in: plans)
    case 1:
      let parts = names[0].split(separator: "#", maxSplits: 1).map(String.init)
      if parts.count == 2 { return try leaves(parts[0], contact: parts[1], in: plans) }
      return try leaves(person: names[0], in: plans)
    default: throw Failure(.usage, "name one of us, or an account and one of its contacts")
    }
  }

  private func leaves(person name: String, in plans: StateReader) throws -> Answer {
    let person: PersonID
    do {
      person = try plans.person(name)
    } catch {
      throw try notOneOfUs(name, in: plans) ?? error
    }
    let people = try plans.environment().people
    let departures = try plans.map(accounts: [], cores: cores) { PersonDeparture(of: person, in: $0, people: people) }
    return PersonLeavesAnswer(
      person: person, people: people, departures: departures.compactMap(\.self), today: try plans.today()
    ).answer
  }

  /// What to say to somebody who named an account or a contact alone; nil for any other name.
  private func notOneOfUs(_ name: String, in plans: StateReader) throws -> Failure? {
    if try plans.hasAccount(name) {
      return Failure(
        .usage, "'\(name)' is an account: who of the client leaves?", hint: "Name them: rutter leaves \(name) C1")
    }
    let found = try plans.map(accounts: [], cores: cores) { account in
      Self.contact(name, of: account).map { (account: account.id, key: $0.key?.text ?? name) }
    }.compactMap(\.self)
    guard let first = found.first else { return nil }
    let words = found.prefix(4).map { "rutter leaves \($0.account) \($0.key)" }
    return Failure(
      .usage,
      found.count == 1
        ? "'\(name)' is a contact of \(first.account), and none of us"
        : "'\(name)' is a contact of \(found.count) accounts: say of which",
      hint: "Say: " + words.joined(separator: ", or ") + (found.count > 4 ? " …" : ""))
  }

  private func leaves(_ name: String, contact: String, in plans: StateReader) throws -> Answer {
    let account = try plans.named(name)
    guard let record = Self.contact(contact, of: account) else {
      let known = account.contacts.flatMap { [$0.key?.text, $0.label].compactMap(\.self) }
      let keys = account.contacts.map(\.title)
      throw Failure(
        .usage, "there is no contact '\(contact)' in the plan of \(name)",
        hint: nearest(to: contact, among: known).map { "Did you mean \($0)?" }
          ?? (keys.isEmpty
            ? nil : "There are: \(keys.prefix(12).joined(separator: ", "))\(keys.count > 12 ? " …" : "")."))
    }
    return ContactLeavesAnswer(
      ContactDeparture(of: record, in: account), people: try plans.environment().people, today: try plans.today()
    ).answer
  }

  /// A contact by id or by full name, or by a word of the name that only one of them has.
  private static func contact(_ name: String, of account: Account) -> RecordView? {
    if let contact = account.contacts.first(where: { $0.key?.text == name }) { return contact }
    let wanted = name.lowercased()
    if let contact = account.contacts.first(where: { $0.label.lowercased() == wanted && !wanted.isEmpty }) {
      return contact
    }
    let near = account.contacts.filter { $0.label.lowercased().split(separator: " ").contains(wanted[...]) }
    return near.count == 1 ? near.first : nil
  }
}
