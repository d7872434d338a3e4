// Finding, opening and making a repository.
import CLibgit2
import Synchronization
import System

extension Repository {
  /// Where a repository is: all that is needed to open it again, in another task too.
  package struct Location: Hashable, Sendable {
    /// The folder that holds HEAD and the index; ends with `/`.
    package let gitDirectory: String
    /// The folder that linked worktrees share; ends with `/`.
    package let commonDirectory: String
    /// The top of the work tree, ends with `/`; nil in a bare repository.
    package let workTree: String?
    /// The index file to use in place of the repository's own, as `GIT_INDEX_FILE` names it to hooks.
    package let indexFile: String?
    /// The user's and the machine's files of settings in place of those that git finds, where they are named.
    package let userSettings: String?
    package let systemSettings: String?
    /// More folders of objects to read from, as a server names them to hooks that judge a push.
    package let objectDirectories: [String]
    /// Settings that the environment brings.
    let settings: EnvironmentSettings
    /// Whether it may belong to somebody else, because it was named and not found.
    let isOfAnyOwner: Bool

    /// The same repository with another file as its index, which need not exist yet.
    package func withIndex(at file: String) -> Location {
      Location(
        gitDirectory: gitDirectory, commonDirectory: commonDirectory, workTree: workTree, indexFile: file,
        userSettings: userSettings, systemSettings: systemSettings, objectDirectories: objectDirectories,
        settings: settings, isOfAnyOwner: isOfAnyOwner)
    }

    /// Opens the repository anew.
    package func open() throws(GitError) -> Repository {
      let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
      let repository = try Repository(
        handle: Repository.open(gitDirectory, flags: flags, ofAnyOwner: isOfAnyOwner), location: self)
      try repository.apply(self)
      return repository
    }
  }

  /// Finds the repository that a folder is in and opens it: from the top or any folder below it, a linked worktree or a
  /// bare repository.
  ///
  /// - Parameters:
  ///   - path: the folder to start from, the current folder of the user as a rule.
  ///   - environment: `GIT_DIR`, `GIT_WORK_TREE`, `GIT_INDEX_FILE`, `GIT_OBJECT_DIRECTORY`,
  ///     `GIT_ALTERNATE_OBJECT_DIRECTORIES`, `GIT_CEILING_DIRECTORIES`, `GIT_CONFIG_GLOBAL`, `GIT_CONFIG_SYSTEM`,
  ///     `GIT_CONFIG_NOSYSTEM`, `GIT_CONFIG_COUNT` and `GIT_CONFIG_PARAMETERS` are honoured as git does.
  /// - Throws: `notFound` if there is none, `owner` if it belongs to someone else, `unsupportedObjectFormat` for
  ///   SHA-256, `unsupportedExtension`.
  package static func open(
    discoveringFrom path: String,
    environment: [String: String] = [:]
  ) throws(GitError) -> Repository {
    let named = environment["GIT_DIR"].flatMap { $0.isEmpty ? nil : absolute($0, from: path) }
    let flags =
      named == nil ? 0 : GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    // Whoever names a repository trusts it: git asks for its owner only where it went looking for one. Hooks are given
    // GIT_DIR, on a server as another user than the owner of the files perhaps.
    let handle = try open(
      named ?? path, flags: flags, ceilings: environment["GIT_CEILING_DIRECTORIES"], ofAnyOwner: named != nil)
    guard let gitDirectory = handle.with({ String(copying: git_repository_path($0)) }) else {
      throw GitError(.generic, "open the repository at \(path)", "it has no folder")
    }
    var workTree = handle.with { String(copying: git_repository_workdir($0)) }
    if let top = environment["GIT_WORK_TREE"], !top.isEmpty {
      workTree = folder(absolute(top, from: path))
    } else if named != nil, workTree != nil, handle.with({ git_repository_is_worktree($0) }) == 0,
      try !hasConfiguredWorkTree(handle)
    {
      // With GIT_DIR alone, git takes the current folder as the top of the work tree.
      workTree = folder(absolute(".", from: path))
    }
    let location = Location(
      gitDirectory: gitDirectory,
      commonDirectory: handle.with { String(copying: git_repository_commondir($0)) } ?? gitDirectory,
      workTree: workTree,
      indexFile: environment["GIT_INDEX_FILE"].flatMap { $0.isEmpty ? nil : absolute($0, from: path) },
      userSettings: settingsFile(environment["GIT_CONFIG_GLOBAL"], from: path),
      systemSettings: isOn(environment["GIT_CONFIG_NOSYSTEM"])
        ? "/dev/null" : settingsFile(environment["GIT_CONFIG_SYSTEM"], from: path),
      objectDirectories: objectDirectories(in: environment, from: path), settings: EnvironmentSettings(environment),
      isOfAnyOwner: named != nil)
    let repository = Repository(handle: handle, location: location)
    try repository.apply(location)
    return repository
  }

