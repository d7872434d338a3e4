// Two people answer for the same duty.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let dutyTwoOwners = Rule(
    "duty-two-owners", .warning, in: .team, "Two people answer for the same duty", sections: ["responsibilities"],
    why: "If two answer for something, each may think that the other does it, and the client may get two answers.",
    mend: "Let one answer for it, and name the other in Responsible; or say in Unit where each of them does.",
    bad: """
      ## Responsibilities
      | Id | Duty      | Accountable |
      | -- | --------- | ----------- |
      | D1 | Delivery  | dick        |
      | D2 | Invoicing | vinod       |
      | D3 | delivery  | jane        |
      """,
    good: """
      ## Units
      | Id | Unit        |
      | -- | ----------- |
      | U1 | Derby works |
      | U2 | Leeds plant |
      ## Responsibilities
      | Id | Duty      | Accountable | Unit |
      | -- | --------- | ----------- | ---- |
      | D1 | Delivery  | dick        | U1   |
      | D2 | Invoicing | vinod       |      |
      | D3 | delivery  | jane        | U2   |
      """
  ) { account, findings in
    let duties = account.records("responsibilities")
    guard duties.count >= 2 else { return }
    var before: [String: [RecordView]] = [:]
    for duty in duties {
      guard let person = duty.person("accountable"), let name = duty.text("duty")?.lowercased() else { continue }
      let unit = duty.reference("unit")
      let rival = before[name]?.first { other in
        let place = other.reference("unit")
        return other.person("accountable") != person && (unit == nil || place == nil || unit == place)
      }
      before[name, default: []].append(duty)
      guard let rival, let other = rival.person("accountable") else { continue }
      findings.report(
        "\(account.name(person)) answers for \(duty.title), and \(account.name(other)) for \(rival.title)", at: duty,
        "accountable")
    }
  }
}
