// Writes files.
import Glibc
import SystemPackage

/// Writes files of the working tree whole or not at all: a new file beside the old one, then a rename over it.
package enum FileWriting {
  /// Replaces or makes a file. The permissions of an existing file are kept; missing folders are made.
  ///
  /// - Parameters:
  ///   - name: what to call the file when it cannot be written.
  ///   - executable: whether a file that was not there is one to execute.
  package static func write(
    _ bytes: [UInt8], to path: String, named name: String, executable: Bool = false
  ) throws(SystemError) {
    let folder = Paths.parent(of: path)
    try makeFolders(folder, named: Paths.parent(of: name))
    let existing = FileFacts(of: path)
    if let existing, existing.kind != .file { throw SystemError("write \(name)", path, .notAPlainFile) }
    // A file that its owner made read-only is not to be replaced behind his back, which a rename would do.
    if existing != nil, access(path, W_OK) != 0 { throw SystemError("write \(name)", path, .last) }
    try trying("write \(name)", path) {
      // The umask applies to a new file as to any other; one that takes another one's place is nobody else's before.
      let permissions: FilePermissions =
        existing != nil ? .ownerReadWrite : FilePermissions(rawValue: executable ? 0o777 : 0o666)
      let (temporary, file) = try TemporaryFile.create(beginning: "\(folder)/.rutter-", permissions: permissions)
      do {
        try file.closeAfter {
          _ = try file.writeAll(bytes)
          if let existing { try check(fchmod(file.rawValue, existing.permissions.rawValue)) }
          try check(fsync(file.rawValue))
        }
        try check(Glibc.rename(temporary, path))
      } catch {
        unlink(temporary)
        throw error
      }
    }
  }

  /// Makes a folder and those above it; those that exist are left alone.
  package static func makeFolders(_ path: String, named name: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != "/", !path.isEmpty else { throw SystemError("make the folder \(name)", path, .last) }
    try makeFolders(Paths.parent(of: path), named: Paths.parent(of: name))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError("make the folder \(name)", path, .last) }
  }

  /// Makes an empty file that was not there.
  /// - Returns: false if there was one.
  package static func create(_ path: String, named name: String) throws(SystemError) -> Bool {
    do {
      try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o666)
      ).close()
      return true
    } catch Errno.fileExists {
      return false
    } catch {
      throw SystemError("write \(name)", path, error as? Errno ?? .ioError)
    }
  }

  /// Gives a file the time at which another one was last changed; nothing if there is no such file.
  package static func keepTime(of original: String, on copy: String) {
    guard let facts = FileFacts(of: original, followingLinks: true) else { return }
    let time = timespec(tv_sec: facts.modified.seconds, tv_nsec: facts.modified.nanoseconds)
    _ = utimensat(AT_FDCWD, copy, [time, time], 0)
  }

  /// Lets everybody execute a file, and its owner write it.
  package static func makeExecutable(_ path: String) { chmod(path, 0o755) }

  /// Puts a file in the place of another one.
  package static func rename(_ path: String, to other: String, named name: String) throws(SystemError) {
    guard Glibc.rename(path, other) == 0 else { throw SystemError("write \(name)", other, .last) }
  }

  /// Removes a file; no error if there is none.
  package static func remove(_ path: String) { unlink(path) }

  /// Removes a folder if it is empty.
  package static func removeFolder(_ path: String) { rmdir(path) }

  /// Throws the error of a call that has just failed.
  private static func check(_ result: Int32) throws(Errno) {
    guard result == 0 else { throw .last }
  }
}
