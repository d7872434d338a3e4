// An account as it was read at a state.
package import PlanDiff
package import PlanModel
package import PlanSchema
package import PlanText

/// What was read of an account's files at a state. Drop it, but for what was made of it, as soon as it has served.
package struct ReadAccount: Sendable {
  /// Name of the account's folder.
  package let id: String
  /// What it was read under.
  package let environment: Environment
  /// Plan, parts, reviews and handovers, and what is wrong in them.
  package let result: AccountResult
  /// Syntax, schema and references within the account, and files that could not be read; what accounts say of each other is
  /// left out, because it depends on more than this one. Each with its place in the terms of the plan.
  package let findings: [Finding]
  /// Whether a file could not be read at all.
  package let problem: Finding?
  /// Files that were read.
  package let files: Int

  package init(_ result: AccountResult, id: String, in environment: Environment, problems: [Finding], files: Int) {
    self.id = id
    self.environment = environment
    self.result = result
    findings = problems + result.findings.map { $0.located(in: result.documents) }
    problem = problems.first
    self.files = files
  }

  /// Plan and parts; nil if there is no plan.
  package var plan: DecodedAccount? { result.account }
  /// By path.
  package var reviews: [DecodedDocument] { result.reviews }

  /// The account with its reviews and handovers; nil if there is no plan.
  package var account: Account? {
    result.account.map { Account($0, reviews: result.reviews, handovers: result.handovers) }
  }

  /// The review of a name.
  package func review(_ name: String) -> Review? {
    reviews.lazy.map { Review($0) }.first { $0.name == name }
  }

  /// False when the plan is not there or cannot be taken apart (no front matter, refused as a whole): then that a fact is
  /// missing says nothing.
  package var isReadable: Bool {
    result.account.map { plan in
      plan.documents.allSatisfy { !$0.document.isRefused && $0.document.frontMatter?.root != nil }
    } ?? false
  }

  /// The plan, and each review and handover; each by what a change of it is about.
  package var subjects: [Subject: DecodedAccount] {
    var subjects: [Subject: DecodedAccount] = [:]
    if let plan { subjects[Subject(plan)] = plan }
    for document in result.reviews + result.handovers {
      let decoded = DecodedAccount(id: id, documents: [document])
      subjects[Subject(decoded)] = decoded
    }
    return subjects
  }

  package var errors: Int { findings.count { $0.severity == .error } }

  /// Findings that are about a subject, by the file that they stand in.
  package func findings(of subject: Subject) -> [Finding] {
    findings.filter { finding in
      switch PlanFile(path: finding.place.path) {
      case .review(_, let name): subject.kind == .review && subject.name == name
      case .handover(_, let name): subject.kind == .handover && subject.name == name
      case .plan, .besidePlan, .settings, .people, .other: subject.kind == .account
      }
    }
  }
}
