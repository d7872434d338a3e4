// Questions about whole plans, for repositories of which a test knows nothing beforehand.
import Foundation
import SessionSupport

extension Repository {
  /// The repository that a script of the project makes, with the binary under test.
  convenience init(making script: String) throws {
    try self.init(["rutter.yaml": ""])
    let path = Binary.top.appending(path: script).path
    try shell(
      "RUTTER=$(command -v rutter) '\(path)' ../made >/dev/null && find . -mindepth 1 -delete && mv ../made/.git . && git reset -q --hard"
    )
  }

  /// The targets of an account that somebody is to reach.
  func targets(of account: String) throws -> [(key: String, owner: String)] {
    let sections = try json("show \(account)")["sections"].items
    let targets = sections.first { $0["section"].text == "targets" }?["records"].items ?? []
    return targets.compactMap { target in
      guard let key = target["key"].text, let owners = target["fields"]["owner"]["raw"].text,
        let owner = owners.split(separator: ",").first
      else { return nil }
      return (key, owner.trimmingCharacters(in: .whitespaces))
    }
  }

  /// How many findings each format of check has.
  func findingCounts(_ check: String) throws -> [Said] {
    var said: [Said] = []
    func add(_ format: String, _ count: Int) { said.append(Said(format, "\(count)")) }
    func output(_ format: String) throws -> String { try reply("\(check) --format \(format)").output }
    let document = try json(check)
    add("json", document["findings"].items.count)
    let summary = document["summary"]
    add("json summary", ["errors", "warnings", "advice"].reduce(0) { $0 + (summary[$1].int ?? 0) })
    let heads = #/^[^ |].*: (error|warning|advice): /#.anchorsMatchLineEndings()
    add("human", try output("human").matches(of: heads).count)
    let sarif = try json(ofProgram: "\(check) --format sarif")["runs"].items.flatMap { $0["results"].items }
    add("sarif", sarif.count { $0["suppressions"].items.isEmpty })
    add("gitlab", try json(ofProgram: "\(check) --format gitlab").items.count)
    add("junit", try output("junit").matches(of: /<(failure|skipped|error)[ >]/).count)
    let diagnostics = try json(ofProgram: "\(check) --format rdjson")["diagnostics"].items
    add("rdjson", diagnostics.count)
    return said
  }

  /// Who came to each closed review, as it is listed and as it is shown.
  func attendances(of account: String) throws -> [Said] {
    func people(_ review: JSON) -> String {
      ["ours", "theirs"].flatMap { review[$0].items }.compactMap { $0["name"].text }.joined(separator: ", ")
    }
    let listed = try json("review list \(account)")["reviews"].items
    guard let review = listed.first, let name = review["name"].text else { return [] }
    return [
      Said("review list", people(review)),
      Said("review show", people(try json("review show \(account) \(name)")["review"])),
    ]
  }
}
