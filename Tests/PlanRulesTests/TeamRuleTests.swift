// Where the rules of the team begin to speak, and where they keep quiet.
import Testing

@Suite struct TeamRuleTests {
  /// A team: person, role and stand-in of each, and further cells below further columns.
  private func team(_ columns: String = "", _ rows: String...) -> String {
    "## Team\n| Person | Role | Stand-in | Does |\(columns)\n"
      + "|" + String(repeating: " -- |", count: 4 + columns.split(separator: "|").count) + "\n"
      + rows.map { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        return "|" + cells.prefix(3).joined(separator: "|") + "| Work |"
          + cells.dropFirst(3).map { $0 + "|" }.joined() + "\n"
      }.joined()
  }

  private func absences(_ rows: String...) -> String {
    "<!-- people.md -->\n## Absences\n| Person | From | To |\n| -- | -- | -- |\n" + rows.map { "| \($0) |\n" }.joined()
  }

  @Test func `where nobody has a stand-in that is said once`() throws {
    let plan =
      "---\ndeputy:\n---\n"
      + team("", "tom | account-manager |", "jane | delivery |", "dick | delivery |", "henry | executive-sponsor |")
    #expect(try said("standin-missing", plan) == ["none of the 3 who do the work has a stand-in"])
    let one = team("", "tom | account-manager |", "jane | delivery | tom", "dick | delivery |", "chris | delivery | -")
    #expect(try said("standin-missing", one) == ["nobody stands in for Dick Lowe"])
    #expect(try said("standin-missing", "---\ntier: standard\n---\n" + plan.dropFrontMatter).isEmpty)
    let leaving = team(
      " Until |", "tom | account-manager | jane |", "jane | delivery | tom |", "dick | delivery | | 2027-01-01")
    #expect(try said("standin-missing", leaving).isEmpty)
  }

  @Test func `a pair of stand-ins is told once, and a ring of three or a team of two not at all`() throws {
    let pair = team("", "tom | account-manager | dick", "jane | delivery | tom", "dick | delivery | tom")
    #expect(try said("standin-circular", pair) == ["Tom Price and Dick Lowe stand in only for each other"])
    let ring = team("", "tom | account-manager | jane", "jane | delivery | dick", "dick | delivery | tom")
    #expect(try said("standin-circular", ring).isEmpty)
    let two = team("", "tom | account-manager | jane", "jane | delivery | tom")
    #expect(try said("standin-circular", two).isEmpty)
  }

