package import PlanSchema

/// How to reach our people about one account: the only place that says somebody's phone number.
///
/// In this order: the number of the rung of the escalation ladder on which somebody is called; their own number in
/// people.md; the number of the first rung that names them; what else that rung says of how to reach them, an address or
/// words.
package struct PhoneBook: Sendable {
  private let people: People
  private let ladder: [Rung]

  package init(_ account: Account, people: People) {
    self.people = people
    // Only who is named and how to reach them is asked of the rungs: their clock does not matter.
    ladder = account.ladder(zone: "UTC")
  }

  /// How to reach somebody; nil where nobody has written it.
  ///
  /// - Parameters:
  ///   - rung: on which they are called; nil where they are called for another reason.
  ///   - absent: for whom they stand in on that rung: they are not reached on that person's own number.
  package func phone(of person: PersonID, on rung: Rung? = nil, for absent: PersonID? = nil) -> String? {
    let own = people[person]?.phone
    if let number = rung?.phone {
      guard let away = absent.flatMap({ people[$0]?.phone }), Self.isSame(away, number) else { return number }
      return own ?? number
    }
    let rungs = ladder.filter { $0.people.contains(person) }
    return own ?? rungs.lazy.compactMap(\.phone).first ?? rung?.channel ?? rungs.lazy.compactMap(\.channel).first
  }

  /// The person's own number, where it is another one than the number given.
  package func ownPhone(of person: PersonID, unless number: String?) -> String? {
    guard let own = people[person]?.phone, let number else { return nil }
    return Self.isSame(own, number) ? nil : own
  }

  /// Whether two spellings are of one number.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.filter(\.isNumber) == right.filter(\.isNumber)
  }
}
