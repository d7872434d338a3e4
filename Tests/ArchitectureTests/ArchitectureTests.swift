// The laws of docs/ARCHITECTURE.md that can be read off the source text.
import Foundation
import Testing

@Suite struct ArchitectureTests {
  /// What each module may import beside what Package.swift lets it.
  static let allowed: [String: Set<String>] = [
    "PlanText": ["CCmark", "CYAML"],
    "PlanSchema": ["PlanText", "FoundationEssentials", "FoundationInternationalization"],
    "PlanModel": ["PlanSchema", "PlanText"],
    "PlanDiff": ["PlanSchema", "PlanText"],
    "PlanMerge": ["PlanSchema", "PlanText"],
    "PlanRules": ["PlanModel", "PlanSchema", "PlanText"],
    "Results": ["PlanDiff", "PlanModel", "PlanRules", "PlanSchema", "PlanText"],
    "Documents": ["PlanDiff", "PlanModel", "PlanSchema", "PlanText", "Results"],
    "Rendering": ["Documents", "PlanDiff", "PlanModel", "PlanRules", "PlanSchema", "PlanText", "Results"],
    "Git": ["CLibgit2", "Glibc", "Synchronization", "System"],
    "Template": [],
    "System": ["CSpawn", "Dispatch", "Glibc", "Synchronization", "SystemPackage"],
    "Plans": ["Git", "PlanDiff", "PlanModel", "PlanRules", "PlanSchema", "PlanText", "System"],
    "Workspace": [
      "Documents", "Git", "PlanDiff", "PlanMerge", "PlanModel", "PlanRules", "PlanSchema", "PlanText", "Plans",
      "Results",
      "System", "Template",
    ],
    "rutter": [
      "ArgumentParser", "Workspace", "Plans", "Rendering", "Documents", "Results", "Git", "PlanDiff", "PlanMerge",
      "PlanModel", "PlanRules", "PlanSchema", "PlanText", "System",
    ],
    "TemplateEmbedder": ["Foundation"],
    "RuleLister": ["Foundation"],
  ]
  static let core: Set<String> = [
    "PlanText", "PlanSchema", "PlanModel", "PlanRules", "PlanDiff", "PlanMerge", "Results", "Documents", "Rendering",
  ]
  static let sources = SourceTree.swiftFiles("Sources")

  @Test func `a module imports what the architecture allows it`() {
    #expect(Self.sources.count > 100)
    for file in Self.sources {
      for line in file.lines {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, place == 0 || words[0] == "package" else {
          continue
        }
        guard line.first != " ", words.count > place + 1 else { continue }
        let name = String(words[place + 1])
        #expect(Self.allowed[file.module]?.contains(name) == true, "\(file.path) imports \(name)")
      }
    }
  }

  @Test func `time zones are known in one file only`() {
    let files = Self.sources.filter { Self.core.contains($0.module) && $0.text.contains("import Foundation") }
    #expect(files.map(\.path) == ["Sources/PlanSchema/Values/WallClock.swift"])
  }

  @Test func `the core sees no file, clock, environment or process`() {
    let words = [
      "FileManager", "FileHandle", "Process(", "Date()", ".now", "getenv", "fopen", "ProcessInfo", "CommandLine",
      "URLSession",
    ]
    for file in Self.sources where Self.core.contains(file.module) {
      expect(file.text, of: file, lacks: words)
    }
  }

  @Test func `pointers stay where C is called`() {
    let bridges: Set<String> = [
      "Sources/PlanText/FrontMatter/YAMLBridge.swift", "Sources/PlanText/Markdown/CommonMarkBridge.swift",
      "Sources/PlanText/SourceText.swift",
      "Sources/System/Files/FileReading.swift", "Sources/System/Files/LockFiles.swift",
    ]
    for file in Self.sources where file.module != "Git" && !bridges.contains(file.path) {
      // A word of the policy that pages set for browsers.
      let code = file.code.replacing("'unsafe-inline'", with: "")
      expect(code, of: file, lacks: ["Unsafe", "unsafe", "OpaquePointer"])
    }
  }

  @Test func `only one module asks the operating system`() {
    // The C library is imported elsewhere for comparing bytes in memory; files and programs are the business of System.
    for file in Self.sources where file.module != "System" && file.text.contains("import Glibc") {
      #expect(file.module == "Git", "\(file.path) imports Glibc")
      expect(file.code, of: file, lacks: [" open(", "stat(", "fork(", "posix_spawn", "chdir(", "rename(", "unlink("])
    }
  }

