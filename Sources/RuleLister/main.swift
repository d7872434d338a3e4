// Runs at build time: writes the list of all rules from the names of their files.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else { exit(2) }
// One file a rule: `ContactSingle.swift` declares `Rule.contactSingle`.
let names = arguments.dropFirst().map { $0.prefix(1).lowercased() + $0.dropFirst() }.sorted()
let text = """
  // Written at build time from the files in Sources/PlanRules/Rules.
  extension Rule {
    /// Every rule, by name.
    package static let all: [Rule] = [
  \(names.map { "    .\($0),\n" }.joined())  ]
  }

  """
do {
  try text.write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("\(output): \(error)\n".utf8))
  exit(1)
}
