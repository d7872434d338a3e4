// What is expected of the time ahead: opportunities, risks, and what the client plans.

import PlanSchema

extension DueKind {
  static let opportunity = DueKind("opportunity") { reading in
    reading.account.openOpportunities.compactMap { opportunity in
      guard let close = opportunity.date("close") else { return nil }
      let worth = [opportunity.raw("amount"), opportunity.raw("stage")].compactMap(\.self).joined(separator: ", ")
      return DueEntry(
        opportunity, on: close, by: opportunity.people("owner"), "Close: " + opportunity.label,
        worth.isEmpty ? nil : worth)
    }
  }

  static let risk = DueKind("risk") { reading in
    reading.account.openRisks.compactMap { risk in
      guard let date = risk.date("review-on") else { return nil }
      return DueEntry(risk, on: date, by: risk.people("owner"), "Look again at the risk: " + risk.label)
    }
  }

  /// A plan whose time is over has happened, or has not: that is no day to wait for.
  static let clientPlan = DueKind("client-plan") { reading in
    reading.account.records("client-plans").compactMap { plan in
      guard let days = plan["when"]?.days(fiscalYearStarts: reading.settings.fiscalYearStarts) else { return nil }
      let isRunning = days.lowerBound < reading.today
      let date = isRunning ? days.upperBound : days.lowerBound
      if date < reading.today { return nil }
      return DueEntry(
        plan, on: date, by: [], "The client plans: " + (plan.raw("plan") ?? ""),
        isRunning ? "by the end of \(plan.raw("when") ?? "")" : plan.raw("when"))
    }
  }
}

extension Account {
  /// In the order of the plan.
  package var openOpportunities: [RecordView] {
    records("opportunities").filter { ($0.text("state") ?? "open") == "open" }
  }

  /// In the order of the plan.
  package var openRisks: [RecordView] { records("risks").filter { ($0.text("state") ?? "open") == "open" } }
}
