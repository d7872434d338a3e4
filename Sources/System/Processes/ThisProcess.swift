// What the operating system tells this process of itself.
import Glibc

/// Environment, folder, executable and clock of this process.
package enum ThisProcess {
  /// Environment variables as the process got them.
  package static let environment: [String: String] = {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      place += 1
    }
    return variables
  }()

  /// Absolute path of the folder that it was started in.
  package static func folder() -> String {
    guard let folder = getcwd(nil, 0) else { return "." }
    defer { free(folder) }
    return String(cString: folder)
  }

  /// Absolute path of the program.
  package static func executable() -> String {
    Paths.resolved("/proc/self/exe") ?? CommandLine.arguments.first ?? "rutter"
  }

  /// Seconds since 1970-01-01T00:00:00Z, and the minutes east of UTC that hold then on this machine.
  package static func clock() -> (seconds: Int64, utcOffset: Int) {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return (Int64(now), local.tm_gmtoff / 60)
  }

  package static var id: Int32 { getpid() }

  /// Processors that work may be spread over.
  package static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Ends the process.
  package static func end(status: Int32) -> Never { exit(status) }
}