  @Test func `stand-ins are away on the same days if they share one`() throws {
    let plan = team("", "tom | account-manager | jane", "jane | delivery | dick", "dick | delivery | tom")
    #expect(
      try said("standin-absent", plan + absences("tom | 2026-10-05 | 2026-10-09", "jane | 2026-10-10 | 2026-10-16"))
        .isEmpty)
    #expect(
      try said("standin-absent", plan + absences("tom | 2026-10-05 | 2026-10-10", "jane | 2026-10-10 | 2026-10-16"))
        == [
          "Tom Price is away on 2026-10-10, and so is Jane Moss, who stands in"
        ])
    // Days that have gone by, and days far ahead, are nobody's worry today.
    #expect(
      try said("standin-absent", plan + absences("tom | 2026-09-20 | 2026-09-30", "jane | 2026-09-01 | 2026-10-16"))
        .isEmpty)
    #expect(
      try said("standin-absent", plan + absences("tom | 2026-09-20 | 2026-10-01", "jane | 2026-09-01 | 2026-10-16"))
        == [
          "Tom Price is away on 2026-10-01, and so is Jane Moss, who stands in"
        ])
    #expect(
      try said("standin-absent", plan + absences("tom | 2027-01-04 | 2027-01-08", "jane | 2027-01-04 | 2027-01-08"))
        .isEmpty)
    // Of several stretches the first that is shared counts.
    #expect(
      try said(
        "standin-absent",
        plan
          + absences(
            "tom | 2026-11-02 | 2026-11-06", "tom | 2026-10-12 | 2026-10-16", "jane | 2026-11-03 | 2026-11-03",
            "jane | 2026-10-14 | 2026-10-20")) == [
          "Tom Price is away from 2026-10-14 to 2026-10-16, and so is Jane Moss, who stands in"
        ])
  }

  @Test func `the manager's deputy stands in where the team names nobody`() throws {
    let plan = team("", "tom | account-manager |", "jane | delivery | dick", "dick | delivery | tom")
    #expect(
      try said("standin-absent", plan + absences("tom | 2026-10-05 | 2026-10-09", "jane | 2026-10-05 | 2026-10-05"))
        .count
        == 1)
  }

  @Test func `somebody who left us is told once, however often they are named`() throws {
    let plan =
      "---\nsponsor: olive\n---\n" + team("", "tom | account-manager | olive", "jane | delivery | tom")
      + "## Responsibilities\n| Id | Duty | Accountable |\n| -- | -- | -- |\n| D1 | Delivery | olive |\n"
      + "## Authority\n| Kind | Limit | Approver |\n| -- | -- | -- |\n| discount | 5 % | olive |\n"
    #expect(
      try said("leaver-named", plan) == [
        "Olive Grant has left us, yet is our executive sponsor, and is named in 3 more places"
      ])
    #expect(
      try said(
        "leaver-named",
        team("", "tom | account-manager | jane", "jane | delivery | tom")
          + "## Authority\n| Kind | Limit | Approver |\n| -- | -- | -- |\n| discount | 5 % | olive |\n")
        == ["Olive Grant has left us, yet approves discount"])
  }

  @Test func `what is history names those who left without harm`() throws {
    let plan =
      team(
        " Until |", "tom | account-manager | jane |", "jane | delivery | tom |", "olive | delivery | tom | 2026-01-31")
        + """
        ## Targets
        | Id | Target | Goal | Due | Owner | State |
        | -- | -- | -- | -- | -- | -- |
        | T1 | Sites | 4 | 2026-01-31 | olive | met |
        ## Risks
        | Id | Risk | Likelihood | Impact | Response | Owner | Review on | State |
        | -- | -- | -- | -- | -- | -- | -- | -- |
        | R1 | Strike | 3 | 3 | accept | olive | 2026-01-31 | closed |
        ## Contacts
        | Id | Name | Influence | Stance | Owner | Status |
        | -- | -- | -- | -- | -- | -- |
        | C1 | Ann | 4 | neutral | olive | left |
        """
    #expect(try said("leaver-named", plan).isEmpty)
  }

  @Test func `who is off the team hands over, from that day on`() throws {
    let plan =
      team(
        " Until |", "tom | account-manager | jane |", "jane | delivery | tom |", "dick | delivery | tom | 2026-10-01")
      + "## Actions\n- [ ] A1 Call @dick due:2026-12-05\n- [ ] A2 Write @dick due:2026-12-05\n"
      + "## Contacts\n| Id | Name | Influence | Stance | Owner |\n| -- | -- | -- | -- | -- |\n"
      + "| C1 | Ann | 4 | neutral | dick |\n"
    #expect(try said("work-not-handed", plan) == ["Dick Lowe is off the team, yet has to do A1 Call, and has 1 more"])
    #expect(try said("contact-not-handed", plan) == ["C1 Ann is still kept by Dick Lowe, who is off the team"])
    #expect(try said("work-not-handed", plan + "<!-- today 2026-09-30 -->\n").isEmpty)
    #expect(try said("contact-not-handed", plan + "<!-- today 2026-09-30 -->\n").isEmpty)
  }

  @Test func `a team that has gone quiet as a whole is told once`() throws {
    let idle = team(
      " Last active |", "tom | account-manager | jane | 2026-03-31", "jane | delivery | tom | 2026-02-01")
    #expect(try said("member-idle", idle) == ["nobody on the team has been active since 2026-03-31"])
    let half = team(
      " Last active |", "tom | account-manager | jane | 2026-04-01", "jane | delivery | tom | 2026-02-01")
    #expect(try said("member-idle", half) == ["Jane Moss was last active on 2026-02-01"])
  }

  @Test func `a change of manager asks for a handover until a review was held, or half a year has gone by`() throws {
    let change = "## Objective\nWin.\n<!-- today 2026-07-06 -->\n"
    let before = "<!-- 2026-01-05 jane -->\n---\nmanager: jane\n---\n"
    #expect(
      try said("manager-changed-no-handover", change + before) == [
        "Tom Price took over from Jane Moss on 2026-07-06, and there is no handover"
      ])
    let review = "<!-- reviews/2026-07-06.md -->\n---\nkind: client\ndate: 2026-07-06\nstatus: closed\n"
    #expect(
      try said("manager-changed-no-handover", change + review + "ours: [tom]\n---\n# Review\n" + before).isEmpty)
    #expect(
      try said("manager-changed-no-handover", change + review + "ours: [jane]\n---\n# Review\n" + before).count == 1)
    let handover = "<!-- handovers/2026-05-04.md -->\n---\nkind: handover\nfrom: jane\ndate: 2026-05-04\n"
    #expect(
      try said("manager-changed-no-handover", change + handover + "to: tom\n---\n# Handover\n" + before).isEmpty)
    #expect(
      try said("manager-changed-no-handover", change + handover + "to: dick\n---\n# Handover\n" + before).count == 1)
  }

  @Test func `duties in other words are not asked for`() throws {
    let rows = ["Angebot", "Lieferung", "Rechnung", "Vertrag"].enumerated()
      .map { "| D\($0.offset + 1) | \($0.element) | tom |\n" }.joined()
    #expect(
      try said("duty-missing", "## Responsibilities\n| Id | Duty | Accountable |\n| -- | -- | -- |\n" + rows).isEmpty)
  }

  @Test func `who answers for one unit leaves the others to others`() throws {
    let units = "## Units\n| Id | Unit |\n| -- | -- |\n| U1 | Derby |\n| U2 | Leeds |\n"
    let head = "## Responsibilities\n| Id | Duty | Accountable | Unit |\n| -- | -- | -- | -- |\n"
    #expect(
      try said("duty-two-owners", units + head + "| D1 | Rota | tom | U1 |\n| D2 | Rota | jane | |\n") == [
        "Jane Moss answers for D2 Rota, and Tom Price for D1 Rota"
      ])
    #expect(
      try said("duty-two-owners", units + head + "| D1 | Rota | tom | U1 |\n| D2 | Rota | tom | |\n").isEmpty)
  }

  @Test func `more than so many open actions are too many`() throws {
    let actions = { (count: Int) in
      "## Actions\n" + (1...count).map { "- [ ] A\($0) Call @tom due:2026-10-09\n" }.joined()
    }
    #expect(try said("person-overload", actions(8)).isEmpty)
    #expect(try said("person-overload", actions(9)) == ["Tom Price has 9 open actions"])
  }

  @Test func `finance may be said in words`() throws {
    let words = team("", "tom | account-manager | jane", "jane | delivery | tom")
    #expect(try said("finance-missing", words) == ["nobody on the team looks after invoicing or credit control"])
    #expect(
      try said("finance-missing", words.replacing("| Work |", with: "| Invoices |")) == [
        "nobody on the team looks after credit control"
      ])
    let duties =
      "## Responsibilities\n| Id | Duty | Accountable |\n| -- | -- | -- |\n| D1 | Credit control, billing | tom |\n"
    #expect(try said("finance-missing", words + duties).isEmpty)
    let leaving = team(
      " Until |", "tom | account-manager | jane |", "vinod | invoicing, credit-control | tom | 2026-11-30")
    #expect(try said("finance-missing", leaving).count == 1)
  }

  @Test func `finance works without being named, until duties are written down`() throws {
    let plan =
      team(
        "", "tom | account-manager | jane", "jane | delivery | tom", "vinod | invoicing | tom", "dick | delivery | tom")
      + "## Contacts\n| Id | Name | Influence | Stance | Owner |\n| -- | -- | -- | -- | -- |\n"
      + "| C1 | Ann | 4 | neutral | jane |\n"
      + "## Actions\n- [x] A1 Call @tom due:2026-09-09 done:2026-09-08\n"
    #expect(try said("member-without-task", plan) == ["Dick Lowe has no contact, duty, target or action"])
    let duties = "## Responsibilities\n| Id | Duty | Accountable |\n| -- | -- | -- |\n| D1 | Delivery | dick |\n"
    #expect(try said("member-without-task", plan + duties) == ["Vinod Rao has no contact, duty, target or action"])
  }

  @Test func `the plan and the team name the same account manager`() throws {
    let two = team("", "tom | account-manager | jane", "jane | account-manager | tom")
    #expect(
      try said("manager-disputed", two) == ["the front matter calls Tom Price the account manager, and Team Jane Moss"])
    let former = team(" Until |", "tom | account-manager | jane |", "jane | account-manager | tom | 2026-03-31")
    #expect(try said("manager-disputed", former).isEmpty)
    #expect(try said("manager-disputed", team("", "jane | delivery | tom")).isEmpty)
  }

  @Test func `who stands in for four is told once`() throws {
    let plan = team(
      "", "tom | account-manager | henry", "jane | delivery | henry", "dick | delivery | henry",
      "chris | delivery | henry",
      "henry | executive-sponsor | tom")
    #expect(try said("standin-overloaded", plan) == ["Henry Stone stands in for 4 members of the team"])
    #expect(
      try said("standin-overloaded", plan.replacing("chris | delivery | henry", with: "chris | delivery | tom")).isEmpty
    )
  }

  @Test func `whoever stands in for themselves is no help`() throws {
    let plan = "---\ndeputy: tom\n---\n" + team("", "tom | account-manager | tom", "jane | delivery | tom")
    #expect(
      try said("standin-self", plan) == [
        "Tom Price stands in for themselves", "Tom Price is the account manager and the deputy",
      ])
  }

  @Test func `one person's plan has nine tenths of at least ten commits`() throws {
    func history(_ authors: [String]) -> String {
      authors.enumerated().map {
        "<!-- 2026-0\(9 - $0.offset / 9)-0\(9 - $0.offset % 9) \($0.element) -->\n## Objective\nWin \($0.offset).\n"
      }
      .joined()
    }
    // The present was committed by Tom.
    let tom = Array(repeating: "tom", count: 18)
    #expect(try said("solo-plan", history(Array(tom.prefix(8)))).isEmpty)
    #expect(try said("solo-plan", history(tom)) == ["all 19 commits to this plan are by Tom Price"])
    #expect(
      try said("solo-plan", history(Array(tom.prefix(17)) + ["jane"])) == [
        "18 of the 19 commits to this plan are by Tom Price"
      ])
    #expect(try said("solo-plan", history(Array(tom.prefix(16)) + ["jane", "dick"])).isEmpty)
  }

  @Test func `a member who came lately need not have spoken`() throws {
    let review =
      "<!-- reviews/2026-06-30.md -->\n---\nkind: internal\ndate: 2026-06-30\nstatus: closed\n"
      + "ours: [tom]\n---\n# Review\n"
    let two = team("", "tom | account-manager | jane", "jane | delivery | tom")
    let three = two + "| dick | delivery | tom | Work |\n"
    #expect(
      try said("silent-member", three + review + "<!-- 2026-05-04 jane -->\n## Objective\nWin.\n") == [
        "Dick Lowe has never committed to the plan nor taken part in a review"
      ])
    #expect(try said("silent-member", three + review + "<!-- 2026-05-04 jane -->\n" + two).isEmpty)
    #expect(try said("silent-member", three + "<!-- 2026-05-04 jane -->\n## Objective\nWin.\n").isEmpty)
  }
}

extension String {
  /// Without the lines between the first two `---`.
  fileprivate var dropFrontMatter: String {
    split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false).dropFirst(2).joined(separator: "---\n")
  }
}
