package import PlanMerge
import PlanModel
import PlanSchema
import PlanText
package import Plans
import System

/// What git asks of a merge driver.
package struct MergeRequest: Sendable {
  /// Files that hold the three versions. The result takes the place of ours.
  package var files: Versions<String>
  /// Path of the merged file from the top of the repository.
  package var path: String
  package var markers = ConflictMarkers()

  package init(files: Versions<String>, path: String) {
    self.files = files
    self.path = path
  }
}

/// What a merge driver has done.
package struct MergeReport: Sendable {
  /// Whether a person has to finish the merge.
  package var hasConflicts = false
  /// What git and the person should know, a sentence each, without a full stop.
  package var notes: [String] = []
}

/// Merges one file for git. It opens no repository: git calls it once for every file that both sides changed.
package struct MergeDriver {
  private let request: MergeRequest
  private let surroundings: Surroundings
  private let git: GitCommand

  package init(_ request: MergeRequest, surroundings: Surroundings) {
    self.request = request
    self.surroundings = surroundings
    git = GitCommand(environment: surroundings.environment, directory: surroundings.currentDirectory)
  }

  /// Writes the merged file over ours, whole or not at all.
  /// - Throws: when a file cannot be read or written, or git cannot be run where it is needed; ours is as it was then.
  package func run() throws -> MergeReport {
    let files = try Versions<[UInt8]> { version in
      let name = request.files[version]
      let bytes = try FileReading.bytes(of: surroundings.absolute(name), named: name)
      // Both sides may have added the file: then there is no common ancestor.
      if bytes == nil, version != .base { throw Failure(.repository, "there is no file to merge at \(name)") }
      return bytes ?? []
    }
    if Version.allCases.contains(where: { files[$0].contains(0) }) {
      // As git has it: ours stays, and somebody has to choose.
      return MergeReport(hasConflicts: true, notes: ["this is no text: our version was left as it is"])
    }
    var report = MergeReport()
    let settings = settings(&report)
    guard let kind = kind(of: files, settings) else { return try mergeAsText(files, report) }
    let merged: Merged
    do throws(Unmergeable) {
      merged = try mergeByMeaning(files, kind, settings, &report)
    } catch {
      report.notes.append("\(error.reason), so it was merged line by line")
      return try mergeAsText(files, report)
    }
    return try finish(merged, files, report)
  }

  private func mergeByMeaning(
    _ files: Versions<[UInt8]>, _ kind: KindSchema, _ settings: Settings, _ report: inout MergeReport
  ) throws(Unmergeable) -> Merged {
    var merged = try merge(files, path: request.path, as: kind, settings: settings)
    if merged.renumbered.isEmpty { return merged }
    // A driver sees one file. Where others that come in speak of an id, it must not change behind their back.
    let incoming = IncomingSide(git)
    var kept: Set<String> = []
    var isCertain = true
    for id in merged.renumbered.map(\.old) {
      guard let isMentioned = incoming.mentions(id, inFolderOf: request.path) else {
        isCertain = false
        continue
      }
      if isMentioned { kept.insert(id) }
    }
    if !kept.isEmpty {
      merged = try merge(files, path: request.path, as: kind, settings: settings, keeping: kept)
      for id in kept.sorted() {
        report.notes.append(
          "both sides added \(id) for different records, and other files of theirs speak of it: give one of the two a new id"
        )
      }
    }
    for id in merged.renumbered {
      report.notes.append(
        "both sides added \(id.old) for different records: theirs is \(id.new) now"
          + (isCertain ? "" : "; if other files that come in speak of it, correct them"))
    }
    return merged
  }

  private func finish(
    _ merged: Merged, _ files: Versions<[UInt8]>, _ report: MergeReport
  ) throws -> MergeReport {
    var report = report
    var markers = request.markers
    if merged.conflicts > 0 {
      report.hasConflicts = true
      markers.style =
        git.line(["config", "--get", "merge.conflictStyle"])
        .flatMap { ConflictMarkers.Style(rawValue: $0) } ?? .merge
    }
    try write(merged.bytes(markers), over: files.ours)
    return report
  }

  /// Git's own text merge, with its settings.
  private func mergeAsText(_ files: Versions<[UInt8]>, _ report: MergeReport) throws -> MergeReport {
    let labels = request.markers.labels
    var names = request.files.map { surroundings.absolute($0) }
    if FileReading.kind(at: names.base) == nil { names.base = "/dev/null" }
    let (status, output) = try git.attempt([
      "merge-file", "-p", "-q", "--marker-size=\(request.markers.size)", "-L", labels.ours, "-L", labels.base, "-L",
      labels.theirs, names.ours, names.base, names.theirs,
    ])
    guard status >= 0, status < 128 else {
      throw Failure(.repository, "git merge-file failed on \(request.path) (status \(status))")
    }
    try write(output, over: files.ours)
    var report = report
    report.hasConflicts = status > 0
    return report
  }

  private func write(_ bytes: [UInt8], over ours: [UInt8]) throws {
    if bytes == ours { return }
    try FileWriting.write(bytes, to: surroundings.absolute(request.files.ours), named: request.path)
  }

  /// The schema of the file; nil for what is not Rutter's to merge.
  private func kind(of files: Versions<[UInt8]>, _ settings: Settings) -> KindSchema? {
    switch PlanFile(path: request.path) {
    case .people: return settings.schema["people"]
    case .plan: return settings.schema["plan"]
    case .review: return settings.schema["review"]
    case .handover: return settings.schema["handover"]
    case .besidePlan:
      let areParts = [files.ours, files.theirs].allSatisfy { bytes in
        let document = Document.parse(SourceText(path: request.path, bytes: bytes))
        return document.frontMatter?.root?["kind"]?.text == "part"
      }
      return areParts ? settings.schema["part"] : nil
    case .settings, .other: return nil
    }
  }

  /// The team's own schema: of the working tree, or else of HEAD where there is none.
  private func settings(_ report: inout MergeReport) -> Settings {
    let name = Layout.settings
    let path = surroundings.absolute(name)
    var bytes = (try? FileReading.bytes(of: path, named: name, limit: largestFile)) ?? nil
    if bytes == nil, let (status, output) = try? git.attempt(["cat-file", "blob", "HEAD:\(name)"]), status == 0 {
      bytes = output
    }
    guard let bytes else { return Settings() }
    let environment = Environment(settings: .success(bytes), people: .success(nil))
    if environment.isTrusted { return environment.settings }
    report.notes.append("rutter.yaml cannot be read, so the team's own sections are merged as prose")
    return Settings()
  }
}
