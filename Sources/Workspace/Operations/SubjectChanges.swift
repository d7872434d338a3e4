import Git
import PlanDiff
import PlanModel
import PlanSchema
import PlanText

/// Which plans a set of changed files touches.
struct TouchedPlans {
  /// Folder names of accounts.
  var accounts: Set<String> = []
  var touchesPeople = false
  var touchesSettings = false
  /// Changed files that are no plan text: attachments, the guide, workflow files.
  var otherPaths: [String] = []

  init(_ paths: some Sequence<String>) {
    for path in paths {
      let file = PlanFile(path: path)
      switch file {
      case .settings: touchesSettings = true
      case .people: touchesPeople = true
      case .plan(let account), .besidePlan(let account), .review(let account, _), .handover(let account, _):
        accounts.insert(account)
      case .other:
        otherPaths.append(path)
        let parts = path.split(separator: "/")
        if parts.count >= 3, parts[0] == "accounts" { accounts.insert(String(parts[1])) }
      }
    }
  }

  init(_ changes: [Change]) {
    self.init(Set(changes.flatMap { [$0.old?.path, $0.new?.path].compactMap(\.self) }).sorted())
  }

  /// The folders and files of a tree that must be read to tell what changed in meaning.
  var folders: [String] {
    ["rutter.yaml", "people.md"] + accounts.sorted().map { "accounts/\($0)" }
  }
}

extension Workspace {
  /// What changed in meaning between two snapshots, for the plans touched; the subjects in their order.
  func subjectChanges(_ touched: TouchedPlans, from old: Snapshot, to new: Snapshot) throws -> [SubjectChange] {
    let oldSide = try DiffSide(old)
    let newSide = try DiffSide(new)
    var changes: [SubjectChange] = []
    for account in touched.accounts.sorted() {
      let before = try oldSide.subjects(of: account)
      let after = try newSide.subjects(of: account)
      // The account comes first; its reviews name its records.
      var renames = RenamedKeys()
      for subject in Set(before.keys).union(after.keys).sorted() {
        guard let change = PlanDiff.diff(old: before[subject], new: after[subject], renames: renames) else { continue }
        if subject.kind == .account { renames = RenamedKeys(change) }
        changes.append(change)
      }
    }
    if touched.touchesPeople, let change = PlanDiff.diff(old: try oldSide.people(), new: try newSide.people()) {
      changes.append(change)
    }
    if touched.touchesSettings, let change = diffSettings(old: oldSide.settingsTree, new: newSide.settingsTree) {
      changes.append(change)
    }
    return changes
  }
}

/// One side of a diff: decodes what is asked for under that side's own settings.
struct DiffSide {
  private let reader: SnapshotReader
  private let settings: Settings
  /// The tree of rutter.yaml, nil if there is none or it is no YAML.
  let settingsTree: YAMLNode?

  init(_ snapshot: Snapshot) throws {
    reader = try snapshot.reader()
    // A side whose settings are missing or wrong is still read, with the built-in schema: its words are what counts.
    let bytes = try? reader.bytes("rutter.yaml")
    let text = bytes.map { SourceText(path: "rutter.yaml", bytes: $0) }
    settingsTree = text.flatMap { YAMLNode.parse($0, in: $0.range).root }
    settings = text.flatMap { Settings.read($0).settings } ?? Settings()
  }

  /// The account's plan, reviews and handovers, as far as they are there.
  func subjects(of account: String) throws -> [Subject: DecodedAccount] {
    var subjects: [Subject: DecodedAccount] = [:]
    let reading = try Workspace.read(account, reader, settings: settings)
    if let plan = reading.account { subjects[Subject(plan)] = plan }
    for document in reading.reviews + reading.handovers {
      let decoded = DecodedAccount(id: account, documents: [document])
      subjects[Subject(decoded)] = decoded
    }
    return subjects
  }

  func people() throws -> DecodedAccount? {
    guard let bytes = try reader.bytes("people.md") else { return nil }
    let people = People.read(SourceText(path: "people.md", bytes: bytes), settings: settings).people
    return people.document.map { DecodedAccount(id: "people", documents: [$0]) }
  }
}
