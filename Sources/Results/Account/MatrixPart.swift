// The relationship matrix: everybody we know at the client, by how they see us and how much weight they carry.

import PlanModel
import PlanSchema

struct MatrixPart {
  private let account: Account

  package init(_ account: Account) { self.account = account }

  /// A cell of the matrix names so many people, and says how many more there are.
  private static let most = 6

  package var part: AnswerPart {
    let active = account.contactsByWeight
    let table = AnswerTable(
      [
        AnswerColumn("influence", "Influence"), AnswerColumn("against", "Against us"),
        AnswerColumn("undecided", "No man's land"), AnswerColumn("forUs", "For us"),
      ],
      [true, false].map { isHigh in
        func cell(_ quadrant: Quadrant) -> AnswerCell {
          let here = active.filter { Quadrant($0) == quadrant && $0.carriesWeight == isHigh }
          return Self.cell(here, quadrant)
        }
        return [
          .text(isHigh ? "high" : "low", .strong), cell(isHigh ? .enemy : .protestor), cell(.noMansLand),
          cell(isHigh ? .ally : .friend),
        ]
      }, style: .ruled)
    let counts = Quadrant.allCases.map { quadrant in
      let count = active.count { Quadrant($0) == quadrant }
      return
        "\(count) \(quadrant == .noMansLand ? "in no man's land" : count == 1 ? quadrant.rawValue : quadrant.plural)"
    }
    return AnswerPart(
      "matrix", active.isEmpty ? "Relationships" : "Relationships: " + counts.joined(separator: ", "),
      .table(active.isEmpty ? AnswerTable(table.columns) : table), whenEmpty: "Nobody is known.")
  }

  private static func cell(_ contacts: [RecordView], _ quadrant: Quadrant) -> AnswerCell {
    let value = JSONValue.array(
      contacts.map { contact in
        .object([
          "id": .text(contact.key?.text), "name": .string(contact.label),
          "influence": contact.influence.map { .integer($0) } ?? .null,
          "stance": contact.stanceStep.map { .integer($0) } ?? .null,
          "quadrant": .string(quadrant.rawValue),
        ])
      })
    var names = contacts.prefix(most).map(\.label)
    if contacts.count > most { names.append("and \(contacts.count - most) more") }
    let text = names.isEmpty ? "-" : names.joined(separator: ", ")
    let tone: AnswerText.Tone? =
      switch quadrant {
      case .enemy where !contacts.isEmpty: .bad
      case .ally where !contacts.isEmpty: .good
      default: nil
      }
    return AnswerCell(text, value: value, tone)
  }
}
