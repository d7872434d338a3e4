package import Git
import PlanModel
import PlanSchema
import PlanText
import System

/// A plan repository: where it lies and its settings. git is opened only when an operation needs it, so that checking a
/// plan costs no more than reading it.
package final class PlanRepository {
  /// What surrounds the command: environment, clock, folder.
  package let surroundings: Surroundings
  /// Top of the working tree, absolute, without a slash at the end; nil for a bare repository.
  package let root: String?
  /// The folder that the command starts from.
  package let start: String
  private var opened: Repository?
  private var store: ComparisonStore?
  private var environment: Environment?
  /// The reviews that tags name, listed once; nil until somebody asks, and again when a tag was made.
  package var listedReviewTags: ReviewTags?

  private init(surroundings: Surroundings, root: String?, start: String) {
    self.surroundings = surroundings
    self.root = root
    self.start = start
  }

  /// Finds the plan repository around a folder.
  /// - Parameter path: what the user named with `--repo`; nil for the current folder.
  /// - Throws: when neither a `rutter.yaml` nor a git repository stands there or above.
  package static func find(_ path: String?, surroundings: Surroundings) throws -> PlanRepository {
    let named = path.map(surroundings.absolute) ?? surroundings.currentDirectory
    // Folders above are found by cutting the path, which `..` in it would lead astray.
    let start = named.split(separator: "/").contains("..") ? Paths.canonical(named) : named
    guard FileReading.kind(at: start) == .folder || FileReading.kind(at: start + "/.") == .folder else {
      throw Failure(.repository, "there is no folder \(path ?? start)")
    }
    if surroundings.environment["GIT_DIR"] == nil, let root = folderWithSettings(above: start) {
      return PlanRepository(surroundings: surroundings, root: root, start: start)
    }
    let workspace = PlanRepository(surroundings: surroundings, root: nil, start: start)
    let repository: Repository
    do {
      repository = try Repository.open(discoveringFrom: start, environment: surroundings.environment)
    } catch  where error.code == .notFound {
      throw Failure(
        .repository, "there is no plan repository here: neither \(start) nor a folder above it holds rutter.yaml",
        hint: "Go to one, name one with --repo, or make one with 'rutter init'.")
    } catch {
      throw Failure(error)
    }
    workspace.opened = repository
    guard let top = repository.workTree.map(withoutSlash) else { return workspace }
    let found = PlanRepository(surroundings: surroundings, root: top, start: start)
    found.opened = repository
    return found
  }

  /// The git repository, opened at the first call.
  package func repository() throws -> Repository {
    if let opened { return opened }
    let repository = try Repository.open(discoveringFrom: root ?? start, environment: surroundings.environment)
    if let root, let top = repository.workTree.map(Self.withoutSlash), Paths.canonical(top) != Paths.canonical(root) {
      throw Failure(
        .repository, "\(root) holds rutter.yaml but is not the top of its git repository, \(top)",
        hint: "A plan repository is a git repository of its own: move it out, or run 'rutter init' in a new folder.")
    }
    opened = repository
    return repository
  }

  /// The git repository; nil where there is none, or none whose top this is: plans can be checked before `git init`, and
  /// then there is no history to judge by.
  package func repositoryIfThere() -> Repository? {
    do {
      return try repository()
    } catch {
      return nil
    }
  }

  /// What is known of differences between versions of accounts.
  package func comparisons() throws -> ComparisonStore {
    if let store { return store }
    let repository = try repository()
    let cache = KeptCache("comparisons", in: CacheFolder(in: repository), stamp: try programStamp())
    let made = ComparisonStore(repository, cache: cache, cores: cores)
    store = made
    return made
  }

  /// Top of the working tree.
  /// - Throws: for a bare repository.
  package func workTree() throws -> String {
    guard let root else {
      throw Failure(
        .repository, "this is a bare repository: it has no working tree",
        hint: "Name a revision (--rev main), or run the command in a clone.")
    }
    return root
  }

  /// Settings and people as they are at hand, wrong or not.
  package func presentEnvironment() throws -> Environment {
    if let environment { return environment }
    let read = try StateReader(try present()).environment()
    environment = read
    return read
  }

  private static func folderWithSettings(above start: String) -> String? {
    var folder = withoutSlash(start)
    while true {
      if FileReading.kind(at: "\(folder)/\(Layout.settings)") != nil { return folder }
      // Beyond the top of a git repository, a rutter.yaml belongs to somebody else.
      if FileReading.kind(at: "\(folder)/.git") != nil || folder.isEmpty { return nil }
      folder = Paths.parent(of: folder)
      if folder == "/" { folder = "" }
    }
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path.hasSuffix("/.") { path.removeLast(2) }
    return path
  }
}

extension PlanRepository {
  /// What tells this program from any other build of it, which may read plans otherwise.
  package func programStamp() throws -> ObjectID {
    let path = surroundings.executable
    let facts =
      FileFacts(of: path, followingLinks: true)
      .map { "\($0.size) \($0.modified.seconds) \($0.modified.nanoseconds)" } ?? ""
    return try Repository.blobID(of: Array("\(path) \(facts)".utf8))
  }

  /// Processors that a check may use.
  package var cores: Int { ThisProcess.processors }

  /// A path that the user typed, as a path from the top of the working tree without a slash at the end.
  /// - Throws: when it lies outside.
  package func pathFromTop(_ path: String) throws -> String {
    let top = Paths.canonical(try workTree())
    let absolute = surroundings.absolute(path)
    // What does not exist has no canonical path, but the folder it would be in may.
    let place =
      FileReading.kind(at: absolute) == nil
      ? Paths.canonical(Paths.parent(of: absolute)) + "/" + (absolute.split(separator: "/").last.map(String.init) ?? "")
      : Paths.canonical(absolute)
    if place == top { return "" }
    guard place.hasPrefix(top + "/") else {
      if FileReading.kind(at: "\(top)/\(path)") != nil { return path }
      throw Failure(.usage, "\(path) lies outside the plan repository")
    }
    return String(place.dropFirst(top.count + 1))
  }
}
