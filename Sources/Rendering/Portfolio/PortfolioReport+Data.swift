// What moved across all accounts, for spreadsheets and programs.

import PlanDiff
import PlanSchema
package import Results

extension PortfolioReport {
  /// A row for each account that moved, the worst first, as ``CSVText`` writes them.
  package static func csv(_ movements: PortfolioMovements) -> String {
    var table = CSVText(header: [
      "account", "name", "manager", "tier", "state", "formerly", "worse", "better", "changes", "errors_before",
      "errors_after", "health_before", "health_after", "commits", "authors", "reviews", "summary",
    ])
    for row in movements.ordered {
      table.append([
        .text(row.account), .text(row.name), .text(row.manager), .text(row.tier), .text(stateWord(row)),
        .text(row.formerly), .count(row.count(.worse)), .count(row.count(.better)), .count(row.size),
        .count(row.errors.old), .count(row.errors.new), .number(row.health?.old.map(String.init)),
        .number(row.health?.new.map(String.init)), .count(row.commits), .count(row.authors),
        .text(row.reviews.joined(separator: " ")), .text(row.summary(width: 400)),
      ])
    }
    return table.text
  }

  private static func stateWord(_ row: PortfolioMovement) -> String {
    row.isNew ? "new" : row.isGone ? "gone" : "changed"
  }

  /// What moved as JSON; docs/JSON.md says what the members mean.
  package static func json(_ movements: PortfolioMovements) -> String {
    JSONValue.object([
      "version": .integer(1), "from": .string(movements.from), "to": .string(movements.to),
      "unchanged": .integer(movements.unchanged), "accounts": .array(movements.ordered.map(value)),
    ]).text
  }

  private static func value(_ row: PortfolioMovement) -> JSONValue {
    .object([
      "account": .string(row.account), "name": .string(row.name), "manager": .text(row.manager),
      "tier": .text(row.tier), "state": .string(stateWord(row)), "formerly": .text(row.formerly),
      "worse": .integer(row.count(.worse)), "better": .integer(row.count(.better)), "changes": .integer(row.size),
      "errors": .object(["old": .integer(row.errors.old), "new": .integer(row.errors.new)]),
      "health": row.health.map {
        .object(["old": $0.old.map { .integer($0) } ?? .null, "new": $0.new.map { .integer($0) } ?? .null])
      } ?? .null,
      "commits": .integer(row.commits), "authors": .integer(row.authors),
      "reviews": .array(row.reviews.map { .string($0) }), "summary": .string(row.summary(width: 400)),
      "moves": .array(row.moves.map(value)),
    ])
  }

  private static func value(_ move: PortfolioMove) -> JSONValue {
    let (old, new) = move.change.texts
    return .object([
      "record": .string(move.record), "field": .string(move.change.field.id), "effect": .string(move.effect.rawValue),
      "old": .string(old), "new": .string(new), "difference": .text(delta(move.change)),
    ])
  }
}
