import Git
package import System

/// Reads the files of a ``Snapshot`` within one task.
package final class SnapshotReader {
  enum Source {
    case workTree(root: String, leftOut: (Repository, BlobListing)?)
    case blobs(Repository, BlobListing)
    case tree(TreeFiles)
    case nothing
  }

  private let source: Source
  private let overlay: [String: [UInt8]]

  init(_ source: Source, overlay: [String: [UInt8]]) {
    self.source = source
    self.overlay = overlay
  }

  /// Names of what stands directly below `accounts/`, sorted by bytes.
  package func accountFolders() throws -> [FolderEntry] {
    switch source {
    case .workTree(let root, let leftOut):
      let here = try FileReading.entries(of: "\(root)/accounts") ?? []
      guard let listing = leftOut?.1 else { return here }
      let names = Set(here.map(\.name))
      return (here + Self.accountFolders(in: listing).filter { !names.contains($0.name) })
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    case .blobs(_, let listing): return Self.accountFolders(in: listing)
    case .tree(let files):
      return try files.children(of: "accounts").sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    case .nothing: return []
    }
  }

  private static func accountFolders(in listing: BlobListing) -> [FolderEntry] {
    var folders: [FolderEntry] = []
    let prefix = "accounts/".utf8.count
    for blob in listing.blobs(below: "accounts") {
      let rest = blob.path.utf8.dropFirst(prefix)
      let slash = rest.firstIndex(of: UInt8(ascii: "/"))
      let name = rest[..<(slash ?? rest.endIndex)]
      if let last = folders.last, last.name.utf8.elementsEqual(name) { continue }
      folders.append(FolderEntry(name: String(Substring(name)), kind: slash == nil ? blob.kind : .folder))
    }
    return folders.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Paths of all files of an account's folder and its sub-folders, sorted by bytes, with what each is.
  package func files(ofAccount account: String) throws -> [(path: String, kind: FileKind)] {
    switch source {
    case .workTree(let root, let leftOut):
      var files: [(path: String, kind: FileKind)] = []
      try collect("accounts/\(account)", below: root, depth: 0, into: &files)
      guard let listing = leftOut?.1 else { return files }
      let paths = Set(files.map(\.path))
      return (files + Self.files(ofAccount: account, in: listing).filter { !paths.contains($0.path) })
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    case .blobs(_, let listing): return Self.files(ofAccount: account, in: listing)
    case .tree(let files):
      return try files.files(below: "accounts/\(account)")
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    case .nothing: return []
    }
  }

  private static func files(ofAccount account: String, in listing: BlobListing) -> [(path: String, kind: FileKind)] {
    listing.blobs(below: "accounts/\(account)").map { (path: $0.path, kind: $0.kind) }
  }

  /// Bytes of a file; nil if there is none at the path.
  /// - Throws: when it is no plain file, too large, or cannot be read.
  package func bytes(_ path: String) throws -> [UInt8]? {
    if let bytes = overlay[path] { return bytes }
    switch source {
    case .workTree(let root, let leftOut):
      if let bytes = try FileReading.bytes(of: "\(root)/\(path)", named: path, limit: largestFile) { return bytes }
      guard let (repository, listing) = leftOut, let blob = listing[path] else { return nil }
      return try bytes(of: blob.id, kind: blob.kind, named: path, in: repository)
    case .blobs(let repository, let listing):
      guard let blob = listing[path] else { return nil }
      return try bytes(of: blob.id, kind: blob.kind, named: path, in: repository)
    case .tree(let files):
      guard let entry = try files.entry(at: path) else { return nil }
      return try bytes(of: entry.id, kind: FileKind(mode: entry.mode), named: path, in: files.repository)
    case .nothing: return nil
    }
  }

  private func bytes(
    of blob: ObjectID, kind: FileKind, named path: String, in repository: Repository
  ) throws -> [UInt8] {
    guard kind == .file else { throw Failure(.repository, "cannot read \(path): it is not a plain file") }
    let size = try repository.blobSize(blob)
    guard size <= largestFile else { throw Failure.tooLarge(path, size: size) }
    return try repository.blob(blob)
  }

  /// Whether a folder of this name stands below `accounts/`.
  func hasAccount(_ name: String) throws -> Bool {
    guard !name.isEmpty, name != ".", name != "..", !name.contains("/") else { return false }
    switch source {
    case .workTree(let root, let leftOut):
      return FileReading.kind(at: "\(root)/accounts/\(name)") == .folder
        || leftOut?.1.hasFolder("accounts/\(name)") ?? false
    case .blobs(_, let listing): return listing.hasFolder("accounts/\(name)")
    case .tree(let files): return try files.entry(at: "accounts/\(name)")?.mode == .folder
    case .nothing: return false
    }
  }

  /// Whether a file or folder stands at a path.
  package func exists(_ path: String) -> Bool {
    if overlay[path] != nil { return true }
    switch source {
    case .workTree(let root, let leftOut):
      return FileReading.kind(at: "\(root)/\(path)") != nil || leftOut?.1.has(path) ?? false
    case .blobs(_, let listing): return listing.has(path)
    case .tree(let files):
      // A link that cannot be looked up leads nowhere.
      return (try? files.entry(at: path)) != nil
    case .nothing: return false
    }
  }

  /// Plans lie at most two folders below the account's, so deeper trees (attachments) are not walked.
  private func collect(
    _ folder: String, below root: String, depth: Int, into files: inout [(path: String, kind: FileKind)]
  ) throws {
    for entry in try FileReading.entries(of: "\(root)/\(folder)") ?? [] {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .folder {
        if depth < 1 { try collect(path, below: root, depth: depth + 1, into: &files) }
      } else {
        files.append((path, entry.kind))
      }
    }
  }
}
