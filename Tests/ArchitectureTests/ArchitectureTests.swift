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
    "Reports": ["PlanDiff", "PlanModel", "PlanRules", "PlanSchema", "PlanText"],
    "Git": ["CLibgit2", "Glibc", "Dispatch", "Synchronization"],
    "Template": [],
    "Workspace": [
      "Git", "PlanDiff", "PlanMerge", "PlanModel", "PlanRules", "PlanSchema", "PlanText", "Reports", "Template",
      "Glibc",
      "Dispatch", "Synchronization",
    ],
    "rutter": [
      "ArgumentParser", "Workspace", "Reports", "Git", "PlanDiff", "PlanMerge", "PlanModel", "PlanRules", "PlanSchema",
      "PlanText", "Glibc",
    ],
    "TemplateEmbedder": ["Foundation"],
    "RuleLister": ["Foundation"],
  ]
  static let core: Set<String> = [
    "PlanText", "PlanSchema", "PlanModel", "PlanRules", "PlanDiff", "PlanMerge", "Reports",
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
      "Sources/Workspace/Files/FileReading.swift", "Sources/Workspace/Files/FileWriting.swift",
    ]
    for file in Self.sources where file.module != "Git" && !bridges.contains(file.path) {
      // A word of the policy that pages set for browsers.
      let code = file.code.replacing("'unsafe-inline'", with: "")
      expect(code, of: file, lacks: ["Unsafe", "unsafe", "OpaquePointer"])
    }
  }

  @Test func `what works for every schema names no section`() throws {
    let sections = try SourceTree.builtInSections().subtracting([
      "people", "changes", "scope",  // a kind; a key of the JSON; an attribute of HTML
    ])
    #expect(sections.count > 40)
    for file in Self.sources where ["PlanText", "PlanSchema", "PlanDiff", "PlanMerge", "Reports"].contains(file.module)
    {
      // Keys of rutter.yaml are called like the sections that they are about.
      if file.path.hasPrefix("Sources/PlanSchema/Settings/") { continue }
      expect(file.code, of: file, lacks: sections.sorted().map { "\"\($0)\"" })
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

  @Test func `a switch over values has no default`() throws {
    let cases = try SourceTree.cases(ofEnum: "Value", in: "Sources/PlanSchema/Values/Value.swift")
      .union(SourceTree.cases(ofEnum: "ValueType", in: "Sources/PlanSchema/Language/ValueType.swift"))
    #expect(cases.isSuperset(of: ["money", "yesNo", "either"]))
    var found = 0
    for file in Self.sources {
      for choice in file.switches where choice.patterns.contains(where: { cases.contains($0) }) {
        found += 1
        #expect(!choice.hasDefault, "\(file.path):\(choice.line) would not notice a new kind of value")
      }
    }
    // The rule sees something: those who write, read and spell values ask for each kind.
    #expect(found > 5)
  }

  @Test(arguments: [
    ("switch value {\ncase .money: 1\ndefault: 2\n}", true),
    ("  switch a {\n  case let .text(x) where x.isEmpty: 1\n  case .none: 3\n  @unknown default: 2\n  }", true),
    ("switch a {\ncase .money:\n  switch b {\n  default: 1\n  }\n}", false),
    ("switch a {\ncase .money: f(.none)\ncase .list, .text: 2\n}", false),
  ])
  func `a default is found in the switch that it belongs to`(text: String, hasDefault: Bool) {
    let choices = SourceTree.File(path: "", text: text).switches
    #expect(choices.first { $0.patterns.contains("money") || $0.patterns.contains("text") }?.hasDefault == hasDefault)
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
      #expect(file.lines.count <= 300, "\(file.path) has \(file.lines.count) lines")
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
