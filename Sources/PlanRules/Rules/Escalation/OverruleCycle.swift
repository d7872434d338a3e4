// People who overrule each other in a circle.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let overruleCycle = Rule(
    "overrule-cycle", .warning, in: .escalation, "People overrule each other in a circle: nobody has the last word",
    sections: ["overrule"],
    why: "A dispute that goes round is settled by whoever shouts longest, and the client is told two things meanwhile.",
    mend: "Decide who has the last word, and write a dash into `Overruled by` in that person's row.",
    bad: """
      ## Overrule
      | Matter   | Decides | Overruled by |
      | -------- | ------- | ------------ |
      | Delivery | dick    | tom          |
      | Prices   | tom     | dick         |
      """,
    good: """
      ## Overrule
      | Matter   | Decides | Overruled by |
      | -------- | ------- | ------------ |
      | Delivery | dick    | tom          |
      | Prices   | tom     | henry        |
      | Contract | henry   | -            |
      """
  ) { account, findings in
    let ranks = Ranks(account)
    var told: Set<PersonID> = []
    for row in account.records("overrule") {
      guard let decides = row.person("decides"), let above = row.person("overruled-by") else { continue }
      if decides == above {
        findings.report("\(decides.name) is to be overruled by \(above.name)", at: row, "overruled-by")
      } else if ranks.reaches(decides, from: above), !told.contains(decides), !told.contains(above) {
        told.formUnion([decides, above])
        findings.report(
          "\(above.name) overrules \(decides.name), who elsewhere has the last word over \(above.name)", at: row,
          "overruled-by")
      }
    }
  }
}
