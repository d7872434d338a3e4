// The plan says that we work under an agreement, and the agreement is not there.
import PlanModel
import PlanSchema
import PlanText

extension Rule {
  static let agreementUnsigned = Rule(
    "agreement-unsigned", .advice, in: .risk, "The agreement that the plan speaks of is not among its contracts",
    sections: ["contracts"],
    why:
      "What everybody calls a framework is sometimes a handshake. Its end and its notice are known only from the paper.",
    mend: "Add the framework or master agreement to Contracts, or correct `agreement`.",
    bad: """
      ---
      agreement: framework
      ---
      ## Contracts
      | Id | Contract       | Kind | Start      | End        | Notice |
      | -- | -------------- | ---- | ---------- | ---------- | ------ |
      | L1 | Keeping quiet  | nda  | 2024-01-01 | 2028-12-31 | -      |
      """,
    good: """
      ---
      agreement: framework
      ---
      ## Contracts
      | Id | Contract       | Kind      | Start      | End        | Notice   |
      | -- | -------------- | --------- | ---------- | ---------- | -------- |
      | L1 | Keeping quiet  | nda       | 2024-01-01 | 2028-12-31 | -        |
      | L2 | Staff, Britain | framework | 2024-01-01 | 2028-12-31 | 3 months |
      """
  ) { account, findings in
    guard case .word(let agreement)? = account["agreement"],
      ["framework", "outsourcing", "sole-supplier"].contains(agreement)
    else { return }
    let contracts = account.records("contracts")
    // A contract that says no kind may be the one.
    guard !contracts.isEmpty,
      contracts.allSatisfy({ contract in
        guard let kind = contract.text("kind") else { return false }
        return agreement == "framework" ? kind != "framework" && kind != "msa" : kind == "nda"
      })
    else { return }
    findings.report("the agreement is called '\(agreement)', and no contract is one", atSection: "contracts")
  }
}
