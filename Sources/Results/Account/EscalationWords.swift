// The sentences of an answer to "whom do I call": times on the client's clock, distances in hours.

import PlanModel
import PlanSchema

struct EscalationWords {
  private let matter: EscalationMatter

  package init(_ matter: EscalationMatter) { self.matter = matter }

  /// Name and number before anything else; if nobody answers, that first.
  package var title: String {
    guard let first = matter.calls.callees.first else {
      guard let (person, role) = matter.responsible.first else { return "Nobody is named: the plan has no ladder" }
      return "No ladder in this plan. Call \(nameAndPhone(person)), \(role)"
    }
    let call = "\(name(first.person)), \(matter.phone(of: first) ?? "no phone number known")"
    if first.isOnDuty { return "Call \(call)" }
    guard let next = first.next else { return "Nobody is on duty, now or later. Try \(call)" }
    return "Nobody is on duty now. Next: \(call), from \(time(next)) (\(distance(to: next)))"
  }

  /// What to know about the first to call.
  package var lead: [AnswerText] {
    guard let first = matter.calls.callees.first else {
      let others = matter.responsible.dropFirst().map { "\(nameAndPhone($0.person)), \($0.as)" }
      return others.isEmpty ? [] : [AnswerText("Then: \(others.joined(separator: "; "))")]
    }
    var facts: [String] = []
    if first.isOnDuty { facts.append("on duty now, level \(first.rung.level)") }
    if let within = first.rung.respondWithin { facts.append("answers within \(within)") }
    if let local = localTime(of: first.person) { facts.append("there it is \(local)") }
    if first.standIn != nil { facts.append("stands in for \(name(first.named))\(until(first.absence))") }
    let sentence = facts.joined(separator: "; ")
    var lines = [AnswerText(sentence.prefix(1).uppercased() + sentence.dropFirst())]
    if !first.isOnDuty, !matter.responsible.isEmpty {
      let others = matter.responsible.map { "\(nameAndPhone($0.person)), \($0.as)" }
      lines.append(AnswerText("If it cannot wait: \(others.joined(separator: "; "))", .strong))
    } else if first.isOnDuty, let second = second(after: first) {
      lines.append(
        AnswerText(
          "If there is no answer: \(name(second.person)), \(matter.phone(of: second) ?? "no phone number known")"))
    }
    return lines
  }

  /// The next on duty to call: somebody else, on another number if there is one.
  private func second(after first: CallPlan.Callee) -> CallPlan.Callee? {
    let others = matter.calls.callees.dropFirst().filter { $0.isOnDuty && $0.person != first.person }
    return others.first { matter.phone(of: $0) != matter.phone(of: first) } ?? others.first
  }

  /// Who may authorise what is needed, in a sentence.
  package var authority: AnswerText {
    let amount = matter.amount.map { " of \(limit($0))" } ?? ""
    guard let (kinds, plan) = matter.approvals.first else {
      let kinds = matter.knownKinds
      return AnswerText(
        "Nobody is named who may authorise '\(matter.need ?? "")'"
          + (kinds.isEmpty ? ": the plan has no authorities" : "; the plan knows \(kinds.joined(separator: ", "))"),
        .bad)
    }
    let what = kinds.joined(separator: " or ") + amount
    guard let first = plan.approvers.first else {
      let highest =
        plan.tooLow.first.map { ": the highest limit is \(limit($0)), of \(nameAndPhone($0.approver))" } ?? ""
      return AnswerText("Nobody may authorise \(what)\(highest)", .bad)
    }
    let person = "\(nameAndPhone(first.person)), \(first.isDeputy ? "deputy of \(name(first.row.approver)), " : "")"
    let bound = first.row.limit == .unlimited ? "any amount" : "up to \(limit(first.row))"
    switch first.isReachable {
    case true?: return AnswerText("To authorise \(what): \(person)\(bound), reachable now", .strong)
    case nil: return AnswerText("To authorise \(what): \(person)\(bound); at what hours is not known", .warning)
    case false?:
      let next = first.next.map { ", from \(time($0)) (\(distance(to: $0)))" } ?? ""
      return AnswerText("Nobody who may authorise \(what) can be reached now. Next: \(person)\(bound)\(next)", .bad)
    }
  }

  /// A word where the client is not at work.
  package var outside: String {
    guard let hours = matter.account.clientHours else { return "" }
    return DutyTimes(hours, in: matter.zone).contains(matter.instant) ? "" : ", outside the client's hours"
  }

