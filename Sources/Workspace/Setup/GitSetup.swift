// What a repository's git is told of Rutter: hooks, merge driver, diff driver.
import Git
import PlanModel
import PlanText
package import Plans
import System
import Template

/// Sets up one clone: what git has in its own folder is not cloned, so each clone is set up once.
///
/// Everything is done again by a second run, and nothing twice. Hooks of somebody else are left alone.
struct GitSetup {
  let repository: Repository
  let surroundings: Surroundings

  /// What was done, a sentence each.
  func install() throws -> [String] {
    try repository.set("rutter.path", to: surroundings.executable)
    var lines = try installHooks()
    if repository.isBare { return lines }
    try repository.set("merge.rutter.name", to: "plans, by field and record")
    try repository.set("merge.rutter.driver", to: Self.mergeDriver)
    lines.append("Installed the merge driver: git merges plans by field and record.")
    try repository.set("diff.rutter.xfuncname", to: Self.headings)
    try repository.set("diff.rutter.wordRegex", to: Self.words)
    lines.append("Installed the diff driver: git diff names the section that a change is in.")
    if let line = try addAttributes() { lines.append(line) }
    return lines
  }

  /// Where the program is gone, git's own merge of lines takes its place: a driver that cannot be started would look
  /// like a conflict of which only our side is left in the file.
  private static let mergeDriver = """
    r=$(git config --type=path rutter.path); test -x "$r" || r=$(command -v rutter) \
    || { git merge-file --marker-size=%L %A %O %B; exit; }; \
    "$r" merge-driver %O %A %B --marker-size %L --path %P
    """

  /// Headings, and tasks with an id: what a hunk can lie below. A row of a table is never above what changes in it.
  private static let headings = #"^(#{1,6} .*|[-*+] \[[ xX]\] [A-Z]+[0-9]+ .*)$"#

  /// A word of `git diff --word-diff`: a check box, or text without the colon that ends an attribute's name. Bars and
  /// dashes between cells are none, so that a column that became wider is no change.
  private static let words = #"\[[ xX]\]|-?[^][:space:]|:-][^][:space:]|:]*:?|[][]"#

  // MARK: Hooks

  private func installHooks() throws -> [String] {
    let folder = try repository.hooksDirectory(home: surroundings.environment["HOME"])
    let wanted = Template.hooks.filter { hook in
      repository.isBare ? hook.path == Self.serverHook : !Self.serverHooks.contains(hook.path)
    }
    guard isOurs(folder) else {
      let names = Self.list(wanted.map(\.path))
      return [
        "No hook was installed: core.hooksPath names \(folder), which serves other repositories too. "
          + "Have \(names) there call 'rutter hook NAME' where there is a rutter.yaml."
      ]
    }
    var installed: [String] = []
    var lines: [String] = []
    for hook in wanted {
      let path = "\(folder)/\(hook.path)"
      if let bytes = try FileReading.bytes(of: path, named: path, limit: largestFile), bytes != hook.contents,
        !String(decoding: bytes, as: UTF8.self).contains("rutter hook")
      {
        lines.append(
          "The hook \(hook.path) is somebody else's and was left alone; have it call 'rutter hook \(hook.path)'.")
        continue
      }
      try FileWriting.write(hook.contents, to: path, named: path, executable: true)
      FileWriting.makeExecutable(path)
      installed.append(hook.path)
    }
    if !installed.isEmpty {
      let what = repository.isBare ? "every push is checked" : "git checks the plans"
      lines.insert("Installed the hook\(installed.count == 1 ? "" : "s") \(Self.list(installed)): \(what).", at: 0)
    }
    return lines
  }

  /// The hooks that judge a push where it arrives.
  private static let serverHooks = [serverHook, "update"]
  /// One of them judges the whole push; with both, everything would be checked twice.
  private static let serverHook = "pre-receive"

  /// Whether a folder of hooks belongs to this repository alone.
  private func isOurs(_ folder: String) -> Bool {
    let place = Paths.canonical(folder) + "/"
    return [repository.commonDirectory, repository.gitDirectory, repository.workTree]
      .contains { top in top.map { place.hasPrefix(Paths.canonical($0) + "/") } ?? false }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Attributes

  /// Names the drivers for plans, where nothing does yet.
  private func addAttributes() throws -> String? {
    guard let top = repository.workTree else { return nil }
    let missing = try Self.attributes.filter { line in
      try repository.attribute(line.name, of: line.example) == .unspecified
    }
    guard !missing.isEmpty else { return nil }
    let path = top + ".gitattributes"
    var bytes = try FileReading.bytes(of: path, named: ".gitattributes", limit: largestFile) ?? []
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    var written: Set<String> = []
    for attribute in missing where written.insert(attribute.line).inserted {
      bytes += Array((attribute.line + "\n").utf8)
    }
    try FileWriting.write(bytes, to: path, named: ".gitattributes")
    return "Added both drivers to .gitattributes: commit that file, so that they serve everybody."
  }

  private struct Attribute {
    let name: String
    /// A path that it is for.
    let example: String
    let line: String
  }

  private static let attributes: [Attribute] = [
    (Layout.plan(of: "example"), Layout.accounts + "/**/*.md"), (Layout.people, "/" + Layout.people),
  ].flatMap { example, pattern in
    ["diff", "merge"].map { name in
      Attribute(name: name, example: example, line: "\(pattern) diff=rutter merge=rutter")
    }
  }
}

extension PlanRepository {
  /// Sets up this clone, or this bare repository on a server.
  package func installHooks() throws -> [String] {
    try GitSetup(repository: try repository(), surroundings: surroundings).install()
  }
}
