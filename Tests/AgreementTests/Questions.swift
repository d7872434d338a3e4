// Questions that several commands answer, each put to all of them.
import Foundation

extension Repository {
  /// Health of an account on a day, of the plans as they lie in the folder.
  func healths(of account: String, on day: String) throws -> [Said] {
    var said: [Said] = []
    func add(_ by: String, _ health: Int?) { said.append(Said(by, health.map { "\($0)" } ?? "none")) }
    add("health json", try json("health \(account) --today \(day)")["score"].int)
    let human = try text("health \(account) --today \(day)")
    add("health human", human.firstMatch(of: /(\d+) of 100/).flatMap { Int($0.1) })
    let markdown = try text("health \(account) --today \(day) --format markdown")
    add("health markdown", markdown.firstMatch(of: /(\d+) of 100/).flatMap { Int($0.1) })
    add("portfolio json", try json("portfolio --today \(day)")["accounts"].first("account", account)["health"].int)
    let rows = try csv("portfolio --today \(day)")
    add("portfolio csv", rows.first { $0["account"] == account }?["health"].flatMap { Int($0) })
    if let now = try cycles(of: account, count: 1, on: day).last { add("diff --reviews json", now["health"].int) }
    return said
  }

  /// The last review cycles side by side, the last one going on; none where no review is closed.
  func cycles(of account: String, count: Int, on day: String) throws -> [JSON] {
    if try shell("git tag --list 'review/\(account)/*'").isEmpty { return [] }
    let document = try json("diff --reviews \(count) \(account) --today \(day)")
    return document["accounts"].items.first?["cycles"].items ?? []
  }

