// The one place where clock, environment and folder of the process enter.
import Glibc
import PlanSchema
import Workspace

extension Surroundings {
  /// What surrounds this process now.
  static func current(today: CalendarDate? = nil) -> Surroundings {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Surroundings(
      environment: GlobalOptions.environment, currentDirectory: currentFolder(), now: Int64(now),
      utcOffset: local.tm_gmtoff / 60, todayOverride: today, executable: executable())
  }

  /// The folder the command was started in; `PWD` keeps the user's own spelling through links.
  private static func currentFolder() -> String {
    guard let folder = getcwd(nil, 0) else { return "." }
    defer { free(folder) }
    return String(cString: folder)
  }

  private static func executable() -> String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments.first ?? "rutter" }
    defer { free(path) }
    return String(cString: path)
  }
}
