// Records that go by another key are the same records, and what refers to them has not changed.

import PlanDiff
import PlanFixtures
import PlanSchema
import Testing

struct RenameTests {
  private func changes(_ old: String, _ new: String) -> [RecordChange] {
    diff(old: WrittenPlan(old).account, new: WrittenPlan(new).account)?.sections.flatMap(\.records) ?? []
  }

  private func targets(_ rows: String...) -> String {
    "## Targets\n\n| Id | Target | Baseline | Goal | Actual | Due | Owner |\n|-|-|-|-|-|-|-|\n"
      + rows.map { "| \($0) |\n" }.joined()
  }

  private func actions(_ tasks: String...) -> String { "## Actions\n\n" + tasks.map { "- [ ] \($0)\n" }.joined() }

  private let drivers = "Drivers desk revenue | £310k | £640k | £402k | 2026-12-31 | dick"
  private let warehouse = "Warehouse staff revenue | £110k | £240k | £102k | 2026-12-31 | dick"

  @Test func `a record with another id is that record`() throws {
    let found = changes(targets("T1 | \(drivers)"), targets("T5 | \(drivers)"))
    let record = try #require(found.first)
    #expect(found.count == 1)
    #expect(record.kind == .changed)
    #expect(record.key == RecordKey("T5"))
    #expect(record.formerKey == RecordKey("T1"))
    #expect(record.fields.isEmpty)
    #expect(record.keyFields.map(\.field.id) == ["id"])
    #expect(record.label == "Drivers desk revenue")
  }

  @Test func `what changed besides is shown alone`() throws {
    let moved = "Drivers desk revenue | £310k | £640k | £510k | 2026-12-31 | dick"
    let found = changes(
      targets("T1 | \(drivers)", "T2 | \(warehouse)"), targets("T2 | \(warehouse)", "T5 | \(moved)"))
    #expect(found.map(\.formerKey) == [RecordKey("T1")])
    #expect(found.first?.fields.map(\.field.id) == ["actual"])
    #expect(found.first?.fields.first?.effect == .better)
  }

