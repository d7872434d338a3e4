package import PlanModel
package import PlanSchema
import PlanText

/// An account as the rules see it: what the plan says, who our people are, what git remembers, and which day it is.
///
/// Lists are made once for all rules. An instance belongs to one task.
package final class ExaminedAccount {
  package let account: Account
  /// By date, oldest first.
  package let handovers: [Handover]
  package let people: People
  package let settings: Settings
  package let today: CalendarDate
  /// nil where git was not asked, or cannot tell: then rules that judge by history say nothing.
  package let past: AccountPast?
  private var made: [String: [RecordView]] = [:]

  package init(
    _ account: Account, handovers: [Handover] = [], people: People, settings: Settings, today: CalendarDate,
    past: AccountPast? = nil
  ) {
    self.account = account
    self.handovers = handovers
    self.people = people
    self.settings = settings
    self.today = today
    self.past = past
  }

  package var id: String { account.id }
  package var tier: String { account.tier ?? "standard" }
  package var isKeyAccount: Bool { tier == "key" }

  /// Value of a key of the front matter; nil where it is not known.
  package subscript(_ field: String) -> Value? { account.decoded[field] }

  /// Records of a section, in the order of the text.
  package func records(_ section: String) -> [RecordView] {
    if let records = made[section] { return records }
    let records = account.records(section)
    made[section] = records
    return records
  }

  /// Whether a section is there, with or without anything in it.
  package func has(_ section: String) -> Bool { sectionIDs.contains(section) }

  private lazy var sectionIDs = Set(account.decoded.documents.flatMap { $0.sections.map(\.schema.id) })

  /// Those of its sections that some rule needs.
  private(set) lazy var sections = SectionSet(sectionIDs)

  /// The text of a prose section, its blocks separated by empty lines; nil where there is none or it is empty.
  package func prose(_ section: String) -> String? {
    let text = account.decoded.section(section)?.prose.map(\.text).joined(separator: "\n\n") ?? ""
    return text.isEmpty ? nil : text
  }

  package var team: [RecordView] { records("team") }
  package var contacts: [RecordView] { records("contacts") }
  package var targets: [RecordView] { records("targets") }
  package var actions: [RecordView] { records("actions") }

  /// Contacts who are there and can be spoken to.
  package private(set) lazy var activeContacts = contacts.filter(\.isActiveContact)

  /// The same, with what is asked of them again and again.
  package private(set) lazy var known = KnownContact.read(activeContacts, knows: records("knows"))

  /// Who works for the client, those who no longer do included.
  package private(set) lazy var members = team.compactMap { TeamMember($0) }

  /// Everybody whom the plan names outside the table of the team.
  private(set) lazy var namedOutsideTeam = peopleNamedOutsideTeam()

  /// Whether the account gets no more attention than any: little is expected of its plan.
  package private(set) lazy var isStandard = tier == "standard"

  /// Tasks that are not ticked off.
  package private(set) lazy var openActions = actions.filter { !$0.isDone }

  /// Targets that the plan calls open.
  package private(set) lazy var openTargets = targets.filter { ($0.text("state") ?? "open") == "open" }

  /// How the open targets with an actual figure stand.
  package private(set) lazy var openPaces: [TargetPace] = {
    let start = account.baselineDay(fiscalYearStarts: settings.fiscalYearStarts)
    return openTargets.filter { $0.says("actual") }
      .map { TargetPace($0, from: start, on: today) }
  }()

  /// Ids of records that an open action serves (`for:`) or is done with (`with:`, `client:`).
  package private(set) lazy var actedOn: Set<RecordKey> = Set(
    openActions.flatMap { ($0.references("for") + $0.references("with") + $0.references("client")).map(\.key) })

  /// Ids that an open target names as its source.
  package private(set) lazy var targeted: Set<RecordKey> = Set(
    openTargets.flatMap { $0.references("source").map(\.key) })

  /// The escalation ladder, the first to be called first.
  package private(set) lazy var ladder = account.ladder(zone: account.zone(default: settings.timezone))

  /// Who may approve what, in the order of the text.
  package private(set) lazy var authority = account.authority(zone: account.zone(default: settings.timezone))

  /// When somebody answers the client; nil where the plan does not say enough.
  package private(set) lazy var coverage = Coverage(account, people: people, from: today, zone: settings.timezone)

  /// Reviews that are closed, by date, oldest first.
  package private(set) lazy var closedReviews = account.reviews.filter { $0.status == "closed" && $0.date != nil }

  /// The last closed review on or before today.
  package func lastReview(_ kind: String? = nil) -> Review? {
    closedReviews.last { review in
      (kind == nil || review.kind == kind) && (review.date.map { $0 <= today } ?? false)
    }
  }

  /// The contact, target, action … of an id.
  package func record(_ key: RecordKey, in section: String) -> RecordView? {
    records(section).first { $0.key == key }
  }

  /// Name of one of our people, or the id where people.md has none.
  package func name(_ person: PersonID) -> String { people[person]?.name ?? person.name }
}

