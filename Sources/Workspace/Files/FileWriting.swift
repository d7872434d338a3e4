import Glibc

/// Writes files of the working tree whole or not at all: a new file beside the old one, then a rename over it.
package enum FileWriting {
  /// Replaces or makes a file. The mode of an existing file is kept; missing folders are made.
  package static func write(
    _ bytes: [UInt8], to path: String, named name: String, executable: Bool = false
  )
    throws(Failure)
  {
    let folder = parent(of: path)
    try makeFolders(folder, named: parent(of: name))
    var status = stat()
    let exists = lstat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      throw Failure(
        .repository, "cannot write \(name): it is not a plain file",
        hint: "Remove the link or folder that stands in its place.")
    }
    // A file that its owner made read-only is not to be replaced behind his back, which a rename would do.
    if exists, access(path, W_OK) != 0 { throw .system("write \(name)") }
    let mode: mode_t =
      exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask() | (executable ? 0o111 & ~currentMask() : 0)
    var template = Array("\(folder)/.rutter-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .system("write \(name)") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var done = false
    defer { if !done { unlink(temporary) } }
    do {
      defer { close(descriptor) }
      try writeAll(bytes, to: descriptor, named: name)
      guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw Failure.system("write \(name)") }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.repository, "cannot write \(name)")
    }
    guard Glibc.rename(temporary, path) == 0 else { throw .system("write \(name)") }
    done = true
  }

  /// Makes a folder and those above it; those that exist are left alone.
  package static func makeFolders(_ path: String, named name: String) throws(Failure) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != "/", !path.isEmpty else { throw .system("make the folder \(name)") }
    try makeFolders(parent(of: path), named: parent(of: name))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .system("make the folder \(name)") }
  }

  /// Makes an empty file that was not there.
  /// - Returns: false if there was one.
  static func create(_ path: String, named name: String) throws(Failure) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw .system("write \(name)")
    }
    close(descriptor)
    return true
  }

  /// Gives a file the time at which another one was last changed; nothing if there is no such file.
  static func keepTime(of original: String, on copy: String) {
    var status = stat()
    guard stat(original, &status) == 0 else { return }
    _ = utimensat(AT_FDCWD, copy, [status.st_mtim, status.st_mtim], 0)
  }

  /// Puts a file in the place of another one.
  static func rename(_ path: String, to other: String, named name: String) throws(Failure) {
    guard Glibc.rename(path, other) == 0 else { throw .system("write \(name)") }
  }

  /// Removes a file; no error if there is none.
  package static func remove(_ path: String) {
    unlink(path)
  }

  /// The part of a path before its last slash.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw .system("write \(name)") }
      done += wrote
    }
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
