// Who could take on what one of us holds, as far as the plan says.

package import PlanSchema

struct Successors {
  private let account: Account
  private let person: PersonID
  private let people: People
  /// Who can stand in for the person.
  let standIn: PersonID?
  let standInProblem: String?

  init(account: Account, person: PersonID, people: People) {
    self.account = account
    self.person = person
    self.people = people
    let rows = account.team.filter { $0.person("person") == person }
    let named = rows.compactMap { $0.person("stand-in") } + [people[person]?.deputy].compactMap(\.self)
    standIn = named.first { Self.isThere($0, besides: person, people) }
    if standIn != nil {
      standInProblem = nil
    } else if let first = named.first {
      standInProblem = first == person ? "stands in for themselves" : "\(first.name) has left"
    } else {
      standInProblem = "nobody is named"
    }
  }

  /// nil for what needs nobody after them: what others do as well, or are only told.
  func loss(_ holding: Holding) -> PersonDeparture.Loss? {
    let record = holding.record
    switch holding.kind {
    case .post where holding.part == "account-manager":
      return loss(holding, first([account.deputy]), "deputy", orStandIn: true, gap: "no manager, and no deputy")
    case .post, .duty:
      guard holding.isOwn else { return nil }
      let does = first(record?.people("responsible").map { $0 } ?? [])
      return loss(holding, does, "does it already", orStandIn: true, gap: "nobody else does it")
    case .member: return loss(holding, nil, "", orStandIn: true, gap: standInProblem.map { "no stand-in: \($0)" })
    case .contact:
      let knows = record.map { first(account.whoKnows($0)) } ?? nil
      return loss(holding, knows, "knows them", orStandIn: false, gap: "known to nobody else of us")
    case .rung:
      guard holding.part == "answers" else { return nil }
      return loss(
        holding, first(record?.people("who") ?? []), "answers too", orStandIn: false, gap: "nobody is left to call")
    case .overrule:
      guard holding.part == "decides" else { return nil }
      return loss(
        holding, first([record?.person("overruled-by")]), "can overrule", orStandIn: true, gap: "nobody decides")
    case .authority:
      guard holding.part == "approver" else { return nil }
      let deputy = first([record?.person("deputy")])
      return loss(
        holding, deputy ?? approvesMore(than: record), deputy == nil ? "may approve more" : "deputy",
        orStandIn: false, gap: "nobody may approve it")
    case .standIn:
      return PersonDeparture.Loss(
        holding: holding, follower: nil, basis: nil, gap: "\(holding.text) has no stand-in any more")
    case .target, .action, .opportunity, .issue, .risk, .competitor, .part:
      guard standIn == nil else { return loss(holding, nil, "", orStandIn: true, gap: nil) }
      return loss(
        holding, first([account.manager, account.deputy]), "answers for the account", orStandIn: false,
        gap: "nobody is there to take it on")
    }
  }

  /// - Parameter orStandIn: whether the stand-in closes the gap; else they are only the one to think of first.
  private func loss(
    _ holding: Holding, _ follower: PersonID?, _ basis: String, orStandIn: Bool, gap: String?
  ) -> PersonDeparture.Loss {
    if let follower { return PersonDeparture.Loss(holding: holding, follower: follower, basis: basis, gap: nil) }
    return PersonDeparture.Loss(
      holding: holding, follower: standIn, basis: standIn == nil ? nil : "stand-in",
      gap: orStandIn && standIn != nil ? nil : gap)
  }

  private func first(_ candidates: [PersonID?]) -> PersonID? {
    candidates.compactMap(\.self).first { Self.isThere($0, besides: person, people) }
  }

  private static func isThere(_ candidate: PersonID, besides person: PersonID, _ people: People) -> Bool {
    candidate != person && people[candidate]?.status != "left"
  }

  /// Somebody who may approve the same kind of thing up to more.
  private func approvesMore(than record: RecordView?) -> PersonID? {
    guard let record, let limit = record["limit"] else { return nil }
    let others = account.records("authority").filter { other in
      other["kind"] == record["kind"] && other["limit"].map { $0.isHigherLimit(than: limit) } ?? false
    }
    return first(others.map { $0.person("approver") })
  }
}

extension Value {
  /// Whether a limit of authority lets through more than another one in the same unit; none lets everything through.
  package func isHigherLimit(than other: Value) -> Bool {
    if self == .none { return other != .none }
    if let one = money, let two = other.money { return one.currency == two.currency && two.amount < one.amount }
    if let one = percent, let two = other.percent { return two < one }
    return false
  }
}
