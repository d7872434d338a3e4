// Contradictions that were seen between two commands: each question once more, asked of all that answer it.
// A question whose answers are not one yet is marked as a known issue; whoever mends it takes the mark away.
import Testing

@Suite struct ContradictionTests {
  @Test func `a target has one line from baseline to goal`() throws {
    // Begun in March, of a year's plan.
    let plans = try Repository(Ground.files, on: "2026-03-02")
    try plans.holdReview(of: "brook", on: "2026-07-01")
    let said = try plans.paces(of: "T1", in: "brook", owner: "tom", on: "2026-10-02")
    expectAgreement(
      on: "standing of T1", said.compactMap { said in said.pace.standing.map { Said(said.by, $0) } }, truth: "behind",
      atLeast: 10)
    // 92,000 of 330,000 from 1 January to 31 December, on the 274th of 364 days: the line stands at £558k.
    var expected = said.compactMap { said in said.pace.expected.map { Said(said.by, $0) } }
    let message = try plans.json("check --today 2026-10-02")["findings"].first("kind", "target-off-pace")["message"]
      .text
    expected.append(
      Said("check", amount(message.flatMap { $0.firstMatch(of: /stands at (\S+)/) }.map { "\($0.1)" }) ?? ""))
    expectAgreement(on: "where the line of T1 stands", expected, truth: "558000", atLeast: 8)
    expectAgreement(
      on: "gap of T1", said.compactMap { said in said.pace.gap.map { Said(said.by, $0) } }, truth: "156000", atLeast: 10
    )
  }

  @Test(arguments: ["", "\nrules:\n  target-off-pace: off\n"])
  func `targets off pace are counted alike, whether or not a rule reports them`(settings: String) throws {
    let plans = try Repository(Ground.files)
    try plans.write("rutter.yaml", try plans.read("rutter.yaml") + settings)
    var said = [
      Said("portfolio", count(try plans.json("portfolio --today 2026-10-02")["accounts"].items.first?["behind"])),
      Said("who tom", count(try plans.json("who tom --today 2026-10-02")["totals"]["targetsNotOnPace"])),
    ]
    // T2 is half a site behind its line, which is too little to speak of.
    #expect(count(try plans.json("who jane --today 2026-10-02")["totals"]["targetsNotOnPace"]) == "0")
    if settings.isEmpty {
      let found = try plans.json("check --today 2026-10-02")["findings"].items
      said.append(Said("check", "\(found.count { $0["kind"].text == "target-off-pace" })"))
    }
    expectAgreement(on: "targets off pace", said, truth: "1", atLeast: 2)
  }

  private func count(_ json: JSON?) -> String {
    if case .number(let count)? = json { "\(count)" } else { "not a number" }
  }

  @Test func `health is one figure, also where an owner is unknown`() throws {
    let plans = try Repository(Ground.files)
    try plans.holdReview(of: "brook", on: "2026-07-01")
    try plans.replace("| supporter | jane ", with: "| supporter | zoe  ", in: Ground.plan)
    try plans.replace("| neutral   | tom ", with: "| neutral   | zoe ", in: Ground.plan)
    let said = try plans.healths(of: "brook", on: "2026-11-20")
    expectAgreement(on: "health of brook", said, atLeast: 5)
  }

  @Test func `an account that took the place of two has one former name`() throws {
    var files = Ground.files
    files[Ground.plan] = nil
    files["accounts/aa/plan.md"] = Ground.brook.replacing("Brook Mills", with: "Alder Works")
    files["accounts/bb/plan.md"] = Ground.brook.replacing("Brook Mills", with: "Birch Farms")
      .replacing("£402k", with: "£500k")
    let plans = try Repository(files)
    try plans.shell("mkdir accounts/cc && cp accounts/bb/plan.md accounts/cc && git rm -rq accounts/aa accounts/bb")
    try plans.replace("Birch Farms", with: "Cedar Mill", in: "accounts/cc/plan.md")
    try plans.commit("Merge two accounts", on: "2026-03-02")
    expectAgreement(
      on: "former name of cc", try plans.formerNames(of: "cc", since: "HEAD~1"), truth: "bb", atLeast: 4)
  }

