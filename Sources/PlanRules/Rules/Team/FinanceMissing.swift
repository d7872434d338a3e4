// Nobody on the team sends the invoices or sees that they are paid.
import PlanModel
import PlanText

extension Rule {
  static let financeMissing = Rule(
    "finance-missing", .warning, in: .team, "Nobody on the team looks after invoices or payment", sections: ["team"],
    why: "Invoices that are late or wrong sour the relationship, and an account is only worth what is paid.",
    mend: "Add those who invoice and who chase payment to the team, with the roles invoicing and credit-control.",
    bad: """
      ## Team
      | Person | Role            | Does        | Stand-in |
      | ------ | --------------- | ----------- | -------- |
      | tom    | account-manager | The plan    | jane     |
      | jane   | deputy          | The desk    | tom      |
      | vinod  | invoicing       | Invoices    | jane     |
      """,
    good: """
      ## Team
      | Person | Role                      | Does                 | Stand-in |
      | ------ | ------------------------- | -------------------- | -------- |
      | tom    | account-manager           | The plan             | jane     |
      | jane   | deputy                    | The desk             | tom      |
      | vinod  | invoicing, credit-control | Invoices and debtors | jane     |
      """
  ) { account, findings in
    guard account.members.count >= 2, !account.isStandard else { return }
    var hasInvoicing = false
    var hasCredit = false
    for member in account.members where member.isStaying {
      hasInvoicing = hasInvoicing || member.roles.contains("invoicing")
      hasCredit = hasCredit || member.roles.contains("credit-control")
    }
    if hasInvoicing && hasCredit { return }
    // It may be said in words.
    let words =
      account.members.filter(\.isStaying).map { ($0.record.text("does") ?? "").lowercased() }
      + account.records("responsibilities").map { ($0.text("duty") ?? "").lowercased() }
    func says(_ parts: [String]) -> Bool { words.contains { text in parts.contains { text.contains($0) } } }
    hasInvoicing = hasInvoicing || says(["invoic", "billing"])
    hasCredit = hasCredit || says(["credit", "debt", "payment", "collect"])
    switch (hasInvoicing, hasCredit) {
    case (true, true): return
    case (true, false): findings.report("nobody on the team looks after credit control", atSection: "team")
    case (false, true): findings.report("nobody on the team looks after invoicing", atSection: "team")
    case (false, false):
      findings.report("nobody on the team looks after invoicing or credit control", atSection: "team")
    }
  }
}