extension ExaminedAccount {
  /// Whether an open action or target has to do with a contact.
  func plansFor(_ contact: KnownContact) -> Bool { actedOn.contains(contact.key) || targeted.contains(contact.key) }

  /// `single-point`, `designated` or `open`; nil where nobody has said.
  var contactPolicy: String? {
    if case .word(let policy)? = self["contact-policy"] { policy } else { nil }
  }

  /// People whom a key of the front matter names.
  func people(_ field: String) -> [PersonID] {
    switch self[field] {
    case .person(let person): [person]
    case .list(let values): values.compactMap { if case .person(let person) = $0 { person } else { nil } }
    default: []
    }
  }

  /// The one of us who holds every contact that anybody holds; nil where there are several, or fewer than two contacts
  /// are held.
  var soleHolder: PersonID? {
    var only: PersonID?
    var held = 0
    for contact in known where !contact.holders.isEmpty {
      held += 1
      for holder in contact.holders where holder != only {
        if only != nil { return nil }
        only = holder
      }
    }
    return held >= 2 ? only : nil
  }

  /// Whether the client speaks to one of us only because that is how it was agreed.
  var isSinglePoint: Bool { contactPolicy == "single-point" }

  /// Contacts on whom a rival can count, with the rival; one who has been displaced counts no more.
  var favours: [(contact: RecordKey, rival: RecordView)] {
    records("competitors").filter { $0.text("state") != "displaced" }
      .flatMap { rival in rival.references("favoured-by").map { ($0.key, rival) } }
  }

  /// Who steps in for a member: as the team says, else the manager's deputy, else the deputy in people.md.
  func standIn(of member: TeamMember) -> PersonID? {
    if let standIn = member.standIn { return standIn }
    if member.person == account.manager, let deputy = people("deputy").first { return deputy }
    return people[member.person]?.deputy
  }

  /// Names as messages list them: `Tom Price, Jane Moss and Dick Lowe`.
  func names(_ people: [PersonID]) -> String {
    let names = people.map { name($0) }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Everybody whom the plan names outside the table of the team.
  func peopleNamedOutsideTeam() -> Set<PersonID> {
    var named: Set<PersonID> = []
    let team = account.decoded.section("team")
    for document in account.decoded.documents {
      let isTeams = document.source.path == team?.path
      for reference in document.references {
        guard case .person(let person) = reference.target else { continue }
        if isTeams, let range = team?.section.range, range.lowerBound <= reference.range.lowerBound,
          reference.range.lowerBound < range.upperBound
        {
          continue
        }
        named.insert(person)
      }
    }
    return named
  }

  /// Who left the team, and has not come back, by the day of ``today``.
  var formerMembers: [TeamMember] {
    members.filter { member in member.until.map { $0 <= today } ?? false }
  }
}
