// `rutter health`: how an account stands, why, and what would help most.

package import PlanRules
package import PlanSchema
import PlanText

/// Makes the answer to "how healthy is this account?".
package enum HealthAnswer {
  /// - Parameters:
  ///   - client: name of the client.
  ///   - waived: findings that waivers let pass.
  package static func answer(
    _ health: Health, account: String, client: String, today: CalendarDate, formula: HealthFormula, waived: Int
  ) -> Answer {
    let lead = "\(health.score) of 100: \(health.band.rawValue), on \(today.canonical)."
    return Answer(
      "health", title: "Health of \(client)", lead: [AnswerText(lead, health.band.tone)],
      subject: [
        AnswerFact("account", "Account", .text(account)), AnswerFact("today", "Today", .date(today)),
        AnswerFact("score", "Score", .count(health.score)), AnswerFact("band", "Band", .text(health.band.rawValue)),
      ],
      parts: [areas(health, waived: waived), improvements(health, formula)])
  }

  private static func areas(_ health: Health, waived: Int) -> AnswerPart {
    let columns = [
      AnswerColumn("area", "Area"), AnswerColumn("score", "Score", .number), AnswerColumn("band", "Band"),
      AnswerColumn("weight", "Weight", .number), AnswerColumn("warnings", "Warnings", .number),
      AnswerColumn("advice", "Advice", .number), AnswerColumn("remark", "Remark"),
    ]
    let rows = health.areas.map { area -> [AnswerCell] in
      let remark =
        area.isStale
        ? "rests on stale facts"
        : area.score == nil ? (area.counts ? "not known" : "not in the plan, and left out") : ""
      return [
        AnswerCell(area.area.title, value: .string(area.area.rawValue)), .count(area.score, area.band?.tone),
        .text(area.band?.rawValue, area.band?.tone), .count(area.counts ? area.weight : 0), .count(area.warnings),
        .count(area.advice), .text(remark, .quiet),
      ]
    }
    return AnswerPart(
      "areas", "Areas", .table(AnswerTable(columns, rows)),
      note: waived > 0 ? "\(waived) waived finding\(waived == 1 ? "" : "s") cost nothing." : nil)
  }

  private static func improvements(_ health: Health, _ formula: HealthFormula) -> AnswerPart {
    let columns = [
      AnswerColumn("points", "Points", .number), AnswerColumn("rule", "Rule"), AnswerColumn("area", "Area"),
      AnswerColumn("findings", "Times", .number), AnswerColumn("mend", "What to do"),
    ]
    let rows = health.improvements.map { improvement -> [AnswerCell] in
      [
        AnswerCell("+\(improvement.points)", value: .integer(improvement.points)), .key(improvement.rule.id),
        AnswerCell(improvement.rule.area.title, value: .string(improvement.rule.area.rawValue)),
        .count(improvement.findings.count),
        .text(
          improvement.findings.count == 1
            ? (improvement.findings.first?.message ?? "") + ". " + improvement.rule.kind.mend
            : improvement.rule.kind.summary + ". " + improvement.rule.kind.mend),
      ]
    }
    return AnswerPart(
      "improvements", "What would raise it most", .table(AnswerTable(columns, rows)), note: words(formula),
      limit: 5,
      whenEmpty: "Nothing is found that could be mended.")
  }

  private static func words(_ formula: HealthFormula) -> String {
    """
    Each area begins at 100. The first warning of a rule takes \(formula.warning) % of what is left, the first advice \
    \(formula.advice) %, further ones half as much, and a rule at most three times its first. Green begins at \
    \(formula.green), amber at \(formula.amber). docs/HEALTH.md has the whole formula.
    """
  }
}

extension HealthBand {
  /// How a band is coloured.
  package var tone: AnswerText.Tone {
    switch self {
    case .green: .good
    case .amber: .warning
    case .red: .bad
    }
  }
}
