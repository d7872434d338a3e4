// The few files of a repository that libgit2 does not read for us, and the facts that an index entry keeps of a file.
import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum SmallFile {
  /// The bytes of a file from an offset on, at most `limit`; nil if it cannot be read.
  ///
  /// A negative offset counts from the end of the file.
  static func bytes(of path: String, from offset: Int = 0, limit: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard lseek(file, off_t(offset), offset < 0 ? SEEK_END : SEEK_SET) >= 0 else { return nil }
    var filled = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while filled < limit, let base = buffer.baseAddress {
        let got = read(file, base + filled, limit - filled)
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
      count = filled
    }
    return bytes
  }

  /// All bytes of a file, at most a gigabyte; nil if it cannot be read.
  static func wholeFile(_ path: String) -> [UInt8]? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_size <= 1 << 30 else { return nil }
    let size = Int(facts.st_size)
    guard let bytes = bytes(of: path, limit: size), bytes.count == size else { return nil }
    return bytes
  }

  /// The names in a folder, none if it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Removes a file; no error if there is none.
  static func remove(_ path: String) {
    unlink(path)
  }

  /// Removes a folder if it is empty.
  static func removeFolder(_ path: String) {
    rmdir(path)
  }

  /// The absolute path without symbolic links, `.` and `..`; nil if there is no such file.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// What an index entry keeps of a file so that its content need not be read again; nil if there is no such file.
  static func indexEntry(describing path: String) -> (entry: git_index_entry, size: Int)? {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    var entry = git_index_entry()
    #if canImport(Darwin)
      let (changed, modified) = (facts.st_ctimespec, facts.st_mtimespec)
    #else
      let (changed, modified) = (facts.st_ctim, facts.st_mtim)
    #endif
    entry.ctime = git_index_time(
      seconds: Int32(truncatingIfNeeded: changed.tv_sec), nanoseconds: UInt32(truncatingIfNeeded: changed.tv_nsec))
    entry.mtime = git_index_time(
      seconds: Int32(truncatingIfNeeded: modified.tv_sec), nanoseconds: UInt32(truncatingIfNeeded: modified.tv_nsec))
    entry.dev = UInt32(truncatingIfNeeded: facts.st_dev)
    entry.ino = UInt32(truncatingIfNeeded: facts.st_ino)
    entry.uid = UInt32(truncatingIfNeeded: facts.st_uid)
    entry.gid = UInt32(truncatingIfNeeded: facts.st_gid)
    entry.file_size = UInt32(truncatingIfNeeded: facts.st_size)
    return (entry, Int(facts.st_size))
  }
}
