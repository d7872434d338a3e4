import Git
import Glibc
import PlanSchema
import Template

/// What `rutter init` did, for the user to read.
package struct InitResult: Sendable {
  package var lines: [String]
}

extension Workspace {
  /// Makes a plan repository in a folder, or sets up a clone of one: lays down the template, installs the hook, commits.
  package static func initialise(_ directory: String, surroundings: Surroundings) throws -> InitResult {
    try Failure.reporting {
      let folder = surroundings.absolute(directory)
      if FileReading.kind(at: "\(folder)/rutter.yaml") != nil {
        return try setUpClone(folder, surroundings: surroundings)
      }
      for file in Template.plans where FileReading.kind(at: "\(folder)/\(file.path)") != nil {
        throw Failure(
          .usage, "\(directory)/\(file.path) is in the way",
          hint: "'rutter init' overwrites nothing: choose an empty folder, or move that file.")
      }
      try FileWriting.makeFolders(folder, named: directory)
      let repository = try openOrCreate(folder, surroundings: surroundings)
      guard repository.workTree.map(canonical) == canonical(folder) else {
        throw Failure(
          .usage, "\(directory) lies inside another git repository",
          hint: "A plan repository is a git repository of its own: choose a folder outside.")
      }
      // Asked before anything is laid down, so that a missing name leaves nothing half done.
      let now = Timestamp(seconds: surroundings.now, offset: surroundings.utcOffset)
      _ = try repository.identity(.author, environment: surroundings.environment, now: now)
      for file in Template.plans {
        try FileWriting.write(
          file.contents, to: "\(folder)/\(file.path)", named: file.path, executable: file.isExecutable)
      }
      let hook = try installHook(in: repository, surroundings: surroundings)
      var inner = surroundings
      inner.currentDirectory = folder
      let result = try find(folder, surroundings: inner).commit(
        CommitOptions(message: "Start the plan repository"), only: Template.plans.map(\.path))
      guard case .committed(_, let abbreviation, let branch) = result.outcome else {
        throw Failure(.repository, "the first commit was refused", hint: "Run 'rutter check' in \(directory).")
      }
      return InitResult(lines: [
        "Made a plan repository in \(directory) (commit \(abbreviation) on \(branch ?? "HEAD")).", hook,
        "",
        "Next: put your people into people.md, then start an account:",
        directory == "."
          ? "  rutter new northgate-foods --client \"Northgate Foods plc\" --manager tom"
          : "  cd \(directory) && rutter new northgate-foods --client \"Northgate Foods plc\" --manager tom",
      ])
    }
  }

  private static func setUpClone(_ folder: String, surroundings: Surroundings) throws -> InitResult {
    let repository = try openOrCreate(folder, surroundings: surroundings)
    let hook = try installHook(in: repository, surroundings: surroundings)
    return InitResult(lines: ["This is a plan repository already; its files are left as they are.", hook])
  }

  private static func openOrCreate(_ folder: String, surroundings: Surroundings) throws -> Repository {
    if FileReading.kind(at: "\(folder)/.git") != nil {
      return try Repository.open(discoveringFrom: folder, environment: [:])
    }
    return try Repository.create(at: folder, initialBranch: try defaultBranch(folder, surroundings))
  }

  /// `main` unless the user's settings name another branch; nil leaves the choice to git's settings.
  private static func defaultBranch(_ folder: String, _ surroundings: Surroundings) throws -> String? {
    try Repository.defaultSetting("init.defaultBranch") == nil ? "main" : nil
  }

  /// Puts the pre-commit hook where git looks for it; one that is not ours is left alone.
  private static func installHook(in repository: Repository, surroundings: Surroundings) throws -> String {
    let folder = try repository.hooksDirectory(home: surroundings.environment["HOME"])
    for hook in Template.hooks where hook.path == "pre-commit" {
      let path = "\(folder)/\(hook.path)"
      if let bytes = try FileReading.bytes(of: path, named: path), bytes != hook.contents {
        guard String(decoding: bytes, as: UTF8.self).contains("rutter hook") else {
          return "The hook \(hook.path) is somebody else's and was left alone; have it call 'rutter hook \(hook.path)'."
        }
      }
      try FileWriting.write(hook.contents, to: path, named: path, executable: true)
      chmod(path, 0o755)
    }
    try repository.set("rutter.path", to: surroundings.executable)
    return "Installed the pre-commit hook: git checks the plans at every commit."
  }
}
