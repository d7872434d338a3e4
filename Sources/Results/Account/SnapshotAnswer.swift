// The one page about an account that lies on the table at every review.

package import PlanModel
package import PlanSchema

/// Where an account stands, on a page: each list is cut to the few lines that matter most and says how many more there are.
package struct SnapshotAnswer: Sendable {
  private let account: Account
  private let people: People
  private let settings: Settings
  private let today: CalendarDate

  package init(_ account: Account, people: People, settings: Settings, today: CalendarDate) {
    self.account = account
    self.people = people
    self.settings = settings
    self.today = today
  }

  private var lines: AccountLines { AccountLines(account: account, settings: settings, today: today) }

  package var answer: Answer {
    Answer(
      "snapshot", title: "\(account.client) on \(today)",
      lead: account.objective.first.map { [AnswerText($0, .strong)] } ?? [
        AnswerText("No objective is written.", .warning)
      ],
      subject: [AnswerFact("account", "Account", .text(account.id)), AnswerFact("today", "Today", .date(today))],
      parts: [
        AnswerPart("card", nil, .facts(card)), MatrixPart(account).part, lines.targets(limit: 6),
        lines.actions(limit: 5),
        lines.risks(limit: 3), lines.issues(limit: 3), pipeline, money, whiteSpace, terms, rivals,
      ])
  }

  private var card: [AnswerFact] {
    func person(_ id: PersonID?) -> String? { id.map { people[$0]?.name ?? $0.name } }
    func told(_ parts: String?...) -> String { parts.compactMap(\.self).joined(separator: ", ") }
    func fact(_ name: String, _ heading: String, _ text: String, _ field: String) -> AnswerFact {
      let raw = account.raw(field)
      return AnswerFact(name, heading, AnswerCell(raw == nil ? "" : text, value: .text(raw)))
    }
    let since = account.raw("since").map { "since \($0)" }
    let future = account.raw("future-rating").map { "expected \($0)" }
    return [
      AnswerFact("manager", "Manager", .text(person(account.manager))),
      AnswerFact("nextReview", "Next review", lines.nextReview),
      AnswerFact("deputy", "Deputy", .text(person(account.deputy))),
      fact("tier", "Tier", told(account.tier, account.status), "tier"),
      AnswerFact("sponsor", "Sponsor", .text(person(account.sponsor))),
      fact("agreement", "Agreement", told(account.raw("agreement"), since), "agreement"),
      fact("period", "Period", told(account.raw("period")), "period"),
      fact("relationship", "Relationship", told(account.raw("relationship-rating"), future), "relationship-rating"),
      fact("wallet", "Wallet", told(account.raw("wallet")), "wallet"),
      fact("ourShare", "Share of us", told(account.raw("our-share")), "our-share"),
      // For programs; people read them beside another fact.
      fact("status", "", "", "status"), fact("since", "", "", "since"), fact("futureRating", "", "", "future-rating"),
    ]
  }

  private var pipeline: AnswerPart {
    let open = account.opportunitiesByWeight
    let rows = open.map { record -> [AnswerCell] in
      [
        .key(record.key?.text), .text(record.label), .money(record.money("amount")), .value(record["probability"]),
        .text(record.raw("stage")), .list(record.people("owner").map(\.name)),
        lines.prefixed(
          record.date("close").map { $0 < today } ?? false ? "was to close " : "closes ", record.date("close")),
      ]
    }
    let all = Money.sumText(open.compactMap { $0.money("amount") })
    let weighted = Money.sumText(open.compactMap(\.weightedAmount))
    let heading = open.isEmpty ? "Pipeline" : "Pipeline: \(all), by chance \(weighted.isEmpty ? "unknown" : weighted)"
    return AnswerPart(
      "pipeline", heading,
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("name", "Opportunity"), AnswerColumn("amount", "Amount", .money),
            AnswerColumn("probability", "Chance", .number), AnswerColumn("stage", "Stage"),
            AnswerColumn("owner", "Who"), AnswerColumn("close", "Close"),
          ], rows, style: .lines)), limit: 3)
  }

  private var money: AnswerPart {
    let last = account.lastFinancials(on: today, fiscalYearStarts: settings.fiscalYearStarts)
    let row: [AnswerCell]? = last.map { record in
      var margin = AnswerCell.value(record["margin"])
      if !margin.isEmpty { margin.text = "margin " + margin.text }
      var debt = lines.prefixed("over 60 days ", record.money("over-60-days"))
      debt.tone = debt.isEmpty ? nil : .bad
      return [
        .text(record.key?.text), lines.prefixed("revenue ", record.money("revenue")),
        lines.prefixed("budget ", record.money("budget")), margin,
        lines.prefixed("owed ", record.money("receivable")), debt,
        lines.prefixed("disputed ", record.money("disputed")),
      ]
    }
    return AnswerPart(
      "money", "Money",
      .table(
        AnswerTable(
          [
            AnswerColumn("period", "Period"), AnswerColumn("revenue", "Revenue", .money),
            AnswerColumn("budget", "Budget", .money), AnswerColumn("margin", "Margin", .number),
            AnswerColumn("receivable", "Owed", .money), AnswerColumn("overSixtyDays", "Over 60 days", .money),
            AnswerColumn("disputed", "Disputed", .money),
          ], row.map { [$0] } ?? [], style: .lines)))
  }

  private var whiteSpace: AnswerPart {
    let ours = account.services.count { $0.text("state") == "us" }
    let counted = account.services.count { $0.text("state") != "not-applicable" }
    let rows = account.whiteSpace.map { record -> [AnswerCell] in
      let unit = record.references("unit").first.flatMap { unit in account.units.first { $0.key == unit.key } }
      let rival = record.references("rival").first.flatMap { rival in
        account.competitors.first { $0.key == rival.key }
      }
      return [
        .text(record.raw("service")), .text(unit?.title ?? record.raw("unit")),
        AnswerCell(rival?.label ?? record.text("state") ?? "", value: .text(record.text("state"))),
        lines.prefixed("potential ", record.money("potential")), .text(record.raw("opportunity")),
      ]
    }
    return AnswerPart(
      "whiteSpace", "White space: we sell in \(ours) of \(counted) places",
      .table(
        AnswerTable(
          [
            AnswerColumn("service", "Service"), AnswerColumn("unit", "Unit"), AnswerColumn("state", "Who sells it"),
            AnswerColumn("potential", "Potential", .money), AnswerColumn("opportunity", "Opportunity"),
          ], rows, style: .lines)), limit: 3)
  }

  private var terms: AnswerPart {
    let rows = account.runningContracts(on: today).map { record -> [AnswerCell] in
      let by = record.renews ? NoticeBy(record)?.sending : nil
      let isPast = by.map { $0 < today } ?? false
      var notice = lines.prefixed(isPast ? "notice was due " : "notice by ", by)
      notice.tone = isPast ? .bad : nil
      return [
        .key(record.key?.text), .text(record.label), lines.prefixed("ends ", record.date("end")), notice,
        told("renewal ", record.raw("renewal")),
      ]
    }
    return AnswerPart(
      "terms", "Contracts",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("contract", "Contract"), AnswerColumn("end", "End"),
            AnswerColumn("notice", "Notice by"), AnswerColumn("renewal", "Renewal"),
          ], rows, style: .lines)), limit: 3)
  }

  private var rivals: AnswerPart {
    let rows = account.rivalsByThreat.map { record -> [AnswerCell] in
      [
        .key(record.key?.text), .text(record.label), .text(record.raw("state")),
        told("threat ", record.raw("threat"), record.raw("threat") == "high" ? .bad : nil),
        .text(record.raw("where")), lines.prefixed("seen ", record.date("checked")),
      ]
    }
    return AnswerPart(
      "rivals", "Competitors",
      .table(
        AnswerTable(
          [
            AnswerColumn("id", "Id"), AnswerColumn("name", "Name"), AnswerColumn("state", "State"),
            AnswerColumn("threat", "Threat"), AnswerColumn("where", "Where"), AnswerColumn("checked", "Checked"),
          ], rows, style: .lines)), limit: 3)
  }

  /// A word of the plan with one before it, for a line.
  private func told(_ word: String, _ text: String?, _ tone: AnswerText.Tone? = nil) -> AnswerCell {
    AnswerCell(text.map { word + $0 } ?? "", value: .text(text), tone)
  }
}
