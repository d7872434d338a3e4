// Too much of the map of services is blank.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let whitespaceUnknown = Rule(
    "whitespace-unknown", .advice, in: .market, "Who serves the client is not known for too much of it",
    sections: ["services"],
    thresholds: [
      Threshold("percent", 30, .percent, "of the services that could be sold may be unknown"),
      Threshold("cells", 4, .count, "there must be before the share is judged"),
    ],
    why: "Nobody can plan growth on a map that is blank: the best opening may lie where nobody has asked.",
    mend: "Ask the contacts in those units who does the work today.",
    bad: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      | U2 | Derby plant | Derby |
      ## Services
      | Service  | Unit | State   |
      | -------- | ---- | ------- |
      | Drivers  | U1   | us      |
      | Cleaners | U1   | unknown |
      | Drivers  | U2   | us      |
      | Cleaners | U2   | unknown |
      """,
    good: """
      ## Units
      | Id | Unit        | Place |
      | -- | ----------- | ----- |
      | U1 | Leeds plant | Leeds |
      | U2 | Derby plant | Derby |
      ## Services
      | Service  | Unit | State          |
      | -------- | ---- | -------------- |
      | Drivers  | U1   | us             |
      | Cleaners | U1   | nobody         |
      | Drivers  | U2   | us             |
      | Cleaners | U2   | unknown        |
      | Welders  | U2   | not-applicable |
      """
  ) { account, findings in
    var (unknown, all) = (0, 0)
    for cell in account.records("services") {
      guard let state = cell.text("state"), state != "not-applicable" else { continue }
      all += 1
      if state == "unknown" { unknown += 1 }
    }
    guard all >= findings["cells"], unknown * 100 > findings["percent"] * all else { return }
    findings.report("of \(all) services by unit, \(unknown) are unknown", atSection: "services")
  }
}
