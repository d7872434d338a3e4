import Glibc

/// Largest plan file that is read, in bytes. A plan of a thousand records has a quarter of a megabyte.
package let largestFile = 8 * 1024 * 1024

/// What stands at a path of the working tree.
package enum FileKind: Sendable {
  case file
  case folder
  case symbolicLink
  case other
}

/// An entry of a folder.
package struct FolderEntry: Sendable {
  package let name: String
  package let kind: FileKind
}

/// Reads folders and files of the working tree. Symbolic links are never followed below the root, so that no plan can
/// make Rutter read what lies outside its repository.
package enum FileReading {
  /// Entries of a folder, sorted by name, `.` and `..` left out; nil if there is no such folder.
  package static func entries(of folder: String) throws(Failure) -> [FolderEntry]? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
      throw .system("read the folder \(folder)")
    }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw .system("read the folder \(folder)")
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries.append(FolderEntry(name: name, kind: kind(of: entry.pointee.d_type, name, in: descriptor)))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What stands at an absolute path, links not followed; nil if nothing does.
  package static func kind(at path: String) -> FileKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return kind(ofMode: status.st_mode)
  }

  /// Bytes of a plain file; nil if there is none.
  /// - Throws: when it is a link or a folder, too large (``largestFile``), or cannot be read.
  package static func bytes(of path: String, named name: String) throws(Failure) -> [UInt8]? {
    try bytes(of: path, named: name, limit: largestFile)
  }

  /// Bytes of a file that is no plan (an attachment, git's index), up to 1 GB; nil if there is none.
  static func wholeFile(_ path: String, named name: String) throws(Failure) -> [UInt8]? {
    try bytes(of: path, named: name, limit: 1 << 30)
  }

  /// Whether the owner may execute a file.
  static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & 0o100 != 0
  }

  private static func bytes(of path: String, named name: String, limit: Int) throws(Failure) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .system("read \(name)")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("read \(name)") }
    guard kind(ofMode: status.st_mode) == .file else {
      throw Failure(.repository, "cannot read \(name): it is not a plain file")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw tooLarge(name, size: size) }
    return try read(descriptor, expecting: size, named: name)
  }

  /// The refusal of a file over the size limit.
  package static func tooLarge(_ name: String, size: Int) -> Failure {
    Failure(
      .repository, "cannot read \(name): it has \(size / 1_048_576) MB, and a plan file may have at most 8 MB",
      hint: "Keep attachments in files of their own and link to them from the plan.")
  }

  static func read(_ descriptor: Int32, expecting size: Int, named name: String) throws(Failure) -> [UInt8] {
    var count = 0
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      while count < size, let start = buffer.baseAddress {
        let got = Glibc.read(descriptor, start + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        count += got
      }
      initialized = count
    }
    if code != 0 { throw .system("read \(name)", errno: code) }
    return bytes
  }

  private static func kind(of type: UInt8, _ name: String, in folder: Int32) -> FileKind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN):
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      return kind(ofMode: status.st_mode)
    default: return .other
    }
  }

  private static func kind(ofMode mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }
}