  /// When somebody who is not on duty is next.
  func duty(_ callee: CallPlan.Callee) -> String {
    guard let next = callee.next else { return "never\(until(callee.absence))" }
    return "\(time(next)), \(distance(to: next))"
      + (callee.standIn == nil ? away(callee.absence, before: next) : "")
  }

  /// When an approver who cannot be reached can be.
  package func reach(_ approver: ApprovalPlan.Approver) -> String {
    guard let next = approver.next else { return "not\(until(approver.absence))" }
    return "\(time(next)), \(distance(to: next))" + away(approver.absence, before: next)
  }

  private func away(_ absence: ClosedRange<CalendarDate>?, before next: Int64) -> String {
    absence.map {
      $0.upperBound < WallClock.date(at: next, in: matter.zone).adding(days: 1) ? " (away until \($0.upperBound))" : ""
    } ?? ""
  }

  private func until(_ absence: ClosedRange<CalendarDate>?) -> String {
    absence.map { ", away until \($0.upperBound)" } ?? ""
  }

  package func limit(_ row: AuthorityLimit) -> String { limit(row.limit) }

  package func limit(_ limit: AuthorityLimit.Limit) -> String {
    switch limit {
    case .money(let money): money.canonical
    case .percent(let percent): "\(percent.canonical) %"
    case .unlimited: "any amount"
    case .unknown: "not said"
    }
  }

  /// The time on a person's own clock, where it shows another one than the client's: `Thu 08:30 Kolkata`.
  func localTime(of person: PersonID) -> String? {
    guard let zone = matter.people[person]?.timezone,
      WallClock.offset(at: matter.instant, in: zone) != WallClock.offset(at: matter.instant, in: matter.zone)
    else { return nil }
    let day = WallClock.date(at: matter.instant, in: zone)
    let place = String(zone.split(separator: "/").last ?? "").map { $0 == "_" ? " " : $0 }
    return "\(Self.weekday(day)) \(clock(matter.instant, in: zone)) \(String(place))"
  }

  /// `Thu 2026-11-26 03:00` on the client's clock.
  package func moment(_ instant: Int64) -> String {
    let day = WallClock.date(at: instant, in: matter.zone)
    return "\(Self.weekday(day)) \(day) \(clock(instant, in: matter.zone))"
  }

  /// For programs, in UTC: `2026-11-26T03:00Z`.
  package func stamp(_ instant: Int64) -> String {
    "\(WallClock.date(at: instant, in: "UTC"))T\(clock(instant, in: "UTC"))Z"
  }

  /// `07:00` today, `Fri 07:00` within a week, else with the date.
  private func time(_ instant: Int64) -> String {
    let (day, today) = (
      WallClock.date(at: instant, in: matter.zone), WallClock.date(at: matter.instant, in: matter.zone)
    )
    let clock = clock(instant, in: matter.zone)
    if day == today { return clock }
    return day.dayNumber - today.dayNumber < 7
      ? "\(Self.weekday(day)) \(clock)" : "\(Self.weekday(day)) \(day) \(clock)"
  }

  /// A phone number that stays on one line.
  func unbroken(_ phone: String?) -> AnswerCell {
    guard let phone else { return .nothing }
    return AnswerCell(String(phone.map { $0 == " " ? "\u{A0}" : $0 }), value: .string(phone))
  }

  /// `in 4h 30m`, `in 17h`, `in 3 days`.
  private func distance(to instant: Int64) -> String {
    let minutes = Int((instant - matter.instant + 59) / 60)
    if minutes >= 48 * 60 { return "in \(minutes / 1440) days" }
    return "in " + CalendarDuration(minutes: minutes < 600 ? minutes : minutes / 60 * 60).canonical
  }

  private func clock(_ instant: Int64, in zone: String) -> String {
    let local = instant + Int64(WallClock.offset(at: instant, in: zone) ?? 0)
    let minute = Int(local % 86_400) / 60
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  private static func weekday(_ day: CalendarDate) -> String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
  }

  private func name(_ person: PersonID) -> String { matter.people[person]?.name ?? person.name }

  private func nameAndPhone(_ person: PersonID) -> String {
    "\(name(person)), \(matter.phone(ofAnybody: person) ?? "no phone number known")"
  }
}
