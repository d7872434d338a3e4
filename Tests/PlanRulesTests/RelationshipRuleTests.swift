// Where the rules of relationships begin to speak, and where they keep quiet.
import Testing

@Suite struct RelationshipRuleTests {
  /// A table of contacts: name, role, influence, stance, owner and further cells below further columns.
  private func contacts(_ columns: String = "", _ rows: String...) -> String {
    "## Contacts\n| Id | Name | Role | Influence | Stance | Owner |\(columns)\n"
      + "|" + String(repeating: " -- |", count: 6 + columns.split(separator: "|").count) + "\n"
      + rows.enumerated().map { "| C\($0.offset + 1) | \($0.element) |\n" }.joined()
  }

  private func tier(_ tier: String, _ keys: String = "") -> String { "---\ntier: \(tier)\n\(keys)---\n" }

  @Test func `contacts held by two are not held by one, nor are those that nobody holds`() throws {
    let one = contacts("", "Ann | user | 3 | neutral | tom", "Bob | user | 3 | neutral | tom")
    #expect(try said("contact-one-holder", one) == ["Tom Price alone holds both contacts"])
    #expect(try said("contact-one-holder", tier("standard") + one).isEmpty)
    #expect(try said("contact-one-holder", tier("key", "contact-policy: single-point\n") + one).isEmpty)
    let half = contacts("", "Ann | user | 3 | neutral | tom", "Bob | user | 3 | neutral |")
    #expect(try said("contact-one-holder", half).isEmpty)
    let known = one + "## Knows\n| Person | Contact |\n| -- | -- |\n| jane | C2 |\n"
    #expect(try said("contact-one-holder", known).isEmpty)
  }

