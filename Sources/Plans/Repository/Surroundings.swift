package import PlanSchema

/// Everything that comes from outside and is not in the repository: taken once when the command starts, then an argument.
package struct Surroundings: Sendable {
  /// Environment variables as the process got them.
  package var environment: [String: String]
  /// Absolute path of the folder the command was started in.
  package var currentDirectory: String
  /// Seconds since 1970-01-01T00:00:00Z.
  package var now: Int64
  /// Minutes east of UTC that hold at ``now`` on this machine.
  package var utcOffset: Int
  /// The day that the user wants to be today, over clock and settings.
  package var todayOverride: CalendarDate?
  /// Path of the running executable; hooks are told to call it.
  package var executable: String

  package init(
    environment: [String: String], currentDirectory: String, now: Int64, utcOffset: Int, todayOverride: CalendarDate?,
    executable: String
  ) {
    self.environment = environment
    self.currentDirectory = currentDirectory
    self.now = now
    self.utcOffset = utcOffset
    self.todayOverride = todayOverride
    self.executable = executable
  }

  /// An absolute path for one that is relative to the current directory.
  package func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(currentDirectory)/\(path)"
  }
}
