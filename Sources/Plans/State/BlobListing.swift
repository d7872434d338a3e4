// The files of a tree or an index, listed once and looked up by path.
package import Git
package import System

/// Paths and blobs in order of the bytes of their paths. Nothing is made of them but what is asked for: of an index of
/// ten thousand plans, a commit touches a few.
package final class BlobListing: Sendable {
  package struct Blob: Sendable {
    package let path: String
    package let id: ObjectID
    package let kind: FileKind
  }

  private let blobs: [Blob]

  /// - Parameter blobs: in any order, but quickest in that of git. Of several at one path, as the sides of a conflict are,
  ///   the last one counts.
  package init(_ blobs: [Blob]) {
    let isInOrder = zip(blobs, blobs.dropFirst()).allSatisfy { !Self.precedes($1.path, $0.path) }
    self.blobs = isInOrder ? blobs : blobs.sorted { Self.precedes($0.path, $1.path) }
  }

  package convenience init(_ entries: [IndexEntry]) {
    self.init(entries.map { Blob(path: $0.path, id: $0.id, kind: FileKind(mode: $0.mode)) })
  }

  /// The blob at a path.
  package subscript(_ path: String) -> Blob? {
    let next = firstPlace(after: path)
    guard next > 0, blobs[next - 1].path == path else { return nil }
    return blobs[next - 1]
  }

  /// - Parameter folder: without a slash at its end.
  private func blobs(below folder: String) -> ArraySlice<Blob> {
    let prefix = folder + "/"
    let start = firstPlace(from: prefix)
    return blobs[start...].prefix { $0.path.utf8.starts(with: prefix.utf8) }
  }

  /// Files below a folder, at any depth.
  package func files(below folder: String) -> [StateReader.File] {
    blobs(below: folder).map { StateReader.File(path: $0.path, kind: $0.kind, blob: $0.id) }
  }

  /// What stands directly in a folder.
  package func children(of folder: String) -> [FolderEntry] {
    var children: [FolderEntry] = []
    for blob in blobs(below: folder) {
      let rest = blob.path.utf8.dropFirst(folder.utf8.count + 1)
      let slash = rest.firstIndex(of: UInt8(ascii: "/"))
      let name = rest[..<(slash ?? rest.endIndex)]
      if let last = children.last, last.name.utf8.elementsEqual(name) { continue }
      children.append(FolderEntry(name: String(Substring(name)), kind: slash == nil ? blob.kind : .folder))
    }
    return children
  }

  /// Whether anything stands below a folder.
  package func hasFolder(_ folder: String) -> Bool {
    let prefix = folder + "/"
    let start = firstPlace(from: prefix)
    return start < blobs.count && blobs[start].path.utf8.starts(with: prefix.utf8)
  }

  /// Whether a file or folder stands at a path.
  package func has(_ path: String) -> Bool {
    self[path] != nil || hasFolder(path.hasSuffix("/") ? String(path.dropLast()) : path)
  }

  private func firstPlace(from path: String) -> Int { firstPlace { !Self.precedes($0, path) } }

  private func firstPlace(after path: String) -> Int { firstPlace { Self.precedes(path, $0) } }

  /// The first place whose path is far enough; the number of all if none is.
  private func firstPlace(where isFarEnough: (String) -> Bool) -> Int {
    var (low, high) = (0, blobs.count)
    while low < high {
      let middle = (low + high) / 2
      if isFarEnough(blobs[middle].path) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
