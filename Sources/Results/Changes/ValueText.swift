// Values in their canonical spelling.

package import PlanSchema

/// A value as Rutter itself would write it.
package func canonicalText(_ value: Value) -> String {
  switch value {
  case .text(let text), .word(let text): text
  case .person(let person): person.name
  case .reference(let reference): (reference.account.map { $0 + "#" } ?? "") + reference.key.text
  case .scale(let level): "\(level)"
  case .yesNo(let isYes): isYes ? "yes" : "no"
  case .list(let items): items.map(canonicalText).joined(separator: ", ")
  case .none: "-"
  case .date(let date): "\(date)"
  case .period(let period): "\(period)"
  case .money(let money): "\(money)"
  case .number(let number): "\(number)"
  case .percent(let number): "\(number)%"
  case .duration(let duration): "\(duration)"
  case .hours(let hours): "\(hours)"
  }
}
