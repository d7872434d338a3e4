// Links from a page of changes to the lines of the new state on the forge that keeps the repository.
import Git
import PlanDiff
import PlanSchema
import PlanText
package import Plans
package import Results

extension PlanRepository {
  /// Links to the lines of the changed records as a commit has them; nil where the new state is no commit, or where
  /// nothing is known of the forge.
  ///
  /// - Parameter pattern: an address with `{revision}`, `{path}` and `{line}`; if nil, what the variables of a CI server
  ///   say. Empty for no links.
  /// - Throws: for a pattern that is no such address.
  package func links(for result: DiffResult, _ request: DiffRequest, pattern: String?) throws -> PlanLinks? {
    guard let state = request.new.state, let commit = state.commit, pattern != "" else { return nil }
    guard let address = pattern ?? Self.forgePattern(surroundings.environment) else { return nil }
    guard var links = PlanLinks(pattern: address, revision: commit.id.hex) else {
      guard pattern != nil else { return nil }
      throw Failure(
        .usage, "'\(address)' is no address to link to",
        hint: "Write it so: https://git.example.com/plans/blob/{revision}/{path}?plain=1#L{line}")
    }
    let plans = try StateReader(state)
    for account in Set(result.changes.compactMap(\.subject.account)).sorted() {
      for (subject, decoded) in try plans.readIfThere(account)?.subjects ?? [:] { links.add(decoded, as: subject) }
    }
    if result.changes.contains(where: { $0.subject.kind == .people }),
      let people = try plans.environment().decodedPeople
    {
      links.add(people, as: Subject(.people))
    }
    return links
  }

  /// Where GitHub, Forgejo (which sets the variables of GitHub, and its own) and GitLab show a file without rendering it,
  /// so that lines can be named; nil outside of them.
  private static func forgePattern(_ environment: [String: String]) -> String? {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let project = value("CI_PROJECT_URL") { return project + "/-/blob/{revision}/{path}?plain=1#L{line}" }
    guard let server = value("GITHUB_SERVER_URL"), let repository = value("GITHUB_REPOSITORY") else { return nil }
    let isForgejo = value("FORGEJO_ACTIONS") != nil || value("GITEA_ACTIONS") != nil
    let place = isForgejo ? "/src/commit/{revision}/{path}?display=source" : "/blob/{revision}/{path}?plain=1"
    return server + "/" + repository + place + "#L{line}"
  }
}

extension PlanLinks {
  /// The lines of all that a change can name.
  fileprivate mutating func add(_ decoded: DecodedAccount, as subject: Subject) {
    for document in decoded.documents {
      let source = document.source
      func add(_ part: Part, at offset: Int) {
        self.add(part, of: subject, path: source.path, line: source.line(at: offset))
      }
      for field in document.fields where document.source.path == decoded.documents.first?.source.path {
        add(.field(field.schema.id), at: field.range.lowerBound)
      }
      for section in document.sections {
        add(.section(section.schema.id), at: section.section.heading.range.lowerBound)
        for (place, record) in section.records.enumerated() {
          add(.record(section: section.schema.id, row: place + 1), at: record.range.lowerBound)
        }
      }
    }
  }
}
