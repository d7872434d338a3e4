// An account with its reviews and handovers as read from one side of a comparison.
import PlanDiff
import PlanModel
import PlanSchema
import PlanText

/// What was read of an account's files.
struct ReadAccount: Sendable {
  /// The plan, and each review and handover; each by what a change of it is about.
  let subjects: [Subject: DecodedAccount]
  /// By path and place; what accounts say of each other is left out, because it depends on more than this one.
  let findings: [Finding]
  /// False when the plan is not there or cannot be taken apart (no front matter, refused as a whole): then that a fact is
  /// missing says nothing.
  let isReadable: Bool

  init(_ result: AccountResult, id: String, problems: [Finding] = []) {
    var subjects: [Subject: DecodedAccount] = [:]
    if let plan = result.account { subjects[Subject(plan)] = plan }
    for document in result.reviews + result.handovers {
      let decoded = DecodedAccount(id: id, documents: [document])
      subjects[Subject(decoded)] = decoded
    }
    self.subjects = subjects
    findings = problems + result.findings.map { $0.located(in: result.documents) }
    isReadable =
      result.account.map { plan in
        plan.documents.allSatisfy { !$0.document.isRefused && $0.document.frontMatter?.root != nil }
      } ?? false
  }

  /// The account's plan; nil if there is none.
  var plan: DecodedAccount? { subjects.first { $0.key.kind == .account }?.value }

  var errors: Int { findings.count { $0.severity == .error } }

  /// Findings that are about a subject, by the file that they stand in.
  func findings(of subject: Subject) -> [Finding] {
    findings.filter { finding in
      switch PlanFile(path: finding.place.path) {
      case .review(_, let name): subject.kind == .review && subject.name == name
      case .handover(_, let name): subject.kind == .handover && subject.name == name
      default: subject.kind == .account
      }
    }
  }
}
