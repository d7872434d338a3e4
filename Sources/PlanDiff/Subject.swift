// Names what a change is about.

package import PlanSchema
import PlanText

/// What a change is about: an account, a review or handover of one, the people, or the settings.
package struct Subject: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable { case account, review, handover, people, settings }

  package let kind: Kind
  /// Folder name of the account; nil for people and settings.
  package let account: String?
  /// File name without `.md` of a review or handover (`2026-09-30`); nil for the others.
  package let name: String?

  package init(_ kind: Kind, account: String? = nil, name: String? = nil) {
    self.kind = kind
    self.account = account
    self.name = name
  }

  /// The subject of a decoded document, by its kind; reviews and handovers are named by their path.
  package init(_ decoded: DecodedAccount) {
    let kind: Kind =
      switch decoded.documents.first?.kind.name {
      case "review": .review
      case "handover": .handover
      case "people": .people
      default: .account
      }
    switch kind {
    case .account:
      self.init(.account, account: decoded.id)
    case .people, .settings:
      self.init(kind)
    case .review, .handover:
      let path = decoded.documents.first?.source.path ?? decoded.id
      let parts = path.split(separator: "/").map(String.init)
      var name = parts.last ?? decoded.id
      if name.hasSuffix(".md") { name.removeLast(3) }
      let folder = parts.firstIndex(of: "accounts").flatMap { $0 + 2 < parts.count ? parts[$0 + 1] : nil }
      self.init(kind, account: folder ?? (parts.count > 1 ? parts.first : nil), name: name)
    }
  }

  /// What people call it: `northgate-foods`, `northgate-foods review 2026-09-30`, `people`, `settings`.
  package var title: String {
    switch kind {
    case .account: account ?? "account"
    case .review, .handover: [account, kind.rawValue, name].compactMap { $0 }.joined(separator: " ")
    case .people, .settings: kind.rawValue
    }
  }
}

extension Subject: Comparable {
  /// Accounts by name, each followed by its reviews and handovers; then people, then settings.
  package static func < (left: Subject, right: Subject) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [String] {
    let rank = Kind.allCases.firstIndex(of: kind) ?? 0
    return [account == nil ? "1" : "0", account ?? "", "\(rank)", name ?? ""]
  }
}
