// Settings that come with the environment, as `git -c` hands them to what it starts.
import CLibgit2

/// Settings of `GIT_CONFIG_COUNT` and `GIT_CONFIG_PARAMETERS`, which stand over those in files. libgit2 does not read them.
struct EnvironmentSettings: Hashable, Sendable {
  private let values: [String: String]

  static let none = EnvironmentSettings([:])

  init(_ environment: [String: String]) {
    var values: [String: String] = [:]
    let count = environment["GIT_CONFIG_COUNT"].flatMap { Int($0) } ?? 0
    for number in 0..<max(0, min(count, 10_000)) {
      guard let key = environment["GIT_CONFIG_KEY_\(number)"], let value = environment["GIT_CONFIG_VALUE_\(number)"]
      else { continue }
      values[Self.normal(key)] = value
    }
    // What `git -c` wrote: 'name'='value', each quoted for a shell.
    for word in environment["GIT_CONFIG_PARAMETERS"].flatMap(CommandWords.split) ?? [] {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      // A name alone turns a setting on.
      values[Self.normal(parts[0])] = parts.count > 1 ? parts[1] : "true"
    }
    self.values = values
  }

  func string(_ name: String) -> String? { values[Self.normal(name)] }

  /// - Throws: `generic` for a value that is neither on nor off.
  func bool(_ name: String) throws(GitError) -> Bool? {
    guard let text = string(name) else { return nil }
    try refuseNUL(in: text, "read the setting \(name)")
    var value: Int32 = 0
    try git("read the setting \(name)") { git_config_parse_bool(&value, text) }
    return value != 0
  }

  /// - Throws: `generic` for a value that is no number.
  func integer(_ name: String) throws(GitError) -> Int? {
    guard let text = string(name) else { return nil }
    try refuseNUL(in: text, "read the setting \(name)")
    var value: Int64 = 0
    try git("read the setting \(name)") { git_config_parse_int64(&value, text) }
    return Int(value)
  }

  /// A name as git compares it: the case of section and variable does not count, that of what is between does.
  private static func normal(_ name: String) -> String {
    guard let first = name.firstIndex(of: "."), let last = name.lastIndex(of: ".") else { return name.lowercased() }
    return name[..<first].lowercased() + name[first..<last] + name[last...].lowercased()
  }
}
