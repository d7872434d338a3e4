// The glossary names commands, members of JSON and parts of the format: those that there are.
import Foundation
import Testing

@Suite struct GlossaryTests {
  /// Each row of the table of terms, cut into cells.
  private func rows() throws -> [[String]] {
    try page("GLOSSARY").components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| Term") && !$0.hasPrefix("| ---") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
  }

  private func page(_ name: String) throws -> String {
    try String(contentsOf: SourceTree.top.appending(path: "docs/\(name).md"), encoding: .utf8)
  }

  /// The words between backticks.
  private func words(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.1) } }

  @Test func `what the glossary names is there`() throws {
    let (commands, members, format) = (try page("COMMANDS"), try page("JSON"), try page("FORMAT").lowercased())
    let rows = try rows()
    #expect(rows.count > 30)
    for row in rows {
      #expect(row.count == 5, "\(row.first ?? "")")
      guard row.count == 5 else { continue }
      for command in words(row[2]) { #expect(commands.contains("\n## rutter \(command)\n"), "\(row[0]): \(command)") }
      for member in words(row[3]) {
        #expect(members.contains("`\(member)`") || members.contains(".\(member)`"), "\(row[0]): \(member)")
      }
      for part in words(row[4]) {
        let heading = part.replacing("-", with: " ")
        let places = ["## kind: \(part)\n", "### \(heading)\n", "\n| \(heading) |", "\n| \(part) |", "\n| `\(part)` |"]
        #expect(places.contains { format.contains($0) }, "\(row[0]): \(part)")
      }
    }
  }

  @Test func `terms stand once`() throws {
    let terms = try rows().map { $0.first ?? "" }
    #expect(Set(terms).count == terms.count)
  }
}
