// Files that are gone when they are no longer needed.
import Glibc
import SystemPackage

/// A file without a name that only this process and those that inherit it can read.
final class TemporaryFile {
  let descriptor: FileDescriptor

  /// - Throws: when there is no folder for temporary files that can be written to.
  init(_ contents: [UInt8] = []) throws(SystemError) {
    descriptor = try trying("write a temporary file", Self.folder) {
      let (path, file) = try Self.create(beginning: "\(Self.folder)/rutter-", permissions: .ownerReadWrite)
      unlink(path)
      do {
        _ = try file.writeAll(contents)
        try file.seek(offset: 0, from: .start)
      } catch {
        try? file.close()
        throw error
      }
      return file
    }
  }

  deinit { try? descriptor.close() }

  /// All that was written.
  func bytes() throws(SystemError) -> [UInt8] {
    try trying("read a temporary file", Self.folder) {
      let size = try descriptor.seek(offset: 0, from: .end)
      try descriptor.seek(offset: 0, from: .start)
      return try descriptor.bytes(upTo: Int(size))
    }
  }

  fileprivate static var folder: String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return folder.isEmpty ? "/tmp" : folder
  }

  /// Makes a file whose name nobody else has.
  static func create(
    beginning: String, permissions: FilePermissions
  ) throws -> (path: String, file: FileDescriptor) {
    while true {
      let path = beginning + String(UInt64.random(in: 0 ... .max), radix: 36)
      do {
        let file = try FileDescriptor.open(
          path, .readWrite, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec], permissions: permissions)
        return (path, file)
      } catch Errno.fileExists {
        continue
      }
    }
  }
}

/// A file that other programs find by its path; removed when it is no longer needed.
package final class NamedTemporaryFile {
  package let path: String

  /// - Parameter prefix: what its name begins with.
  /// - Throws: when there is no folder for temporary files that can be written to.
  package init(prefix: String, contents: [UInt8]) throws(SystemError) {
    path = try trying("write a temporary file", TemporaryFile.folder) {
      let (path, file) = try TemporaryFile.create(
        beginning: "\(TemporaryFile.folder)/\(prefix)", permissions: .ownerReadWrite)
      do {
        _ = try file.closeAfter { try file.writeAll(contents) }
      } catch {
        unlink(path)
        throw error
      }
      return path
    }
  }

  deinit { unlink(path) }
}
