// Comparisons that were made before, by content, in files below the git folder.
import Git

/// Keeps comparisons across commands: below `rutter/` in the git folder, never committed, safe to delete.
///
/// Two files, so that keeping a few more does not mean writing all anew: a large one, and a young one that is merged into it
/// when it has grown. Each is replaced whole; of two commands that write at once the last one wins, and what the other one
/// had to keep is made again when it is needed.
final class ComparisonCache {
  private let folder: String
  private let stamp: ObjectID
  /// What was kept before this command.
  let contents: Contents
  private var fresh: [ObjectID: [UInt8]] = [:]

  /// Both files as they were read; for any task.
  struct Contents: Sendable {
    fileprivate let large: KeptBytes
    fileprivate let young: KeptBytes
    fileprivate let stamp: ObjectID

    /// What was kept of a pair of versions; nil if nothing was.
    func entry(_ pair: VersionPair) throws -> ArraySlice<UInt8>? {
      if large.isEmpty, young.isEmpty { return nil }
      let key = try pair.key()
      return young[key] ?? large[key]
    }
  }

  /// Beyond this the young file is merged into the large one, in bytes.
  private static let mostYoung = 1 << 20
  /// Beyond this the large file begins anew, in bytes.
  private static let mostKept = 256 << 20

  /// - Parameters:
  ///   - gitFolder: the folder that linked worktrees share.
  ///   - stamp: of the program: files of another one are ignored, because it may compare otherwise.
  init(gitFolder: String, stamp: ObjectID) {
    folder = gitFolder + (gitFolder.hasSuffix("/") ? "rutter" : "/rutter")
    self.stamp = stamp
    contents = Contents(
      large: KeptBytes(file: folder + "/comparisons", stamp: stamp),
      young: KeptBytes(file: folder + "/comparisons-young", stamp: stamp), stamp: stamp)
  }

  /// Keeps a comparison until ``save()``.
  func keep(_ bytes: [UInt8], for pair: VersionPair) throws {
    fresh[try pair.key()] = bytes
  }

  /// Writes what is new. That it cannot be written (another owner, a full disk) is no reason to fail: it is made again then.
  func save() {
    guard !fresh.isEmpty else { return }
    var entries = fresh
    contents.young.merge(into: &entries)
    fresh = [:]
    do {
      if entries.values.reduce(0, { $0 + $1.count }) > Self.mostYoung {
        if contents.large.count < Self.mostKept { contents.large.merge(into: &entries) }
        try KeptBytes.write(entries, to: folder + "/comparisons", stamp: stamp)
        FileWriting.remove(folder + "/comparisons-young")
      } else {
        try KeptBytes.write(entries, to: folder + "/comparisons-young", stamp: stamp)
      }
    } catch {}
  }
}

extension VersionPair {
  /// A name for all that the comparison depends on.
  fileprivate func key() throws -> ObjectID {
    var bytes: [UInt8] = []
    for version in [old, new] {
      guard let version else {
        bytes.append(0)
        continue
      }
      bytes.append(1)
      bytes += version.folder.tree.bytes
      for blob in [version.environment.settings, version.environment.people] { bytes += (blob ?? .zero).bytes }
      bytes += version.folder.account.utf8
      bytes.append(0)
    }
    return try Repository.blobID(of: bytes)
  }
}
