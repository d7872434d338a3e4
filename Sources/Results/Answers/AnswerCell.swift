// A cell of an answer: what people read, and the exact value for programs.

package import PlanSchema

/// Text for people with a value for programs.
package struct AnswerCell: Sendable, Hashable {
  package var text: String
  package var value: JSONValue
  package var tone: AnswerText.Tone?

  package init(_ text: String, value: JSONValue, _ tone: AnswerText.Tone? = nil) {
    self.text = text
    self.value = value
    self.tone = tone
  }

  /// A text that says the same to people and programs; nothing for nil.
  package static func text(_ text: String?, _ tone: AnswerText.Tone? = nil) -> AnswerCell {
    AnswerCell(text ?? "", value: text.map { .string($0) } ?? .null, tone)
  }

  /// An id: `T1`.
  package static func key(_ text: String?) -> AnswerCell { .text(text, .key) }

  package static func count(_ number: Int?, _ tone: AnswerText.Tone? = nil) -> AnswerCell {
    AnswerCell(number.map(String.init) ?? "", value: number.map { .integer($0) } ?? .null, tone)
  }

  package static func date(_ date: CalendarDate?, _ tone: AnswerText.Tone? = nil) -> AnswerCell {
    .text(date?.canonical, tone)
  }

  /// `£640k` for people, `{ "amount": "640000", "currency": "GBP" }` for programs.
  package static func money(_ money: Money?, _ tone: AnswerText.Tone? = nil) -> AnswerCell {
    guard let money else { return .nothing }
    return AnswerCell(
      money.canonical,
      value: .object(["amount": .string(money.amount.canonical), "currency": .string(money.currency)]), tone)
  }

  /// An exact decimal, for programs in a text of plain digits.
  package static func number(
    _ number: Decimal?, unit: String = "", _ tone: AnswerText.Tone? = nil
  ) -> AnswerCell {
    guard let number else { return .nothing }
    return AnswerCell(number.grouped + unit, value: .string(number.canonical), tone)
  }

  package static func flag(_ flag: Bool, _ yes: String, _ no: String = "") -> AnswerCell {
    AnswerCell(flag ? yes : no, value: .bool(flag))
  }

  package static func list(_ items: [String], _ tone: AnswerText.Tone? = nil) -> AnswerCell {
    AnswerCell(items.joined(separator: ", "), value: .array(items.map { .string($0) }), tone)
  }

  /// A value of a plan in its canonical spelling; money and numbers exactly.
  package static func value(_ value: Value?, _ tone: AnswerText.Tone? = nil) -> AnswerCell {
    switch value {
    case nil: .nothing
    case .money(let money): .money(money, tone)
    case .number(let number): .number(number, tone)
    case .percent(let number): .number(number, unit: " %", tone)
    case .scale(let level): .count(level, tone)
    case .yesNo(let isYes): AnswerCell(isYes ? "yes" : "no", value: .bool(isYes), tone)
    case .list(let items): .list(items.map(\.canonical), tone)
    case .some(let other): .text(other.canonical, tone)
    }
  }

  package static let nothing = AnswerCell("", value: .null)

  package var isEmpty: Bool { text.isEmpty }
}
