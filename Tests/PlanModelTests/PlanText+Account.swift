// Accounts read from the text of a plan, for tests of what is told of accounts.

import PlanModel
import PlanSchema
import PlanText
import Testing

/// An account as its plan is written.
func account(
  _ body: String, head: String = "", status: String = "active", reviews: [String: String] = [:]
) throws -> Account {
  let front = "---\nclient: A\nmanager: tom\nstatus: \(status)\ncurrency: GBP\nperiod: 2026\n\(head)---\n# A\n\n"
  var files = [SourceText(path: "accounts/a/plan.md", front + body)]
  for (name, text) in reviews.sorted(by: { $0.key < $1.key }) {
    files.append(SourceText(path: "accounts/a/reviews/\(name).md", text))
  }
  let result = AccountReader(settings: Settings(), people: .none).read(files, id: "a") { _ in true }
  return Account(try #require(result.account), reviews: result.reviews, handovers: result.handovers)
}

/// A day that the calendar has.
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// Our people as people.md has them.
func people(_ rows: String) -> People {
  let text = "# People\n\n## People\n\n| Id | Name | Deputy | Status |\n| -- | -- | -- | -- |\n\(rows)\n"
  return People.read(SourceText(path: "people.md", text), settings: Settings()).people
}
