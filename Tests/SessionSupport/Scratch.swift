// A scratch folder in which commands run as a user would run them, with everything about the machine held still.
package import Foundation

/// One scratch folder with a home of its own; removed when it goes.
package final class Scratch {
  /// Where commands run.
  package let folder: URL
  private let base: URL
  private var clock = 1_790_931_600  // 2026-10-02T09:00:00Z
  private var names: [String] = []

  package init() throws {
    base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "rutter-case-\(UUID().uuidString)")
    folder = base.appending(path: "work")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let home = base.appending(path: "home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let settings = """
      [user]
        name = Test User
        email = test@example.com
      [init]
        defaultBranch = main
      [advice]
        detachedHead = false
      """
    try settings.write(to: home.appending(path: ".gitconfig"), atomically: true, encoding: .utf8)
  }

  deinit {
    // A case may have taken write permission from a folder.
    _ = try? Self.execute("/bin/chmod", ["-R", "u+w", base.path], in: base, environment: [:])
    try? FileManager.default.removeItem(at: base)
  }

  /// Runs a command line in bash, a minute after the last one. Paths and commit ids in the output have fixed names.
  package func run(_ command: String) throws -> (output: String, status: Int32) {
    let (output, status) = try runAsItIs(command)
    return (normalised(output), status)
  }

  /// Runs a command line as ``run(_:)`` does, and gives its output as it is.
  package func runAsItIs(_ command: String) throws -> (output: String, status: Int32) {
    clock += 60
    let environment = [
      "HOME": base.appending(path: "home").path, "PATH": "\(Binary.folder):/usr/local/bin:/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "100", "TERM": "dumb", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_PAGER": "cat", "GIT_AUTHOR_DATE": "@\(clock) +0000", "GIT_COMMITTER_DATE": "@\(clock) +0000",
      "PWD": directory,
    ]
    // The folder that a command changes into holds for the next one, as in a shell.
    let mark = base.appending(path: "pwd").path
    let vain = base.appending(path: "vain").path
    let script = """
      \(Self.watchfulEditor)
      \(Self.somebodyElse)
      vain=\(quoted(vain))
      cd \(quoted(directory)) && {
      \(command)
      }
      status=$?
      pwd > \(quoted(mark))
      exit $status
      """
    // What hangs is stopped, and shows as status 124.
    let program = "/usr/bin/timeout"
    let result = try Self.execute(program, ["120", "/bin/bash", "-c", script], in: folder, environment: environment)
    if let text = try? String(contentsOfFile: mark, encoding: .utf8) {
      directory = text.trimmingCharacters(in: .newlines)
    }
    if FileManager.default.fileExists(atPath: vain) { throw EditInVain(command: command) }
    return result
  }

  /// `sed -i` that leaves a mark when it changes nothing: what it looked for is gone from the files of the case, and
  /// what comes after would be shown of a file that nobody edited.
  private static let watchfulEditor = """
    sed() {
      if [ "$1" != -i ]; then command sed "$@"; return; fi
      local before status
      before=$(cksum 2>/dev/null < "${@: -1}")
      command sed "$@"
      status=$?
      [ "$before" != "$(cksum 2>/dev/null < "${@: -1}")" ] || : > "$vain"
      return $status
    }
    """

  /// `as 2026-07-20 "Jane Moss" COMMAND…`: runs a command on another day and as somebody else, at ten in the morning.
  private static let somebodyElse = """
    as() {
      local day=$1 name=$2
      shift 2
      GIT_AUTHOR_DATE="$day 10:00:00 +0000" GIT_COMMITTER_DATE="$day 10:00:00 +0000" GIT_AUTHOR_NAME="$name" \
        GIT_AUTHOR_EMAIL="$(echo "${name%% *}" | tr A-Z a-z)@harbour-people.example" "$@"
    }
    """

  /// An edit of a session changed nothing.
  package struct EditInVain: Error {
    package let command: String
  }

  /// Makes the folder a git repository whose first commit, on main, holds what is there.
  package func makeRepository() throws {
    try prepare("git init -q && git add -A && git commit -q --allow-empty -m Base")
  }

  /// Goes to a branch, which is made from main where it is missing.
  package func goTo(branch: String) throws {
    try prepare("git switch -q \(quoted(branch)) 2>/dev/null || git switch -qc \(quoted(branch)) main")
  }

  /// Commits everything in the folder with git.
  package func commit(_ message: String) throws {
    try prepare("git add -A && git commit -qm \(quoted(message))")
  }

  private func prepare(_ command: String) throws {
    let (output, status) = try run(command)
    if status != 0 { throw PreparationFailure(output: output) }
  }

  /// The commits that a case starts from could not be made.
  package struct PreparationFailure: Error {
    package let output: String
  }

  private lazy var directory = folder.path

  private func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  /// The scratch path as `$REPO`, commit ids as `<id 1>` in the order in which they appear.
  private func normalised(_ text: String) -> String {
    let text = text.replacingOccurrences(of: folder.path, with: "$REPO")
      .replacingOccurrences(of: base.path, with: "$BASE")
    guard let pattern = try? Regex(#"\b[0-9a-f]{7,40}\b"#) else { return text }
    return text.replacing(pattern) { match in
      let id = String(match.output[0].substring ?? "")
      if let place = names.firstIndex(where: { $0.hasPrefix(id) || id.hasPrefix($0) }) {
        if id.count > names[place].count { names[place] = id }
        return "<id \(place + 1)>"
      }
      // A word such as "defaced" or a number is no id, unless it begins one that was seen or names an object.
      let isMixed = id.contains(where: \.isLetter) && id.contains(where: \.isNumber)
      guard id.count == 40 || isMixed || isObject(id) else { return id }
      names.append(id)
      return "<id \(names.count)>"
    }
  }

  /// Whether the repository in which the session is has an object of this id.
  private func isObject(_ id: String) -> Bool {
    let folder = URL(fileURLWithPath: directory)
    let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
    let result = try? Self.execute("/usr/bin/env", ["git", "cat-file", "-e", id], in: folder, environment: environment)
    return result?.status == 0
  }

  private static func execute(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String]
  )
    throws -> (output: String, status: Int32)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return (String(decoding: data, as: UTF8.self), status)
  }
}
