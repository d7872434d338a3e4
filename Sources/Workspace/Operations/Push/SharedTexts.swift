// rutter.yaml and people.md of one tree, which every plan of it is read with.
import Git
import PlanModel
import PlanSchema
import PlanText

/// The two files by content: trees that have the same are read the same way.
struct SharedTexts: Hashable {
  /// nil where there is none, or it is no plain file.
  let settings: ObjectID?
  let people: ObjectID?

  init(of tree: ObjectID, in repository: Repository) throws {
    func blob(_ path: String) throws -> ObjectID? {
      guard let entry = try repository.entry(at: path, in: tree), entry.mode.isRegularFile else { return nil }
      return entry.id
    }
    settings = try blob("rutter.yaml")
    people = try blob("people.md")
  }

  /// - Returns: nil where there is no rutter.yaml; nil settings in it where they cannot be read.
  func settings(
    in repository: Repository
  ) throws -> (settings: Settings?, findings: [Finding], text: SourceText)? {
    guard let text = try text("rutter.yaml", settings, repository) else { return nil }
    let (read, findings) = Settings.read(text)
    return (read, findings, text)
  }

  /// - Returns: nil where there is no people.md.
  func people(in repository: Repository, settings: Settings) throws -> (people: People, findings: [Finding])? {
    try text("people.md", people, repository).map { People.read($0, settings: settings) }
  }

  private func text(_ path: String, _ blob: ObjectID?, _ repository: Repository) throws -> SourceText? {
    guard let blob else { return nil }
    let size = try repository.blobSize(blob)
    guard size <= largestFile else { throw Failure.tooLarge(path, size: size) }
    return SourceText(path: path, bytes: try repository.blob(blob))
  }
}
