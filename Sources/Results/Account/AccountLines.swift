// Parts that more than one answer tells of an account: targets with their pace, actions, risks, issues.

import PlanModel
import PlanSchema

/// Tells of an account as of a day.
struct AccountLines {
  package let account: Account
  package let settings: Settings
  package let today: CalendarDate

  package func targets(limit: Int) -> AnswerPart {
    let paces = account.paces(on: today, fiscalYearStarts: settings.fiscalYearStarts)
      .filter { ($0.record.text("state") ?? "open") == "open" }
    let rows = paces.map { pace -> [AnswerCell] in
      let record = pace.record
      return [
        .key(record.key?.text), .text(record.label), .value(record["actual"]), .value(record["goal"]),
        .date(record.date("due")), .list(record.people("owner").map(\.name)), .standing(pace),
        .value(pace.gap), .value(pace.expected),
      ]
    }
    return AnswerPart(
      "targetPace", "Targets",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("target", "Target"), AnswerColumn("actual", "Actual", .money),
            AnswerColumn("goal", "Goal", .money), AnswerColumn("due", "Due"), AnswerColumn("owner", "Who"),
            AnswerColumn("standing", "Standing"), AnswerColumn("gap", "Gap", .money),
            AnswerColumn("expected", "Line", .money, isShown: false),
          ], rows)), limit: limit, whenEmpty: "None is set.")
  }

  /// The late ones come first, because they are due first.
  package func actions(limit: Int) -> AnswerPart {
    let open = account.openActions
    let late = open.count { isLate($0) }
    let rows = open.map { action -> [AnswerCell] in
      let due = action.date("due")
      let theirs = action.references("client").map { account.contact($0.key)?.label ?? $0.key.text }
      return [
        .key(action.key?.text), .text(action.label),
        .list(action.people("owner").map(\.name) + theirs),
        due.map {
          AnswerCell(
            isLate(action) ? "late, was due \($0)" : "due \($0)", value: .string($0.canonical),
            isLate(action) ? .bad : nil)
        } ?? AnswerCell("no day", value: .null, .warning),
        .count(due.map { $0.dayNumber - today.dayNumber }),
      ]
    }
    return AnswerPart(
      "nextActions", late > 0 ? "Actions, \(late) late" : "Next actions",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("action", "Action"), AnswerColumn("who", "Who"),
            AnswerColumn("due", "Due"), AnswerColumn("days", "Days", .number, isShown: false),
          ], rows, style: .lines)), limit: limit, whenEmpty: "None is open.")
  }

  package func risks(limit: Int) -> AnswerPart {
    let rows = account.risksByExposure.map { risk -> [AnswerCell] in
      [
        .key(risk.key?.text), .text(risk.label), .count(risk.exposure),
        AnswerCell(risk.exposureWords ?? "", value: .null, (risk.exposure ?? 0) >= 12 ? .bad : nil),
        .list(risk.people("owner").map(\.name)), prefixed("review ", risk.date("review-on")),
      ]
    }
    return AnswerPart(
      "topRisks", "Top risks",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("risk", "Risk"),
            AnswerColumn("exposure", "Exposure", .number, isShown: false), AnswerColumn("howGrave", "How grave"),
            AnswerColumn("owner", "Who"), AnswerColumn("review", "Review"),
          ], rows, style: .lines)), limit: limit)
  }

  package func issues(limit: Int) -> AnswerPart {
    let rows = account.issuesBySeverity.map { issue -> [AnswerCell] in
      let due = issue.date("due")
      let isLate = due.map { $0 < today } ?? false
      let severity = issue.raw("severity")
      return [
        .key(issue.key?.text), .text(issue.label),
        .text(severity, severity == "critical" || severity == "high" ? .bad : nil),
        .list(issue.people("owner").map(\.name)),
        due.map {
          AnswerCell(
            isLate ? "late, was due \($0)" : "due \($0)", value: .string($0.canonical),
            isLate ? .bad : nil)
        } ?? .nothing,
        prefixed("since ", issue.date("opened")),
      ]
    }
    return AnswerPart(
      "openIssues", "Open issues",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("issue", "Issue"), AnswerColumn("severity", "Severity"),
            AnswerColumn("owner", "Who"), AnswerColumn("due", "Due"), AnswerColumn("opened", "Opened"),
          ], rows, style: .lines)), limit: limit)
  }

  package func isLate(_ action: RecordView) -> Bool { action.date("due").map { $0 < today } ?? false }

  /// A day with a word before it, for a line.
  func prefixed(_ word: String, _ date: CalendarDate?) -> AnswerCell {
    date.map { AnswerCell(word + $0.canonical, value: .string($0.canonical)) } ?? .nothing
  }

  /// An amount with a word before it, for a line.
  func prefixed(_ word: String, _ money: Money?) -> AnswerCell {
    var cell = AnswerCell.money(money)
    if !cell.isEmpty { cell.text = word + cell.text }
    return cell
  }

  /// The day of the next review with the client, and whether it has gone by.
  package var nextReview: AnswerCell {
    guard let due = DueReading(account, settings: settings, today: today).nextReview else { return .nothing }
    return due.date < today
      ? AnswerCell("\(due.date), overdue", value: .string(due.date.canonical), .bad) : .date(due.date)
  }
}
