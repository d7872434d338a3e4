import Glibc

/// Runs a program and waits for it: hooks, git, programs that sign, and the pager.
package enum ChildProcess {
  /// What a program wrote, and how it ended.
  struct Output {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// What it wrote to standard error, for people, on one line.
    var complaint: String {
      lines.joined(separator: "; ")
    }

    /// Its lines, blanks at their ends and empty ones left out.
    var lines: [String] {
      String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { $0.filter { $0 != "\r" } }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  /// Runs a program with this process's standard streams (standard input from /dev/null unless given).
  ///
  /// Ctrl-C ends the program and not this process, which goes on as the program's end tells it to.
  /// - Returns: its exit status; 128 plus the signal if one ended it.
  /// - Throws: when it cannot be started.
  package static func run(
    _ program: String, arguments: [String], environment: [String: String], directory: String,
    standardInput: Int32? = nil, standardOutput: Int32? = nil, standardError: Int32? = nil
  ) throws(Failure) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let standardInput {
      posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    if let standardOutput { posix_spawn_file_actions_adddup2(&actions, standardOutput, STDOUT_FILENO) }
    if let standardError { posix_spawn_file_actions_adddup2(&actions, standardError, STDERR_FILENO) }
    let words = (["/bin/sh", program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    // A child inherits the folder, and POSIX has no portable way to give it another one.
    let here = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if here >= 0 { close(here) } }
    guard chdir(directory) == 0 else { throw .system("enter the folder \(directory)") }
    defer { if here >= 0 { _ = fchdir(here) } }
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
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    var code = posix_spawnp(&child, program, &actions, &attributes, Array(words.dropFirst()), variables)
    // A script that does not say what it is written for is one of the shell, for git as for shells themselves.
    if code == ENOEXEC { code = posix_spawn(&child, "/bin/sh", &actions, &attributes, words, variables) }
    guard code == 0 else { throw .system("run \(program)", errno: code) }
    return wait(for: child)
  }

  /// Runs a program with these bytes as its standard input, and gives what it writes.
  ///
  /// Files take up both, and no pipes: whatever the program writes or leaves unread, it cannot hang for it.
  /// - Parameter keepsErrors: takes up standard error too; else it goes where this process's goes.
  static func output(
    of program: String, arguments: [String], environment: [String: String], directory: String, input: [UInt8] = [],
    keepsErrors: Bool = true
  ) throws(Failure) -> Output {
    let written = try TemporaryFile()
    let read = try TemporaryFile()
    let complained = try TemporaryFile()
    try written.write(input)
    let status = try run(
      program, arguments: arguments, environment: environment, directory: directory,
      standardInput: written.descriptor, standardOutput: read.descriptor,
      standardError: keepsErrors ? complained.descriptor : nil)
    return Output(status: status, output: try read.bytes(), errors: try complained.bytes())
  }

  /// Waits for a child and gives its exit status.
  package static func wait(for child: Int32) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