  /// Records of a CSV table.
  func csv(_ arguments: String) throws -> [[String: String]] {
    let lines = try text("\(arguments) --format csv").split(whereSeparator: \.isNewline).map(cells)
    guard let head = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(head, $0), uniquingKeysWith: { first, _ in first }) }
  }

  private func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// The name that an account had before a revision.
  func formerNames(of account: String, since revision: String) throws -> [Said] {
    let none = "none"
    var said: [Said] = []
    let rows = try json("portfolio --since \(revision)")["accounts"]
    // An account that was only renamed has not moved, and is not listed.
    let row = rows.first("account", account)
    if row != .null { said.append(Said("portfolio --since json", row["formerly"].text ?? none)) }
    let changes = try json("diff \(revision)..HEAD")["changes"].items
    let change = changes.first { $0["subject"]["account"].text == account && $0["subject"]["kind"].text == "account" }
    said.append(Said("diff json", change?["formerly"]["account"].text ?? none))
    for (by, output) in [
      ("diff human", try text("diff \(revision)..HEAD")),
      ("diff markdown", try text("diff \(revision)..HEAD --format markdown")),
      ("diff html", try text("diff \(revision)..HEAD --format html")),
      ("log", try text("log \(account)")),
    ] {
      let name = output.replacing(/<[^>]*>|\*|`/, with: "").firstMatch(of: /(?:formerly|renamed from) ([a-z0-9-]+)/)
      if let name { said.append(Said(by, String(name.1))) }
    }
    return said
  }

  /// How many findings of unknown people came and went between two revisions.
  func unknownPeople(from old: String, to new: String) throws -> [Said] {
    let range = "\(old)..\(new)"
    var said: [Said] = []
    func add(_ by: String, _ new: Int, _ fixed: Int) { said.append(Said(by, "\(new) new, \(fixed) fixed")) }
    func count(_ findings: JSON) -> Int { findings.items.count { $0["kind"].text == "unknown-person" } }
    let findings = try json("diff \(range)")["changes"].items.map { $0["findings"] }
    add(
      "diff json", findings.reduce(0) { $0 + count($1[Members.appeared]) },
      findings.reduce(0) { $0 + count($1[Members.vanished]) })
    let page = try text("diff \(range) --format markdown")
    add("diff markdown", page.matches(of: /New error/).count, page.matches(of: /Fixed:/).count)
    let check = try json("check --range \(range)")
    add(
      "check --range json",
      check["findings"].items.count { $0["kind"].text == "unknown-person" && $0["state"].text == "new" },
      count(check["fixed"]))
    let words = try reply("check --range \(range)").output
    if let match = words.firstMatch(of: /(\d+) new findings?.*, (\d+) fixed/) {
      add("check --range human", Int(match.1) ?? -1, Int(match.2) ?? -1)
    }
    let sarif = try json(ofProgram: "check --range \(range) --format sarif").all("baselineState").compactMap(\.text)
    add("check --range sarif", sarif.count { $0 == "new" }, sarif.count { $0 == "absent" })
    let human = try text("diff \(range)")
    add(
      "diff human", human.matches(of: /new error .*not in people/).count,
      human.matches(of: /(?:mended|fixed): .*not in people/).count)
    return said
  }

  /// JSON of a format that is not called so.
  func json(ofProgram arguments: String) throws -> JSON {
    let output = try reply(arguments).output
    guard let document = try? JSONDecoder().decode(JSON.self, from: Data(output.utf8)) else {
      throw Unexpected(command: arguments, output: output)
    }
    return document
  }

  /// The day on which the last commit was written.
  func writtenDays() throws -> [Said] {
    var said: [Said] = []
    let none = "none"
    said.append(Said("log json", try json("log brook")["revisions"].items.first?["date"].text ?? none))
    said.append(Said("log human", try text("log brook").firstMatch(of: /\d{4}-\d\d-\d\d/).map { "\($0.0)" } ?? none))
    let value = try json("blame brook T1.actual").all("revision").first { $0["date"].text != nil }
    said.append(Said("blame json", value?["date"].text ?? none))
    let blame = try text("blame brook T1.actual").firstMatch(of: /\d{4}-\d\d-\d\d/)
    said.append(Said("blame human", blame.map { "\($0.0)" } ?? none))
    let points = try json("trend brook T1 --today 2026-02-02")["points"].items
    said.append(Said("trend json", points.last { $0["value"].text == "450000" }?["date"].text ?? none))
    let rows = try csv("trend brook T1 --today 2026-02-02")
    said.append(Said("trend csv", rows.last { $0["value"] == "450000" }?["date"] ?? none))
    return said
  }

  /// The day that counts as today at the last commit.
  func judgedDays() throws -> [Said] {
    var said: [Said] = []
    for command in ["due", "snapshot brook", "who tom", "health brook", "portfolio", "induct brook", "leaves tom"] {
      said.append(Said(command, try json("\(command) --rev HEAD")["today"].text ?? "none"))
    }
    let late = try json("check --rev HEAD")["findings"].items.filter { $0["about"]["record"].text == "A3" }
    let days = late.compactMap { $0["message"].text?.firstMatch(of: /(\d+) days ago/) }.first.flatMap { Int($0.1) }
    said.append(Said("check", days.map { day(after: "2025-11-14", by: $0) } ?? "none"))
    // The last state of a day is that of the last commit that is judged on it, or before.
    let first = try december.first { try json("diff \($0)..HEAD --today 2026-02-02")["changes"].items.isEmpty }
    said.append(Said("diff DAY..HEAD", first ?? "none"))
    // The one day on which the branch got it: what log lists of it is what diff shows from the day before on.
    let shown = try december.filter { try json("log brook --since \($0) --until \($0)")["revisions"].items.count == 1 }
    said.append(Said("log --since --until", shown.joined(separator: " ")))
    return said
  }

  /// Six weeks in which commits are made.
  private var december: [String] { (0..<46).map { day(after: "2025-12-01", by: $0) } }

  private func day(after day: String, by count: Int) -> String {
    let format = Date.ISO8601FormatStyle().year().month().day()
    guard let date = try? format.parse(day) else { return "none" }
    return date.addingTimeInterval(Double(count) * 86_400).formatted(format)
  }

  /// Holds and closes a review; whoever has to be named is.
  func holdReview(of account: String, on day: String) throws {
    let dates = "GIT_AUTHOR_DATE='\(day) 16:00:00 +0000' GIT_COMMITTER_DATE='\(day) 16:00:00 +0000'"
    try shell(
      """
      \(dates) rutter review start \(account) --date \(day) --ours jane --theirs C1 >/dev/null
      \(dates) rutter review close \(account) \(day) --today \(day) >/dev/null
      """)
  }

  /// Findings and health of each review cycle, and of the state at which it ended.
  func cycleJudgements(
    of account: String, count: Int, today: String
  ) throws -> [(name: String, said: [Said])] {
    let cycles = try json("diff --reviews \(count) \(account) --today \(today)")["accounts"].items.first?["cycles"]
      .items
    return try (cycles ?? []).flatMap { cycle in
      let review = cycle["review"].text
      let place = review.map { "--rev review/\(account)/\($0)" } ?? "--today \(today)"
      let name = review ?? "now"
      func findings(_ counts: JSON) -> String {
        ["errors", "warnings", "advice"].map { "\(counts[$0].int ?? -1) \($0)" }.joined(separator: ", ")
      }
      var healths = [
        Said("diff --reviews", cycle["health"].int.map { "\($0)" } ?? "none"),
        Said("health", try json("health \(account) \(place)")["score"].int.map { "\($0)" } ?? "none"),
        Said(
          "portfolio",
          try json("portfolio \(place)")["accounts"].first("account", account)["health"].int.map { "\($0)" } ?? "none"),
      ]
      if let review {
        let shown = try json("review show \(account) \(review)")["review"]["health"].int
        let listed = try json("review list \(account)")["reviews"].first("name", review)["health"].int
        healths.append(Said("review show", shown.map { "\($0)" } ?? "none"))
        healths.append(Said("review list", listed.map { "\($0)" } ?? "none"))
      }
      let row = try json("portfolio \(place)")["accounts"].first("account", account)
      return [
        (
          "findings, \(name)",
          [
            Said("diff --reviews", findings(cycle)),
            Said("check", findings(try json("check accounts/\(account) \(place)")["summary"])),
            Said("portfolio", findings(row)),
          ]
        ), ("health, \(name)", healths),
      ]
    }
  }

  /// The phone number under which somebody of ours is to be called for an account.
  func phones(of person: String, named name: String, in account: String, at time: String) throws -> [Said] {
    var said: [Said] = []
    let escalate = "escalate \(account) --at \(time) --need discount --amount £1k"
    let document = try json(escalate)
    for part in ["calls", "approvers"] {
      for row in document[part].items where row["person"].text == person {
        said.append(Said("escalate json \(part)", row["phone"].text ?? "none"))
      }
    }
    let number = /(no phone number known|\+[0-9\s]*[0-9])/
    for row in document["tell"].items where row.text?.contains(name) == true {
      said.append(Said("escalate json tell", row.text?.firstMatch(of: number).map { "\($0.1)" } ?? "none"))
    }
    for format in ["human", "markdown"] {
      let lines = try text("\(escalate) --format \(format)").replacing("**", with: "").split(separator: "\n")
      for (index, line) in lines.enumerated() {
        guard let start = line.range(of: name)?.upperBound else { continue }
        // What stands behind the name, up to the name of somebody else.
        let rest = line[start...].split(separator: "Jane Moss").first ?? ""
        let match = rest.firstMatch(of: number).map { String($0.1).replacing("\u{a0}", with: " ") }
        said.append(Said("escalate \(format), line \(index + 1)", match ?? "none"))
      }
    }
    for command in ["induct \(account)", "snapshot \(account)", "show \(account) --for-client", "leaves \(person)"] {
      for line in try text("\(command) --today \(time.prefix(10))").split(separator: "\n") where line.contains(name) {
        guard let match = line.firstMatch(of: number) else { continue }
        said.append(Said(command, String(match.1).replacing("\u{a0}", with: " ")))
      }
    }
    return said
  }
}
