// The page of a new review: front matter and the sections that are filled in for the people who meet.
import Documents
import Git
import PlanDiff
import PlanModel
import PlanSchema
import PlanText
import Plans
import Results

struct ReviewDraft {
  let options: ReviewOptions
  let matter: ReviewMatter
  let attendance: Attendance
  /// The review that this one starts from.
  let last: ClosedReview?
  let head: ObjectID?
  let change: SubjectChange?
  let findings: [Finding]
  let fiscalYearStarts: Int

  /// Contacts of whom somebody must say whether they took part. A review among ourselves has none, and where the user has
  /// named those who take part, nobody is asked about.
  var expected: [RecordView] {
    options.kind == "client" && options.theirs == nil ? attendance.suggested : []
  }

  func bytes(_ kind: KindSchema) throws -> [UInt8] {
    var draft = DocumentDraft(kind: kind, title: "Review \(matter.date)")
    draft.set("kind", options.kind)
    draft.set("date", matter.date.canonical)
    if let period { draft.set("period", period) }
    draft.set("status", "open")
    draft.set("ours", (options.ours ?? attendance.ours.map(\.name)).joined(separator: ", "))
    draft.set("theirs", (options.theirs ?? []).joined(separator: ", "))
    draft.set("expected", expected.compactMap(\.key?.text).joined(separator: ", "))
    if let base { draft.set("base", base) }
    if let next = matter.next, kind.field("next") != nil { draft.set("next", next.canonical) }
    // Left out where there is nothing to say; the others stay for people to write in.
    var sections = kind.sections.map(\.id)
    for (section, text) in texts {
      if text.isEmpty, Self.onDemand.contains(section) { sections.removeAll { $0 == section } }
      draft.write(text, in: section)
    }
    return try draft.bytes(sections: sections)
  }

  private static let onDemand: Set<String> = ["attendance", "targets-and-pace", "action-plan"]

  private var texts: [(section: String, text: String)] {
    let asks = options.kind == "client" && options.theirs == nil
    return [
      ("agenda", ReviewPage.agenda(matter.agenda(kind: options.kind))),
      ("attendance", ReviewPage.attendance(attendance, asks: asks, namesOurs: options.ours != nil)),
      ("changes", ReviewPage.changes(change, since: last?.date)),
      (
        "targets-and-pace",
        ReviewPage.targets(
          matter.paces, from: matter.account.baselineDay(fiscalYearStarts: fiscalYearStarts), on: matter.date)
      ),
      ("action-plan", ReviewPage.actions(matter.progress, since: last?.date, on: matter.date)),
      ("questions", ReviewPage.questions(findings)),
    ]
  }

  /// From the day after the review before to this one; the first review looks back on all the time since the account began.
  private var period: String? {
    let start: CalendarDate?
    if let last {
      start = CalendarDate(String(last.date.prefix(10)))?.adding(days: 1)
    } else if case .date(let since)? = matter.account.decoded["since"] {
      start = since
    } else {
      start = nil
    }
    guard let start, start <= matter.date else { return nil }
    return "\(start)/\(matter.date)"
  }

  /// The tag of the review before, where it can be trusted to stay; else the commit.
  private var base: String? {
    guard let last else { return head?.hex }
    switch last.trust {
    case .sound, .lightweight, .cutOff: return last.tag
    default: return last.commit.id.hex
    }
  }

  /// `4 changes since the review of 2026-09-30, 1 action late, 2 questions`
  var summary: String {
    let count = change.map { change in
      change.sections.reduce(change.fields.count) { $0 + $1.records.count + ($1.prose == nil ? 0 : 1) }
    }
    var parts: [String] = []
    if let last {
      parts.append((count.map { counted($0, "change") } ?? "nothing changed") + " since the review of \(last.date)")
    } else {
      parts.append("this is the account's first review")
    }
    let late = matter.progress.late.count
    if late > 0 { parts.append("\(counted(late, "action")) late") }
    let questions = ReviewPage.questions(from: findings).count
    if questions > 0 { parts.append(counted(questions, "question")) }
    return parts.joined(separator: ", ")
  }

  private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
