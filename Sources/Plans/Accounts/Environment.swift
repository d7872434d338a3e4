// Settings and people: what all plans of a state are read and judged under.
package import Git
package import PlanModel
package import PlanRules
package import PlanSchema
package import PlanText
import System

/// What all plans of a state are read and judged under.
///
/// Where rutter.yaml is missing or wrong, there are three ways on, and each operation takes one of them: ``trusted()`` refuses to
/// go on; ``settings`` are the built-in ones, or whatever could be read, for those who look at a state of the past as it
/// was; and the findings say what is wrong, for those who check.
package struct Environment: Sendable {
  /// The two files by content: equal for states whose plans are read the same way.
  package struct ID: Hashable, Sendable {
    /// The blob of rutter.yaml; nil if there is none, or it is no plain file.
    package let settings: ObjectID?
    /// The blob of people.md, likewise.
    package let people: ObjectID?
  }

  /// The built-in settings where there are none that can be read.
  package let settings: Settings
  /// Nobody where people.md is missing or cannot be read.
  package let people: People
  /// rutter.yaml; empty where it is missing.
  package let settingsText: SourceText
  /// What is wrong in rutter.yaml, rules and health left out.
  package let settingsFindings: [Finding]
  /// What is wrong in people.md, or that it is missing.
  package let peopleFindings: [Finding]
  /// Reads the files of an account.
  package let accounts: AccountReader
  /// Whether rutter.yaml could be read as settings.
  private let isUnderstood: Bool
  /// Why there is no text of a file to read.
  private let settingsFailure: (any Error)?
  private let peopleFailure: (any Error)?

  /// Reads the two files.
  ///
  /// - Parameters:
  ///   - settings: the bytes of rutter.yaml; nil where there is none.
  ///   - people: the bytes of people.md, likewise.
  ///   - root: the top of the repository, for the words.
  package init(
    settings: Result<[UInt8]?, any Error>, people: Result<[UInt8]?, any Error>, root: String? = nil
  ) {
    settingsText = SourceText(path: Layout.settings, bytes: ((try? settings.get()) ?? nil) ?? [])
    switch settings {
    case .success(_?):
      let (read, findings) = Settings.read(settingsText)
      self.settings = read ?? Settings()
      isUnderstood = read != nil
      settingsFindings = findings
      settingsFailure = nil
    case .success(nil):
      self.settings = Settings()
      isUnderstood = false
      settingsFindings = []
      settingsFailure = Failure(
        .repository, "this is not a plan repository: it has no rutter.yaml\(root.map { " in \($0)" } ?? "")",
        hint: "Run 'rutter init' to make one, or name it with --repo.")
    case .failure(let error):
      self.settings = Settings()
      isUnderstood = false
      settingsFindings = []
      settingsFailure = error
    }
    switch people {
    case .success(let bytes?):
      (self.people, peopleFindings) = People.read(
        SourceText(path: Layout.people, bytes: bytes), settings: self.settings)
      peopleFailure = nil
    case .success(nil):
      (self.people, peopleFindings, peopleFailure) = (.none, [People.missing(settings: settingsText)], nil)
    case .failure(let error): (self.people, peopleFindings, peopleFailure) = (.none, [], error)
    }
    accounts = AccountReader(settings: self.settings, people: self.people)
  }

  /// Whether there is a rutter.yaml.
  package var hasSettings: Bool { settingsFailure == nil }

  /// Whether the settings have no error: only then can plans be held against them.
  package var isTrusted: Bool {
    hasSettings && isUnderstood && !settingsFindings.contains { $0.severity == .error }
  }

  /// These settings and people, for an operation that cannot do without.
  /// - Throws: where rutter.yaml is not there or has an error, and where people.md is no file that can be read.
  @discardableResult package func trusted() throws -> Environment {
    try settingsPresent()
    if let error = settingsFindings.first(where: { $0.severity == .error }) { throw Failure(error) }
    guard isUnderstood else { throw Failure(.repository, "rutter.yaml cannot be read") }
    try peoplePresent()
    return self
  }

  /// - Throws: where rutter.yaml is not there, or is no file that can be read.
  package func settingsPresent() throws { if let settingsFailure { throw settingsFailure } }

  /// - Throws: where people.md is no file that can be read; a repository may do without.
  package func peoplePresent() throws { if let peopleFailure { throw peopleFailure } }

  /// The rules that are in force, the formula of health, and what is wrong with either in rutter.yaml.
  package func rules() -> (book: RuleBook, formula: HealthFormula, findings: [Finding]) {
    let (book, bookFindings) = RuleBook.read(settings, in: settingsText)
    let (formula, formulaFindings) = HealthFormula.read(settings, in: settingsText)
    return (book, formula, bookFindings + formulaFindings)
  }

  /// The same.
  /// - Throws: where rutter.yaml says of rules or health what cannot be.
  package func trustedRules() throws -> (book: RuleBook, formula: HealthFormula) {
    let (book, formula, findings) = try trusted().rules()
    if let error = findings.first(where: { $0.severity == .error }) { throw Failure(error) }
    return (book, formula)
  }

  /// The tree of rutter.yaml; nil if there is none or it is no YAML.
  package var settingsTree: YAMLNode? { hasSettings ? YAMLNode.parse(settingsText, in: settingsText.range).root : nil }

  /// people.md as what a change can be about; nil if there is none.
  package var decodedPeople: DecodedAccount? {
    people.document.map { DecodedAccount(id: "people", documents: [$0]) }
  }
}

extension Environment.ID {
  package init(of files: TreeFiles) throws {
    func blob(_ path: String) throws -> ObjectID? {
      try files.entry(at: path).flatMap { $0.mode.isRegularFile ? $0.id : nil }
    }
    self.init(settings: try blob(Layout.settings), people: try blob(Layout.people))
  }
}

/// The environments that a task met, each read once.
package final class Environments {
  private var known: [Environment.ID: Environment] = [:]

  package init() {}

  package func environment(_ id: Environment.ID, in repository: Repository) throws -> Environment {
    if let environment = known[id] { return environment }
    func bytes(_ path: String, _ blob: ObjectID?) -> Result<[UInt8]?, any Error> {
      Result { try blob.map { try repository.planFile($0, .file, named: path) } }
    }
    let made = Environment(
      settings: bytes(Layout.settings, id.settings), people: bytes(Layout.people, id.people),
      root: repository.location.workTree.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
    known[id] = made
    return made
  }
}
