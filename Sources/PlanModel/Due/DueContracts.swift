// Days of contracts: until when notice must be given, and when the term ends.

import PlanSchema

extension DueKind {
  static let notice = DueKind("notice") { reading in
    reading.account.records("contracts").compactMap { contract in
      // Once the term is over there is nothing left to give notice of.
      guard contract.renews, let by = NoticeBy(contract), let end = contract.date("end"), end >= reading.today else {
        return nil
      }
      let renewal =
        switch contract.text("renewal") {
        case "auto": "renews itself when it ends,"
        case "option": "may be renewed when it ends,"
        default: "ends"
        }
      return DueEntry(
        contract, on: by.sending, by: reading.contractPeople, "Notice: " + contract.label,
        "\(renewal) on \(end)" + (by.sending == by.arrival ? "" : ", must arrive by \(by.arrival)"))
    }
  }

  static let contractEnd = DueKind("contract-end") { reading in
    let contracts = reading.account.records("contracts")
    return contracts.compactMap { contract in
      guard let end = contract.date("end") else { return nil }
      // A term that is over stays in the plan as history once another of its kind has begun.
      let isFollowed = contracts.contains { other in
        guard let start = other.date("start"), let last = other.date("end") else { return false }
        return other.raw("kind") == contract.raw("kind") && start > end.adding(days: -31) && last > end
      }
      if end < reading.today, isFollowed { return nil }
      return DueEntry(
        contract, on: end, by: reading.contractPeople, "End: " + contract.label,
        contract.raw("renewal").map { "renewal: \($0)" })
    }
  }
}

extension DueReading {
  /// Who answers for contracts, if the plan has such a duty.
  fileprivate var contractPeople: [PersonID] { accountable(for: "contract") }

  /// Who is accountable for the first duty in whose name a word stands.
  func accountable(for word: String) -> [PersonID] {
    let duty = account.records("responsibilities").first { duty in
      duty.label.lowercased().split { !$0.isLetter }.contains(word[...])
    }
    return duty?.people("accountable") ?? []
  }
}
