import PlanModel
import PlanSchema
import PlanText
import System

/// What `rutter fmt` did.
package struct FormatResult: Sendable {
  /// Paths of files that were laid out, or would be.
  package var changed: [String] = []
  /// Paths of files that cannot be read, with the reason.
  package var skipped: [(path: String, reason: String)] = []
}

extension Workspace {
  /// Brings plans, reviews and people into the canonical layout.
  package func format(_ paths: [String], isDryRun: Bool) throws -> FormatResult {
    try Failure.reporting {
      let root = try workTree()
      let reader = try Snapshot.workTree(root: root).reader()
      let settings = try trustedSettings(in: reader)
      var result = FormatResult()
      for path in try planFiles(paths, reader: reader) {
        guard let bytes = try reader.bytes(path) else { continue }
        let document = Document.parse(SourceText(path: path, bytes: bytes))
        guard let kind = kind(of: path, document, settings: settings) else { continue }
        if let finding = document.findings.first(where: { $0.severity == .error }) {
          result.skipped.append((path, "line \(finding.place.start.line): \(finding.message)"))
          continue
        }
        let edits = document.formatted(frontMatterOrder: kind.frontMatter.map(\.id))
        guard !edits.isEmpty, let laidOut = document.source.applying(edits), laidOut != bytes else { continue }
        if !isDryRun { try FileWriting.write(laidOut, to: "\(root)/\(path)", named: path) }
        result.changed.append(path)
      }
      return result
    }
  }

  private func planFiles(_ paths: [String], reader: SnapshotReader) throws -> [String] {
    let scope = try scope(of: paths, in: reader)
    var files: [String] = scope.includesShared && reader.exists("people.md") ? ["people.md"] : []
    let accounts = try reader.accountFolders().filter { $0.kind == .folder }.map(\.name)
    for account in accounts where scope.accounts?.contains(account) ?? true {
      for (path, kind) in try reader.files(ofAccount: account)
      where kind == .file && PlanFile(path: path).account != nil {
        files.append(path)
      }
    }
    let named = try paths.filter { $0.hasSuffix(".md") }.map(pathFromTop)
    return named.isEmpty || named.count < paths.count ? files : files.filter(named.contains)
  }

  private func kind(of path: String, _ document: Document, settings: Settings) -> KindSchema? {
    switch PlanFile(path: path) {
    case .people: settings.schema["people"]
    case .plan: settings.schema["plan"]
    case .besidePlan: document.frontMatter?.root?["kind"]?.text == "part" ? settings.schema["part"] : nil
    case .review: settings.schema["review"]
    case .handover: settings.schema["handover"]
    case .settings, .other: nil
    }
  }
}
