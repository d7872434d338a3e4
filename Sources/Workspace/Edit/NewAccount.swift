// `rutter new`: the first plan of an account.
import PlanModel
package import PlanSchema
import PlanText
package import Plans
import System

extension PlanRepository {
  /// Writes the plan of a new account: front matter, objective, team and contacts.
  /// - Parameter values: further keys of the front matter.
  /// - Returns: the path of the plan.
  package func newAccount(
    _ account: String, client: String, manager: String, values: [(key: String, value: String)]
  ) throws -> String {
    let root = try workTree()
    var state = try workTreeState()
    let environment = try trusted(state).environment()
    let settings = environment.settings
    guard let kind = settings.schema["plan"] else { throw Failure(.repository, "the schema has no plans") }
    guard isSlug(account) else {
      throw Failure(
        .usage, "'\(account)' cannot be the folder name of an account",
        hint: "Use lower-case letters, digits and hyphens: northgate-foods")
    }
    let path = Layout.plan(of: account)
    guard FileReading.kind(at: "\(root)/\(Layout.folder(of: account))") == nil else {
      throw Failure(.usage, "there is an account \(account) already", hint: "Its plan is \(path).")
    }
    let people = environment.people
    if people.document != nil, !people.contains(PersonID(manager)) {
      let known = people.all.map(\.id.name)
      throw Failure(
        .usage, "'\(manager)' is not in people.md",
        hint: nearest(to: manager, among: known).map { "Did you mean \($0)?" }
          ?? "There are: \(known.prefix(20).joined(separator: ", ")).")
    }
    var draft = DocumentDraft(kind: kind, title: client)
    var given = Dictionary(values.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    given["client"] = client
    given["manager"] = manager
    for key in given.keys.sorted() where kind.field(key) == nil {
      throw Failure(
        .usage, "the front matter of a plan has no key '\(key)'",
        hint: nearest(to: key, among: kind.frontMatter.map(\.id)).map { "Did you mean \($0)?" })
    }
    for field in kind.frontMatter {
      if let value = given[field.id] ?? start(field, settings: settings) { draft.set(field.id, value) }
    }
    draft.write("", in: "objective")
    let bytes = try draft.bytes(sections: ["objective", "team", "contacts"])
    state.overlay[path] = bytes
    if let error = try StateReader(state).read(account).findings.first(where: { $0.severity == .error }) {
      throw Failure(.usage, error.message, hint: error.suggestion ?? error.kind.mend)
    }
    try FileWriting.write(bytes, to: "\(root)/\(path)", named: path)
    return path
  }

  /// The schema in force around a folder, or the built-in one where there is no plan repository.
  package static func schema(_ path: String?, surroundings: Surroundings) throws -> Schema {
    guard path != nil || (try? find(nil, surroundings: surroundings).root).flatMap({ $0 }) != nil else {
      return .builtIn()
    }
    let workspace = try find(path, surroundings: surroundings)
    guard let root = workspace.root, FileReading.kind(at: "\(root)/\(Layout.settings)") != nil else {
      return .builtIn()
    }
    return try workspace.trusted(workspace.workTreeState()).environment().settings.schema
  }

  /// What a new plan says where the user says nothing.
  private func start(_ field: FieldSchema, settings: Settings) -> String? {
    if let initial = field.initial { return initial }
    guard field.requirement == .required else { return nil }
    switch field.id {
    case "currency": return settings.currency
    case "timezone": return settings.timezone
    case "period": return String(today(settings).year)
    default: return nil
    }
  }
}
