// Files below the git directory with what was worked out of the repository and can be worked out again.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder `rutter` below the git directory that all linked worktrees share.
///
/// Nothing here is ever needed: what cannot be read is taken for missing, and what cannot be written is not kept. Several
/// processes may read and write at once: a file is replaced as a whole. Symbolic links are not followed.
package struct CacheFolder: Sendable {
  private let path: String

  /// The folder of a repository; it is made when something is written.
  package init(in repository: Repository) {
    path = repository.commonDirectory + "rutter"
  }

  /// The bytes of a file; nil if there is none that can be read, or if it is longer than `limit`.
  package func bytes(of name: String, limit: Int = 1 << 30) -> [UInt8]? {
    withFolder { folder in
      let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var facts = stat()
      guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= limit else { return nil }
      return Self.contents(of: file, count: Int(facts.st_size))
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
      let file = openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard file >= 0 else { return nil }
      let isWritten = Self.put(bytes, into: file)
      guard close(file) == 0, isWritten, renameat(folder, temporary, folder, name) == 0 else {
        unlinkat(folder, temporary, 0)
        return nil
      }
      return true
    } ?? false
  }

  private func withFolder<Result>(_ body: (Int32) -> Result?) -> Result? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    return body(folder)
  }

  /// Removes what writers that were killed left behind.
  private func removeLeftovers(of name: String, in folder: Int32) {
    for leftover in SmallFile.names(in: path) where leftover.hasPrefix(name + ".") && leftover.hasSuffix(".tmp") {
      var facts = stat()
      guard fstatat(folder, leftover, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      #if canImport(Darwin)
        let modified = facts.st_mtimespec.tv_sec
      #else
        let modified = facts.st_mtim.tv_sec
      #endif
      if time(nil) - modified > 3600 { unlinkat(folder, leftover, 0) }
    }
  }

  /// The first bytes of a file that is being replaced by nobody: nil if there are fewer.
  private static func contents(of file: Int32, count: Int) -> [UInt8]? {
    var filled = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while filled < count, let base = buffer.baseAddress {
        let got = read(file, base + filled, count - filled)
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
      initialized = filled
    }
    return filled == count ? bytes : nil
  }

  private static func put(_ bytes: [UInt8], into file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let put = write(file, base + done, buffer.count - done)
        if put < 0 && errno == EINTR { continue }
        guard put > 0 else { return false }
        done += put
      }
      return true
    }
  }
}
