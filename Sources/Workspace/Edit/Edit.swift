package import PlanDiff
import PlanModel
package import PlanSchema
import PlanText
package import Plans
import System

/// What an edit changed, in meaning.
package struct EditResult: Sendable {
  package let changes: [SubjectChange]
}

extension PlanRepository {
  /// Gives values of an account's plan other values: all of them or, when one cannot be given, none.
  package func set(_ assignments: [(path: String, value: String)], in account: String) throws -> EditResult {
    try edit(account) { (editor: inout PlanEditor) throws(EditProblem) in
      for (path, value) in assignments { try editor.set(try ValuePath(path, in: editor.account), to: value) }
    }
  }

  /// Adds a record to a section of an account's plan.
  package func add(_ words: [String], to section: String, of account: String) throws -> EditResult {
    try edit(account) { (editor: inout PlanEditor) throws(EditProblem) in
      try editor.add(words, to: section)
    }
  }

  /// Ticks actions off.
  /// - Parameter on: the day; today if nil.
  package func done(_ actions: [String], on day: CalendarDate?, in account: String) throws -> EditResult {
    let day = try day ?? trusted(workTreeState()).today()
    return try edit(account) { (editor: inout PlanEditor) throws(EditProblem) in
      for action in actions { try editor.complete(RecordKey(action), on: day) }
    }
  }

  /// Edits the plan of an account in the working tree; writes nothing unless all went well.
  private func edit(_ account: String, _ work: (inout PlanEditor) throws(EditProblem) -> Void) throws -> EditResult {
    let root = try workTree()
    try requireCheckedOut(account)
    let plans = try trusted(workTreeState())
    let read = try plans.account(account)
    guard let before = read.plan else { throw StateReader.noPlan(account) }
    try requireReadable(before)
    var editor = PlanEditor(before, settings: read.environment.settings)
    do throws(EditProblem) {
      try work(&editor)
    } catch {
      throw Failure(.usage, error.message, hint: error.hint)
    }
    let files = editor.changedFiles
    for file in files {
      let document = Document.parse(file)
      guard !document.findings.contains(where: { $0.severity == .error }) else {
        throw Failure(
          .usage, "the edit would leave \(file.path) unreadable", hint: "Make this change in the file by hand.")
      }
    }
    let change = PlanDiff.diff(old: before, new: editor.account)
    try refuseNewErrors(in: files, of: read, PlaceNames(change.map { [$0] } ?? []), plans)
    for file in files { try FileWriting.write(file.bytes, to: "\(root)/\(file.path)", named: file.path) }
    return EditResult(changes: change.map { [$0] } ?? [])
  }

  /// An edit may leave the errors that are there, but brings none in: a person or a record that does not exist, say.
  private func refuseNewErrors(
    in files: [SourceText], of account: ReadAccount, _ names: PlaceNames, _ plans: StateReader
  ) throws {
    var edited = plans.state
    for file in files { edited.overlay[file.path] = file.bytes }
    let new = try StateReader(edited, environment: account.environment).read(account.id).findings
    let appeared = FindingComparison(old: account.findings, new: new, names: names).appeared
    guard let error = appeared.first(where: { $0.severity == .error }) else { return }
    throw Failure(.usage, error.message, hint: error.suggestion ?? error.kind.mend)
  }

  /// A text that cannot be read as it was meant is not edited: the edit could land in the wrong place.
  private func requireReadable(_ account: DecodedAccount) throws {
    for document in account.documents {
      guard let finding = document.document.findings.first(where: { $0.severity == .error }) else { continue }
      let place = finding.place
      throw Failure(
        .findings, "\(place.path):\(place.start.line):\(place.start.column): \(finding.message)",
        hint: "Mend this first ('rutter check \(account.id)' shows it), then edit again.")
    }
  }
}
