// Duties that every account has are nobody's.
import PlanModel
import PlanText

extension Rule {
  static let dutyMissing = Rule(
    "duty-missing", .advice, in: .team, "Duties that every key account has are missing",
    sections: ["responsibilities"],
    thresholds: [
      Threshold("duties", 3, .count, "how many must be written before gaps are looked for")
    ],
    why: """
      Lists of duties are written by those who deliver. What is left out is what is forgotten: the contract, the \
      survey, the competitors.
      """,
    mend: """
      Add the duties to Responsibilities with one accountable person each, or write into an existing duty what it \
      takes in.
      """,
    bad: """
      ## Responsibilities
      | Id | Duty           | Accountable |
      | -- | -------------- | ----------- |
      | D1 | Account plan   | tom         |
      | D2 | Client reviews | tom         |
      | D3 | Delivery       | dick        |
      | D4 | Invoicing      | vinod       |
      """,
    good: """
      ## Responsibilities
      | Id | Duty                         | Accountable |
      | -- | ---------------------------- | ----------- |
      | D1 | Account plan and reviews     | tom         |
      | D2 | Delivery                     | dick        |
      | D3 | Invoicing and credit control | vinod       |
      | D4 | Contract and escalation      | henry       |
      | D5 | Competitor watch, survey     | jane        |
      """
  ) { account, findings in
    guard account.isKeyAccount else { return }
    let duties = account.records("responsibilities")
    guard duties.count >= findings["duties"] else { return }
    let written = duties.map { ($0.text("duty") ?? "").lowercased() }
    let missing = standardDuties.filter { duty in
      !written.contains { text in duty.words.contains { text.contains($0) } }
    }
    // Where hardly any is found, duties are written in other words, or in another language.
    guard !missing.isEmpty, standardDuties.count - missing.count >= 2 else { return }
    findings.report("nobody answers for " + missing.map(\.name).joined(separator: ", "), atSection: "responsibilities")
  }
}

/// Duties of every account, each with words of which one stands in its name.
private let standardDuties: [(name: String, words: [String])] = [
  ("client reviews", ["review"]), ("delivery", ["deliver", "service", "quality"]),
  ("invoicing", ["invoic", "billing"]), ("credit control", ["credit", "debt", "collect"]),
  ("the contract", ["contract"]), ("escalation", ["escalat"]),
  ("watching competitors", ["compet", "rival"]), ("surveys", ["survey", "satisf"]),
]
