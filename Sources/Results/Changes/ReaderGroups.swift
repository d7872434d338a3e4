// Changes in the order in which readers look for them: what was to be reached first, background last.

package import PlanDiff
package import PlanSchema
import PlanText

extension SectionSchema.Group {
  /// What readers call the group.
  package var heading: String {
    switch self {
    case .goals: "Goals and results"
    case .people: "People"
    case .work: "Work"
    case .sales: "Sales"
    case .delivery: "Delivery"
    case .money: "Money"
    case .risk: "Risks"
    case .market: "Market"
    case .background: "Background"
    }
  }
}

/// The sections of one group, in the order in which they were given.
package struct SectionGroup {
  package let group: SectionSchema.Group
  package let sections: [SectionChange]
}

/// The groups that have a section, in the order of the groups. What the schema does not know is background.
package func grouped(_ sections: [SectionChange]) -> [SectionGroup] {
  SectionSchema.Group.allCases.compactMap { group in
    let members = sections.filter { ($0.schema?.group ?? .background) == group }
    return members.isEmpty ? nil : SectionGroup(group: group, sections: members)
  }
}

/// What changed in an account: in its plan, its reviews and its handovers; or in the people or settings.
package struct ChangedAccount {
  /// Folder name of the account; nil for people and settings.
  package let account: String?
  /// The change of the plan, of the people or of the settings; nil where only reviews or handovers changed.
  package var main: SubjectChange?
  /// Reviews and handovers, in their order.
  package var others: [SubjectChange] = []

  package var all: [SubjectChange] { (main.map { [$0] } ?? []) + others }

  /// It came or went, which its heading says, and there is nothing to count.
  package var isWhole: Bool { main.map { $0.kind != .changed } ?? false && others.isEmpty }

  /// `northgate-foods`, `people`, `settings`.
  package var id: String { account ?? main?.subject.kind.rawValue ?? "" }

  /// What people call it: the title of its plan, where that is known.
  package var name: String {
    switch main?.subject.kind {
    case .people: return "People"
    case .settings: return "Settings"
    default:
      let title = visibleLine(main?.displayName ?? "")
      return title.isEmpty ? id : title
    }
  }
}

/// The changes of an account brought together, in the order of first occurrence.
package func byAccount(_ changes: [SubjectChange]) -> [ChangedAccount] {
  var result: [ChangedAccount] = []
  var places: [String: Int] = [:]
  for change in changes {
    var place = result.count
    if let account = change.subject.account {
      place = places[account] ?? place
      places[account] = place
    }
    if place == result.count { result.append(ChangedAccount(account: change.subject.account)) }
    if change.subject.kind == .review || change.subject.kind == .handover {
      result[place].others.append(change)
    } else {
      result[place].main = change
    }
  }
  return result
}

extension SubjectChange {
  /// `Review 2026-09-30`: a review or handover below the name of its account.
  package var nameWithinAccount: String {
    let kind = subject.kind.rawValue
    return ([kind.prefix(1).uppercased() + kind.dropFirst()] + [subject.name].compactMap(\.self)).joined(separator: " ")
  }
}

/// The heading of a page of changes: `What changed in` and `Northgate Foods plc`, `Acme, Bolt and people`, `12 accounts`.
/// The second is empty where the first says all.
package func pageTitle(_ accounts: [ChangedAccount], otherPaths: [String]) -> (words: String, names: String) {
  if accounts.isEmpty { return (otherPaths.isEmpty ? "Nothing has changed" : "No plan has changed", "") }
  let count = accounts.count { $0.account != nil }
  var names = accounts.map(\.name)
  if count > 3 { names.replaceSubrange(..<count, with: ["\(count) accounts"]) }
  if names.count > 1 {
    for (place, account) in zip(names.indices.reversed(), accounts.reversed()) where account.account == nil {
      names[place] = names[place].lowercased()
    }
  }
  let last = names.removeLast()
  return ("What changed in", names.isEmpty ? last : names.joined(separator: ", ") + " and " + last)
}