  @Test func `a record that was deleted and another that was added are two`() {
    let found = changes(targets("T1 | \(drivers)"), targets("T5 | \(warehouse)"))
    #expect(found.map(\.kind) == [.removed, .added])
    // All alike but for the name: another contact in the same place.
    let head = "## Contacts\n\n| Id | Name | Job title | Role | Influence | Stance | Owner | Last contact | Status |\n"
    let tail = "Plant manager | user, evaluator | 3 | supporter | tom, jane | 2026-09-01 | active"
    let people = changes(
      head + "|-|-|-|-|-|-|-|-|-|\n| C3 | Ann Lee | \(tail) |\n",
      head + "|-|-|-|-|-|-|-|-|-|\n| C9 | Bob Roe | \(tail) |\n")
    #expect(people.map(\.kind) == [.removed, .added])
    // Alike in name only, or in all but the number of the name.
    #expect(changes(targets("T2 | Target 2"), targets("T4 | Target 4")).map(\.kind) == [.removed, .added])
    let tail2 = "£310k | £640k | £402k | 2026-12-31 | dick"
    #expect(
      changes(targets("T2 | Drivers at plant 2 | \(tail2)"), targets("T4 | Drivers at plant 4 | \(tail2)")).map(\.kind)
        == [.removed, .added])
    // The same name, and nothing else.
    let others = changes(
      targets("T1 | Revenue | £1m | £2m | £1.1m | 2026-12-31 | dick"),
      targets("T5 | Revenue | 12 | 30 | 15 | 2027-06-30 | jane"))
    #expect(others.map(\.kind) == [.removed, .added])
  }

  @Test func `a name in other words is no other record where the rest is the same`() {
    let found = changes(
      targets("T1 | \(drivers)"), targets("T5 | \(drivers.replacing("desk revenue", with: "desk income"))"))
    #expect(found.map(\.formerKey?.text) == ["T1"])
    #expect(found.first?.fields.map(\.field.id) == ["target"])
  }

  @Test func `the likest of several is chosen, and equals in their order`() {
    let found = changes(
      targets("T1 | \(drivers)", "T2 | \(warehouse)"), targets("T7 | \(warehouse)", "T8 | \(drivers)"))
    #expect(found.map(\.key?.text) == ["T7", "T8"])
    #expect(found.map(\.formerKey?.text) == ["T2", "T1"])
    let twins = changes(
      targets("T1 | \(drivers)", "T2 | \(drivers)"), targets("T7 | \(drivers)", "T8 | \(drivers)"))
    #expect(twins.map(\.formerKey?.text) == ["T1", "T2"])
  }

  @Test func `exchanged ids are two changed records: that is what references mean`() {
    let found = changes(
      targets("T1 | \(drivers)", "T2 | \(warehouse)"), targets("T2 | \(drivers)", "T1 | \(warehouse)"))
    #expect(found.map(\.key?.text) == ["T2", "T1"])
    #expect(found.map(\.formerKey) == [nil, nil])
    #expect(found.allSatisfy { $0.kind == .changed && $0["target"] != nil })
  }

  @Test func `references follow the id, and other changes of them show`() {
    let old =
      targets("T1 | \(drivers)", "T2 | \(warehouse)") + "\n"
      + actions("A1 Call Priya for:T1", "A2 Call Ann for:T1,T2", "A3 Write for:T2")
    let new =
      targets("T5 | \(drivers)", "T2 | \(warehouse)") + "\n"
      + actions("A1 Call Priya for:T5", "A2 Call Ann for:T5,T2", "A3 Write for:T5")
    let found = changes(old, new)
    #expect(found.map(\.key?.text) == ["T5", "A3"])
    #expect(found.last?.fields.map(\.field.id) == ["for"])
  }

  @Test func `a reference that was left behind is a change`() {
    let found = changes(
      targets("T1 | \(drivers)") + "\n" + actions("A1 Call Priya for:T1"),
      targets("T5 | \(drivers)") + "\n" + actions("A1 Call Priya for:T1"))
    #expect(found.map(\.key?.text) == ["T5", "A1"])
  }

  @Test func `records that are named in a key follow it, and through them others`() {
    func plan(_ unit: String, _ opportunity: String) -> String {
      """
      ## Units

      | Id | Unit | Place |
      |-|-|-|
      | \(unit) | Leeds bakery | Leeds |

      ## Opportunities

      | Id | Name | Unit | Stage | Amount |
      |-|-|-|-|-|
      | \(opportunity) | Drivers for the bakery | \(unit) | talks | £100k |

      ## Qualification

      | Opportunity | Group | Answer |
      |-|-|-|
      | \(opportunity) | money | Yes, budgeted |
      | \(opportunity) | need | Ten drivers |

      ## Services

      | Service | Unit | State | Opportunity |
      |-|-|-|-|
      | Drivers | \(unit) | us | \(opportunity) |
      | Cleaners | \(unit) | nobody | |

      """
    }
    let found = changes(plan("U1", "O1"), plan("U7", "O4"))
    #expect(found.map(\.key?.text) == ["U7", "O4"])
    #expect(found.map(\.formerKey?.text) == ["U1", "O1"])
    #expect(found.allSatisfy { $0.fields.isEmpty })
    let more = changes(plan("U1", "O1"), plan("U7", "O4").replacing("| us |", with: "| rival |"))
    #expect(
      more.map(\.key?.text) == ["Drivers@U7", "U7", "O4"] || more.map(\.key?.text) == ["U7", "Drivers@U7", "O4"])
    let service = more.first { $0.key?.text == "Drivers@U7" }
    #expect(service?.formerKey?.text == "Drivers@U1")
    #expect(service?.keyFields.isEmpty == true)
    #expect(service?.fields.map(\.field.id) == ["state"])
  }

  @Test func `a person who goes by another id is the same member of the team`() {
    func team(_ person: String, _ does: String) -> String {
      "## Team\n\n| Person | Role | Does | Stand-in |\n|-|-|-|-|\n| \(person) | account-manager | \(does) | henry |\n"
    }
    let found = changes(team("tom", "Management vacancies"), team("thomas", "Management vacancies"))
    #expect(found.map(\.kind) == [.changed])
    #expect(found.first?.formerKey == RecordKey("tom"))
    #expect(found.first?.fields.isEmpty == true)
    #expect(changes(team("tom", "Management vacancies"), team("bob", "Drivers")).map(\.kind) == [.removed, .added])
    #expect(changes(team("tom", ""), team("bob", "")).map(\.kind) == [.removed, .added])
  }

  @Test func `a natural key in other words is renamed, one that names another thing is not`() {
    func metrics(_ metric: String, _ achieved: String = "4") -> String {
      "## Metrics\n\n| Metric | Unit | Q1 planned | Q1 achieved |\n|-|-|-|-|\n| \(metric) | people | 5 | \(achieved) |\n"
    }
    #expect(changes(metrics("Friends"), metrics("Allies")).map(\.formerKey?.text) == ["Friends"])
    #expect(
      changes(metrics("Friends at board level"), metrics("Friends at the board level", "6")).map(\.formerKey?.text)
        == ["Friends at board level"])
    #expect(changes(metrics("Friends"), metrics("Meetings", "40")).map(\.kind) == [.removed, .added])

    func services(_ unit: String) -> String {
      "## Services\n\n| Service | Unit | State | Revenue | Potential | Checked |\n|-|-|-|-|-|-|\n"
        + "| Drivers | \(unit) | us | £100k | £200k | 2026-09-01 |\n"
    }
    #expect(changes(services("U1"), services("U2")).map(\.kind) == [.removed, .added])
  }

  @Test func `reviews follow the ids of their account when they are told`() {
    let contacts = "## Contacts\n\n| Id | Name |\n|-|-|\n"
    let old = WrittenPlan(contacts + "| C1 | Priya Shah |\n| C2 | Ann Lee |\n").account
    let new = WrittenPlan(contacts + "| C7 | Priya Shah |\n| C2 | Ann Lee |\n").account
    let before = WrittenPlan.review("2026-09-30", frontMatter: "theirs: [C1, C2]\n").account
    let after = WrittenPlan.review("2026-09-30", frontMatter: "theirs: [C7, C2]\n").account
    #expect(diff(old: before, new: after)?.fields.map(\.field.id) == ["theirs"])
    let renames = RenamedKeys(diff(old: old, new: new))
    #expect(renames.newKey(of: RecordKey("C1")) == RecordKey("C7"))
    #expect(diff(old: before, new: after, renames: renames) == nil)
    #expect(diff(old: [before, old], new: [new, after]).map(\.subject.kind) == [.account])
  }
}
