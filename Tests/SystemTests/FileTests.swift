// Files: what is read, what is refused, and that a write is whole or not there.
import Foundation
import System
import Testing

/// Makes an empty folder, works in it, and removes it.
func inScratch(_ work: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "rutter-system-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try work(folder)
}

@Suite(.serialized) struct FileTests {
  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a file is made with the folders above it, and keeps its permissions when it is replaced`() throws {
    try inScratch { folder in
      let path = folder + "/a/b/plan.md"
      try FileWriting.write([1, 2], to: path, named: "a/b/plan.md")
      #expect(try permissions(path) == 0o644)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try FileWriting.write([3], to: path, named: "a/b/plan.md", executable: true)
      #expect(try permissions(path) == 0o640)
      #expect(try FileReading.bytes(of: path, named: "plan.md") == [3])
      try FileWriting.write([], to: folder + "/run", named: "run", executable: true)
      #expect(try permissions(folder + "/run") == 0o755)
      #expect(FileFacts(of: folder + "/run")?.isExecutable == true)
      // Nothing is left beside it.
      #expect(try FileReading.entries(of: folder + "/a/b")?.map(\.name) == ["plan.md"])
    }
  }

  @Test func `permissions of a shared repository hold whatever the umask says`() throws {
    try inScratch { folder in
      try SharedPermissions("group").writing {
        try FileWriting.write([], to: folder + "/inner/file", named: "file")
      }
      #expect(try permissions(folder + "/inner/file") == 0o664)
      #expect(try permissions(folder + "/inner") == 0o775)
      try SharedPermissions("0600").writing { try FileWriting.write([], to: folder + "/own", named: "own") }
      #expect(try permissions(folder + "/own") == 0o600)
      try FileWriting.write([], to: folder + "/after", named: "after")
      #expect(try permissions(folder + "/after") == 0o644)
    }
  }

  @Test func `what is not a plain file is neither read nor replaced`() throws {
    try inScratch { folder in
      try FileWriting.write([1], to: folder + "/file", named: "file")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "file")
      try FileManager.default.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: true)
      func cause(_ work: () throws -> Void) -> SystemError.Cause? {
        do { try work() } catch { return (error as? SystemError)?.cause }
        return nil
      }
      #expect(cause { _ = try FileReading.bytes(of: folder + "/link", named: "link") } == .isALink)
      #expect(cause { _ = try FileReading.bytes(of: folder + "/folder", named: "folder") } == .notAPlainFile)
      #expect(cause { try FileWriting.write([2], to: folder + "/link", named: "link") } == .notAPlainFile)
      #expect(cause { try FileWriting.write([2], to: folder + "/folder", named: "folder") } == .notAPlainFile)
      #expect(cause { try FileWriting.write([2], to: folder + "/file/x", named: "x") } != nil)
      #expect(
        cause { _ = try FileReading.bytes(of: folder + "/file", named: "file", limit: 0) }
          == .tooLarge(size: 1, limit: 0))
      #expect(try FileReading.bytes(of: folder + "/none", named: "none") == nil)
      #expect(try FileReading.entries(of: folder + "/link") == nil)
      #expect(try FileReading.entries(of: folder + "/none") == nil)
      #expect(
        try FileReading.entries(of: folder)?.map { "\($0.name) \($0.kind)" }
          == ["file file", "folder folder", "link symbolicLink"])
      #expect(FileReading.kind(at: folder + "/link") == .symbolicLink)
      #expect(FileFacts(of: folder + "/link", followingLinks: true)?.kind == .file)
    }
  }

  @Test func `a file that must not be there is made once`() throws {
    try inScratch { folder in
      let (first, second) = (
        try FileWriting.create(folder + "/lock", named: "lock"), try FileWriting.create(folder + "/lock", named: "lock")
      )
      #expect(first && !second)
      #expect(throws: SystemError.self) { try FileWriting.create(folder + "/none/lock", named: "lock") }
    }
  }

  @Test func `a temporary file is there under its name until it is let go`() throws {
    var path = ""
    do {
      let file = try NamedTemporaryFile(prefix: "rutter-test-", contents: Array("text".utf8))
      path = file.path
      #expect(try FileReading.bytes(of: path, named: "it") == Array("text".utf8))
      #expect(try permissions(path) == 0o600)
    }
    #expect(!FileReading.exists(path))
  }
}
