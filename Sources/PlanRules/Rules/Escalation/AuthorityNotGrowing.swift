// Whoever is above may approve less than whoever is below.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let authorityNotGrowing = Rule(
    "authority-not-growing", .warning, in: .escalation, "Somebody higher up may approve less than somebody below",
    sections: ["authority"],
    why: "A matter is taken up because it is too large. If less may be approved there, it goes up and comes back.",
    mend: "Raise the limit of the one above, or lower that of the one below: limits grow with rank.",
    bad: """
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      | jane   |
      | extra-spend | £2k   | henry    | jane   |
      ## Overrule
      | Matter    | Decides | Overruled by |
      | --------- | ------- | ------------ |
      | Delivery  | tom     | henry        |
      """,
    good: """
      ## Authority
      | Kind        | Limit | Approver | Deputy |
      | ----------- | ----- | -------- | ------ |
      | extra-spend | £5k   | tom      | jane   |
      | extra-spend | £20k  | henry    | jane   |
      ## Overrule
      | Matter    | Decides | Overruled by |
      | --------- | ------- | ------------ |
      | Delivery  | tom     | henry        |
      """
  ) { account, findings in
    let ranks = Ranks(account)
    for upper in account.authority {
      let lower = account.authority.first { lower in
        lower.kind == upper.kind && lower.approver != upper.approver
          && ranks.isAbove(upper.approver, lower.approver) && upper.limit.isLower(than: lower.limit) == true
          // Somebody's largest limit counts, where there are several.
          && !account.authority.contains {
            $0.kind == upper.kind && $0.approver == upper.approver && upper.limit.isLower(than: $0.limit) == true
          }
      }
      guard let lower else { continue }
      findings.report(
        "\(upper.approver.name) may approve \(upper.kind) up to \(upper.record.raw("limit") ?? ""), and \(lower.approver.name), who is below, up to \(lower.record.raw("limit") ?? "")",
        at: upper.record, "limit")
    }
  }
}