  /// Makes an empty repository with a work tree, and the folders above it where they are missing.
  ///
  /// - Parameters:
  ///   - initialBranch: the branch that HEAD names; by default what `init.defaultBranch` says, else `master`.
  ///   - environment: `GIT_CONFIG_GLOBAL` and its kin are honoured for what is read from it later.
  /// - Throws: `exists` if there is a repository at this path already.
  package static func create(
    at path: String, initialBranch: String? = nil, environment: [String: String] = [:]
  ) throws(GitError) -> Repository {
    let doing = "make a repository at \(path)"
    try refuseNUL(in: path, doing)
    if let initialBranch { try refuseNUL(in: initialBranch, doing) }
    if let initialBranch, try !isValidReferenceName("refs/heads/" + initialBranch) {
      throw GitError(.invalidSpec, doing, "'\(initialBranch)' is no name for a branch")
    }
    var options = git_repository_init_options()
    try git(doing) { git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)) }
    options.flags =
      GIT_REPOSITORY_INIT_MKDIR.rawValue | GIT_REPOSITORY_INIT_MKPATH.rawValue
      | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
    _ = try CStrings(initialBranch.map { [$0] } ?? []).with { (branch) throws(GitError) in
      if branch.count == 1 { options.initial_head = UnsafePointer(branch.strings[0]) }
      return try Handle(doing, free: git_repository_free) { git_repository_init_ext(&$0, path, &options) }
    }
    return try open(discoveringFrom: path, environment: environment.filter { $0.key.hasPrefix("GIT_CONFIG_") })
  }

  fileprivate static func open(
    _ path: String, flags: UInt32, ceilings: String? = nil, ofAnyOwner: Bool
  ) throws(GitError) -> Handle {
    let doing = "open the repository at \(path)"
    try refuseNUL(in: path, doing)
    if let ceilings { try refuseNUL(in: ceilings, doing) }
    do throws(GitError) {
      return try Handle(doing, free: git_repository_free) { handle in
        ownership.withLock { _ in
          if ofAnyOwner { _ = rutter_validate_owners(0) }
          defer { if ofAnyOwner { _ = rutter_validate_owners(1) } }
          return git_repository_open_ext(&handle, path, flags, ceilings)
        }
      }
    } catch {
      throw naming(error)
    }
  }

  /// libgit2 asks for owners, or does not, in the whole process: one repository is opened at a time.
  private static let ownership = Mutex(())

  /// Gives failures a code that libgit2 tells apart by message only.
  private static func naming(_ error: GitError) -> GitError {
    guard let message = error.message else { return error }
    // Where no user has any settings, libgit2 fails at looking for the exception instead of saying what it is for.
    if error.code == .owner || message.contains("'safe.directory'") {
      return GitError(.owner, error.doing, "it belongs to another user and is not listed in safe.directory")
    }
    let marker = "unsupported extension name extensions."
    guard message.hasPrefix(marker) else { return error }
    let name = message.dropFirst(marker.count)
    if name.lowercased() == "objectformat" {
      return GitError(
        .unsupportedObjectFormat, error.doing, "it does not use SHA-1 for its object ids (extensions.objectFormat)")
    }
    return GitError(.unsupportedExtension, error.doing, "it uses the extension '\(name)', which is not supported")
  }

  fileprivate func apply(_ location: Location) throws(GitError) {
    if let file = location.systemSettings { try use(file, at: [GIT_CONFIG_LEVEL_SYSTEM]) }
    if let file = location.userSettings { try use(file, at: [GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG]) }
    try useSettingsOfWorktree(location)
    if let top = location.workTree, top != with({ String(copying: git_repository_workdir($0)) }) {
      try call("use \(top) as the work tree") { git_repository_set_workdir($0, top, 0) }
    }
    if let file = location.indexFile {
      try refuseNUL(in: file, "open the index \(file)")
      let index = try Handle("open the index \(file)", free: git_index_free) { git_index_open(&$0, file) }
      try index.call("use the index \(file)") { index in with { git_repository_set_index($0, index) } }
    }
    if !location.objectDirectories.isEmpty {
      let database = try objectDatabase()
      for folder in location.objectDirectories {
        try refuseNUL(in: folder, "read objects from \(folder)")
        try database.call("read objects from \(folder)") { git_odb_add_disk_alternate($0, folder) }
      }
    }
  }

  /// Reads a file of settings in place of those at the first level, and none at the others.
  private func use(_ file: String, at levels: [git_config_level_t]) throws(GitError) {
    let doing = "read the settings in \(file)"
    try refuseNUL(in: file, doing)
    let settings = try make(doing, free: git_config_free) { git_repository_config(&$0, $1) }
    for level in levels {
      let path = level == levels.first ? file : "/dev/null"
      try settings.call(doing) { settings in with { git_config_add_file_ondisk(settings, path, level, $0, 1) } }
    }
  }

  /// `config.worktree`, which libgit2 does not read.
  private func useSettingsOfWorktree(_ location: Location) throws(GitError) {
    let file = location.gitDirectory + "config.worktree"
    guard FileReading.exists(file), try configuration().bool("extensions.worktreeconfig") ?? false else { return }
    let doing = "read the settings in \(file)"
    let settings = try make(doing, free: git_config_free) { git_repository_config(&$0, $1) }
    try settings.call(doing) { settings in
      with { git_config_add_file_ondisk(settings, file, GIT_CONFIG_LEVEL_APP, $0, 1) }
    }
  }

  /// An empty name stands for no settings.
  private static func settingsFile(_ name: String?, from path: String) -> String? {
    name.map { $0.isEmpty ? "/dev/null" : absolute($0, from: path) }
  }

  private static func isOn(_ value: String?) -> Bool {
    guard let value = value?.lowercased() else { return false }
    return !["", "0", "no", "off", "false"].contains(value)
  }

  private static func hasConfiguredWorkTree(_ repository: borrowing Handle) throws(GitError) -> Bool {
    let settings = try repository.make("read the settings", free: git_config_free) {
      git_repository_config_snapshot(&$0, $1)
    }
    return try Configuration(handle: settings).string("core.worktree") != nil
  }

  private static func objectDirectories(in environment: [String: String], from path: String) -> [String] {
    var folders: [String] = []
    if let own = environment["GIT_OBJECT_DIRECTORY"], !own.isEmpty { folders.append(own) }
    folders += QuotedPath.list(environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ?? "")
    return folders.map { absolute($0, from: path) }
  }

  /// A path without symbolic links, seen from a folder.
  private static func absolute(_ path: String, from folder: String) -> String {
    let joined = path.hasPrefix("/") ? path : folder + "/" + path
    if let real = Paths.resolved(joined) { return real }
    // The last part need not exist yet: git itself makes the index that it names.
    guard let slash = joined.lastIndex(of: "/") else { return joined }
    guard let real = Paths.resolved(String(joined[...slash])) else { return joined }
    return real + joined[slash...]
  }

  private static func folder(_ path: String) -> String {
    path.hasSuffix("/") ? path : path + "/"
  }
}
