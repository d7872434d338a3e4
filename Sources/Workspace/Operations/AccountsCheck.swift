// Checks accounts of a snapshot, and what they say of other accounts.
import PlanModel
import PlanRules
import PlanText
import System

/// One check of accounts that are read under the same settings and people.
struct AccountsCheck {
  let accounts: AccountReader
  /// None where the text alone is to be checked.
  let rules: [RuleReading]
  let snapshot: Snapshot
  /// Processors that may be used.
  let cores: Int

  /// What is kept of an account once its plan has been read: little, so that ten thousand of them fit.
  private struct Checked: Sendable {
    let findings: [Finding]
    let waived: [Finding]
    let index: AccountIndex
    let files: Int
  }

  /// Checks accounts. Of those that they refer to, which need not be among them, no more is read than what they are
  /// called and what records they have.
  ///
  /// - Parameters:
  ///   - names: folder names of accounts that are there.
  ///   - reader: a reader of the snapshot.
  ///   - reportsOn: of which accounts findings about references to others are wanted; nil is a file of no account.
  func check(
    _ names: [String], reader: SnapshotReader, reportsOn: (String?) -> Bool = { _ in true }
  ) throws -> CheckResult {
    let checked = try read(names, rules, reader)
    var result = CheckResult(
      findings: checked.flatMap(\.findings), waived: checked.flatMap(\.waived).inReadingOrder(),
      files: checked.reduce(0) { $0 + $1.files })
    var indexes = checked.map(\.index)
    guard !indexes.allSatisfy(\.foreign.isEmpty) else { return result }
    let known = Set(indexes.map(\.id))
    let referred = Set(indexes.flatMap { $0.foreign.map(\.account) }).subtracting(known)
    let present = try referred.filter(reader.hasAccount).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    indexes += try read(present, [], reader).map(\.index)
    if present.count < referred.count {
      // The names of all, for "did you mean".
      let known = known.union(present)
      indexes += try reader.accountFolders().filter { $0.kind == .folder && !known.contains($0.name) }
        .map { accounts.read([], id: $0.name, fileExists: { _ in true }).index }
    }
    result.findings += accounts.crossCheck(indexes).filter { reportsOn(PlanFile(path: $0.place.path).account) }
    return result
  }

  private func read(_ names: [String], _ rules: [RuleReading], _ reader: SnapshotReader) throws -> [Checked] {
    let accounts = accounts
    return try Workspace.mapAccounts(names, of: snapshot, reader: reader, cores: cores) { name, reader in
      let (files, problems) = try Workspace.texts(of: name, reader)
      let result = accounts.read(files, id: name, fileExists: reader.exists)
      let found = rules.map { $0.findings(in: result) }
      let documents = result.documents
      return Checked(
        findings: (problems + result.findings + found.flatMap(\.findings)).map { $0.located(in: documents) },
        waived: found.flatMap { $0.waived.map { $0.finding.located(in: documents) } }, index: result.index,
        files: files.count)
    }
  }
}
