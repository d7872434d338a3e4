// The tables of what one of us answers for.

package import PlanModel
import PlanSchema

extension WhoAnswer {
  /// Whether the account has to be told in each row.
  private var isOfSeveral: Bool { dossiers.count > 1 }

  private var accountColumn: AnswerColumn { AnswerColumn("account", "Account", isShown: isOfSeveral) }

  package var accounts: AnswerPart {
    let rows = dossiers.map { dossier -> [AnswerCell] in
      let posts = dossier.holdings[.post].map(\.part)
      let members = dossier.holdings[.member].compactMap(\.record)
      let held = dossier.reviewsHeld
      return [
        .text(dossier.account.id), .text(dossier.account.client), .text(dossier.account.tier),
        .list(posts + members.flatMap { $0.words("role") }.filter { !posts.contains($0) }),
        .text(members.first?.raw("does")),
        .text(members.first?.raw("stand-in")), .value(members.first?["time"]),
        AnswerCell(held == 0 ? "" : "\(dossier.reviews.count) of \(held)", value: .integer(dossier.reviews.count)),
      ]
    }
    return AnswerPart(
      "posts", "Accounts",
      .table(
        AnswerTable(
          [
            AnswerColumn("account", "Account"), AnswerColumn("client", "Client"), AnswerColumn("tier", "Tier"),
            AnswerColumn("as", "As"), AnswerColumn("does", "Does"), AnswerColumn("standIn", "Stand-in"),
            AnswerColumn("time", "Time", .number), AnswerColumn("reviews", "Reviews", .number),
          ], rows)))
  }

  package var targets: AnswerPart {
    let rows = dossiers.flatMap { dossier in
      dossier.paces.map { pace -> [AnswerCell] in
        let record = pace.record
        return [
          .text(dossier.account.id), .key(record.key?.text), .text(record.label), .value(record["actual"]),
          .value(record["goal"]), .date(record.date("due")), .standing(pace), .value(pace.gap),
          .value(pace.expected),
        ]
      }
    }
    return AnswerPart(
      Holding.Kind.target.plural, "Targets",
      .table(
        AnswerTable(
          [
            accountColumn, AnswerColumn("id", "Id"), AnswerColumn("target", "Target"),
            AnswerColumn("actual", "Actual", .money), AnswerColumn("goal", "Goal", .money),
            AnswerColumn("due", "Due"), AnswerColumn("standing", "Standing"),
            AnswerColumn("gap", "Gap", .money), AnswerColumn("expected", "Line", .money, isShown: false),
          ], rows)), note: rows.isEmpty ? nil : "Held against the straight line from baseline to goal.")
  }

  package var actions: AnswerPart {
    let rows = dossiers.flatMap { dossier in
      dossier.actions.map { action -> [AnswerCell] in
        let days = action.date("due").map { $0.dayNumber - today.dayNumber }
        return [
          .text(dossier.account.id), .date(action.date("due")), .count(days, isLate(action) ? .bad : nil),
          .key(action.key?.text), .text(action.label), .text(action.raw("for")),
        ]
      }
    }
    return AnswerPart(
      Holding.Kind.action.plural, "Open actions",
      .table(
        AnswerTable(
          [
            accountColumn, AnswerColumn("due", "Due"), AnswerColumn("days", "Days", .number),
            AnswerColumn("id", "Id"), AnswerColumn("action", "Action"), AnswerColumn("for", "For"),
          ], rows)))
  }

  package var pipeline: AnswerPart {
    let rows = held(.opportunity).map { account, holding -> [AnswerCell] in
      let record = holding.record
      return [
        .text(account), .key(record?.key?.text), .text(holding.text), .text(record?.raw("stage")),
        .value(record?["amount"]), .value(record?["probability"]), .date(record?.date("close")),
        .text(record?.raw("next-step")),
      ]
    }
    return AnswerPart(
      Holding.Kind.opportunity.plural, "Open opportunities",
      .table(
        AnswerTable(
          [
            accountColumn, AnswerColumn("id", "Id"), AnswerColumn("name", "Opportunity"),
            AnswerColumn("stage", "Stage"), AnswerColumn("amount", "Amount", .money),
            AnswerColumn("probability", "Chance", .number), AnswerColumn("close", "Close"),
            AnswerColumn("next", "Next step"),
          ], rows)))
  }

