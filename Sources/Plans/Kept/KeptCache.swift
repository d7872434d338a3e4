// What was worked out before, by the content that it depends on, in files below the git folder.
package import Git
package import System

/// Keeps entries across commands: below `rutter/` in the git folder, never committed, safe to delete.
///
/// Two files, so that keeping a few more does not mean writing all anew: a large one, and a young one that is merged into it
/// when it has grown. Each is replaced whole; of two commands that write at once the last one wins, and what the other one
/// had to keep is made again when it is needed.
package final class KeptCache {
  private let folder: CacheFolder
  private let stamp: ObjectID
  private let largeFile: String
  private let youngFile: String
  /// What was kept before this command.
  package let contents: Contents
  private var fresh: [ObjectID: [UInt8]] = [:]

  /// Both files as they were read; for any task.
  package struct Contents: Sendable {
    fileprivate let large: KeptBytes
    fileprivate let young: KeptBytes

    package var isEmpty: Bool { large.isEmpty && young.isEmpty }

    /// What was kept under a name; nil if nothing was.
    package subscript(key: ObjectID) -> ArraySlice<UInt8>? { young[key] ?? large[key] }
  }

  /// Beyond this the young file is merged into the large one, in bytes.
  private static let mostYoung = 1 << 20
  /// Beyond this the large file begins anew, in bytes.
  private static let mostKept = 256 << 20

  /// - Parameters:
  ///   - name: of the large file; the young one is called after it.
  ///   - stamp: of the program: files of another one are ignored, because it may read plans otherwise.
  package init(_ name: String, in folder: CacheFolder, stamp: ObjectID) {
    self.folder = folder
    self.stamp = stamp
    (largeFile, youngFile) = (name, name + "-young")
    contents = Contents(
      large: KeptBytes(file: largeFile, in: folder, stamp: stamp),
      young: KeptBytes(file: youngFile, in: folder, stamp: stamp))
  }

  /// Keeps an entry until ``save()``.
  ///
  /// - Parameter key: a name for all that the entry depends on.
  package func keep(_ bytes: [UInt8], for key: ObjectID) { fresh[key] = bytes }

  /// Writes what is new. That it cannot be written (another owner, a full disk) is no reason to fail: it is made again then.
  package func save() {
    guard !fresh.isEmpty else { return }
    var entries = fresh
    contents.young.merge(into: &entries)
    fresh = [:]
    guard entries.values.reduce(0, { $0 + $1.count }) > Self.mostYoung else {
      _ = KeptBytes.write(entries, to: youngFile, in: folder, stamp: stamp)
      return
    }
    if contents.large.count < Self.mostKept { contents.large.merge(into: &entries) }
    if KeptBytes.write(entries, to: largeFile, in: folder, stamp: stamp) {
      _ = KeptBytes.write([:], to: youngFile, in: folder, stamp: stamp)
    }
  }
}