  @Test func `a pointer of libgit2 is lent to a closure and never given away`() {
    let owners: Set<String> = ["Handle.swift", "RawObjects.swift"]
    for file in Self.sources where file.module == "Git" && !owners.contains(where: { file.path.hasSuffix("/" + $0) }) {
      for line in file.code.split(separator: "\n") {
        // A closure may be given one.
        let lent = line.replacing("(OpaquePointer?) throws", with: "").replacing("(OpaquePointer) throws", with: "")
        #expect(!lent.contains("OpaquePointer"), "\(file.path): \(line)")
        let isStored = ["  let ", "  var ", "  private let ", "  private var "].contains { line.hasPrefix($0) }
        #expect(!isStored || !line.contains(": UnsafeMutablePointer<git_"), "\(file.path): \(line)")
      }
      expect(file.code, of: file, lacks: ["extendLifetime("])
    }
  }

  @Test func `what works for every schema names no section`() throws {
    let sections = try SourceTree.builtInSections().subtracting([
      "people", "changes", "scope",  // a kind; a key of the JSON; an attribute of HTML
    ])
    #expect(sections.count > 40)
    let modules: Set<String> = ["PlanText", "PlanSchema", "PlanDiff", "PlanMerge", "Documents", "Rendering"]
    for file in Self.sources where modules.contains(file.module) {
      // Keys of rutter.yaml are called like the sections that they are about.
      if file.path.hasPrefix("Sources/PlanSchema/Settings/") { continue }
      expect(file.code, of: file, lacks: sections.sorted().map { "\"\($0)\"" })
    }
  }

  @Test func `a question about plans has one home`() {
    let homes: [(word: String, home: String)] = [
      ("AccountReader(", "/Environment.swift"), ("Settings.read(", "/Environment.swift"),
      ("People.read(", "/Environment.swift"), ("RuleBook.read(", "/Environment.swift"),
      ("HealthFormula.read(", "/Environment.swift"), (".accounts.read(", "/StateReader.swift"),
      (" Health(", "/Judge.swift"), ("ExaminedAccount(", "/Judge.swift"),
    ]
    for (word, home) in homes {
      let files = Self.sources.filter { $0.code.contains(word) }.map(\.path)
      #expect(files.count == 1 && files.allSatisfy { $0.hasSuffix(home) }, "\(word) stands in \(files)")
    }
  }

  @Test func `where plans lie is known in one file`() {
    for file in Self.sources where !file.path.hasSuffix("/PlanFile.swift") {
      expect(file.code, of: file, lacks: ["\"rutter.yaml\"", "\"people.md\"", "\"accounts/"])
    }
  }

  @Test func `a name says what a thing is about`() {
    for file in Self.sources + SourceTree.swiftFiles("Tests") {
      // A rule's file is called after its id, and an account has a manager.
      if file.path.hasPrefix("Sources/PlanRules/Rules/") { continue }
      for word in ["Util", "Helper", "Manager", "Common."] {
        #expect(!file.path.contains(word), "\(file.path) is named after no idea")
      }
    }
  }

  @Test func `only the command prints`() {
    for file in Self.sources where !["rutter", "TemplateEmbedder", "RuleLister"].contains(file.module) {
      expect(file.text, of: file, lacks: [" print("])
    }
  }

  @Test func `nothing traps on purpose`() {
    for file in Self.sources {
      expect(file.text, of: file, lacks: ["try!", " as! ", "fatalError(", "preconditionFailure(", "@unchecked"])
    }
  }

  @Test func `a file is short and opens by saying what it is for`() {
    for file in Self.sources + SourceTree.swiftFiles("Tests") {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
      let opening = file.lines.first { line in
        !line.isEmpty && !line.contains("import ") && line != "///"
      }
      #expect(opening?.hasPrefix("//") == true, "\(file.path) opens with: \(opening ?? "")")
    }
  }

  /// Names the words that a text has and should not have, without showing the whole text.
  private func expect(_ text: String, of file: SourceTree.File, lacks words: [String]) {
    let found = words.filter { text.contains($0) }
    #expect(found.isEmpty, "\(file.path)")
  }
}
