// Programs that are started: their folder, their streams, how they end, and what they must not inherit.
import Foundation
import System
import Testing

/// One after another: one of them looks at what this process has open.
@Suite(.serialized) struct ChildProcessTests {
  private func shell(
    _ script: String, in directory: String = "/", input: [UInt8] = []
  ) throws -> ChildProcess.Output {
    try ChildProcess.output(
      of: "/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"], directory: directory,
      input: input)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a program starts in its folder, and this process stays in its own`() throws {
    let here = ThisProcess.folder()
    try inScratch { folder in
      try FileManager.default.createDirectory(atPath: folder + "/inner", withIntermediateDirectories: true)
      #expect(text(try shell("pwd -P", in: folder + "/inner").output) == Paths.canonical(folder) + "/inner\n")
    }
    #expect(ThisProcess.folder() == here)
  }

  @Test func `a path of a program is seen from its folder`() throws {
    try inScratch { folder in
      try FileWriting.write(Array("#!/bin/sh\nexit 3\n".utf8), to: folder + "/hook", named: "hook", executable: true)
      let status = try ChildProcess.run("./hook", arguments: [], environment: [:], directory: folder)
      #expect(status == 3)
    }
  }

  @Test func `a script that does not say what it is written for is one of the shell`() throws {
    try inScratch { folder in
      try FileWriting.write(Array("exit 4\n".utf8), to: folder + "/hook", named: "hook", executable: true)
      #expect(try ChildProcess.run("./hook", arguments: [], environment: [:], directory: folder) == 4)
    }
  }

  @Test func `exit statuses and signals are told apart`() throws {
    #expect(try shell("exit 0").status == 0)
    #expect(try shell("exit 255").status == 255)
    #expect(try shell("kill -KILL $$").status == 128 + 9)
    // The threads that tests run on let no signal through; what they start does.
    #expect(try shell("kill -USR1 $$").status == 128 + 10)
  }

  @Test func `a program may write and leave unread as much as it likes`() throws {
    let megabytes = [UInt8](repeating: 0x61, count: 3 << 20)
    let result = try shell("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2", input: megabytes)
    #expect(result.status == 0 && result.output.count == 3_000_000 && result.errors.count == 3_000_000)
    #expect(try shell("cat", input: megabytes).output == megabytes)
    #expect(try shell("cat").output.isEmpty)
  }

  @Test func `a program inherits its three streams and no file of ours, and none stays open here`() throws {
    let result = try shell("ls -l /proc/self/fd", input: [1])
    let lines = text(result.output).split(separator: "\n").filter { $0.contains("/rutter-") }
    let numbers = lines.compactMap { $0.split(separator: " -> ").first?.split(separator: " ").last }
    #expect(numbers == ["0", "1", "2"])
    #expect(throws: SystemError.self) {
      try ChildProcess.output(of: "no-such-program", arguments: [], environment: [:], directory: "/", input: [1])
    }
    let here = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
    }
    #expect(!here.contains { $0.contains("/rutter-") && $0.hasSuffix("(deleted)") })
  }

  @Test func `what cannot be started says what it was, and a missing folder that it is the folder`() throws {
    func error(_ program: String, _ directory: String) -> SystemError? {
      do throws(SystemError) {
        _ = try ChildProcess.run(program, arguments: [], environment: [:], directory: directory)
        return nil
      } catch {
        return error
      }
    }
    let program = try #require(error("no-such-program", "/"))
    #expect(program.doing == "run no-such-program" && program.path == "no-such-program")
    #expect(program.cause == .missing && program.code == 2)
    let folder = try #require(error("true", "/no/such/folder"))
    #expect(folder.doing == "enter the folder /no/such/folder" && folder.cause == .missing)
  }

  @Test func `git is called with the environment that is said, and its refusal says why`() throws {
    let git = GitCommand(environment: ["PATH": "/usr/bin:/bin", "GIT_DIR": "/elsewhere"], directory: "/")
    #expect(git.setting(["GIT_DIR": nil]).line(["--version"])?.hasPrefix("git version") == true)
    #expect(git.line(["rev-parse", "--git-dir"]) == nil)
    do throws(GitCommand.Refusal) {
      try git.run(["cat-file", "-p", "HEAD"], to: "read HEAD")
    } catch {
      guard case .ended("cat-file", 128, let complaint) = error.cause else {
        Issue.record("\(error)")
        return
      }
      #expect(error.purpose == "read HEAD" && complaint.contains("not a git repository"))
    }
  }
}
