// References: to people, to records of the same account, and to files.

import PlanSchema
import PlanText

/// Checks what the documents of one account point at.
struct ReferenceChecks {
  let people: People
  var findings: [Finding] = []

  init(people: People) { self.people = people }

  mutating func checkPerson(_ person: PersonID, at range: SourceRange, in source: SourceText) {
    guard people.document != nil, !people.contains(person) else { return }
    findings.append(
      Finding(
        .unknownPerson, "'\(person.name)' is not in people.md", in: source, at: range,
        suggestion: didYouMean(person.name, among: people.all.lazy.map(\.id.name))))
  }

  mutating func checkFile(_ link: String, at range: SourceRange, in source: SourceText, exists: (String) -> Bool) {
    if link.hasPrefix("#") { return }
    guard let path = PlanFile.resolve(link, from: source.path) else {
      findings.append(
        Finding(.linkOutside, "the link '\(link)' leads out of the plan repository", in: source, at: range))
      return
    }
    if !exists(path) {
      findings.append(
        Finding(
          .missingFile, "the file '\(link)' does not exist", in: source, at: range,
          suggestion: path == link ? nil : "it was looked for at \(path)"))
    }
  }

  /// - Returns: whether a record of one of the sections has the key.
  mutating func checkRecord(
    _ reference: Reference, sections: [String], keys: AccountKeys, at range: SourceRange, in source: SourceText
  ) {
    switch keys.look(up: reference.key, in: sections) {
    case .found: return
    case .elsewhere(let section):
      findings.append(
        Finding(
          .wrongRecord,
          "'\(reference.key)' is in the section '\(section)', and this must name a record of \(either(sections))",
          in: source, at: range, suggestion: keys.hint(for: reference.key, in: sections)))
    case .unknown:
      findings.append(
        Finding(
          .unknownRecord,
          sections.isEmpty
            ? "'\(reference.key)' is not in this plan"
            : "'\(reference.key)' is not in \(either(sections)) of this plan", in: source, at: range,
          suggestion: keys.hint(for: reference.key, in: sections)))
    }
  }
}

/// `'targets' or 'risks'`
func either(_ sections: [String]) -> String {
  sections.map { "'\($0)'" }.joined(separator: " or ")
}