  @Test func `who holds all contacts is told once, not again for each who decides`() throws {
    let plan = contacts(
      "", "Ann | decision-maker | 5 | supporter | tom", "Bob | approver | 3 | neutral | tom")
    #expect(try said("decider-one-holder", plan).isEmpty)
    let two = contacts(
      "", "Ann | decision-maker | 5 | supporter | tom", "Bob | approver | 3 | neutral | jane",
      "Cid | user | 3 | neutral | tom, jane")
    #expect(
      try said("decider-one-holder", two) == [
        "C1 Ann decides, and only Tom Price knows them", "C2 Bob decides, and only Jane Moss knows them",
      ])
  }

  @Test func `a contact is stale one day after the limit, and a champion after a shorter one`() throws {
    let rows = { (role: String, day: String) in
      self.contacts(" Last contact |", "Ann | \(role) | 4 | neutral | tom | \(day)")
    }
    // Today is 2026-10-01: sixty days ago was 2026-08-02, thirty were 2026-09-01.
    #expect(try said("contact-stale", rows("user", "2026-08-02")).isEmpty)
    #expect(try said("contact-stale", rows("user", "2026-08-01")) == ["C1 Ann was last spoken to 61 days ago"])
    #expect(try said("contact-stale", rows("champion", "2026-09-01")).isEmpty)
    #expect(
      try said("contact-stale", rows("champion", "2026-08-31")) == [
        "C1 Ann, our champion, was last spoken to 31 days ago"
      ])
    #expect(try said("contact-stale", tier("standard") + rows("champion", "2026-04-05")).isEmpty)
    #expect(try said("contact-stale", rows("user", "-")).isEmpty)
  }

  @Test func `a date in the future or an own rhythm is not stale`() throws {
    let plan = contacts(
      " Last contact | Every |", "Ann | champion | 4 | neutral | tom | 2026-08-15 | 2 months",
      "Bob | user | 1 | neutral | tom | 2026-08-15 | 1 month", "Cid | user | 5 | neutral | tom | 2026-12-01 |")
    #expect(try said("contact-stale", plan) == ["C2 Bob was last spoken to 47 days ago"])
  }

  @Test func `those who decide are reached through one gate, until there is a second way`() throws {
    let gate = contacts(
      " Reports to | Influences | Coverage |", "Ann | decision-maker | 5 | neutral | | | | none",
      "Bob | approver | 4 | neutral | | C1 | | none", "Cid | user | 3 | neutral | tom | C4 | | several",
      "Dan | champion | 4 | mentor | jane | C2 | | several", "Eve | user | 3 | neutral | tom | | C4 | brief")
    #expect(try said("reach-through-one", gate) == ["we reach all 2 who decide through C4 Dan only"])
    #expect(
      try said("reach-through-one", gate.replacing("C4 | brief", with: "C1 | brief")).isEmpty)
    // Nobody leads there at all: another matter.
    #expect(
      try said(
        "reach-through-one",
        contacts(" Reports to |", "Ann | decision-maker | 5 | neutral | |", "Bob | user | 2 | neutral | tom |")
      ).isEmpty)
    // A ring of bosses ends.
    let ring = contacts(
      " Reports to |", "Ann | decision-maker | 5 | neutral | | C2", "Bob | user | 2 | neutral | tom | C3",
      "Cid | user | 2 | neutral | tom | C2")
    #expect(try said("reach-through-one", ring).isEmpty)
  }

  @Test func `a contact who has gone is told once, at what weighs most`() throws {
    let plan =
      contacts(
        " Status | Reports to |", "Ann | user | 4 | neutral | tom | left |", "Bob | user | 3 | neutral | tom | | C1")
        + """
        ## Actions
        - [ ] A1 Call @tom due:2026-10-05 with:C1
        ## Opportunities
        | Id | Name | Stage | Amount | Close | Owner | Buyer | State |
        | -- | -- | -- | -- | -- | -- | -- | -- |
        | O1 | Nights | offer | £5k | 2026-12-01 | tom | C1 | open |
        | O2 | Days | offer | £5k | 2026-02-01 | tom | C1 | won |
        """
    #expect(
      try said("contact-left-named", plan) == [
        "C1 Ann has left and is still counted on for O1 Nights, and is named in 2 more places"
      ])
  }

  @Test func `whoever is planned for is no finding`() throws {
    let plan = contacts(
      "", "Ann | user | 4 | neutral | tom", "Bob | user | 4 | enemy | tom", "Cid | blocker | 2 | neutral | tom")
    #expect(try said("no-mans-land", plan).count == 1)
    #expect(
      try said("enemy-unplanned", plan) == [
        "C2 Bob is an enemy, and nothing is planned with them", "C3 Cid is a blocker, and nothing is planned with them",
      ])
    let done = plan + "## Actions\n- [x] A1 Call @tom due:2026-10-05 with:C1, C2, C3\n"
    #expect(try said("no-mans-land", done).count == 1)
    let open = plan + "## Actions\n- [ ] A1 Call @tom due:2026-10-05 with:C1,C2,C3\n"
    #expect(try said("no-mans-land", open).isEmpty)
    #expect(try said("enemy-unplanned", open).isEmpty)
  }

  @Test func `a contact who favours a rival is told once, not as undecided as well`() throws {
    let plan =
      contacts("", "Ann | user | 4 | neutral | tom", "Bob | user | 4 | enemy | tom")
        + """
        ## Competitors
        | Id | Name | State | Favoured by | Watcher | Checked |
        | -- | -- | -- | -- | -- | -- |
        | K1 | Redline | active | C1, C2 | dick | 2026-09-12 |
        | K2 | Oldtown | displaced | C1 | dick | 2026-09-12 |
        """
    #expect(try said("rival-favourite", plan) == ["C1 Ann favours K1 Redline, and nothing is planned with them"])
    #expect(try said("no-mans-land", plan).isEmpty)
    #expect(try said("enemy-unplanned", plan).count == 1)
  }

  @Test func `a single point without a name is the account manager`() throws {
    let plan = contacts("", "Ann | user | 4 | neutral | tom, jane", "Bob | user | 4 | neutral | tom")
    #expect(
      try said("policy-broken", tier("key", "contact-policy: single-point\n") + plan) == [
        "C1 Ann is kept by Jane Moss, and only Tom Price should speak to the client"
      ])
    #expect(try said("policy-broken", tier("key", "contact-policy: open\n") + plan).isEmpty)
    #expect(try said("policy-broken", tier("key", "contact-policy: designated\n") + plan).isEmpty)
  }

  @Test func `whoever does not face the client keeps no contact`() throws {
    let plan =
      """
      ## Team
      | Person | Role            | Does     | Client-facing |
      | ------ | --------------- | -------- | ------------- |
      | tom    | account-manager | The plan | yes           |
      | jane   | deputy          | The desk | no            |

      """ + contacts("", "Ann | user | 4 | neutral | tom", "Bob | user | 4 | neutral | jane")
    #expect(try said("policy-broken", plan) == ["C2 Bob is kept by Jane Moss, who does not face the client"])
  }

  @Test func `our sponsor has met whoever sat at the same table`() throws {
    let plan = contacts("", "Ann | decision-maker | 5 | neutral | tom", "Bob | user | 3 | neutral | jane")
    let review = "<!-- reviews/2026-06-30.md -->\n---\nkind: client\ndate: 2026-06-30\nstatus: closed\n"
    #expect(
      try said("exec-link-missing", plan) == ["Henry Stone, our sponsor, is not linked to C1 Ann"])
    #expect(
      try said("exec-link-missing", plan + review + "ours: [tom, henry]\ntheirs: [C1]\n---\n# Review\n").isEmpty)
    #expect(
      try said("exec-link-missing", plan + review + "ours: [tom, henry]\ntheirs: [C2]\n---\n# Review\n").count == 1)
    #expect(try said("exec-link-missing", tier("growth") + plan).isEmpty)
  }

  @Test func `where most contacts have no unit, none is dark`() throws {
    let units = "## Units\n| Id | Unit | Revenue |\n| -- | -- | -- |\n| U1 | Derby | £5k |\n| U2 | Leeds | £5k |\n"
    let half = contacts(" Unit |", "Ann | user | 4 | neutral | tom | U1", "Bob | user | 4 | neutral | tom |")
    #expect(try said("unit-dark", units + half).isEmpty)
    let all = contacts(" Unit |", "Ann | user | 4 | neutral | tom | U1", "Bob | user | 4 | neutral | tom | U1")
    #expect(try said("unit-dark", units + all) == ["U2 Leeds earns us £5k, and we know nobody there"])
    let services =
      "## Services\n| Service | Unit | State | Potential |\n| -- | -- | -- | -- |\n| Drivers | U2 | nobody | £9k |\n"
    #expect(
      try said("unit-dark", units.replacing("Leeds | £5k", with: "Leeds |") + services + all) == [
        "we know nobody at U2 Leeds, where Drivers is wanted"
      ])
  }

  @Test func `a newcomer has thirty days`() throws {
    let plan = contacts(
      " Last contact | Next contact |", "Ann | user | 5 | neutral | tom | 2026-09-20 |",
      "Bob | user | 4 | neutral | tom | |")
    let before = contacts(" Last contact |", "Ann | user | 5 | neutral | tom | 2026-09-20")
    func told(_ plan: String, on day: String) throws -> [String] {
      try said("newcomer-unmet", plan + "<!-- 2026-05-04 tom -->\n" + before + "<!-- today \(day) -->\n")
    }
    // The contact came on the day of the newest revision, which is today.
    #expect(try told(plan, on: "2026-10-01").isEmpty)
    let first = plan + "<!-- 2026-05-04 tom -->\n## Objective\nWin.\n"
    #expect(try said("newcomer-unmet", first + "<!-- today 2026-06-03 -->\n").isEmpty)
    #expect(
      try said("newcomer-unmet", first + "<!-- today 2026-06-04 -->\n") == [
        "C2 Bob has been in the plan for 31 days, and no word with them is written down"
      ])
    let planned = first.replacing("tom | | |", with: "tom | | 2026-06-20 |")
    #expect(try said("newcomer-unmet", planned + "<!-- today 2026-06-20 -->\n").isEmpty)
    #expect(try said("newcomer-unmet", planned + "<!-- today 2026-06-21 -->\n").count == 1)
  }

  @Test func `an ally is whoever matters and supports us`() throws {
    let friends = contacts("", "Ann | user | 3 | mentor | tom", "Bob | user | 2 | supporter | tom")
    #expect(try said("map-red", friends) == ["no contact decides or has an influence of 4 or more"])
    let undecided = contacts("", "Ann | approver | 3 | 3 | tom", "Bob | user | 5 | 1 | tom")
    #expect(try said("map-red", undecided) == ["none of the 2 contacts who matter is on our side"])
    #expect(try said("map-red", contacts("", "Ann | approver | 3 | 4 | tom", "Bob | user | 5 | 1 | tom")).isEmpty)
    #expect(try said("map-red", contacts("", "Ann | user | 5 | neutral | tom")).isEmpty)
  }

  @Test func `roles are asked for from three contacts on, and not of a standard account`() throws {
    let two = contacts("", "Ann | user | 3 | neutral | tom", "Bob | user | 3 | neutral | tom")
    let three = two + "| C3 | Cid | user | 3 | neutral | tom |\n"
    for rule in ["decider-missing", "champion-missing"] {
      #expect(try said(rule, two).isEmpty)
      #expect(try said(rule, three).count == 1)
      #expect(try said(rule, tier("standard") + three).isEmpty)
    }
    let unsaid = contacts("", "Ann | | 3 | neutral | tom", "Bob | | 3 | neutral | tom", "Cid | | 3 | neutral | tom")
    #expect(try said("champion-missing", unsaid).isEmpty)
    // Whoever has left decides nothing.
    let left = contacts(
      " Status |", "Ann | approver | 3 | neutral | tom | left", "Bob | user | 3 | neutral | tom |",
      "Cid | user | 3 | neutral | tom |", "Dan | user | 3 | neutral | tom |")
    #expect(try said("decider-missing", left) == ["none of the 3 contacts decides or signs"])
  }

  @Test func `a champion of weight makes up for one without`() throws {
    let weak = "Ann | champion | 1 | mentor | tom"
    #expect(try said("champion-is-coach", contacts("", weak, "Bob | champion | 3 | mentor | tom")).isEmpty)
    #expect(
      try said("champion-is-coach", contacts("", weak, "Bob | champion | 2 | mentor | tom")) == [
        "C1 Ann, our champion, has an influence of only 1"
      ])
  }

  @Test func `a dash says that there is no boss, no owner and no successor`() throws {
    let dashes = contacts(
      " Reports to | Succeeded by | Status |", "Ann | user | 5 | neutral | - | - | - | leaving",
      "Bob | user | 2 | neutral | tom | C1 | |")
    for rule in ["boss-unknown", "contact-unowned", "contact-leaving-no-successor"] {
      #expect(try said(rule, dashes).isEmpty, "\(rule)")
      #expect(try said(rule, dashes.replacing("neutral | - | - | -", with: "neutral | | |")).count == 1, "\(rule)")
    }
  }

  @Test func `contacts are in one line only if all of them are`() throws {
    let line = contacts(
      " Reports to |", "Ann | user | 5 | neutral | tom | -", "Bob | user | 3 | neutral | tom | C1",
      "Cid | user | 3 | neutral | tom | C1", "Dan | user | 3 | neutral | tom | C1")
    #expect(try said("same-line", line) == ["all 3 other contacts report to C1 Ann"])
    #expect(try said("same-line", line + "| C5 | Eve | user | 3 | neutral | tom | |\n").isEmpty)
    #expect(try said("same-line", line + "| C5 | Eve | user | 3 | neutral | tom | C2 |\n").isEmpty)
  }

  @Test func `an ally who goes is missed until somebody is won in their place`() throws {
    let review = "<!-- reviews/2026-06-30.md -->\n---\nkind: client\ndate: 2026-06-30\nstatus: closed\n---\n# Review\n"
    let before =
      "<!-- 2026-06-20 tom -->\n"
      + contacts(" Status |", "Ann | user | 4 | supporter | tom | active", "Bob | user | 4 | critic | tom | active")
    let gone = contacts(
      " Status |", "Ann | user | 4 | neutral | tom | unreachable", "Bob | user | 4 | critic | tom | left")
    #expect(
      try said("ally-lost", gone + review + before) == [
        "C1 Ann, on our side at the review of 2026-06-30, can no longer be reached"
      ])
    // Gone before the review was held.
    #expect(
      try said("ally-lost", gone + review + "<!-- 2026-06-20 tom -->\n## Objective\nWin.\n").isEmpty)
    let heir = contacts(
      " Status | Succeeded by |", "Ann | user | 4 | neutral | tom | left | C3",
      "Bob | user | 4 | critic | tom | left |",
      "Cid | user | 4 | neutral | tom | active |")
    #expect(try said("ally-lost", heir + review + before).count == 1)
    #expect(
      try said("ally-lost", heir + "## Actions\n- [ ] A1 Meet @tom due:2026-11-05 with:C3\n" + review + before).isEmpty)
  }
}