  @Test func `of two accounts that are as much alike the first by name is the former one`() throws {
    var files = Ground.files
    files[Ground.plan] = nil
    files["accounts/aa/plan.md"] = Ground.brook
    files["accounts/bb/plan.md"] = Ground.brook
    let plans = try Repository(files)
    try plans.shell("git mv accounts/bb accounts/cc && git rm -rq accounts/aa")
    try plans.replace("Brook Mills", with: "Cedar Mill", in: "accounts/cc/plan.md")
    try plans.commit("Merge two accounts", on: "2026-03-02")
    expectAgreement(
      on: "former name of cc", try plans.formerNames(of: "cc", since: "HEAD~1"), truth: "aa", atLeast: 4)
  }

  @Test func `over several commits an account is what it was on the way`() throws {
    var files = Ground.files
    files[Ground.plan] = nil
    files["accounts/aa/plan.md"] = Ground.brook
    files["accounts/dd/plan.md"] = Ground.brook.replacing("£402k", with: "£500k")
    let plans = try Repository(files)
    try plans.shell("git mv accounts/aa accounts/bb")
    try plans.replace("£402k", with: "£500k", in: "accounts/bb/plan.md")
    try plans.commit("Another name", on: "2026-03-02")
    try plans.shell("git mv accounts/bb accounts/cc && git rm -rq accounts/dd")
    try plans.commit("Yet another name", on: "2026-03-03")
    // The log has each name where it was given up.
    let said = try plans.formerNames(of: "cc", since: "HEAD~2").filter { $0.by != "log" }
    expectAgreement(on: "former name of cc", said, truth: "aa", atLeast: 4)
  }

  @Test func `what moves from one record to another is fixed there and new here`() throws {
    let plans = try Repository(Ground.files)
    try plans.replace("@tom due:2026-11-14", with: "@nemo due:2026-11-14", in: Ground.plan)
    try plans.commit("One unknown", on: "2026-03-02")
    try plans.replace("@nemo due:2026-11-14", with: "@tom due:2026-11-14", in: Ground.plan)
    try plans.replace("@dick", with: "@nemo", in: Ground.plan)
    try plans.commit("Another unknown", on: "2026-03-03")
    let said = try plans.unknownPeople(from: "HEAD~1", to: "HEAD")
    expectAgreement(on: "unknown people, new and fixed", said, truth: "1 new, 1 fixed", atLeast: 6)
  }

  @Test(arguments: [
    // Written on one day, taken over on another; late in the west and early in the east, as London sees it.
    ("2025-12-05 10:00:00 +0000", "2025-12-25 10:00:00 +0000", "2025-12-05", "2025-12-25"),
    ("2026-01-08 23:30:00 -0800", "2026-01-08 23:30:00 -0800", "2026-01-09", "2026-01-09"),
    ("2026-01-12 08:30:00 +0900", "2026-01-12 08:30:00 +0900", "2026-01-11", "2026-01-11"),
  ])
  func `a commit has one day on which it was written, and one on which it is judged`(
    author: String, committer: String, written: String, judged: String
  ) throws {
    var files = Ground.files
    files[Ground.plan] = Ground.brook.replacing("@jane due:2026-10-01", with: "@jane due:2025-11-14")
    let plans = try Repository(files, on: "2025-11-03")
    try plans.replace("£402k", with: "£450k", in: Ground.plan)
    try plans.commit("A figure", on: author, committed: committer)
    expectAgreement(on: "the day on which it was written", try plans.writtenDays(), truth: written, atLeast: 5)
    expectAgreement(on: "the day on which it is judged", try plans.judgedDays(), truth: judged, atLeast: 5)
  }

