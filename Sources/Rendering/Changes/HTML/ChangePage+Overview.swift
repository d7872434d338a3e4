// The table at the head of a page about several accounts: where to look first.

import PlanDiff
import Results

extension ChangePage {
  var overview: Markup {
    let name = Self.overviewPlace.part("name")
    let tally = ChangeTally(accounts.flatMap(\.all))
    let hasEffects = tally.better + tally.worse > 0
    let hasFindings = tally.appeared + tally.vanished > 0
    let hasHealth = accounts.contains { $0.main?.health != nil }
    return Markup(.nav, .class("overview"), .id(Self.overviewPlace), .labelledBy(name)) {
      Markup(.h2, .id(name)) { "Overview" }
      Markup(.table, Attribute("role", "table")) {
        Markup(.thead, Attribute("role", "rowgroup")) {
          Markup(.tr, Attribute("role", "row")) {
            head("Account")
            head("Changes")
            if hasEffects {
              head("Better")
              head("Worse")
            }
            if hasFindings { head("Findings") }
            if hasHealth { head("Health") }
          }
        }
        Markup(.tbody, Attribute("role", "rowgroup")) {
          for (number, account) in accounts.enumerated() {
            row(account, to: place(of: account, number), hasEffects, hasFindings, hasHealth)
          }
        }
      }
    }
  }

  private func row(
    _ account: ChangedAccount, to place: Anchor, _ hasEffects: Bool, _ hasFindings: Bool, _ hasHealth: Bool
  ) -> Markup {
    let tally = ChangeTally(account.all)
    let health = account.main?.health
    return Markup(.tr, Attribute("role", "row")) {
      Markup(.th, Attribute("scope", "row"), Attribute("role", "rowheader")) {
        Markup(.a, .link(to: place)) { Markup.isolated(account.name) }
        if let tag = tag(account) {
          " "
          tag
        }
      }
      cell("\(tally.total)")
      if hasEffects {
        cell("\(tally.better)", .class(tally.better > 0 ? "better" : "none"))
        cell("\(tally.worse)", .class(tally.worse > 0 ? "worse" : "none"))
      }
      if hasFindings {
        cell(tally.appeared + tally.vanished > 0 ? "+\(tally.appeared) −\(tally.vanished)" : "–")
      }
      if hasHealth { cell(health?.inShort ?? "–", health?.figureClass ?? .class("none")) }
    }
  }

  private func head(_ text: String) -> Markup {
    Markup(.th, Attribute("scope", "col"), Attribute("role", "columnheader")) { text }
  }

  private func cell(_ text: String, _ mark: Attribute = .class("plain")) -> Markup {
    Markup(.td, Attribute("role", "cell"), mark) { text }
  }
}
