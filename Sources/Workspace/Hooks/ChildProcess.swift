import Glibc

/// Runs a program and waits for it: hooks, and the pager.
package enum ChildProcess {
  /// Runs a program with this process's standard streams (standard input from /dev/null unless given).
  /// - Returns: its exit status; 128 plus the signal if one ended it.
  /// - Throws: when it cannot be started.
  package static func run(
    _ program: String, arguments: [String], environment: [String: String], directory: String,
    standardInput: Int32? = nil, standardOutput: Int32? = nil
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
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    // A child inherits the folder, and POSIX has no portable way to give it another one.
    let here = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if here >= 0 { close(here) } }
    guard chdir(directory) == 0 else { throw .system("enter the folder \(directory)") }
    defer { if here >= 0 { _ = fchdir(here) } }
    var child = pid_t()
    let code = posix_spawnp(&child, program, &actions, nil, words, variables)
    guard code == 0 else { throw .system("run \(program)", errno: code) }
    return wait(for: child)
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
