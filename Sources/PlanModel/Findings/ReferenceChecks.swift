// References: to people, to records of the same account, and to files.

import PlanSchema
package import PlanText

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

extension FindingKind {
  package static let unknownPerson = FindingKind(
    "unknown-person", .error, "A plan names a person who is not in people.md",
    why: "What this person is to do, or knows, is found by nobody: no list and no reminder will show it.",
    mend: "Correct the id, or add the person to people.md.")

  package static let unknownRecord = FindingKind(
    "unknown-record", .error, "A reference names a record that does not exist",
    why: "The link between the two facts is lost, and reports leave it out.",
    mend: "Correct the id, or add the record that it names.")

  package static let wrongRecord = FindingKind(
    "wrong-record", .error, "A reference names a record of the wrong section",
    why: "An action for a contact where a target is meant moves no target.",
    mend: "Name a record of a section that the message names.")

  package static let unknownAccount = FindingKind(
    "unknown-account", .error, "A plan names an account that does not exist",
    why: "The link to the other account is lost, and reports leave it out.",
    mend: "Write the name of the other account's folder.")

  package static let missingFile = FindingKind(
    "missing-file", .error, "A link names a file that does not exist",
    why: "Whoever follows the link finds nothing.",
    mend: "Correct the path, or add the file to the repository.")

  package static let linkOutside = FindingKind(
    "link-outside", .error, "A link leads out of the plan repository",
    why: "What it points at is on your machine only; nobody else can read it.",
    mend: "Put the file into the repository, or link to a web address.")

  /// Kinds of references.
  static let referenceKinds: [FindingKind] = [
    .unknownPerson, .unknownRecord, .wrongRecord, .unknownAccount, .missingFile, .linkOutside,
  ]

  /// All that can be found by reading the documents of a repository together.
  package static let modelKinds: [FindingKind] = [symbolicLink, unreadableFile] + layoutKinds + referenceKinds
}
