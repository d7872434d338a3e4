// Settings of a repository.
import CLibgit2

/// The settings in force, as they were when they were asked for: system, user and repository together.
///
///     let configuration = try repository.configuration()
///     if try configuration.bool("commit.gpgSign") ?? false { … }
package final class Configuration {
  private let handle: Handle
  /// Those of the environment stand over all files.
  private let given: EnvironmentSettings

  init(handle: consuming Handle, given: EnvironmentSettings = .none) {
    self.handle = handle
    self.given = given
  }

  /// The last value of a setting, nil if it is not set. A setting without a value reads as empty text.
  package func string(_ name: String) throws(GitError) -> String? {
    try refuseNUL(in: name, "read the setting \(name)")
    if let value = given.string(name) { return value }
    var entry: UnsafeMutablePointer<git_config_entry>?
    let missing = try handle.call("read the setting \(name)", expecting: .notFound) {
      git_config_get_entry(&entry, $0, name)
    }
    guard missing == nil, let entry else { return nil }
    defer { git_config_entry_free(entry) }
    return String(copying: entry.pointee.value) ?? ""
  }

  /// A setting that is on or off, nil if it is not set.
  ///
  /// - Throws: `generic` if the value is neither.
  package func bool(_ name: String) throws(GitError) -> Bool? {
    try refuseNUL(in: name, "read the setting \(name)")
    if let value = try given.bool(name) { return value }
    var value: Int32 = 0
    let missing = try handle.call("read the setting \(name)", expecting: .notFound) {
      git_config_get_bool(&value, $0, name)
    }
    return missing == nil ? value != 0 : nil
  }

  /// A setting that is a whole number, with `k`, `m` or `g` behind it perhaps; nil if it is not set.
  ///
  /// - Throws: `generic` if the value is no number.
  package func integer(_ name: String) throws(GitError) -> Int? {
    try refuseNUL(in: name, "read the setting \(name)")
    if let value = try given.integer(name) { return value }
    var value: Int64 = 0
    let missing = try handle.call("read the setting \(name)", expecting: .notFound) {
      git_config_get_int64(&value, $0, name)
    }
    return missing == nil ? Int(value) : nil
  }
}

extension Repository {
  /// A setting of the user or the machine, where there is no repository yet; nil if it is not set.
  package static func defaultSetting(_ name: String) throws(GitError) -> String? {
    let doing = "read the user's settings"
    let handle = try Handle(doing, free: git_config_free) { git_config_open_default(&$0) }
    let snapshot = try handle.make(doing, free: git_config_free) { git_config_snapshot(&$0, $1) }
    return try Configuration(handle: snapshot).string(name)
  }

  /// Writes a setting into the repository's own file of settings.
  ///
  /// - Throws: `locked` while another process writes there.
  package func set(_ name: String, to value: String) throws(GitError) {
    let doing = "write the setting \(name)"
    try refuseNUL(in: name, doing)
    try refuseNUL(in: value, doing)
    let all = try make(doing, free: git_config_free) { git_repository_config(&$0, $1) }
    let local = try all.make(doing, free: git_config_free) { git_config_open_level(&$0, $1, GIT_CONFIG_LEVEL_LOCAL) }
    try local.call(doing) { git_config_set_string($0, name, value) }
  }

  /// The settings in force now.
  package func configuration() throws(GitError) -> Configuration {
    Configuration(
      handle: try make("read the settings", free: git_config_free) { git_repository_config_snapshot(&$0, $1) },
      given: location.settings)
  }
}
