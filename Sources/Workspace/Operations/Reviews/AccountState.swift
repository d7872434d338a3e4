// An account as it stands at one point: now, or as a review left it.
import Git
import PlanModel
import PlanSchema
import PlanText

struct AccountState {
  let settings: Settings
  let people: People
  /// nil where there was no plan, or none that could be read.
  let plan: DecodedAccount?
  /// By path.
  let reviews: [DecodedDocument]
  /// What the check finds in the plan and its parts, references to other accounts aside.
  let findings: [Finding]

  var account: Account? { plan.map { Account($0, reviews: reviews) } }

  /// The review of a name.
  func review(_ name: String) -> Review? {
    reviews.lazy.map { Review($0) }.first { $0.name == name }
  }
}

extension Workspace {
  /// Reads an account's folder. Settings that are missing or wrong are read as the built-in ones: a state of the past is
  /// shown as it was.
  func state(of folder: String, in snapshot: Snapshot) throws -> AccountState {
    let reader = try snapshot.reader()
    let bytes = try? reader.bytes("rutter.yaml")
    let settings = bytes.flatMap { Settings.read(SourceText(path: "rutter.yaml", bytes: $0)).settings } ?? Settings()
    let people = try readPeopleIfThere(reader, settings: settings)
    let (texts, problems) = try Self.texts(of: folder, reader)
    let result = AccountReader(settings: settings, people: people).read(texts, id: folder, fileExists: { _ in true })
    let findings = (problems + result.findings).filter { finding in
      switch PlanFile(path: finding.place.path) {
      case .plan, .besidePlan: true
      default: false
      }
    }
    return AccountState(
      settings: settings, people: people, plan: result.account, reviews: result.reviews, findings: findings)
  }

  /// The account as a closed review left it.
  func state(of review: ClosedReview, in repository: Repository) throws -> AccountState {
    try state(of: review.folder, at: review.commit, in: repository)
  }

  /// The account as it stood in a commit.
  func state(of folder: String, at commit: Commit, in repository: Repository) throws -> AccountState {
    let shared = ["rutter.yaml", "people.md"]
    return try state(
      of: folder, in: .tree(commit.tree, in: repository, under: shared + ["accounts/\(folder)"]))
  }

  private func readPeopleIfThere(_ reader: SnapshotReader, settings: Settings) throws -> People {
    guard let bytes = try reader.bytes("people.md") else { return .none }
    return People.read(SourceText(path: "people.md", bytes: bytes), settings: settings).people
  }
}
