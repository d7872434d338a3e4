import Git
import PlanSchema
package import Plans
import System
import Template

/// What `rutter init` did, for the user to read.
package struct InitResult: Sendable {
  package var lines: [String]
}

extension PlanRepository {
  /// Makes a plan repository in a folder, or sets up a clone of one: lays down the template, sets up git, commits.
  package static func initialise(_ directory: String, surroundings: Surroundings) throws -> InitResult {
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
    guard repository.workTree.map(Paths.canonical) == Paths.canonical(folder) else {
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
    let setup = try GitSetup(repository: repository, surroundings: surroundings).install()
    var inner = surroundings
    inner.currentDirectory = folder
    let result = try find(folder, surroundings: inner).commit(
      CommitOptions(message: "Start the plan repository"), only: Template.plans.map(\.path))
    guard case .committed(_, let abbreviation, let branch) = result.outcome else {
      throw Failure(.repository, "the first commit was refused", hint: "Run 'rutter check' in \(directory).")
    }
    let made = "Made a plan repository in \(directory) (commit \(abbreviation) on \(branch ?? "HEAD"))."
    return InitResult(
      lines: [made] + setup + [
        "",
        "Next: put your people into people.md, then start an account:",
        directory == "."
          ? "  rutter new northgate-foods --client \"Northgate Foods plc\" --manager tom"
          : "  cd \(directory) && rutter new northgate-foods --client \"Northgate Foods plc\" --manager tom",
      ])
  }

  private static func setUpClone(_ folder: String, surroundings: Surroundings) throws -> InitResult {
    let repository = try openOrCreate(folder, surroundings: surroundings)
    let setup = try GitSetup(repository: repository, surroundings: surroundings).install()
    return InitResult(lines: ["This is a plan repository already; its plans are left as they are."] + setup)
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
}
