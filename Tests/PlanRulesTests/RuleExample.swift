// Reads the bad and good examples of rules: a few sections of a plan, laid over one that is complete otherwise.
import PlanDiff
import PlanModel
import PlanRules
import PlanSchema
import PlanText
import Plans

/// What an example says.
///
/// It begins with the sections of today's plan that matter, after front matter (between `---` lines) whose keys take the
/// place of the usual ones. Lines of their own begin further parts:
///
///     <!-- reviews/2026-06-30.md -->     the file whose text follows, below the account's folder
///     <!-- people.md -->                 sections that follow those of people.md (absences)
///     <!-- rutter.yaml -->               settings that follow `rutter: 1`
///     <!-- 2026-03-31 jane -->           the sections that differ from today's in an earlier revision; the oldest comes last
///     <!-- today 2026-11-01 -->          the day, if not 2026-10-01; nothing follows
struct RuleExample {
  static let usualDay = "2026-10-01"
  private(set) var plan = ""
  private(set) var files: [(path: String, text: String)] = []
  private(set) var people = ""
  private(set) var settings = ""
  private(set) var revisions: [(day: CalendarDate, author: PersonID, text: String)] = []
  private(set) var today: CalendarDate

  init(_ text: String) {
    today = CalendarDate(Self.usualDay) ?? CalendarDate(dayNumber: 0)
    var parts: [(name: String, lines: [Substring])] = [("", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<!-- "), line.hasSuffix(" -->") {
        parts.append((String(line.dropFirst(5).dropLast(4)), []))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    for (name, lines) in parts {
      let text = lines.joined(separator: "\n") + "\n"
      let words = name.split(separator: " ")
      if name.isEmpty {
        plan = text
      } else if name == "people.md" {
        people = text
      } else if name == "rutter.yaml" {
        settings = text
      } else if words.count == 2, words[0] == "today" {
        today = CalendarDate(String(words[1])) ?? today
      } else if words.count == 2, let day = CalendarDate(String(words[0])) {
        revisions.append((day, PersonID(String(words[1])), text))
      } else {
        files.append((name, text))
      }
    }
  }

  /// The account as rules see it, and the errors of the text.
  func examined() -> (account: ExaminedAccount?, book: (Rule) -> RuleBook, errors: [Finding]) {
    let source = SourceText(path: "rutter.yaml", "rutter: 1\ncurrency: GBP\ntimezone: Europe/London\n" + settings)
    let (read, settingsFindings) = Settings.read(source)
    let settings = read ?? Settings()
    let (people, peopleFindings) = People.read(
      SourceText(path: "people.md", Self.people + people), settings: settings)
    let reader = AccountReader(settings: settings, people: people)
    let base = "accounts/northgate-foods/"
    func decode(_ plan: String) -> AccountResult {
      reader.read(
        [SourceText(path: base + "plan.md", plan)] + files.map { SourceText(path: base + $0.path, $0.text) },
        id: "northgate-foods", fileExists: { _ in true })
    }
    let result = decode(PlanSections(plan).text(over: PlanSections(Self.usual)))
    var past: AccountPast?
    if !revisions.isEmpty {
      past = self.past(from: result, decode: decode)
    }
    let account = result.account.map { decoded in
      ExaminedAccount(
        Account(decoded, reviews: result.reviews), handovers: result.handovers.map { Handover($0) }, people: people,
        settings: settings, today: today, past: past)
    }
    let errors = (settingsFindings + peopleFindings + result.findings).filter { $0.severity == .error }
    return (account, { RuleBook(only: $0) }, errors)
  }

  /// The past that revisions tell: each differs from the one after it as its text says. All were committed on their days,
  /// the present one today, by Tom.
  private func past(from present: AccountResult, decode: (String) -> AccountResult) -> AccountPast {
    var changes: [(change: SubjectChange, day: CalendarDate, author: PersonID)] = []
    var later = present.account
    var days: [CalendarDate] = []
    var laterDay = today
    var laterAuthor = PersonID("tom")
    var sections = PlanSections(plan).over(PlanSections(Self.usual))
    var commits: [PersonID: Int] = [laterAuthor: 1]
    for revision in revisions {
      sections = PlanSections(revision.text).over(sections)
      let earlier = decode(sections.whole).account
      if let change = PlanDiff.diff(old: earlier, new: later) {
        changes.append((change, laterDay, laterAuthor))
        days.append(laterDay)
      }
      (later, laterDay, laterAuthor) = (earlier, revision.day, revision.author)
      commits[revision.author, default: 0] += 1
    }
    var movements = PastMovements()
    for (change, day, author) in changes.reversed() { movements.add(change, day: day, author: author) }
    days.append(laterDay)
    return AccountPast(
      since: laterDay, movements: movements.movements, days: Set(days).sorted(),
      authors: commits.map { AccountPast.Author(person: $0.key, name: $0.key.name, commits: $0.value) }
        .sorted { ($1.commits, $0.name) < ($0.commits, $1.name) })
  }

  /// Whoever an example may name.
  private static let people = """
    # People

    ## People

    | Id     | Name         | Email              | Phone           | Time zone     | Hours               | Status |
    | ------ | ------------ | ------------------ | --------------- | ------------- | ------------------- | ------ |
    | tom    | Tom Price    | tom@agency.test    | +44 20 7946 001 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | dick   | Dick Lowe    | dick@agency.test   | +44 20 7946 002 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | jane   | Jane Moss    | jane@agency.test   | +44 20 7946 003 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | chris  | Chris Hall   | chris@agency.test  | +44 20 7946 004 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | vinod  | Vinod Rao    | vinod@agency.test  | +44 20 7946 005 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | claire | Claire Dunn  | claire@agency.test | +44 20 7946 006 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | henry  | Henry Stone  | henry@agency.test  | +44 20 7946 007 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | olive  | Olive Grant  | olive@agency.test  | +44 20 7946 008 | Europe/London | Mon-Fri 08:00-18:00 | left   |

    """

  /// What an example does not say itself.
  private static let usual = """
    ---
    client: Northgate Foods plc
    manager: tom
    deputy: jane
    sponsor: henry
    status: active
    tier: key
    agreement: psl
    since: 2024-05-01
    period: 2026
    currency: GBP
    timezone: Europe/London
    client-hours: Mon-Fri 08:00-18:00
    contact-policy: designated
    review-every: 3 months
    ---
    # Northgate Foods

    ## Objective
    Win the drivers desk by the end of 2026.

    ## Team
    | Person | Role              | Does        | Stand-in |
    | ------ | ----------------- | ----------- | -------- |
    | tom    | account-manager   | The plan    | jane     |
    | jane   | deputy            | The desk    | dick     |
    | dick   | delivery          | The drivers | tom      |
    | henry  | executive-sponsor | The board   | tom      |
    | vinod  | invoicing         | Invoices    | claire   |
    | claire | credit-control    | Debtors     | vinod    |

    ## Contacts
    | Id | Name       | Role           | Influence | Stance    | Reports to | Owner     | Last contact |
    | -- | ---------- | -------------- | --------- | --------- | ---------- | --------- | ------------ |
    | C1 | Priya Shah | decision-maker | 5         | supporter |            | tom, jane | 2026-09-20   |
    | C2 | Paul Reed  | champion       | 4         | mentor    | C1         | jane      | 2026-09-22   |
    | C3 | Rosa Diaz  | user           | 2         | neutral   | C2         | dick      | 2026-09-24   |

    """
}

/// A plan cut into front matter keys and sections, so that one can be laid over another.
private struct PlanSections {
  private var keys: [(name: String, line: String)] = []
  private var sections: [(heading: String, text: String)] = []

  init(_ text: String) {
    var isFrontMatter = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "---", sections.isEmpty {
        isFrontMatter.toggle()
      } else if isFrontMatter {
        keys.append((String(line.prefix { $0 != ":" }), String(line)))
      } else if line.hasPrefix("## ") {
        sections.append((String(line.dropFirst(3)).lowercased(), line + "\n"))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += line + "\n"
      }
    }
  }

  /// This laid over another: a key without a value, and a section with nothing below its heading but `(none)`, take it out.
  func over(_ base: PlanSections) -> PlanSections {
    var result = base
    for (name, line) in keys {
      result.keys.removeAll { $0.name == name }
      if line.trimmed != "\(name):" { result.keys.append((name, line)) }
    }
    for (heading, text) in sections {
      let isNone = text.split(separator: "\n").dropFirst().map(String.init) == ["(none)"]
      if let place = result.sections.firstIndex(where: { $0.heading == heading }) {
        if isNone { result.sections.remove(at: place) } else { result.sections[place].text = text }
      } else if !isNone {
        result.sections.append((heading, text))
      }
    }
    return result
  }

  var whole: String {
    "---\n" + keys.map { $0.line + "\n" }.joined() + "---\n# Northgate Foods\n\n" + sections.map(\.text).joined()
  }

  func text(over base: PlanSections) -> String { over(base).whole }
}

extension String {
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
