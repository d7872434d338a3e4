// Comparisons that were made before, by content, in files below the git folder.
import Git

/// Keeps comparisons across commands: below `rutter/` in the git folder, never committed, safe to delete.
///
/// Two files, so that keeping a few more does not mean writing all anew: a large one, and a young one that is merged into it
/// when it has grown. Each is replaced whole; of two commands that write at once the last one wins, and what the other one
/// had to keep is made again when it is needed.
final class ComparisonCache {
  private let folder: CacheFolder
  private let stamp: ObjectID
  /// What was kept before this command.
  let contents: Contents
  private var fresh: [ObjectID: [UInt8]] = [:]

  /// Both files as they were read; for any task.
  struct Contents: Sendable {
    fileprivate let large: KeptBytes
    fileprivate let young: KeptBytes

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

  /// - Parameter stamp: of the program: files of another one are ignored, because it may compare otherwise.
  init(in folder: CacheFolder, stamp: ObjectID) {
    self.folder = folder
    self.stamp = stamp
    contents = Contents(
      large: KeptBytes(file: Self.largeFile, in: folder, stamp: stamp),
      young: KeptBytes(file: Self.youngFile, in: folder, stamp: stamp))
  }

  private static let largeFile = "comparisons"
  private static let youngFile = "comparisons-young"

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
    guard entries.values.reduce(0, { $0 + $1.count }) > Self.mostYoung else {
      _ = KeptBytes.write(entries, to: Self.youngFile, in: folder, stamp: stamp)
      return
    }
    if contents.large.count < Self.mostKept { contents.large.merge(into: &entries) }
    if KeptBytes.write(entries, to: Self.largeFile, in: folder, stamp: stamp) {
      _ = KeptBytes.write([:], to: Self.youngFile, in: folder, stamp: stamp)
    }
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