  var relations: AnswerPart {
    let rows = dossiers.flatMap { dossier in
      dossier.holdings[.contact].map { holding -> [AnswerCell] in
        let record = holding.record
        let others = record.map { dossier.account.whoKnows($0) }?.filter { $0 != person } ?? []
        return [
          .text(dossier.account.id), .key(record?.key?.text), .text(holding.text), .text(record?.raw("job-title")),
          .text(record?.raw("influence")), .text(record?.raw("stance")), .date(record?.date("last-contact")),
          others.isEmpty
            ? AnswerCell("nobody", value: .array([]), .warning) : .list(others.map(\.name)),
        ]
      }
    }
    return AnswerPart(
      Holding.Kind.contact.plural, "People at the client",
      .table(
        AnswerTable(
          [
            accountColumn, AnswerColumn("id", "Id"), AnswerColumn("name", "Name"),
            AnswerColumn("jobTitle", "Job title"), AnswerColumn("influence", "Influence", .number),
            AnswerColumn("stance", "Stance"), AnswerColumn("lastContact", "Last contact"),
            AnswerColumn("others", "Who else knows them"),
          ], rows)))
  }

  package var duties: AnswerPart {
    let rows = held(.duty).map { account, holding -> [AnswerCell] in
      [
        .text(account), .key(holding.record?.key?.text), .text(holding.text),
        .text(holding.part, holding.part == "accountable" ? .strong : nil), .text(holding.record?.raw("unit")),
      ]
    }
    return AnswerPart(
      Holding.Kind.duty.plural, "Duties",
      .table(
        AnswerTable(
          [
            accountColumn, AnswerColumn("id", "Id"), AnswerColumn("duty", "Duty"), AnswerColumn("as", "As"),
            AnswerColumn("unit", "Unit"),
          ], rows)))
  }

  /// Whom the client calls, who decides, who approves.
  var powers: AnswerPart {
    plain([.rung, .overrule, .authority], "powers", "Escalation and authority")
  }

  var watched: AnswerPart {
    let rows = [Holding.Kind.issue, .risk, .competitor].flatMap { kind in
      held(kind).map { account, holding -> [AnswerCell] in
        let record = holding.record
        let date = record?.date("due") ?? record?.date("review-on") ?? record?.date("checked")
        let detail = record?.raw("severity") ?? record?.raw("threat").map { "threat \($0)" } ?? record?.exposureWords
        return [
          .text(account), .text(kind.rawValue), .key(record?.key?.text), .text(holding.text), .text(detail),
          .date(date),
        ]
      }
    }
    return AnswerPart(
      "watches", "Issues, risks and competitors",
      .table(
        AnswerTable(
          [
            accountColumn, AnswerColumn("kind", "Kind"), AnswerColumn("id", "Id"), AnswerColumn("what", "What"),
            AnswerColumn("detail", "How much"), AnswerColumn("date", "Due, review or check"),
          ], rows)))
  }

  var standsIn: AnswerPart { plain([.standIn, .part], Holding.Kind.standIn.plural, "Stands in for, keeps current") }

  var attended: AnswerPart {
    let rows = dossiers.flatMap { dossier in
      dossier.reviews.reversed().map { review -> [AnswerCell] in
        [.text(dossier.account.id), .date(review.date), .text(review.kind)]
      }
    }
    return AnswerPart(
      "reviews", "Reviews attended",
      .table(AnswerTable([accountColumn, AnswerColumn("date", "Date"), AnswerColumn("kind", "Kind")], rows)),
      limit: 6)
  }

  private func held(_ kind: Holding.Kind) -> [(account: String, holding: Holding)] {
    dossiers.flatMap { dossier in dossier.holdings[kind].map { (dossier.account.id, $0) } }
  }

  private func plain(_ kinds: [Holding.Kind], _ name: String, _ heading: String) -> AnswerPart {
    let rows = kinds.flatMap { kind in
      held(kind).map { account, holding -> [AnswerCell] in
        [.text(account), .text(kind.rawValue), .text(holding.text), .text(holding.part)]
      }
    }
    return AnswerPart(
      name, heading,
      .table(
        AnswerTable(
          [
            accountColumn, AnswerColumn("kind", "Kind", isShown: false), AnswerColumn("what", "What"),
            AnswerColumn("as", "As"),
          ], rows)))
  }
}

extension AnswerCell {
  /// `behind` in red; in JSON the word.
  package static func standing(_ pace: TargetPace) -> AnswerCell {
    let tone: AnswerText.Tone? =
      switch pace.standing {
      case .behind, .pastDue, .off, .missed: .bad
      case .ahead, .onPace, .reached, .met: .good
      case .open, .dropped: nil
      }
    let words = pace.reason == nil ? pace.standing.rawValue : pace.words
    return AnswerCell(words, value: .string(pace.standing.rawValue), tone)
  }
}

extension RecordView {
  /// `4 × 5 = 20, 9 left after what is done`: how grave a risk is; nil where it is not known.
  var exposureWords: String? {
    guard case .scale(let likelihood)? = self["likelihood"], case .scale(let impact)? = self["impact"] else {
      return nil
    }
    let product = "\(likelihood) × \(impact) = \(likelihood * impact)"
    if case .scale(let residual)? = self["residual"] { return product + ", residual \(residual)" }
    return product
  }
}
