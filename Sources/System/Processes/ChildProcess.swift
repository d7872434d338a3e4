// Runs other programs.
import CSpawn
import Glibc
import SystemPackage

/// Runs a program and waits for it: hooks, git, programs that sign, and the pager.
package enum ChildProcess {
  /// What a program wrote, and how it ended.
  package struct Output: Sendable {
    /// Its exit status; 128 plus the signal if one ended it.
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]

    /// What it wrote to standard error, for people, on one line.
    package var complaint: String { lines.joined(separator: "; ") }

    /// The lines of standard error, without carriage returns and blank lines.
    package var lines: [String] {
      String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { $0.filter { $0 != "\r" } }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  /// Where a standard stream of a program comes from or goes to.
  enum Stream {
    /// Nothing to read.
    case nothing
    /// Where this process's stream of that number goes.
    case inherited
    /// Where this process's standard error goes.
    case standardError
    case file(TemporaryFile)
  }

  /// Runs a program with nothing to read; what it writes goes where this process's own output goes.
  ///
  /// Ctrl-C ends the program and not this process, which goes on as the program's end tells it to.
  ///
  /// - Parameters:
  ///   - program: a path, seen from `directory`, or a name to look for in PATH.
  ///   - showsOutputAsErrors: sends its standard output to standard error too.
  /// - Returns: its exit status; 128 plus the signal if one ended it.
  /// - Throws: when it cannot be started.
  package static func run(
    _ program: String, arguments: [String], environment: [String: String], directory: String,
    showsOutputAsErrors: Bool = false
  ) throws(SystemError) -> Int32 {
    try run(
      program, arguments, environment, directory,
      [.nothing, showsOutputAsErrors ? .standardError : .inherited, .inherited])
  }

  /// Runs a program with these bytes as its standard input, and lets it write where this process does.
  package static func run(
    _ program: String, arguments: [String], environment: [String: String], directory: String, input: [UInt8]
  ) throws(SystemError) -> Int32 {
    let input = try TemporaryFile(input)
    return try run(program, arguments, environment, directory, [.file(input), .inherited, .inherited])
  }

  /// Runs a program with these bytes as its standard input, and gives what it writes.
  ///
  /// Files take up both, and no pipes: whatever the program writes or leaves unread, it cannot hang for it.
  /// - Parameter keepsErrors: takes up standard error too; else it goes where this process's goes.
  package static func output(
    of program: String, arguments: [String], environment: [String: String], directory: String, input: [UInt8] = [],
    keepsErrors: Bool = true
  ) throws(SystemError) -> Output {
    let input = input.isEmpty ? nil : try TemporaryFile(input)
    let output = try TemporaryFile()
    let errors = keepsErrors ? try TemporaryFile() : nil
    let status = try run(
      program, arguments, environment, directory,
      [input.map { .file($0) } ?? .nothing, .file(output), errors.map { .file($0) } ?? .inherited])
    return Output(status: status, output: try output.bytes(), errors: try errors?.bytes() ?? [])
  }

  /// - Parameter streams: its standard input, output and error.
  private static func run(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ directory: String, _ streams: [Stream]
  ) throws(SystemError) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in zip(Int32(0)..., streams) {
      switch stream {
      case .inherited: break
      case .nothing: posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDONLY, 0)
      case .standardError: posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, number)
      case .file(let file): posix_spawn_file_actions_adddup2(&actions, file.descriptor.rawValue, number)
      }
    }
    posix_spawn_file_actions_addchdir_np(&actions, directory)
    let words = (["/bin/sh", program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    let child = try withInterruptsLeftToChild { (attributes) throws(SystemError) in
      var child = pid_t()
      var code = posix_spawnp(&child, program, &actions, &attributes, Array(words.dropFirst()), variables)
      // A script that does not say what it is written for is one of the shell, for git as for shells themselves.
      if code == ENOEXEC { code = posix_spawn(&child, "/bin/sh", &actions, &attributes, words, variables) }
      if code == 0 { return wait(for: child) }
      // Both are the child's to do, and it does not say which of them failed.
      if access(directory, X_OK) != 0 { throw SystemError("enter the folder \(directory)", directory, .last) }
      throw SystemError("run \(program)", program, Errno(rawValue: code))
    }
    return child
  }

  /// Has this process ignore what the keyboard sends to end programs, and a child not: it is the child that they end.
  private static func withInterruptsLeftToChild<Result>(
    _ work: (inout posix_spawnattr_t) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    for number in [SIGINT, SIGQUIT] {
      // Where the signal is ignored already, or its handler removes locks, it stays with that.
      if let handler = signal(number, SIG_IGN) {
        signal(number, handler)
      } else {
        // What this process ignores, the child would ignore too.
        sigaddset(&interrupts, number)
      }
    }
    defer { for number in [SIGINT, SIGQUIT] where sigismember(&interrupts, number) == 1 { signal(number, SIG_DFL) } }
    posix_spawnattr_setsigdefault(&attributes, &interrupts)
    // A thread of this process may hold signals back, which the child would do too.
    var held = sigset_t()
    sigemptyset(&held)
    posix_spawnattr_setsigmask(&attributes, &held)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    return try work(&attributes)
  }

  /// Waits for a child and gives its exit status.
  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
