// Plans as people really write them: odd spacing, comments, tabs, other scripts, HTML, nested lists, escaped bars.
import PlanSchema
import PlanText

enum OddPlans {
  static let handWritten: [String] = [
    """
    ---
    # who we serve
    client:   "Northgate: Foods"   # quoted, with a colon
    manager: 'tom'
    status:	active
    tier: key
    agreement: psl
    period: "2026"
    currency: GBP
    timezone: Europe/London
    review-every: 3 months
    point: [ tom,  jane ]   # flow
    formerly:
      - ng-foods
      - northgate

    ---


    #   Northgate   Foods  #

    <!-- | Id | Target | -->
    <div>
    ## Not a section
    </div>

    Objective
    ---------
    Double it. \\| not a table | really

    ##	Team
    |Person|Role|Does|
    |:--|:-:|--:|
    |tom|account-manager|Vans \\| trucks|
    | dick |delivery|  |

    ## Contacts
      | Id | Name | Influence | Stance | Owner
      | -- | ---- | --------- | ------ | -----
      | C1 | 山田 太郎 | 4 | neutral | tom, dick
      | C2 | Zoë `a\\|b` | 2 | supporter

    ## Targets ##
    Some note above.

    | Due | Id | Target | Goal | Owner | Actual |
    | --- | --- | :----: | ---: | --- |--|
    | 2026-12-31 | T1 | Drivers 🚚 desk | £640k | dick |     |
    | 2026-06-30|T2|Sites|4|tom||

    Some note below.

    ## Actions

    * [ ] A1 Call re: prices @tom due:2026-11-14
       more on the next line

       * [ ] nested is a note
       * another

    * [x] A2	Tab and   spaces @dick   done:2026-09-28

    ```
    - [ ] A9 not a task @tom
    ```
    """,
    "---\nclient: X\nmanager: tom\nstatus: draft\ntier: growth\nagreement: psl\nperiod: 2026\ncurrency: GBP\ntimezone: UTC\n"
      + "review-every: 1 year\n---\n# X\n## Objective\nGrow.\n## Team\n| Person | Role | Does |\n|-|-|-|\n| tom | delivery | all |\n| dick | delivery | |\n"
      + "## Contacts\n| Id | Name | Influence | Stance |\n|-|-|-|-|\n| C1 | A | 1 | neutral |\n"
      + "## Targets\n| Id | Target | Goal | Due | Owner | Actual |\n|-|-|-|-|-|-|\n| T1 | a | 1 | 2026-01-01 | tom ||\n"
      + "## Actions\n1. [ ] A1 one @tom\n2. [ ] A2 two",
  ]

  /// Every plan with LF and CRLF, with and without a byte order mark, with and without a last line end.
  static let all: [String] = handWritten.flatMap { text -> [String] in
    let unix = [text, text + "\n", "\u{FEFF}" + text + "\n\n"]
    return unix + unix.map { $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
  }

  static func account(_ text: String, settings: Settings) -> DecodedAccount {
    let document = Document.parse(SourceText(path: "accounts/x/plan.md", text))
    let kind = settings.schema["plan"] ?? KindSchema(name: "plan", about: "", frontMatter: [], sections: [])
    return DecodedAccount(id: "x", documents: [decode(document, as: kind, settings: settings).0])
  }
}

/// A small generator of numbers that gives the same ones for the same seed.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension OddPlans {
  /// A plan with random spacing, alignment, comments and line ends.
  static func generated(_ seed: UInt64) -> String {
    var random = Seeded(seed)
    func space(_ most: Int, _ random: inout Seeded) -> String {
      String(repeating: Bool.random(using: &random) ? " " : "\t", count: Int.random(in: 0...most, using: &random))
    }
    func words(_ random: inout Seeded) -> String {
      let pool = ["vans", "naïve", "日本", "a\\|b", "`x`", "**bold**", "re:", "x:y", "é", "<b>", "&amp;", "3", "🚚"]
      return (0..<Int.random(in: 1...4, using: &random)).map { _ in pool.randomElement(using: &random) ?? "a" }
        .joined(separator: " ")
    }
    func row(_ cells: [String], _ random: inout Seeded) -> String {
      let bars = Bool.random(using: &random)
      let padded = cells.map {
        String(repeating: " ", count: Int.random(in: 0...3, using: &random)) + $0 + space(2, &random)
      }
      // Without bars at the edges an empty cell at an edge would be none.
      return bars || cells.first == "" || cells.last == "" || cells.count < 2
        ? "|" + padded.joined(separator: "|") + "|" : cells[0] + "|" + padded.dropFirst().joined(separator: "|")
    }
    var lines = ["---"]
    let keys = [
      "client: X & Co", "manager: tom", "status: active", "tier: 'key'", "agreement: psl", "period: 2026",
      "currency: GBP", "timezone: UTC", "review-every: 3 months", "since: 2024-05-01", "deputy:",
    ]
    for key in keys.shuffled(using: &random) {
      if Bool.random(using: &random) { lines.append("# " + words(&random)) }
      lines.append(key + (Bool.random(using: &random) ? space(3, &random) + " # note" : ""))
    }
    lines += ["---", "# X", "", "## Objective", words(&random), ""]
    lines += ["## Team", row(["Person", "Role", "Does"], &random), row(["---", ":-:", "-"], &random)]
    for person in ["tom", "dick"] { lines.append(row([person, "delivery", words(&random)], &random)) }
    lines += [
      "", "## Contacts", row(["Id", "Name", "Influence", "Stance"], &random), row(["-", "-", "-", "-"], &random),
    ]
    for number in 1...3 { lines.append(row(["C\(number)", words(&random), "\(number)", "neutral"], &random)) }
    lines += ["", "## Targets", row(["Id", "Target", "Actual", "Goal", "Due", "Owner"], &random)]
    lines.append(row(["--", "--", "--", "--", "--", "--"], &random))
    for number in 1...3 {
      let actual = Bool.random(using: &random) ? "£\(number)k" : ""
      lines.append(row(["T\(number)", words(&random), actual, "£9k", "2026-12-31", "tom"], &random))
    }
    lines += ["", "## Actions", ""]
    let bullet = ["-", "*", "+"].randomElement(using: &random) ?? "-"
    for number in 1...3 {
      lines.append("\(bullet) [ ] A\(number) \(words(&random)) @tom due:2026-11-0\(number)")
      if Bool.random(using: &random) { lines += ["  - note " + words(&random)] }
    }
    if Bool.random(using: &random) { lines += ["", "<!-- end -->"] }
    return lines.joined(separator: Bool.random(using: &random) ? "\n" : "\r\n")
      + (Bool.random(using: &random) ? "\n" : "")
  }
}