  @Test func `status tells what due tells`() throws {
    let plans = try Repository(Ground.files)
    try plans.replace("£402k", with: "£450k", in: Ground.plan)
    let due = try plans.json("due --today 2026-10-02")
    let what = ["overdue", "thisWeek"].flatMap { due[$0].items }.compactMap { $0["what"].text }
    #expect(what.contains("Call Priya about 2027"))
    let status = try plans.json("status --today 2026-10-02")
    let told = status["due"].all("what").compactMap(\.text)
    expectAgreement(
      on: "what is due",
      [Said("due", what.sorted().joined(separator: "; ")), Said("status", told.sorted().joined(separator: "; "))])
  }

  @Test func `another file that is staged is a change in every format`() throws {
    let plans = try Repository(Ground.files)
    try plans.write("notes.txt", "Bring the map.\n")
    try plans.shell("git add notes.txt")
    let said = try ["human", "json", "markdown", "html", "patch"].map { format in
      let (output, status) = try plans.reply("diff --staged --exit-code --format \(format)")
      return Said(format, "\(output.contains("notes.txt") ? "notes.txt" : "nothing"), status \(status)")
    }
    expectAgreement(on: "what changed", said, truth: "notes.txt, status 1", atLeast: 5)
  }

  @Test func `a figure far beyond a tiny goal has reached it`() throws {
    let plans = try Repository(Ground.files)
    try plans.holdReview(of: "brook", on: "2026-07-01")
    let big = "1" + String(repeating: "0", count: 30)
    try plans.replace("| 2        | 4     | 3      |", with: "| 0 | 0.000000001 | \(big) |", in: Ground.plan)
    try plans.commit("Sites", on: "2026-07-02")
    let said = try plans.paces(of: "T2", in: "brook", owner: "jane", on: "2026-10-02")
    expectAgreement(
      on: "standing of T2", said.compactMap { said in said.pace.standing.map { Said(said.by, $0) } },
      truth: "reached", atLeast: 10)
    let off = try plans.json("check --today 2026-10-02")["findings"].items.filter { $0["about"]["record"].text == "T2" }
    #expect(!off.contains { $0["kind"].text == "target-off-pace" })
  }

  @Test func `review cycles say what check and health say at their states`() throws {
    let plans = try Repository(Ground.files)
    for (day, figure) in [("2026-03-30", "£402k"), ("2026-06-29", "£420k"), ("2026-09-28", "£450k")] {
      if figure != "£402k" {
        let text = try plans.read(Ground.plan).replacing(/£4\d\dk/, with: figure)
        try plans.write(Ground.plan, text)
        try plans.commit("A figure", on: day)
      }
      try plans.holdReview(of: "brook", on: day)
    }
    for question in try plans.cycleJudgements(of: "brook", count: 3, today: "2026-10-02") {
      expectAgreement(on: question.name, question.said, atLeast: 3)
    }
  }

  @Test func `a person has one phone number`() throws {
    let plans = try Repository(Ground.files)
    let said = try plans.phones(of: "tom", named: "Tom Hale", in: "brook", at: "2026-10-02T10:00")
    expectAgreement(on: "phone of Tom Hale", said, truth: "+44 7700 900199", atLeast: 5)
  }

  @Test func `an account that is not committed yet is told to be so`() throws {
    let plans = try Repository(Ground.files)
    try plans.shell("mkdir accounts/makers && cp \(Ground.plan) accounts/makers")
    let said = try ["trend makers T1", "trend makers health", "log makers", "blame makers"].map { command in
      let (output, status) = try plans.reply(command)
      #expect(status == 3 || status == 2, "\(command) ends with \(status)")
      return Said(
        command,
        output.contains("Did you mean") ? "mistaken" : output.contains("not committed") ? "not committed" : output)
    }
    expectAgreement(on: "what is wrong with makers", said, truth: "not committed", atLeast: 4)
  }
}
