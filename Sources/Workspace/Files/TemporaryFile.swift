// Files that are gone when they are no longer needed.
import Glibc

/// A file without a name that only this process and those that inherit it can read.
final class TemporaryFile {
  let descriptor: Int32

  /// - Throws: when there is no folder for temporary files that can be written to.
  init() throws(Failure) {
    let made = try NamedTemporaryFile(prefix: "rutter-", suffix: "")
    descriptor = dup(made.descriptor)
    guard descriptor >= 0 else { throw .system("write a temporary file") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Writes bytes, to be read from the first one on.
  func write(_ bytes: [UInt8]) throws(Failure) {
    try FileWriting.writeAll(bytes, to: descriptor, named: "a temporary file")
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system("write a temporary file") }
  }

  /// All that was written.
  func bytes() throws(Failure) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system("read a temporary file") }
    return try FileReading.read(descriptor, expecting: Int(size), named: "a temporary file")
  }
}

/// A file that other programs find by its path; removed when it is no longer needed.
final class NamedTemporaryFile {
  let path: String
  let descriptor: Int32

  /// - Throws: when there is no folder for temporary files that can be written to.
  init(prefix: String, suffix: String, contents: [UInt8] = []) throws(Failure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(folder.isEmpty ? "/tmp" : folder)/\(prefix)XXXXXX\(suffix)".utf8CString)
    descriptor = mkstemps(&template, Int32(suffix.utf8.count))
    guard descriptor >= 0 else { throw .system("write a temporary file") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try FileWriting.writeAll(contents, to: descriptor, named: "a temporary file")
  }

  deinit {
    close(descriptor)
    unlink(path)
  }
}
