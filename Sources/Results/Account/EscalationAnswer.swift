// Whom to call now, and who may authorise what is needed: the first line is a name and a phone number.

package import PlanModel
import PlanSchema

extension Answer {
  package static func escalation(_ matter: EscalationMatter) -> Answer {
    let words = EscalationWords(matter)
    var lead = words.lead
    if matter.need != nil { lead.append(words.authority) }
    lead.append(
      AnswerText(
        "\(matter.account.client), \(words.moment(matter.instant)) on the clock of \(matter.zone)\(words.outside)",
        .quiet))
    return Answer(
      "escalate", title: words.title, lead: lead,
      subject: [
        AnswerFact("account", "Account", .text(matter.account.id)),
        AnswerFact("at", "At", .text(words.stamp(matter.instant))),
        AnswerFact("zone", "Time zone", .text(matter.zone)),
        AnswerFact("isCovered", "Somebody answers", .flag(matter.calls.isCovered, "yes", "no")),
        AnswerFact("severity", "Severity", .text(matter.severity)), AnswerFact("need", "Need", .text(matter.need)),
        AnswerFact("kinds", "Kinds", .list(matter.kinds)),
        AnswerFact("amount", "Amount", .text(matter.amount.map(words.limit))),
      ], parts: [calls(matter, words), tell(matter), approvers(matter, words), overruling(matter)])
  }

  private static func calls(_ matter: EscalationMatter, _ words: EscalationWords) -> AnswerPart {
    let rows = matter.calls.callees.map { callee -> [AnswerCell] in
      let person = matter.people[callee.person]
      let level = callee.rung.level
      let notes = [
        callee.standIn == nil ? nil : "for \(matter.people[callee.named]?.name ?? callee.named.name), away",
        callee.rung.severities.isEmpty ? nil : callee.rung.severities.joined(separator: ", "),
      ]
      return [
        AnswerCell(level.canonical, value: Int(level.canonical).map { .integer($0) } ?? .string(level.canonical)),
        AnswerCell("", value: .string(callee.person.name)),
        .text(person?.name ?? callee.person.name, callee.isOnDuty ? .strong : nil),
        words.unbroken(matter.phone(of: callee)), words.unbroken(matter.otherPhone(of: callee)),
        callee.isOnDuty
          ? AnswerCell("now", value: .bool(true), .good)
          : AnswerCell(words.duty(callee), value: .bool(false), .warning),
        AnswerCell("", value: callee.next.map { .string(words.stamp($0)) } ?? .null),
        .text(callee.rung.respondWithin?.canonical), .text(words.localTime(of: callee.person)),
        .text(notes.compactMap(\.self).joined(separator: "; ")),
      ]
    }
    let gone = matter.calls.gone.map { matter.people[$0]?.name ?? $0.name }
    return AnswerPart(
      "calls", "Whom to call, in order",
      .table(
        AnswerTable(
          [
            AnswerColumn("level", "Level", .number), AnswerColumn("person", "Id"), AnswerColumn("name", "Whom"),
            AnswerColumn("phone", "Phone"), AnswerColumn("otherPhone", "Or"), AnswerColumn("onDuty", "On duty"),
            AnswerColumn("next", "Next"), AnswerColumn("answersWithin", "Within"),
            AnswerColumn("localTime", "There"), AnswerColumn("note", "Note"),
          ], rows)),
      note: gone.isEmpty ? nil : "On the ladder, but no longer with us: \(gone.joined(separator: ", ")).",
      whenEmpty: "The plan has no escalation ladder for this.")
  }

  /// Who is to be told when the first on duty is called.
  private static func tell(_ matter: EscalationMatter) -> AnswerPart {
    let people = matter.calls.callees.first?.rung.tell ?? []
    return AnswerPart(
      "tell", "Tell",
      .list(
        people.map { person in
          let known = matter.people[person]
          return AnswerText(
            [known?.name ?? person.name, matter.phone(ofAnybody: person), known?.email].compactMap(\.self).joined(
              separator: ", "))
        }))
  }

  private static func approvers(_ matter: EscalationMatter, _ words: EscalationWords) -> AnswerPart {
    var rows: [[AnswerCell]] = []
    for (_, plan) in matter.approvals {
      // Where nothing is asked for, the first of each kind says enough.
      for approver in plan.approvers.prefix(matter.need == nil ? 1 : .max) {
        let person = matter.people[approver.person]
        let isReachable: AnswerCell =
          switch approver.isReachable {
          case true?: AnswerCell("now", value: .bool(true), .good)
          case false?: AnswerCell(words.reach(approver), value: .bool(false), .warning)
          case nil: AnswerCell("hours not known", value: .null, .quiet)
          }
        rows.append([
          .text(approver.row.kind), AnswerCell("", value: .string(approver.person.name)),
          .text(person?.name ?? approver.person.name, approver.isReachable == true ? .strong : nil),
          .text(approver.isDeputy ? "deputy" : "approver"), .text(words.limit(approver.row)),
          words.unbroken(matter.phone(ofAnybody: approver.person)),
          isReachable, AnswerCell("", value: approver.next.map { .string(words.stamp($0)) } ?? .null),
          .text(words.localTime(of: approver.person)),
        ])
      }
    }
    let heading = matter.need == nil ? "Who may authorise what" : "Who may authorise it, in the order in which to ask"
    return AnswerPart(
      "approvers", heading,
      .table(
        AnswerTable(
          [
            AnswerColumn("kind", "Kind"), AnswerColumn("person", "Id"), AnswerColumn("name", "Whom"),
            AnswerColumn("as", "As"), AnswerColumn("limit", "Up to"), AnswerColumn("phone", "Phone"),
            AnswerColumn("isReachable", "Reachable"), AnswerColumn("next", "Next"),
            AnswerColumn("localTime", "There"),
          ], rows)))
  }

  private static func overruling(_ matter: EscalationMatter) -> AnswerPart {
    func told(_ person: PersonID?) -> AnswerCell {
      guard let person else { return .nothing }
      return AnswerCell(
        [matter.people[person]?.name ?? person.name, matter.phone(ofAnybody: person)].compactMap(\.self)
          .joined(separator: ", "), value: .string(person.name))
    }
    return AnswerPart(
      "overruling", "Who settles a dispute",
      .table(
        AnswerTable(
          [
            AnswerColumn("matter", "Matter"), AnswerColumn("decides", "Decides"),
            AnswerColumn("overruledBy", "Overruled by"),
          ],
          matter.overruling.map { row in
            [.text(row.raw("matter")), told(row.person("decides")), told(row.person("overruled-by"))]
          })))
  }
}
