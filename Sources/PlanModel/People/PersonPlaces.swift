// Where a plan names one of us in something that still goes on.
package import PlanSchema

/// A place of a plan that counts on a person.
package struct PersonPlace: Sendable {
  /// nil for a key of the front matter.
  package let record: RecordView?
  /// Id of the section; nil for the front matter.
  package let section: String?
  package let field: String
  /// What the person is or does there, to follow their name: `answers for D2 Invoicing`.
  package let words: String
}

extension Account {
  /// Places that count on a person, in the order of importance: what is done, closed or lost counts on nobody, and who
  /// once decided, judged or took part is history.
  package func livePlaces(of person: PersonID) -> [PersonPlace] {
    var places: [PersonPlace] = []
    for (field, words) in posts where decoded[field].map({ $0.names(person) }) ?? false {
      places.append(PersonPlace(record: nil, section: nil, field: field, words: words))
    }
    for kind in kinds {
      for record in records(kind.section) where record[kind.field].map({ $0.names(person) }) ?? false {
        guard kind.isLive(record) else { continue }
        let object = kind.object.map { record.raw($0) ?? "" } ?? record.title
        let words = object.isEmpty ? kind.words : "\(kind.words) \(object)"
        places.append(PersonPlace(record: record, section: kind.section, field: kind.field, words: words))
      }
    }
    return places
  }
}

private let posts = [
  ("manager", "is the account manager"), ("deputy", "is the manager's deputy"),
  ("sponsor", "is our executive sponsor"), ("point", "is the client's point of contact"),
]

/// A field that names people.
private struct NamingField: Sendable {
  let section: String
  let field: String
  let words: String
  /// The field that says of what; nil for the record's title, empty for nothing.
  let object: String?
  let isLive: @Sendable (RecordView) -> Bool

  init(
    _ section: String, _ field: String, _ words: String, of object: String? = nil,
    isLive: @escaping @Sendable (RecordView) -> Bool
  ) {
    self.section = section
    self.field = field
    self.words = words
    self.object = object
    self.isLive = isLive
  }
}

private let kinds: [NamingField] = {
  let always: @Sendable (RecordView) -> Bool = { _ in true }
  let staying: @Sendable (RecordView) -> Bool = { $0.date("until") == nil }
  let open: @Sendable (RecordView) -> Bool = { ($0.text("state") ?? "open") == "open" }
  return [
    NamingField("team", "person", "is on the team", of: "", isLive: staying),
    NamingField("team", "stand-in", "stands in for", isLive: staying),
    NamingField("escalation", "who", "is called at level", isLive: always),
    NamingField("authority", "approver", "approves", of: "kind", isLive: always),
    NamingField("authority", "deputy", "is the deputy for", of: "kind", isLive: always),
    NamingField("responsibilities", "accountable", "answers for", isLive: always),
    NamingField("contacts", "owner", "keeps", isLive: \.isActiveContact),
    NamingField("targets", "owner", "owns", isLive: open),
    NamingField("actions", "owner", "has to do", isLive: { !$0.isDone }),
    NamingField("opportunities", "owner", "owns", isLive: open),
    NamingField("issues", "owner", "owns", isLive: { $0.text("state") != "closed" && $0.text("kind") != "praise" }),
    NamingField("risks", "owner", "owns", isLive: open),
    NamingField("competitors", "watcher", "watches", isLive: { $0.text("state") != "displaced" }),
    NamingField("overrule", "decides", "decides", isLive: always),
    NamingField("overrule", "overruled-by", "overrules", isLive: always),
    NamingField("responsibilities", "responsible", "does", isLive: always),
    NamingField("responsibilities", "consulted", "is asked about", isLive: always),
    NamingField("responsibilities", "informed", "is told of", isLive: always),
    NamingField("escalation", "tell", "is told at level", isLive: always),
    NamingField("knows", "person", "knows", of: "contact", isLive: always),
  ]
}()
