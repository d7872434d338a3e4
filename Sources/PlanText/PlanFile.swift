/// Where everything lies in a plan repository, as paths from its top: the one place that has these names.
package enum Layout {
  package static let settings = "rutter.yaml"
  package static let people = "people.md"
  /// The folder of all accounts.
  package static let accounts = "accounts"
  /// Everything that plans are read from.
  package static let all = [accounts, people, settings]

  /// The folder of an account.
  package static func folder(of account: String) -> String { accounts + "/" + account }

  /// The plan of an account.
  package static func plan(of account: String) -> String { folder(of: account) + "/plan.md" }

  /// A review of an account.
  /// - Parameter name: its date, perhaps with a name behind it.
  package static func review(_ name: String, of account: String) -> String {
    folder(of: account) + "/reviews/\(name).md"
  }

  /// The account in whose folder a path lies, at any depth; nil for a path elsewhere, or that of the folder of accounts.
  package static func account(of path: some StringProtocol) -> String? {
    let parts = path.split(separator: "/", maxSplits: 2)
    return parts.count >= 2 && parts[0] == accounts ? String(parts[1]) : nil
  }
}

/// What a path of a plan repository holds, told from the path alone.
package enum PlanFile: Hashable, Sendable {
  /// `rutter.yaml`
  case settings
  /// `people.md`
  case people
  /// `accounts/ACCOUNT/plan.md`
  case plan(account: String)
  /// Other Markdown beside a plan: a part of it if its front matter says `kind: part`, and else nothing of ours.
  case besidePlan(account: String)
  /// `accounts/ACCOUNT/reviews/NAME.md`; the name begins with the date of the review.
  case review(account: String, name: String)
  /// `accounts/ACCOUNT/handovers/NAME.md`; the name begins with the date of the handover.
  case handover(account: String, name: String)
  /// Anything else, which Rutter leaves alone.
  case other

  /// - Parameter path: relative to the top of the plan repository, with `/` between its parts.
  package init(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1 where path == Layout.settings: self = .settings
    case 1 where path == Layout.people: self = .people
    case 3 where parts[0] == Layout.accounts && !parts[1].isEmpty && Self.name(parts[2]) != nil:
      self = parts[2] == "plan.md" ? .plan(account: String(parts[1])) : .besidePlan(account: String(parts[1]))
    case 4 where parts[0] == Layout.accounts && !parts[1].isEmpty:
      guard let name = Self.name(parts[3]) else {
        self = .other
        return
      }
      switch parts[2] {
      case "reviews": self = .review(account: String(parts[1]), name: name)
      case "handovers": self = .handover(account: String(parts[1]), name: name)
      default: self = .other
      }
    default: self = .other
    }
  }

  /// The account whose folder the file stands in.
  package var account: String? {
    switch self {
    case .plan(let account), .besidePlan(let account), .review(let account, _), .handover(let account, _): account
    case .settings, .people, .other: nil
    }
  }

  /// File name without `.md`; nil for what is no Markdown.
  private static func name(_ part: Substring) -> String? {
    guard part.hasSuffix(".md"), part.utf8.count > 3, !part.hasPrefix(".") else { return nil }
    return String(part.dropLast(3))
  }
}

extension PlanFile {
  /// The file that a link in a document points at, as a path from the top of the repository; nil for a link that leaves
  /// the repository. A link that begins with `/` starts at the top, any other at the folder of the document.
  package static func resolve(_ link: String, from document: String) -> String? {
    let path = link.prefix { $0 != "#" && $0 != "?" }
    var parts: [String] = []
    if !path.hasPrefix("/") { parts = document.split(separator: "/").dropLast().map(String.init) }
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(percentDecoded(part))
      }
    }
    // A decoded `%2F` or `%2e%2e` would point somewhere else than the link shows.
    if parts.contains(where: { $0 == ".." || $0.utf8.contains(0x2F) || $0.utf8.contains(0) }) { return nil }
    return parts.joined(separator: "/")
  }

  private static func percentDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(0x25) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
