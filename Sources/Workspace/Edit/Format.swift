import PlanModel
import PlanSchema
import PlanText
package import Plans
import System

/// What `rutter fmt` did.
package struct FormatResult: Sendable {
  /// Paths of files that were laid out, or would be.
  package var changed: [String] = []
  /// Paths of files that cannot be read, with the reason.
  package var skipped: [(path: String, reason: String)] = []
}

extension PlanRepository {
  /// Brings plans, reviews and people into the canonical layout.
  package func format(_ paths: [String], isDryRun: Bool) throws -> FormatResult {
    let root = try workTree()
    let reader = try trusted(workTreeState())
    let settings = try reader.environment().settings
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

  private func planFiles(_ paths: [String], reader: StateReader) throws -> [String] {
    let scope = try scope(of: paths, in: reader)
    var files: [String] = scope.includesShared && reader.exists(Layout.people) ? [Layout.people] : []
    for account in try reader.accounts(in: scope) {
      files += try reader.files(of: account).filter { $0.kind == .file && PlanFile(path: $0.path).account != nil }
        .map(\.path)
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
