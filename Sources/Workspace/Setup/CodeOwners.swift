package import Documents
// `rutter codeowners`: CODEOWNERS as the plans of the working tree give it.
import PlanModel
package import Plans
import System

/// What became of CODEOWNERS.
package struct CodeOwnersResult: Sendable {
  /// From the top of the repository.
  package let path: String
  /// Whether there was such a file.
  package let isThere: Bool
  /// Lines that the file lacks, in the order of the file.
  package let missing: [String]
  /// Lines that it has and should not have.
  package let extra: [String]
  /// Whether the file is, byte for byte, what the plans give.
  package let isCurrent: Bool
  /// Lines made from the plans.
  package let count: Int
  /// What no line could be written for.
  package let notes: [String]
}

extension PlanRepository {
  /// Writes who keeps which plan into the file that the forge reads, or only compares.
  ///
  /// - Throws: when somebody damaged the marks between which the lines stand.
  package func codeOwners(for forge: Forge, isDryRun: Bool) throws -> CodeOwnersResult {
    let root = try workTree()
    let plans = try trusted(present())
    let owners = CodeOwners(
      try plans.map(accounts: [], cores: cores) { AccountOwnership($0) }, people: try plans.environment().people,
      forge: forge)
    let paths = forge.codeOwnersPaths
    let present = paths.first { FileReading.kind(at: "\(root)/\($0)") != nil }
    let path = present ?? paths[0]
    let old = String(
      decoding: try FileReading.bytes(of: "\(root)/\(path)", named: path, limit: largestFile) ?? [], as: UTF8.self)
    guard let new = owners.written(into: old) else {
      throw Failure(
        .findings, "\(path) has only one of the two marks between which Rutter writes, or has them twice",
        hint: "Remove every line that begins with '# rutter codeowners:', then run 'rutter codeowners' again.")
    }
    if old != new, !isDryRun { try FileWriting.write(Array(new.utf8), to: "\(root)/\(path)", named: path) }
    let (before, after) = (Self.lines(old), Self.lines(new))
    let (had, has) = (Set(before), Set(after))
    return CodeOwnersResult(
      path: path, isThere: present != nil, missing: after.filter { !had.contains($0) },
      extra: before.filter { !has.contains($0) },
      isCurrent: old == new, count: owners.lines.count, notes: owners.notes)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
