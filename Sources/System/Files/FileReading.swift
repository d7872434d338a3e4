// Reads folders and files.
import Glibc
import SystemPackage

/// An entry of a folder.
package struct FolderEntry: Sendable {
  package let name: String
  package let kind: FileKind

  package init(name: String, kind: FileKind) {
    self.name = name
    self.kind = kind
  }
}

/// Reads folders and files of the working tree. Symbolic links are never followed below the root, so that no plan can
/// make Rutter read what lies outside its repository.
package enum FileReading {
  /// More than any file that is read whole without a limit of its own, in bytes: an attachment, git's index.
  private static let largest = 1 << 30

  /// Entries of a folder, sorted by name, `.` and `..` left out; nil if there is no such folder.
  package static func entries(
    of folder: String, followingLinks: Bool = false
  ) throws(SystemError) -> [FolderEntry]? {
    do {
      var options: FileDescriptor.OpenOptions = [.directory, .closeOnExec]
      if !followingLinks { options.insert(.noFollow) }
      let descriptor = try FileDescriptor.open(folder, .readOnly, options: options)
      return try entries(of: descriptor).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    } catch Errno.noSuchFileOrDirectory, Errno.notDirectory, Errno.tooManySymbolicLinkLevels {
      return nil
    } catch {
      throw SystemError("read the folder \(folder)", folder, error as? Errno ?? .ioError)
    }
  }

  /// What stands at an absolute path, links not followed; nil if nothing does.
  package static func kind(at path: String) -> FileKind? { FileFacts(of: path)?.kind }

  /// Whether this process may execute what stands at a path.
  package static func canExecute(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Whether something stands at a path, links followed.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Bytes of a plain file; nil if there is none.
  /// - Parameters:
  ///   - name: what to call the file when it cannot be read.
  ///   - limit: the largest size that is taken, in bytes.
  /// - Throws: when it is a link or a folder, larger than `limit`, or cannot be read.
  package static func bytes(
    of path: String, named name: String, limit: Int = largest
  ) throws(SystemError) -> [UInt8]? {
    do {
      let file = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .closeOnExec, .nonBlocking])
      return try file.closeAfter {
        let facts = FileFacts(try file.stat())
        guard facts.kind == .file else { throw SystemError("read \(name)", path, .notAPlainFile) }
        guard facts.size <= limit else {
          throw SystemError("read \(name)", path, .tooLarge(size: facts.size, limit: limit))
        }
        return try file.bytes(upTo: facts.size)
      }
    } catch Errno.noSuchFileOrDirectory, Errno.notDirectory {
      return nil
    } catch let error as SystemError {
      throw error
    } catch {
      throw SystemError("read \(name)", path, error as? Errno ?? .ioError)
    }
  }

  /// The bytes of a file from an offset on, at most `limit`, links followed; nil if it cannot be read.
  ///
  /// A negative offset counts from the end of the file.
  package static func part(of path: String, from offset: Int = 0, limit: Int) -> [UInt8]? {
    try? FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]).closeAfter { file in
      try file.seek(offset: Int64(offset), from: offset < 0 ? .end : .start)
      return try file.bytes(upTo: min(limit, FileFacts(try file.stat()).size))
    }
  }

  /// The entries of an open folder, which is closed.
  private static func entries(of folder: FileDescriptor) throws -> [FolderEntry] {
    guard let stream = fdopendir(folder.rawValue) else {
      let error = Errno.last
      try folder.close()
      throw error
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      entries.append(FolderEntry(name: name, kind: kind(of: entry.pointee.d_type, name, in: folder)))
    }
    return entries
  }

  private static func kind(of type: UInt8, _ name: String, in folder: FileDescriptor) -> FileKind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .symbolicLink
    case Int(DT_UNKNOWN):
      (try? Stat(name, relativeTo: folder, flags: .symlinkNoFollow)).map { FileKind($0.type) } ?? .other
    default: .other
    }
  }
}

extension FileDescriptor {
  func closeAfter<Result>(_ body: (FileDescriptor) throws -> Result) throws -> Result {
    try closeAfter { try body(self) }
  }

  /// The next bytes, at most `limit`; fewer where the file ends before.
  func bytes(upTo limit: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let whole = UnsafeMutableRawBufferPointer(buffer)
      while count < limit {
        let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: whole[count...]))
        if got == 0 { break }
        count += got
      }
    }
  }
}
