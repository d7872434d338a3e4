// A folder with what was worked out of other files and can be worked out again.
import Glibc
import SystemPackage

/// A folder of files that can be lost.
///
/// Nothing here is ever needed: what cannot be read is taken for missing, and what cannot be written is not kept. Several
/// processes may read and write at once: a file is replaced as a whole. Symbolic links are not followed.
package struct CacheFolder: Sendable {
  private let path: String

  /// The folder at a path; it is made when something is written, those above it are not.
  package init(at path: String) { self.path = path }

  /// The bytes of a file; nil if there is none that can be read, or if it is longer than `limit`.
  package func bytes(of name: String, limit: Int = 1 << 30) -> [UInt8]? {
    withFolder { folder in
      let file = try Self.open(name, in: folder, O_RDONLY | O_NONBLOCK)
      return try file.closeAfter {
        let facts = FileFacts(try file.stat())
        guard facts.kind == .file, facts.size <= limit else { return nil }
        let bytes = try file.bytes(upTo: facts.size)
        return bytes.count == facts.size ? bytes : nil
      }
    }
  }

  /// Replaces a file, or makes it; whether that could be done.
  @discardableResult
  package func replace(_ name: String, with bytes: [UInt8]) -> Bool {
    // Fails as a rule, since the folder is there.
    mkdir(path, 0o777)
    return withFolder { folder in
      removeLeftovers(of: name, in: folder)
      let temporary = "\(name).\(UInt64.random(in: 0 ... .max)).tmp"
      let file = try Self.open(temporary, in: folder, O_WRONLY | O_CREAT | O_EXCL)
      do {
        _ = try file.closeAfter { try file.writeAll(bytes) }
        guard renameat(folder.rawValue, temporary, folder.rawValue, name) == 0 else { throw Errno.last }
      } catch {
        unlinkat(folder.rawValue, temporary, 0)
        throw error
      }
      return true
    } ?? false
  }

  /// Gives nil for any error.
  private func withFolder<Result>(_ body: (FileDescriptor) throws -> Result?) -> Result? {
    try? FileDescriptor.open(path, .readOnly, options: [.directory, .noFollow, .closeOnExec]).closeAfter(body)
  }

  private static func open(_ name: String, in folder: FileDescriptor, _ flags: Int32) throws(Errno) -> FileDescriptor {
    let file = openat(folder.rawValue, name, flags | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw .last }
    return FileDescriptor(rawValue: file)
  }

  /// Removes what writers that were killed left behind.
  private func removeLeftovers(of name: String, in folder: FileDescriptor) {
    let entries = (try? FileReading.entries(of: path)) ?? []
    for leftover in entries.map(\.name) where leftover.hasPrefix(name + ".") && leftover.hasSuffix(".tmp") {
      guard let facts = try? Stat(leftover, relativeTo: folder, flags: .symlinkNoFollow) else { continue }
      if time(nil) - facts.st_mtim.tv_sec > 3600 { unlinkat(folder.rawValue, leftover, 0) }
    }
  }
}
